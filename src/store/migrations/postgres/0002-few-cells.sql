-- Places say whose claim and of which day it is, so that a place's timeline reads nothing else; counts at settlements
-- come in tens of days and quarters too, so that the map of a year adds up few cells.
ALTER TABLE claim_place ADD COLUMN party TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE claim_place ADD COLUMN said TEXT COLLATE "C" NOT NULL DEFAULT '';
UPDATE claim_place SET party = c.party, said = c.day FROM claim c WHERE c.row = claim_place.row;
INSERT INTO tally (grain, period, place, party, action, claims)
  SELECT 'standing-ten', SUBSTR(period, 1, 9), place, party, action, SUM(claims)
  FROM tally WHERE grain = 'standing-day' AND period <> '' GROUP BY 2, 3, 4, 5;
INSERT INTO tally (grain, period, place, party, action, claims)
  SELECT 'standing-quarter', SUBSTR(period, 1, 4) || '-Q' || ((SUBSTR(period, 6, 2)::int + 2) / 3), place, party, action,
    SUM(claims)
  FROM tally WHERE grain = 'standing-month' AND period <> '' GROUP BY 2, 3, 4, 5;
DELETE FROM tally WHERE grain IN ('standing-day', 'standing-month') AND period = '';
-- Nothing asks the archive by subject but the whole walk of `verify`.
DROP INDEX archive_subject;
