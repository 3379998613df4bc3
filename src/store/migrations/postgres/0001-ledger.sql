-- The ledger on PostgreSQL 15 and later. Row numbers of claims rise with publication, so every index ends in newest-first order.
CREATE TABLE IF NOT EXISTS meta (key TEXT COLLATE "C" PRIMARY KEY, value TEXT COLLATE "C" NOT NULL);

-- Archive: chained entries, versions of reports, tombstones. Rows here never change.
CREATE TABLE archive (
  seq BIGINT PRIMARY KEY, kind TEXT COLLATE "C" NOT NULL, subject TEXT COLLATE "C" NOT NULL,
  content TEXT COLLATE "C" NOT NULL, previous TEXT COLLATE "C" NOT NULL, hash TEXT COLLATE "C" NOT NULL
);
CREATE INDEX archive_subject ON archive (subject, kind);
CREATE TABLE version (
  row BIGINT PRIMARY KEY, id TEXT COLLATE "C" NOT NULL UNIQUE, report_key TEXT COLLATE "C" NOT NULL,
  publisher TEXT COLLATE "C" NOT NULL, external_id TEXT COLLATE "C" NOT NULL, party TEXT COLLATE "C" NOT NULL, url TEXT COLLATE "C", published TEXT COLLATE "C",
  language TEXT COLLATE "C" NOT NULL, title_length BIGINT, forwarded_from TEXT COLLATE "C", edited TEXT COLLATE "C", text TEXT COLLATE "C" NOT NULL,
  raw_hash TEXT COLLATE "C" NOT NULL, fetched_at TEXT COLLATE "C" NOT NULL, fetched_how TEXT COLLATE "C" NOT NULL
);
CREATE INDEX version_report ON version (report_key);
CREATE INDEX version_url ON version (url) WHERE url IS NOT NULL;
CREATE TABLE tombstone (key TEXT COLLATE "C" PRIMARY KEY, at TEXT COLLATE "C" NOT NULL, reason TEXT COLLATE "C" NOT NULL);
CREATE TABLE reading (
  version TEXT COLLATE "C" NOT NULL, rules TEXT COLLATE "C" NOT NULL, claims BIGINT NOT NULL, body TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (version, rules)
);

-- Which version of a report speaks for it now, and under which rules it was read.
CREATE TABLE report (
  key TEXT COLLATE "C" PRIMARY KEY, row BIGINT NOT NULL UNIQUE, publisher TEXT COLLATE "C" NOT NULL, version TEXT COLLATE "C" NOT NULL, rules TEXT COLLATE "C" NOT NULL
);
CREATE INDEX report_publisher ON report (publisher, row);
CREATE TABLE report_text (row BIGINT PRIMARY KEY, stems TSVECTOR NOT NULL);
CREATE INDEX report_text_stems ON report_text USING gin (stems);

-- Blocks of 512 row numbers, each given to one version.
CREATE TABLE slot (row BIGINT PRIMARY KEY, version TEXT COLLATE "C" NOT NULL, n BIGINT NOT NULL);
CREATE INDEX slot_version ON slot (version, n);

-- Claims of the newest reading; those it replaced move to claim_past, unchanged.
CREATE TABLE claim (
  row BIGINT PRIMARY KEY, id TEXT COLLATE "C" NOT NULL, version_row BIGINT NOT NULL, rules TEXT COLLATE "C" NOT NULL, ordinal BIGINT NOT NULL,
  publisher TEXT COLLATE "C" NOT NULL, party TEXT COLLATE "C" NOT NULL, source TEXT COLLATE "C" NOT NULL, action TEXT COLLATE "C" NOT NULL, stance TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL, hedged BIGINT NOT NULL, against BIGINT NOT NULL, background BIGINT NOT NULL,
  placed BIGINT NOT NULL, confidence DOUBLE PRECISION NOT NULL, day TEXT COLLATE "C" NOT NULL, happened_from TEXT COLLATE "C", happened_to TEXT COLLATE "C",
  body TEXT COLLATE "C" NOT NULL
) PARTITION BY RANGE (row);
CREATE INDEX claim_publisher ON claim (publisher, row);
CREATE INDEX claim_source ON claim (source, row);
CREATE INDEX claim_party ON claim (party, row);
CREATE INDEX claim_action ON claim (action, row);
CREATE INDEX claim_party_action ON claim (party, action, row);
CREATE INDEX claim_stance ON claim (stance, row) WHERE stance <> 'asserts';
CREATE INDEX claim_against ON claim (row) WHERE against = 1;
CREATE INDEX claim_unplaced ON claim (row) WHERE placed = 0;
CREATE INDEX claim_review ON claim (row) WHERE confidence < 0.5;
CREATE TABLE claim_past (
  row BIGINT NOT NULL, id TEXT COLLATE "C" PRIMARY KEY, version_row BIGINT NOT NULL, rules TEXT COLLATE "C" NOT NULL, ordinal BIGINT NOT NULL,
  publisher TEXT COLLATE "C" NOT NULL, party TEXT COLLATE "C" NOT NULL, source TEXT COLLATE "C" NOT NULL, action TEXT COLLATE "C" NOT NULL, stance TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL, hedged BIGINT NOT NULL, against BIGINT NOT NULL, background BIGINT NOT NULL,
  placed BIGINT NOT NULL, confidence DOUBLE PRECISION NOT NULL, day TEXT COLLATE "C" NOT NULL, happened_from TEXT COLLATE "C", happened_to TEXT COLLATE "C",
  body TEXT COLLATE "C" NOT NULL
);
CREATE INDEX claim_past_version ON claim_past (version_row, rules);
CREATE TABLE claim_key (id TEXT COLLATE "C" PRIMARY KEY, row BIGINT NOT NULL, current BIGINT NOT NULL);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'claims never change'; END $$;
CREATE TRIGGER claim_is_fixed BEFORE UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER claim_past_is_fixed BEFORE UPDATE ON claim_past FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TABLE claim_text (row BIGINT NOT NULL, stems TSVECTOR NOT NULL, PRIMARY KEY (row)) PARTITION BY RANGE (row);
CREATE INDEX claim_text_stems ON claim_text USING gin (stems) WITH (fastupdate = off);
CREATE TABLE claim_place (
  place TEXT COLLATE "C" NOT NULL, row BIGINT NOT NULL, day TEXT COLLATE "C" NOT NULL, action TEXT COLLATE "C" NOT NULL, district TEXT COLLATE "C",
  PRIMARY KEY (place, row)
);
CREATE INDEX claim_place_day ON claim_place (place, day, row);
CREATE INDEX claim_place_district ON claim_place (district, day, row) WHERE district IS NOT NULL;
CREATE INDEX claim_place_row ON claim_place (row);
-- Standing of the threads of a claim, as the lists and the map ask for it; follows the threads.
CREATE TABLE claim_standing (row BIGINT PRIMARY KEY, happened TEXT COLLATE "C" NOT NULL);
CREATE INDEX claim_standing_happened ON claim_standing (happened, row);
-- Claims that came or went and that no thread run has seen, in the order they did.
CREATE TABLE pending (n BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id TEXT COLLATE "C" NOT NULL);

CREATE TABLE place (
  id TEXT COLLATE "C" PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL, lat DOUBLE PRECISION NOT NULL, lon DOUBLE PRECISION NOT NULL,
  country TEXT COLLATE "C" NOT NULL, region TEXT COLLATE "C", district TEXT COLLATE "C", region_key TEXT COLLATE "C", district_key TEXT COLLATE "C", form TEXT COLLATE "C" NOT NULL
);
CREATE INDEX place_form ON place (form text_pattern_ops);
CREATE INDEX place_district ON place (district_key);
CREATE INDEX place_region ON place (region_key);
CREATE INDEX place_lat ON place (lat, lon);
CREATE TABLE source (
  key TEXT COLLATE "C" PRIMARY KEY, name TEXT COLLATE "C" NOT NULL, party TEXT COLLATE "C" NOT NULL, publisher BIGINT NOT NULL, claims BIGINT NOT NULL,
  reports BIGINT NOT NULL, first TEXT COLLATE "C", newest TEXT COLLATE "C"
);
CREATE INDEX source_claims ON source (claims, key);

-- Counts kept as claims arrive, so that no page walks the claims. Place '' counts placed or not, by action, in the
-- grains day, month and all; settlements count by action in the grain all, and by standing (where the action stands
-- else) in standing-day, standing-month and standing-all.
CREATE TABLE tally (
  grain TEXT COLLATE "C" NOT NULL, period TEXT COLLATE "C" NOT NULL, place TEXT COLLATE "C" NOT NULL, party TEXT COLLATE "C" NOT NULL, action TEXT COLLATE "C" NOT NULL,
  claims BIGINT NOT NULL, PRIMARY KEY (grain, period, place, party, action)
);
CREATE TABLE source_tally (
  source TEXT COLLATE "C" NOT NULL, month TEXT COLLATE "C" NOT NULL, action TEXT COLLATE "C" NOT NULL, claims BIGINT NOT NULL,
  PRIMARY KEY (source, month, action)
);

CREATE TABLE thread (
  key TEXT COLLATE "C" PRIMARY KEY, kind TEXT COLLATE "C" NOT NULL, family TEXT COLLATE "C" NOT NULL, place TEXT COLLATE "C", parties TEXT COLLATE "C" NOT NULL,
  from_day TEXT COLLATE "C", to_day TEXT COLLATE "C", claims BIGINT NOT NULL, reports BIGINT NOT NULL, origins BIGINT NOT NULL,
  happened TEXT COLLATE "C" NOT NULL, who TEXT COLLATE "C", changed TEXT COLLATE "C" NOT NULL, body TEXT COLLATE "C" NOT NULL
);
CREATE INDEX thread_changed ON thread (changed, key);
CREATE INDEX thread_place ON thread (place, changed, key);
CREATE INDEX thread_happened ON thread (happened, changed, key);
CREATE TABLE member (
  thread TEXT COLLATE "C" NOT NULL, claim TEXT COLLATE "C" NOT NULL, state TEXT COLLATE "C" NOT NULL, origin TEXT COLLATE "C" NOT NULL, why TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (thread, claim)
);
CREATE INDEX member_claim ON member (claim);
CREATE TABLE relation (
  id TEXT COLLATE "C" PRIMARY KEY, thread TEXT COLLATE "C" NOT NULL, from_claim TEXT COLLATE "C" NOT NULL, to_claim TEXT COLLATE "C" NOT NULL, kind TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL, score DOUBLE PRECISION NOT NULL, reason TEXT COLLATE "C" NOT NULL, slots TEXT COLLATE "C" NOT NULL
);
CREATE INDEX relation_thread ON relation (thread);
CREATE INDEX relation_from ON relation (from_claim);
CREATE INDEX relation_to ON relation (to_claim);
CREATE TABLE standing (
  thread TEXT COLLATE "C" NOT NULL, n BIGINT NOT NULL, at TEXT COLLATE "C" NOT NULL, happened TEXT COLLATE "C" NOT NULL, who TEXT COLLATE "C", reason TEXT COLLATE "C" NOT NULL,
  because TEXT COLLATE "C" NOT NULL, PRIMARY KEY (thread, n)
);

CREATE TABLE judgement (
  seq BIGINT PRIMARY KEY, id TEXT COLLATE "C" NOT NULL UNIQUE, act TEXT COLLATE "C" NOT NULL, on_kind TEXT COLLATE "C" NOT NULL, subject TEXT COLLATE "C" NOT NULL,
  value TEXT COLLATE "C" NOT NULL, reason TEXT COLLATE "C" NOT NULL, by_whom TEXT COLLATE "C" NOT NULL, at TEXT COLLATE "C" NOT NULL, undoes TEXT COLLATE "C"
);
CREATE INDEX judgement_subject ON judgement (on_kind, subject);
CREATE INDEX judgement_undoes ON judgement (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE control_import (
  id TEXT COLLATE "C" PRIMARY KEY, seq BIGINT NOT NULL, monitor TEXT COLLATE "C" NOT NULL, file TEXT COLLATE "C" NOT NULL, file_hash TEXT COLLATE "C" NOT NULL,
  at TEXT COLLATE "C" NOT NULL, yardstick BIGINT NOT NULL, means TEXT COLLATE "C" NOT NULL, spans BIGINT NOT NULL
);
CREATE TABLE control_span (
  import TEXT COLLATE "C" NOT NULL, n BIGINT NOT NULL, monitor TEXT COLLATE "C" NOT NULL, place TEXT COLLATE "C", name TEXT COLLATE "C" NOT NULL,
  from_day TEXT COLLATE "C" NOT NULL, to_day TEXT COLLATE "C", holder TEXT COLLATE "C" NOT NULL, yardstick BIGINT NOT NULL, PRIMARY KEY (import, n)
);
CREATE INDEX control_span_place ON control_span (place, monitor, from_day);
