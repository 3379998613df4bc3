-- The key of a name that no gazetteer knows has a column of its own; it stood in the district of the row that stands for no
-- place. Claims read before there were such keys have none; `reportedly rebuild` gives it to them.
ALTER TABLE claim_place ADD COLUMN name_key TEXT COLLATE "C";
UPDATE claim_place SET name_key = district, district = NULL WHERE place = '-' AND district IS NOT NULL;
CREATE INDEX claim_place_name ON claim_place (name_key, day, row) WHERE name_key IS NOT NULL;
