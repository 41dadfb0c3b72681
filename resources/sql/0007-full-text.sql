-- An article's full text, from its web page, is a sixth part of its content's body; its row says how that stands, so that those to
-- be asked for are found without reading bodies.
ALTER TABLE article ADD COLUMN full_text INTEGER NOT NULL DEFAULT 0;   -- 1: is kept
ALTER TABLE article ADD COLUMN page_asked INTEGER;                     -- when its page was last asked for it; NULL: never
ALTER TABLE article ADD COLUMN page_behind INTEGER NOT NULL DEFAULT 0; -- 1: the feed changed the article since
ALTER TABLE feed ADD COLUMN full_text INTEGER NOT NULL DEFAULT 0;      -- 1: asked for with each new article

-- Pictures that are kept for reading offline. The files stand in the cache; these say which of them stay there.
ALTER TABLE feed ADD COLUMN keep_pictures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE article ADD COLUMN pictures_kept INTEGER NOT NULL DEFAULT 0; -- 1: they were asked for
CREATE TABLE kept_picture (
    article_id INTEGER NOT NULL REFERENCES article (id),
    address    TEXT NOT NULL,
    PRIMARY KEY (article_id, address)
) WITHOUT ROWID;
