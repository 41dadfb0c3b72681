-- The number of a folder that was removed is given to no other, as those of feeds and smart folders, so that it can come back.
PRAGMA defer_foreign_keys = ON; -- until the folders are there again
CREATE TEMP TABLE kept_folder AS SELECT * FROM folder;
DROP TABLE folder;
CREATE TABLE folder (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    parent_id INTEGER REFERENCES folder (id), -- NULL: at the top
    name      TEXT NOT NULL,
    position  INTEGER NOT NULL
);
INSERT INTO folder (id, parent_id, name, position) SELECT id, parent_id, name, position FROM kept_folder;
CREATE INDEX folder_parent ON folder (parent_id);
DROP TABLE kept_folder;
