-- A report can be taken away more than once, and come back each time: a tombstone has an id of its own (that of the first
-- stays its report's key, as the archive calls it), and a comeback says which tombstone it ends. Rows here never change.
ALTER TABLE tombstone ADD COLUMN id TEXT COLLATE "C";
UPDATE tombstone SET id = key;
ALTER TABLE tombstone DROP CONSTRAINT tombstone_pkey;
ALTER TABLE tombstone ADD PRIMARY KEY (id);
CREATE INDEX tombstone_key ON tombstone (key, at);
CREATE TABLE comeback (tombstone TEXT COLLATE "C" PRIMARY KEY, at TEXT COLLATE "C" NOT NULL, how TEXT COLLATE "C" NOT NULL);
