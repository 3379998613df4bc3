-- The ledger on SQLite. Row numbers of claims rise with publication, so every index ends in newest-first order.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- Archive: chained entries, versions of reports, tombstones. Rows here never change.
CREATE TABLE archive (
  seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL,
  content TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
);
CREATE INDEX archive_subject ON archive (subject, kind);
CREATE TABLE version (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, report_key TEXT NOT NULL,
  publisher TEXT NOT NULL, external_id TEXT NOT NULL, party TEXT NOT NULL, url TEXT, published TEXT,
  language TEXT NOT NULL, title_length INTEGER, forwarded_from TEXT, edited TEXT, text TEXT NOT NULL,
  raw_hash TEXT NOT NULL, fetched_at TEXT NOT NULL, fetched_how TEXT NOT NULL
);
CREATE INDEX version_report ON version (report_key);
CREATE INDEX version_url ON version (url) WHERE url IS NOT NULL;
CREATE TABLE tombstone (key TEXT PRIMARY KEY, at TEXT NOT NULL, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE reading (
  version TEXT NOT NULL, rules TEXT NOT NULL, claims INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (version, rules)
) WITHOUT ROWID;

-- Which version of a report speaks for it now, and under which rules it was read.
CREATE TABLE report (
  key TEXT PRIMARY KEY, row INTEGER NOT NULL UNIQUE, publisher TEXT NOT NULL, version TEXT NOT NULL, rules TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX report_publisher ON report (publisher, row);
CREATE VIRTUAL TABLE report_text USING fts5 (stems, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");

-- Blocks of 512 row numbers, each given to one version.
CREATE TABLE slot (row INTEGER PRIMARY KEY, version TEXT NOT NULL, n INTEGER NOT NULL);
CREATE INDEX slot_version ON slot (version, n);

-- Claims of the newest reading; those it replaced move to claim_past, unchanged.
CREATE TABLE claim (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL, version_row INTEGER NOT NULL, rules TEXT NOT NULL, ordinal INTEGER NOT NULL,
  publisher TEXT NOT NULL, party TEXT NOT NULL, source TEXT NOT NULL, action TEXT NOT NULL, stance TEXT NOT NULL,
  language TEXT NOT NULL, hedged INTEGER NOT NULL, against INTEGER NOT NULL, background INTEGER NOT NULL,
  placed INTEGER NOT NULL, confidence REAL NOT NULL, day TEXT NOT NULL, happened_from TEXT, happened_to TEXT,
  body TEXT NOT NULL
);
CREATE INDEX claim_publisher ON claim (publisher);
CREATE INDEX claim_source ON claim (source);
CREATE INDEX claim_party ON claim (party);
CREATE INDEX claim_action ON claim (action);
CREATE INDEX claim_party_action ON claim (party, action);
CREATE INDEX claim_stance ON claim (stance) WHERE stance <> 'asserts';
CREATE INDEX claim_against ON claim (row) WHERE against = 1;
CREATE INDEX claim_unplaced ON claim (row) WHERE placed = 0;
CREATE INDEX claim_review ON claim (row) WHERE confidence < 0.5;
CREATE TABLE claim_past (
  row INTEGER NOT NULL, id TEXT PRIMARY KEY, version_row INTEGER NOT NULL, rules TEXT NOT NULL, ordinal INTEGER NOT NULL,
  publisher TEXT NOT NULL, party TEXT NOT NULL, source TEXT NOT NULL, action TEXT NOT NULL, stance TEXT NOT NULL,
  language TEXT NOT NULL, hedged INTEGER NOT NULL, against INTEGER NOT NULL, background INTEGER NOT NULL,
  placed INTEGER NOT NULL, confidence REAL NOT NULL, day TEXT NOT NULL, happened_from TEXT, happened_to TEXT,
  body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX claim_past_version ON claim_past (version_row, rules);
CREATE TABLE claim_key (id TEXT PRIMARY KEY, row INTEGER NOT NULL, current INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER claim_is_fixed BEFORE UPDATE ON claim BEGIN SELECT RAISE(ABORT, 'claims never change'); END;
CREATE TRIGGER claim_past_is_fixed BEFORE UPDATE ON claim_past BEGIN SELECT RAISE(ABORT, 'claims never change'); END;
CREATE VIRTUAL TABLE claim_text USING fts5 (stems, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 0");
CREATE TABLE claim_place (
  place TEXT NOT NULL, row INTEGER NOT NULL, day TEXT NOT NULL, action TEXT NOT NULL, district TEXT,
  PRIMARY KEY (place, row)
) WITHOUT ROWID;
CREATE INDEX claim_place_day ON claim_place (place, day);
CREATE INDEX claim_place_district ON claim_place (district, day) WHERE district IS NOT NULL;
CREATE INDEX claim_place_row ON claim_place (row);
-- Standing of the threads of a claim, as the lists and the map ask for it; follows the threads.
CREATE TABLE claim_standing (row INTEGER PRIMARY KEY, happened TEXT NOT NULL);
CREATE INDEX claim_standing_happened ON claim_standing (happened, row);
-- Claims that came or went and that no thread run has seen, in the order they did.
CREATE TABLE pending (n INTEGER PRIMARY KEY, id TEXT NOT NULL);

CREATE TABLE place (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
  country TEXT NOT NULL, region TEXT, district TEXT, region_key TEXT, district_key TEXT, form TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX place_form ON place (form);
CREATE INDEX place_district ON place (district_key);
CREATE INDEX place_region ON place (region_key);
CREATE INDEX place_lat ON place (lat, lon);
CREATE TABLE source (
  key TEXT PRIMARY KEY, name TEXT NOT NULL, party TEXT NOT NULL, publisher INTEGER NOT NULL, claims INTEGER NOT NULL,
  reports INTEGER NOT NULL, first TEXT, newest TEXT
) WITHOUT ROWID;
CREATE INDEX source_claims ON source (claims, key);

-- Counts kept as claims arrive, so that no page walks the claims. Place '' counts placed or not, by action, in the
-- grains day, month and all; settlements count by action in the grain all, and by standing (where the action stands
-- else) in standing-day, standing-month and standing-all.
CREATE TABLE tally (
  grain TEXT NOT NULL, period TEXT NOT NULL, place TEXT NOT NULL, party TEXT NOT NULL, action TEXT NOT NULL,
  claims INTEGER NOT NULL, PRIMARY KEY (grain, period, place, party, action)
) WITHOUT ROWID;
CREATE TABLE source_tally (
  source TEXT NOT NULL, month TEXT NOT NULL, action TEXT NOT NULL, claims INTEGER NOT NULL,
  PRIMARY KEY (source, month, action)
) WITHOUT ROWID;

CREATE TABLE thread (
  key TEXT PRIMARY KEY, kind TEXT NOT NULL, family TEXT NOT NULL, place TEXT, parties TEXT NOT NULL,
  from_day TEXT, to_day TEXT, claims INTEGER NOT NULL, reports INTEGER NOT NULL, origins INTEGER NOT NULL,
  happened TEXT NOT NULL, who TEXT, changed TEXT NOT NULL, body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX thread_changed ON thread (changed, key);
CREATE INDEX thread_place ON thread (place, changed, key);
CREATE INDEX thread_happened ON thread (happened, changed, key);
CREATE TABLE member (
  thread TEXT NOT NULL, claim TEXT NOT NULL, state TEXT NOT NULL, origin TEXT NOT NULL, why TEXT NOT NULL,
  PRIMARY KEY (thread, claim)
) WITHOUT ROWID;
CREATE INDEX member_claim ON member (claim);
CREATE TABLE relation (
  id TEXT PRIMARY KEY, thread TEXT NOT NULL, from_claim TEXT NOT NULL, to_claim TEXT NOT NULL, kind TEXT NOT NULL,
  state TEXT NOT NULL, score REAL NOT NULL, reason TEXT NOT NULL, slots TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX relation_thread ON relation (thread);
CREATE INDEX relation_from ON relation (from_claim);
CREATE INDEX relation_to ON relation (to_claim);
CREATE TABLE standing (
  thread TEXT NOT NULL, n INTEGER NOT NULL, at TEXT NOT NULL, happened TEXT NOT NULL, who TEXT, reason TEXT NOT NULL,
  because TEXT NOT NULL, PRIMARY KEY (thread, n)
) WITHOUT ROWID;

CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, act TEXT NOT NULL, on_kind TEXT NOT NULL, subject TEXT NOT NULL,
  value TEXT NOT NULL, reason TEXT NOT NULL, by_whom TEXT NOT NULL, at TEXT NOT NULL, undoes TEXT
);
CREATE INDEX judgement_subject ON judgement (on_kind, subject);
CREATE INDEX judgement_undoes ON judgement (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE control_import (
  id TEXT PRIMARY KEY, seq INTEGER NOT NULL, monitor TEXT NOT NULL, file TEXT NOT NULL, file_hash TEXT NOT NULL,
  at TEXT NOT NULL, yardstick INTEGER NOT NULL, means TEXT NOT NULL, spans INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE control_span (
  import TEXT NOT NULL, n INTEGER NOT NULL, monitor TEXT NOT NULL, place TEXT, name TEXT NOT NULL,
  from_day TEXT NOT NULL, to_day TEXT, holder TEXT NOT NULL, yardstick INTEGER NOT NULL, PRIMARY KEY (import, n)
) WITHOUT ROWID;
CREATE INDEX control_span_place ON control_span (place, monitor, from_day);
