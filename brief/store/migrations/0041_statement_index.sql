-- Statements are indexed many at once: a trigger for each would make FTS5 write out what it has gathered every time.
-- The sizes of texts, which FTS5 keeps for its own ranking, are not needed.
DROP TRIGGER statement_text_added;
DROP TABLE statement_vocabulary;
DROP TABLE statement_index;
CREATE VIRTUAL TABLE statement_index USING fts5 (
    terms,
    content = 'statement_text',
    content_rowid = 'key',
    tokenize = "ascii tokenchars '.'",
    detail = none,
    columnsize = 0
);
CREATE VIRTUAL TABLE statement_vocabulary USING fts5vocab (statement_index, row);
INSERT INTO statement_index (statement_index) VALUES ('rebuild');
