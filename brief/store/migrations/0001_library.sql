CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL UNIQUE,
    day TEXT NOT NULL,  -- published, but never later than retrieved: a date in the future must not stay on top
    title TEXT NOT NULL,
    outlet TEXT,
    published TEXT,
    retrieved TEXT NOT NULL,
    location TEXT NOT NULL,
    language TEXT NOT NULL,
    byline TEXT,
    offset_in_input INTEGER,
    note TEXT
) STRICT;
CREATE INDEX article_newest ON article (day DESC, key DESC);
CREATE INDEX article_location ON article (location);

-- Apart from the article, so that a page of the list is a few pages of the file.
CREATE TABLE article_text (
    article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    text TEXT NOT NULL
) STRICT;

CREATE TABLE article_state (
    article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
    marked INTEGER NOT NULL DEFAULT 0 CHECK (marked IN (0, 1))
) STRICT;
CREATE INDEX article_marked ON article_state (article) WHERE marked;

CREATE TABLE problem (
    article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    message TEXT NOT NULL,
    fingerprint TEXT
) STRICT;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE analysis (
    article INTEGER PRIMARY KEY REFERENCES article (key) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    language TEXT NOT NULL,
    statements INTEGER NOT NULL,
    problems TEXT NOT NULL  -- a JSON array of strings
) STRICT;

CREATE TABLE paragraph (
    article INTEGER NOT NULL REFERENCES analysis (article) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    role TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentence (
    article INTEGER NOT NULL REFERENCES analysis (article) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
    article INTEGER NOT NULL REFERENCES analysis (article) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    named INTEGER NOT NULL,  -- how many mentions it has in the article
    said INTEGER NOT NULL,  -- how many statements it makes in the article
    PRIMARY KEY (article, position),
    UNIQUE (article, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX actor_name ON actor (name);

CREATE TABLE alias (
    article INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    is_title INTEGER NOT NULL CHECK (is_title IN (0, 1)),
    PRIMARY KEY (article, actor, position),
    FOREIGN KEY (article, actor) REFERENCES actor (article, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    article INTEGER NOT NULL,
    position INTEGER NOT NULL,
    actor INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    form TEXT NOT NULL,
    PRIMARY KEY (article, position),
    FOREIGN KEY (article) REFERENCES analysis (article) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What an article is about, for relations: weighted key terms. The key is the article's, or a collection's own.
CREATE TABLE article_terms (
    key INTEGER PRIMARY KEY,
    article TEXT NOT NULL UNIQUE,
    published TEXT,
    terms TEXT NOT NULL  -- "term weight term weight …", heaviest first
) STRICT;

-- What relations are searched in: the contents of every statement.
CREATE TABLE statement_text (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER REFERENCES article_terms (key) ON DELETE CASCADE,
    speaker TEXT,
    kind TEXT NOT NULL,
    manner TEXT NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    text TEXT NOT NULL,
    terms TEXT NOT NULL  -- normalized content words in text order, one blank between
) STRICT;
CREATE INDEX statement_text_article ON statement_text (article);

CREATE TABLE statement (
    key INTEGER PRIMARY KEY REFERENCES statement_text (key) ON DELETE CASCADE,
    article INTEGER NOT NULL REFERENCES analysis (article) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    speaker_start INTEGER,
    speaker_end INTEGER,
    speaker_actor TEXT,
    speaker_from TEXT,
    cue_start INTEGER,
    cue_end INTEGER,
    confidence REAL NOT NULL,
    rule TEXT NOT NULL,
    addressee_start INTEGER,
    addressee_end INTEGER,
    occasion_start INTEGER,
    occasion_end INTEGER,
    hedge_start INTEGER,
    hedge_end INTEGER,
    negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
    said_on TEXT,
    UNIQUE (article, position)
) STRICT;

CREATE TABLE statement_content (
    statement INTEGER NOT NULL REFERENCES statement (key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

-- Terms are words already: every character but the blank belongs to them.
CREATE VIRTUAL TABLE statement_index USING fts5 (
    terms,
    content = 'statement_text',
    content_rowid = 'key',
    tokenize = "ascii tokenchars '.'",
    detail = none
);

CREATE VIRTUAL TABLE statement_vocabulary USING fts5vocab (statement_index, row);

CREATE TABLE statement_total (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    statements INTEGER NOT NULL,
    characters INTEGER NOT NULL  -- of terms: a stand-in for their number that costs nothing to keep
) STRICT;
INSERT INTO statement_total VALUES (1, 0, 0);

CREATE TRIGGER statement_text_added AFTER INSERT ON statement_text BEGIN
    INSERT INTO statement_index (rowid, terms) VALUES (new.key, new.terms);
    UPDATE statement_total SET statements = statements + 1, characters = characters + length(new.terms);
END;
CREATE TRIGGER statement_text_removed AFTER DELETE ON statement_text BEGIN
    INSERT INTO statement_index (statement_index, rowid, terms) VALUES ('delete', old.key, old.terms);
    UPDATE statement_total SET statements = statements - 1, characters = characters - length(old.terms);
END;

CREATE TRIGGER analysis_removed AFTER DELETE ON analysis BEGIN
    DELETE FROM article_terms WHERE key = old.article;
END;
