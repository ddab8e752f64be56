-- What an article is about, as stories are grouped by it.
CREATE TABLE article_profile (
    article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    terms TEXT NOT NULL,  -- heaviest first, one blank between
    weights TEXT NOT NULL,  -- of the terms, in thousandths
    actors TEXT NOT NULL,  -- "term weight term weight …": the terms of those it names
    marks BLOB NOT NULL  -- a sample of its runs of words, by which near-copies are known
) STRICT;

CREATE VIRTUAL TABLE article_profile_index USING fts5 (
    terms,
    content = 'article_profile',
    content_rowid = 'article',
    tokenize = "ascii tokenchars '.'",
    detail = none
);
CREATE VIRTUAL TABLE article_profile_vocabulary USING fts5vocab (article_profile_index, row);

CREATE TRIGGER article_profile_added AFTER INSERT ON article_profile BEGIN
    INSERT INTO article_profile_index (rowid, terms) VALUES (new.article, new.terms);
END;
CREATE TRIGGER article_profile_removed AFTER DELETE ON article_profile BEGIN
    INSERT INTO article_profile_index (article_profile_index, rowid, terms) VALUES ('delete', old.article, old.terms);
END;

-- Which story an article was found to belong to.
CREATE TABLE story_article (
    article INTEGER PRIMARY KEY REFERENCES article_profile (article) ON DELETE CASCADE,
    story TEXT NOT NULL,
    likeness REAL NOT NULL,  -- to the story when the article came to it; 0 for the first one
    beside INTEGER REFERENCES article (key) ON DELETE SET NULL,  -- the article it was most like then
    names TEXT NOT NULL,  -- that both name, as this one writes them: a JSON array
    words TEXT NOT NULL  -- that both use, as this one writes them: a JSON array
) STRICT;
CREATE INDEX story_article_story ON story_article (story);
CREATE INDEX story_article_beside ON story_article (beside);

-- Which story it does belong to: what the reader says, a fact of kind "story", goes before what was found.
CREATE VIEW story_member AS
    SELECT
        story_article.article AS article,
        coalesce(fact.value, story_article.story) AS story,
        fact.value IS NOT NULL AS by_reader
    FROM story_article
    JOIN article ON article.key = story_article.article
    LEFT JOIN fact ON fact.kind = 'story' AND fact.subject = article.id;

-- What the reader said of an article's story goes with the article, and with it what could be undone of it.
CREATE TRIGGER story_article_forgotten AFTER DELETE ON article BEGIN
    DELETE FROM fact WHERE kind = 'story' AND subject = old.id;
    DELETE FROM change WHERE kind = 'story' AND subject = old.id;
END;
