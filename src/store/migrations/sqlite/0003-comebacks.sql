-- A report can be taken away more than once, and come back each time: a tombstone has an id of its own (that of the first
-- stays its report's key, as the archive calls it), and a comeback says which tombstone it ends. Rows here never change.
CREATE TABLE tombstone_more (id TEXT PRIMARY KEY, key TEXT NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO tombstone_more (id, key, at, reason) SELECT key, key, at, reason FROM tombstone;
DROP TABLE tombstone;
ALTER TABLE tombstone_more RENAME TO tombstone;
CREATE INDEX tombstone_key ON tombstone (key, at);
CREATE TABLE comeback (tombstone TEXT PRIMARY KEY, at TEXT NOT NULL, how TEXT NOT NULL) WITHOUT ROWID;
