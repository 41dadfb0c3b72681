-- Posts whose files are no longer there; not those that were let go, which may be a million.
CREATE INDEX article_vanished ON article (feed_id, sort_date) WHERE gone = 1 AND deleted = 0;
-- Nor is what was let go among what is unread.
UPDATE state SET read = 1 WHERE read = 0 AND article_id IN (SELECT id FROM article WHERE deleted = 1);
