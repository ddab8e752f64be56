-- The terms of a statement are worked out from its text when they are needed, which costs less than keeping them.
-- Whoever changes how terms are worked out adds a script with the 'rebuild' below: what is removed is looked up by them.
DROP TRIGGER statement_text_removed;
DROP TABLE statement_vocabulary;
DROP TABLE statement_index;
ALTER TABLE statement_text DROP COLUMN terms;

-- Content words of the text, normalized, in text order, one blank between.
CREATE VIEW statement_searched AS SELECT key, statement_terms(text) AS terms FROM statement_text;

CREATE VIRTUAL TABLE statement_index USING fts5 (
    terms,
    content = 'statement_searched',
    content_rowid = 'key',
    tokenize = "ascii tokenchars '.'",
    detail = none,
    columnsize = 0
);
CREATE VIRTUAL TABLE statement_vocabulary USING fts5vocab (statement_index, row);
-- Bytes that are gathered before they are written: larger parts are merged less often.
INSERT INTO statement_index (statement_index, rank) VALUES ('hashsize', 4194304);
INSERT INTO statement_index (statement_index) VALUES ('rebuild');

-- Characters are of texts now: still a stand-in for the number of terms that costs nothing to keep.
UPDATE statement_total SET characters = (SELECT coalesce(sum(length(text)), 0) FROM statement_text);
CREATE TRIGGER statement_text_removed AFTER DELETE ON statement_text BEGIN
    INSERT INTO statement_index (statement_index, rowid, terms) VALUES ('delete', old.key, statement_terms(old.text));
    UPDATE statement_total SET statements = statements - 1, characters = characters - length(old.text);
END;

-- Key terms of articles are only compared with each other: their hashes are enough, and a fourth of the size.
ALTER TABLE article_terms ADD COLUMN packed BLOB NOT NULL DEFAULT x'';
UPDATE article_terms SET packed = packed_key_terms(terms);
ALTER TABLE article_terms DROP COLUMN terms;
