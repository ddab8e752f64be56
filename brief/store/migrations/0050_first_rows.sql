-- The rows that the next start shows at once (brief/app/first_rows) are true only as long as no article goes or comes
-- back; that a new one has come is seen by its key.
CREATE TRIGGER first_rows_gone AFTER DELETE ON article BEGIN
    DELETE FROM setting WHERE name = 'first rows';
END;
CREATE TRIGGER first_rows_back AFTER INSERT ON article WHEN new.key < (SELECT max(key) FROM article) BEGIN
    DELETE FROM setting WHERE name = 'first rows';
END;
