-- What the reader said about anything, by kind: corrections of actors, notes, tags, saved searches. It outlives analyses.
CREATE TABLE fact (
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (kind, subject)
) STRICT, WITHOUT ROWID;

-- Every change of a fact or of an article's state that the reader made, so that it can be undone.
CREATE TABLE change (
    key INTEGER PRIMARY KEY,
    step INTEGER NOT NULL,  -- what was done with one key is undone with one key
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    before TEXT,
    after TEXT,
    words TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX change_step ON change (step);

-- The state of an article goes with the article, and with it what could be undone of it.
CREATE TRIGGER article_forgotten AFTER DELETE ON article BEGIN
    DELETE FROM change WHERE kind IN ('read', 'marked') AND subject = old.id;
END;
