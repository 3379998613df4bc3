-- No page asks what was claimed at a settlement by action: these counts are gone, and the tally tells time alone.
DELETE FROM tally WHERE place <> '';
ALTER TABLE tally DROP CONSTRAINT tally_pkey;
ALTER TABLE tally DROP COLUMN place;
ALTER TABLE tally ADD PRIMARY KEY (grain, period, party, action);
