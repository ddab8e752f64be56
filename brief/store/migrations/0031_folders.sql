CREATE TABLE folder (
    path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Files that were read, as they were then: another size or time means that there is something new.
CREATE TABLE folder_file (
    folder TEXT NOT NULL REFERENCES folder (path) ON DELETE CASCADE,
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,  -- nanoseconds
    PRIMARY KEY (folder, path)
) STRICT, WITHOUT ROWID;
