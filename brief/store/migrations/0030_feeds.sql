CREATE TABLE feed (
    key INTEGER PRIMARY KEY,
    url TEXT NOT NULL UNIQUE,
    title TEXT,
    site TEXT,
    folder TEXT,
    full_text INTEGER NOT NULL DEFAULT 0 CHECK (full_text IN (0, 1)),  -- whether the pages of new entries are fetched
    etag TEXT,
    modified TEXT,
    checked TEXT,
    not_before TEXT,  -- when the server wants to be asked again at the earliest
    problem TEXT
) STRICT;

-- An entry that was taken once is never taken again, also when it was edited or its article removed.
CREATE TABLE feed_entry (
    feed INTEGER NOT NULL REFERENCES feed (key) ON DELETE CASCADE,
    identity TEXT NOT NULL,
    article INTEGER REFERENCES article (key) ON DELETE SET NULL,
    PRIMARY KEY (feed, identity)
) STRICT, WITHOUT ROWID;
CREATE INDEX feed_entry_article ON feed_entry (article);
