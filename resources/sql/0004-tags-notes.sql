-- What a person writes to an article, beside read and starred.
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
