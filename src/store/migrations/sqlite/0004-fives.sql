-- Counts at settlements come in halves of tens of days too: "2025-11-1a" is the tenth to the fourteenth. So fewer cells add
-- up to a map of some weeks.
INSERT INTO tally (grain, period, place, party, action, claims)
  SELECT 'standing-five', SUBSTR(period, 1, 9) || CASE WHEN SUBSTR(period, 10) < '5' THEN 'a' ELSE 'b' END, place, party,
    action, SUM(claims)
  FROM tally WHERE grain = 'standing-day' AND period <> '' GROUP BY 2, 3, 4, 5;
