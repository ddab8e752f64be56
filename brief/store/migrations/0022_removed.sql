-- Articles that the reader has taken off the pile: all of them that cannot be made anew, so that they can come back.
CREATE TABLE removed_article (
    id TEXT PRIMARY KEY,
    place INTEGER NOT NULL,  -- the key it had, and has again if no other article has it
    digest TEXT NOT NULL,
    day TEXT NOT NULL,
    title TEXT NOT NULL,
    outlet TEXT,
    published TEXT,
    retrieved TEXT NOT NULL,
    location TEXT NOT NULL,
    language TEXT NOT NULL,
    byline TEXT,
    offset_in_input INTEGER,
    note TEXT,
    text TEXT NOT NULL,
    read INTEGER NOT NULL,
    marked INTEGER NOT NULL,
    entries TEXT NOT NULL  -- a JSON array of the entries it came from: [feed, identity]
) STRICT;
CREATE INDEX removed_digest ON removed_article (digest);

-- The state of an article that is only off the pile is kept with it, and what can be undone of it.
DROP TRIGGER article_forgotten;
CREATE TRIGGER article_forgotten AFTER DELETE ON article
WHEN NOT EXISTS (SELECT 1 FROM removed_article WHERE id = old.id) BEGIN
    DELETE FROM change WHERE kind IN ('read', 'marked') AND subject = old.id;
END;
