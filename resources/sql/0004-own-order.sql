-- What a person makes of the archive: tags and notes beside read and starred, searches, and what is let go.
ALTER TABLE state ADD COLUMN note TEXT NOT NULL DEFAULT '';

CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE article_tag (
    tag_id     INTEGER NOT NULL REFERENCES tag (id),
    article_id INTEGER NOT NULL REFERENCES article (id),
    PRIMARY KEY (tag_id, article_id)
) WITHOUT ROWID;
CREATE INDEX article_tag_article ON article_tag (article_id);

-- A search that was kept under a name, and stands among the feeds.
CREATE TABLE smart_folder (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    folder_id INTEGER REFERENCES folder (id), -- NULL: at the top
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    query     TEXT NOT NULL -- in the query language
);
CREATE INDEX smart_folder_place ON smart_folder (folder_id);

-- How long a feed's articles are kept; 0: for ever.
ALTER TABLE feed ADD COLUMN keep_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE feed ADD COLUMN keep_count INTEGER NOT NULL DEFAULT 0;
-- What was let go leaves its row as a mark, so that it does not come back.
ALTER TABLE article ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
