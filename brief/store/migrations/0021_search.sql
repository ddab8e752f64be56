-- What articles are searched by: titles and texts as they stand, folded to lower case without accents.
CREATE VIEW article_searched AS
    SELECT key, title, text FROM article JOIN article_text ON article_text.article = key;

CREATE VIRTUAL TABLE article_index USING fts5 (
    title,
    text,
    content = 'article_searched',
    content_rowid = 'key',
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
);
INSERT INTO article_index (article_index) VALUES ('rebuild');

CREATE TRIGGER article_text_added AFTER INSERT ON article_text BEGIN
    INSERT INTO article_index (rowid, title, text)
        SELECT key, title, new.text FROM article WHERE key = new.article;
END;
CREATE TRIGGER article_text_changed AFTER UPDATE OF text ON article_text BEGIN
    INSERT INTO article_index (article_index, rowid, title, text)
        SELECT 'delete', key, title, old.text FROM article WHERE key = old.article;
    INSERT INTO article_index (rowid, title, text)
        SELECT key, title, new.text FROM article WHERE key = new.article;
END;
CREATE TRIGGER article_title_changed AFTER UPDATE OF title ON article BEGIN
    INSERT INTO article_index (article_index, rowid, title, text)
        SELECT 'delete', article, old.title, text FROM article_text WHERE article = old.key;
    INSERT INTO article_index (rowid, title, text)
        SELECT article, new.title, text FROM article_text WHERE article = new.key;
END;
-- Before, because afterwards nobody knows the words any more.
CREATE TRIGGER article_leaves_index BEFORE DELETE ON article BEGIN
    INSERT INTO article_index (article_index, rowid, title, text)
        SELECT 'delete', article, old.title, text FROM article_text WHERE article = old.key;
END;
