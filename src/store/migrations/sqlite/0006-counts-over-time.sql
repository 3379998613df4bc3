-- No page asks what was claimed at a settlement by action: these counts are gone, and the tally tells time alone.
CREATE TABLE tally_kept (
  grain TEXT NOT NULL, period TEXT NOT NULL, party TEXT NOT NULL, action TEXT NOT NULL, claims INTEGER NOT NULL,
  PRIMARY KEY (grain, period, party, action)
) WITHOUT ROWID;
INSERT INTO tally_kept SELECT grain, period, party, action, claims FROM tally WHERE place = '';
DROP TABLE tally;
ALTER TABLE tally_kept RENAME TO tally;
