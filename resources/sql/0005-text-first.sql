-- A content's evidence stands in its body since, as a fourth part, where it costs next to nothing; the table keeps what was kept
-- before.

-- The index's first column needs no mark at each of its words: the text, which holds most of them, comes first, and the index is
-- a quarter smaller. All contents are indexed anew.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    text, title, publisher, source, byline, editors, dateline, original_title, categories,
    content = '', columnsize = 0, tokenize = 'masthead'
);
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
INSERT OR IGNORE INTO unindexed (content_id) SELECT id FROM content;
