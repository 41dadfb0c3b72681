-- What a million articles need: an index that is filled behind the refresh, lists that are read from one index each, and
-- counts that are changed and not counted.

-- The contents that the search index does not hold yet. Filled with a content, in its transaction; so what is not
-- indexed when a program ends is indexed by the next one.
CREATE TABLE unindexed (
    content_id INTEGER PRIMARY KEY
);

-- Each transaction writes the index in one piece up to this size, which spares merging.
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);

-- Articles, and unread ones, by feed and category (0: none); those that are gone are in none.
CREATE TABLE place_count (
    feed_id     INTEGER NOT NULL,
    category_id INTEGER NOT NULL,
    total       INTEGER NOT NULL,
    unread      INTEGER NOT NULL,
    PRIMARY KEY (feed_id, category_id)
) WITHOUT ROWID;
INSERT INTO place_count (feed_id, category_id, total, unread)
SELECT a.feed_id, ifnull(a.category_id, 0), count(*), sum(ifnull(s.read, 1) = 0)
FROM article a LEFT JOIN state s ON s.article_id = a.id WHERE a.gone = 0 GROUP BY 1, 2;

CREATE TRIGGER count_new_article AFTER INSERT ON article WHEN new.gone = 0
BEGIN
    INSERT INTO place_count (feed_id, category_id, total, unread) VALUES (new.feed_id, ifnull(new.category_id, 0), 1, 0)
    ON CONFLICT (feed_id, category_id) DO UPDATE SET total = total + 1;
END;

CREATE TRIGGER count_moved_article AFTER UPDATE OF feed_id, category_id, gone ON article
WHEN (old.feed_id, old.category_id, old.gone) IS NOT (new.feed_id, new.category_id, new.gone)
BEGIN
    UPDATE place_count SET total = total - 1,
        unread = unread - (SELECT count(*) FROM state WHERE article_id = old.id AND read = 0)
    WHERE old.gone = 0 AND feed_id = old.feed_id AND category_id = ifnull(old.category_id, 0);
    INSERT INTO place_count (feed_id, category_id, total, unread)
    SELECT new.feed_id, ifnull(new.category_id, 0), 1, (SELECT count(*) FROM state WHERE article_id = new.id AND read = 0)
    WHERE new.gone = 0
    ON CONFLICT (feed_id, category_id) DO UPDATE SET total = total + 1, unread = unread + excluded.unread;
END;

CREATE TRIGGER count_deleted_article BEFORE DELETE ON article WHEN old.gone = 0
BEGIN
    UPDATE place_count SET total = total - 1,
        unread = unread - (SELECT count(*) FROM state WHERE article_id = old.id AND read = 0)
    WHERE feed_id = old.feed_id AND category_id = ifnull(old.category_id, 0);
END;

CREATE TRIGGER count_new_state AFTER INSERT ON state WHEN new.read = 0
BEGIN
    UPDATE place_count SET unread = unread + 1
    WHERE (feed_id, category_id) = (SELECT feed_id, ifnull(category_id, 0) FROM article WHERE id = new.article_id AND gone = 0);
END;

CREATE TRIGGER count_changed_state AFTER UPDATE OF read ON state WHEN old.read <> new.read
BEGIN
    UPDATE place_count SET unread = unread + old.read - new.read
    WHERE (feed_id, category_id) = (SELECT feed_id, ifnull(category_id, 0) FROM article WHERE id = new.article_id AND gone = 0);
END;

CREATE TRIGGER count_deleted_state AFTER DELETE ON state WHEN old.read = 0
BEGIN
    UPDATE place_count SET unread = unread - 1
    WHERE (feed_id, category_id) = (SELECT feed_id, ifnull(category_id, 0) FROM article WHERE id = old.article_id AND gone = 0);
END;

-- Everything that a list of a scope is made of, in its order.
DROP INDEX article_date;
CREATE INDEX article_date ON article (sort_date, id, feed_id, gone, content_id);
DROP INDEX article_place;
CREATE INDEX article_feed ON article (feed_id, sort_date, id, gone);
DROP INDEX article_category;
CREATE INDEX article_category ON article (category_id, sort_date, id, gone, feed_id);
