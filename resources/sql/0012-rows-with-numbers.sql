-- Rows with numbers of their own stand on pages that are told apart by their values: what a person tagged, set and heard is found
-- again in a file whose first page is lost.
CREATE TABLE numbered_tag (
    id         INTEGER PRIMARY KEY,
    tag_id     INTEGER NOT NULL REFERENCES tag (id),
    article_id INTEGER NOT NULL REFERENCES article (id),
    UNIQUE (tag_id, article_id)
);
INSERT INTO numbered_tag (tag_id, article_id) SELECT tag_id, article_id FROM article_tag;
DROP TABLE article_tag;
ALTER TABLE numbered_tag RENAME TO article_tag;
CREATE INDEX article_tag_article ON article_tag (article_id);

CREATE TABLE numbered_setting (
    id    INTEGER PRIMARY KEY,
    key   TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
);
INSERT INTO numbered_setting (key, value) SELECT key, value FROM setting;
DROP TABLE setting;
ALTER TABLE numbered_setting RENAME TO setting;

CREATE TABLE numbered_playback (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id),
    url        TEXT NOT NULL,              -- the enclosure's
    position   INTEGER NOT NULL DEFAULT 0, -- milliseconds; 0: at its start
    file       TEXT NOT NULL DEFAULT '',   -- path; empty: not downloaded
    UNIQUE (article_id, url)
);
INSERT INTO numbered_playback (article_id, url, position, file) SELECT article_id, url, position, file FROM playback;
DROP TABLE playback;
ALTER TABLE numbered_playback RENAME TO playback;
