-- What is counted at settlements by standing has a number for each place, party and standing, so that the millions of
-- counts a map adds up are short rows that are added up by number.
CREATE TABLE map_cell (
  id INTEGER PRIMARY KEY, place TEXT NOT NULL, party TEXT NOT NULL, standing TEXT NOT NULL, UNIQUE (place, party, standing)
);
CREATE TABLE map_tally (
  grain TEXT NOT NULL, period TEXT NOT NULL, cell INTEGER NOT NULL, claims INTEGER NOT NULL,
  PRIMARY KEY (grain, period, cell)
) WITHOUT ROWID;
INSERT INTO map_cell (place, party, standing)
  SELECT DISTINCT place, party, action FROM tally WHERE grain = 'standing-all' ORDER BY 1, 2, 3;
INSERT INTO map_tally (grain, period, cell, claims)
  SELECT SUBSTR(t.grain, 10), t.period, c.id, t.claims FROM tally t
  CROSS JOIN map_cell c ON c.place = t.place AND c.party = t.party AND c.standing = t.action
  WHERE t.grain >= 'standing-' AND t.grain < 'standing.' AND t.claims <> 0;
CREATE TABLE tally_kept (
  grain TEXT NOT NULL, period TEXT NOT NULL, place TEXT NOT NULL, party TEXT NOT NULL, action TEXT NOT NULL,
  claims INTEGER NOT NULL, PRIMARY KEY (grain, period, place, party, action)
) WITHOUT ROWID;
INSERT INTO tally_kept SELECT * FROM tally WHERE grain < 'standing-' OR grain >= 'standing.';
DROP TABLE tally;
ALTER TABLE tally_kept RENAME TO tally;
