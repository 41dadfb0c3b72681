-- What a list of subscriptions calls a feed (OPML 2.0, attribute type of an outline).
ALTER TABLE feed ADD COLUMN outline_type TEXT NOT NULL DEFAULT 'rss';
-- 1 where the feed's name led into the person's own network when they subscribed to it: only then may it lead there. NULL: not
-- known yet; the next answer tells.
ALTER TABLE feed ADD COLUMN local INTEGER;
-- Seconds from the last success to the fetch that it asked for, which errors do not change; 0: not known.
ALTER TABLE feed ADD COLUMN rhythm INTEGER NOT NULL DEFAULT 0;
UPDATE feed SET rhythm = max(0, (next_fetch - last_attempt) / 1000) WHERE failures = 0 AND next_fetch > last_attempt;
UPDATE feed SET local = 0 WHERE last_attempt IS NULL OR (error_kind = 'local-network' AND last_success IS NULL);
