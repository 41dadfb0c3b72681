-- Times are milliseconds since the epoch, in UTC. Lists of texts are JSON arrays. NULL is unknown, or none.

CREATE TABLE folder (
    id        INTEGER PRIMARY KEY,
    parent_id INTEGER REFERENCES folder (id), -- NULL: at the top
    name      TEXT NOT NULL,
    position  INTEGER NOT NULL
);
CREATE INDEX folder_parent ON folder (parent_id);

CREATE TABLE feed (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    kind          TEXT NOT NULL, -- web, posts
    url           TEXT NOT NULL UNIQUE,
    title         TEXT NOT NULL, -- as the feed calls itself
    given_title   TEXT NOT NULL, -- as the person calls it; empty: as the feed does
    site_url      TEXT NOT NULL,
    icon_url      TEXT NOT NULL,
    folder_id     INTEGER REFERENCES folder (id), -- NULL: at the top
    position      INTEGER NOT NULL,
    pictures      INTEGER NOT NULL,
    etag          TEXT NOT NULL DEFAULT '', -- of the last whole answer, as the next two
    last_modified TEXT NOT NULL DEFAULT '',
    body_hash     BLOB NOT NULL DEFAULT x'',
    last_success  INTEGER,
    last_attempt  INTEGER,
    next_fetch    INTEGER,
    failures      INTEGER NOT NULL DEFAULT 0, -- in a row
    error_kind    TEXT, -- of the last attempt; NULL: it went well
    error_detail  TEXT,
    error_status  INTEGER,
    removed_at    INTEGER -- hidden since, with its articles
);
CREATE INDEX feed_folder ON feed (folder_id);

-- The category paths of folders of posts.
CREATE TABLE category (
    id        INTEGER PRIMARY KEY,
    feed_id   INTEGER NOT NULL REFERENCES feed (id),
    parent_id INTEGER REFERENCES category (id), -- NULL: directly below the feed
    name      TEXT NOT NULL
);
CREATE INDEX category_feed ON category (feed_id);
CREATE INDEX category_parent ON category (parent_id);

-- What an article is, for ever: a row stays when its content goes, so that it does not come back as new. The columns from
-- title on repeat those of the current content, so that a list reads no bodies.
CREATE TABLE article (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id     INTEGER NOT NULL REFERENCES feed (id),
    guid        TEXT NOT NULL,
    url         TEXT NOT NULL,
    first_seen  INTEGER NOT NULL,
    sort_date   INTEGER NOT NULL, -- published; first seen where that is unknown or was still to come
    gone        INTEGER NOT NULL DEFAULT 0, -- its file is no longer there
    category_id INTEGER REFERENCES category (id),
    content_id  INTEGER REFERENCES content (id), -- the current content
    revision    INTEGER NOT NULL DEFAULT 1,
    title       TEXT NOT NULL DEFAULT '',
    publisher   TEXT NOT NULL DEFAULT '',
    source      TEXT NOT NULL DEFAULT '',
    editors     TEXT NOT NULL DEFAULT '[]',
    lead_image  TEXT NOT NULL DEFAULT '',
    UNIQUE (feed_id, guid)
);
CREATE INDEX article_url ON article (feed_id, url) WHERE url <> '';
CREATE INDEX article_date ON article (sort_date, id);
CREATE INDEX article_place ON article (feed_id, category_id, gone);
CREATE INDEX article_category ON article (category_id);
CREATE INDEX article_content ON article (content_id);

-- What an article said, once for each different thing that it said. Never changed.
CREATE TABLE content (
    id             INTEGER PRIMARY KEY,
    article_id     INTEGER NOT NULL REFERENCES article (id),
    fingerprint    BLOB NOT NULL,
    seen           INTEGER NOT NULL,
    title          TEXT NOT NULL,
    url            TEXT NOT NULL,
    base_url       TEXT NOT NULL,
    published      INTEGER,
    updated        INTEGER,
    categories     TEXT NOT NULL,
    lead_image     TEXT NOT NULL,
    comments_url   TEXT NOT NULL,
    language       TEXT NOT NULL,
    enclosures     TEXT NOT NULL, -- JSON: [[url, type, length], …]
    publisher      TEXT NOT NULL,
    source         TEXT NOT NULL,
    byline         TEXT NOT NULL,
    editors        TEXT NOT NULL,
    dateline       TEXT NOT NULL,
    original_title TEXT NOT NULL,
    body           BLOB NOT NULL, -- qCompress() of CBOR: [clean HTML, HTML as published, plain text]
    UNIQUE (article_id, fingerprint)
);

-- The words that the values of a content's masthead were read from.
CREATE TABLE evidence (
    content_id INTEGER NOT NULL REFERENCES content (id),
    position   INTEGER NOT NULL,
    field      TEXT NOT NULL, -- publisher, source, byline, editors, dateline, original_title
    value      TEXT NOT NULL,
    words      TEXT NOT NULL,
    place      TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (content_id, position)
) WITHOUT ROWID;

-- What the reader did. Outlives the content.
CREATE TABLE state (
    article_id INTEGER PRIMARY KEY REFERENCES article (id),
    read       INTEGER NOT NULL DEFAULT 0,
    starred    INTEGER NOT NULL DEFAULT 0,
    changed    INTEGER -- NULL: never
);
CREATE INDEX state_unread ON state (article_id) WHERE read = 0;
CREATE INDEX state_starred ON state (article_id) WHERE starred = 1;

-- The files of a folder of posts as they were when they were read.
CREATE TABLE post_file (
    feed_id  INTEGER NOT NULL REFERENCES feed (id),
    guid     TEXT NOT NULL,
    size     INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    PRIMARY KEY (feed_id, guid)
) WITHOUT ROWID;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The index of all contents, old ones too; its rowid is content.id, so that what is not current never joins. It keeps no
-- text of its own.
CREATE VIRTUAL TABLE search USING fts5 (
    title, text, publisher, source, byline, editors, dateline, original_title, categories,
    content = '', columnsize = 0, tokenize = 'masthead'
);
