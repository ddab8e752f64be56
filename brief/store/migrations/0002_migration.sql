-- Which scripts this file has seen, by number; the first one ran before this table was there.
CREATE TABLE migration (
    number INTEGER PRIMARY KEY
) STRICT;
INSERT INTO migration VALUES (1);
