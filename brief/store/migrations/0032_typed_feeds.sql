-- Whether the reader named the address: then it may be in their own network. Feeds of an imported list were not named.
ALTER TABLE feed ADD COLUMN typed INTEGER NOT NULL DEFAULT 0 CHECK (typed IN (0, 1));
