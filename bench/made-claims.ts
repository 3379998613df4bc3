/** Made-up reports and claims in any number, the same for the same seed: what the benchmarks of the ledger write and ask. */
import { actions } from "../src/claim/claim.ts";
import type { Place } from "../src/place/place.ts";
import type { Report } from "../src/report/report.ts";
import { contentId, sha256, versionId } from "../src/store/content-hash.ts";
import type { ReadingEntry } from "../src/store/reading-entry.ts";
import type { LedgerClaim } from "../src/thread/ledger-claim.ts";

/** A small generator of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const settlements = 3000;
const publishers = 60;
const parties = ["ru", "ua", "ind"] as const;
const words =
  "units positions advanced towards the northern outskirts of settlement destroyed ammunition depot repelled attack бои продолжаются в районе населённого пункта уничтожено подразделения противника відбито атаки поблизу населеного пункту".split(
    " ",
  );

/** The settlements that claims are made of. */
export const madeSettlements: readonly Place[] = Array.from({ length: settlements }, (_, n) => ({
  id: `made:${n}`,
  name: `Settlement ${n}`,
  kind: "settlement",
  lat: 46 + (n % 60) / 10,
  lon: 30 + Math.floor(n / 60) / 5,
  country: "ua",
  region: `Region ${n % 12}`,
  district: `District ${n % 120}`,
  population: 500,
}));

/** Answers only for made settlements. */
export const madeSettlementGazetteer = {
  get: (id: string): Place | null => madeSettlements[Number(id.slice(5))] ?? null,
};

/** Few settlements take most claims, as a front does. */
const skewed = (random: () => number, size: number): number => Math.floor(size * random() ** 3);

const dayMilliseconds = 86_400_000;
const firstDay = Date.UTC(2022, 1, 24);
const days = 1400;
const disorder = 3;

/** Reports come about in the order of their days, as channels are read; a few days of disorder between publishers. */
function madeReport(n: number, part: number, random: () => number): Report {
  const publisher = skewed(random, publishers);
  const day = part * days + random() * disorder;
  const at = new Date(firstDay + Math.floor(day * dayMilliseconds));
  const text = Array.from({ length: 60 }, () => words[Math.floor(random() * words.length)]).join(" ");
  return {
    id: `made/${n}`,
    publisher: `publisher-${publisher}`,
    party: parties[publisher % 3] ?? "ind",
    url: `https://example.org/${n}`,
    published: at.toISOString(),
    language: (["en", "ru", "uk"] as const)[n % 3] ?? "en",
    text: `${n} ${text}`,
    titleLength: null,
    forwardedFrom: null,
    edited: null,
  };
}

function madeClaim(report: Report, ordinal: number, random: () => number): LedgerClaim {
  const place = madeSettlements[skewed(random, settlements)];
  const party = parties[Math.floor(random() * 2)] ?? "ru";
  const day = report.published?.slice(0, 10) ?? null;
  const sentence = Array.from({ length: 18 }, () => words[Math.floor(random() * words.length)]).join(" ");
  const placed = random() < 0.8 && place;
  const where = placed ? [{ ...blank, placeId: place.id, words: place.name, candidates: 1 }] : [];
  const named = random() < 0.4;
  const name = named ? `Source ${skewed(random, 400)}` : null;
  return {
    id: contentId([versionId(report), ordinal]),
    reportId: versionId(report),
    publisher: report.publisher,
    publisherParty: report.party,
    language: report.language,
    url: report.url,
    published: report.published,
    forwardedFrom: null,
    action: actions[skewed(random, actions.length)] ?? "strike",
    stance: random() < 0.9 ? "asserts" : "denies",
    chain: named ? [{ source: [0, 8], cue: [9, 13], name, party, tone: "neutral", rule: "made" }] : [],
    actor: { span: null, party, name: null },
    recipient: { span: null, party: party === "ru" ? "ua" : "ru", name: null },
    places: where,
    when: { start: day, end: day, span: null, rule: "made" },
    quantities: [],
    frames: [],
    background: false,
    confidence: 0.4 + random() * 0.6,
    evidence: [{ field: "action", rule: "made.action", span: [20, 30], why: "the action is made up" }],
    content: [20, 90],
    sentence,
    sentenceStart: ordinal * 100,
  };
}

const blank = {
  span: [30, 40],
  role: "at",
  name: null,
  kind: null,
  lat: null,
  lon: null,
  district: null,
  region: null,
  country: null,
} as const;

const claimsAReport = 4;

/** Entries with `claims` claims in all, four a report; pure in the seed. */
export function* madeEntries(claims: number, seed = 1): Generator<ReadingEntry> {
  const random = seeded(seed);
  for (let n = 0; n * claimsAReport < claims; n += 1) {
    const report = madeReport(n, (n * claimsAReport) / claims, random);
    yield {
      version: versionId(report),
      report,
      rawHash: sha256(report.text),
      fetched: { at: "2026-01-01T00:00:00Z", how: `file:made.jsonl:${n + 1}` },
      rules: "made",
      reading: { attributions: [], toponyms: [], frames: [], sentences: 4 },
      claims: Array.from({ length: claimsAReport }, (_, ordinal) => madeClaim(report, ordinal, random)),
    };
  }
}
