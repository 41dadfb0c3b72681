-- What is kept of a sound or a video that was played or downloaded: where it goes on, and its file.
CREATE TABLE playback (
    article_id INTEGER NOT NULL REFERENCES article (id),
    url        TEXT NOT NULL,              -- the enclosure's
    position   INTEGER NOT NULL DEFAULT 0, -- milliseconds; 0: at its start
    file       TEXT NOT NULL DEFAULT '',   -- path; empty: not downloaded
    PRIMARY KEY (article_id, url)
) WITHOUT ROWID;
