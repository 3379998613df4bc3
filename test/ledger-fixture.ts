/** Reports, claims and places made up for the tests of the ledger; nothing here is read from text. */
import type { Action } from "../src/claim/claim.ts";
import type { Stance } from "../src/attribution/attribution.ts";
import type { Place } from "../src/place/place.ts";
import type { Report } from "../src/report/report.ts";
import { contentId, sha256, versionId } from "../src/store/content-hash.ts";
import type { ClaimFilter } from "../src/store/claim-query.ts";
import type { Ledger } from "../src/store/ledger.ts";
import type { ReadingEntry } from "../src/store/reading-entry.ts";
import type { ThreadChange } from "../src/store/thread-record.ts";
import type { LedgerClaim, LedgerPlace } from "../src/thread/ledger-claim.ts";

const place = (id: string, name: string, at: readonly [number, number]): Place => ({
  id,
  name,
  kind: "settlement",
  lat: at[0],
  lon: at[1],
  country: "ua",
  region: "Kharkiv Oblast",
  district: "Kupiansk Raion",
  population: 1000,
});

export const madePlaces: readonly Place[] = [
  place("gn:1", "Kupiansk", [49.706_541_2, 37.616_812_3]),
  place("gn:2", "Dvorichna", [49.849, 37.679]),
  { ...place("gn:3", "Huliaipole", [47.664, 36.256]), region: "Zaporizhzhia Oblast", district: "Polohy Raion" },
];

/** A gazetteer of three places. */
export const madeGazetteer = { get: (id: string): Place | null => madePlaces.find((one) => one.id === id) ?? null };

export interface MadeReport {
  readonly id: string;
  readonly publisher?: string;
  readonly party?: string;
  readonly published?: string | null;
  readonly text?: string;
  readonly url?: string | null;
  readonly edited?: string | null;
}

/** A report; "At dawn …" and so on as its text. */
export const madeReport = (given: MadeReport): Report => ({
  id: given.id,
  publisher: given.publisher ?? "mod_north",
  party: given.party ?? "ru",
  url: given.url === undefined ? `https://example.org/${given.id}` : given.url,
  published: given.published === undefined ? "2025-11-20T10:00:00+03:00" : given.published,
  language: "en",
  text: given.text ?? `Our units took Kupiansk, ${given.id} says.`,
  titleLength: null,
  forwardedFrom: null,
  edited: given.edited ?? null,
});

export interface MadeClaim {
  readonly action?: Action;
  readonly stance?: Stance;
  readonly places?: readonly string[];
  readonly said?: { readonly name: string | null; readonly party: string };
  readonly sentence?: string;
  readonly actor?: string;
  readonly recipient?: string;
  readonly day?: string;
  readonly confidence?: number;
}

const madePlace = (placeId: string): LedgerPlace => ({
  span: [15, 23],
  role: "at",
  words: "Kupiansk",
  placeId,
  name: null,
  kind: null,
  lat: 12.345_678_9, // a wrong and too fine position: the ledger must not keep it
  lon: 98.765_432_1,
  district: null,
  region: null,
  country: null,
  candidates: 1,
});

function madeClaim(report: Report, given: MadeClaim, rules: string): LedgerClaim {
  const { said } = given;
  const chain = said
    ? [{ source: said.name ? ([0, 3] as const) : null, cue: null, tone: "neutral" as const, rule: "t", ...said }]
    : [];
  const side = (party: string | undefined) => (party ? { span: null, party, name: null } : null);
  return {
    id: contentId([versionId(report), rules, given]),
    reportId: versionId(report),
    publisher: report.publisher,
    publisherParty: report.party,
    language: report.language,
    url: report.url,
    published: report.published,
    forwardedFrom: null,
    action: given.action ?? "capture",
    stance: given.stance ?? "asserts",
    chain,
    actor: side(given.actor ?? "ru"),
    recipient: side(given.recipient ?? "ua"),
    places: (given.places ?? ["gn:1"]).map(madePlace),
    when: given.day ? { start: given.day, end: given.day, span: null, rule: "t" } : null,
    quantities: [],
    frames: [],
    background: false,
    confidence: given.confidence ?? 0.9,
    evidence: [{ field: "action", rule: "en.action.take", span: [10, 14], why: "took" }],
    content: [0, 23],
    sentence: given.sentence ?? report.text,
    sentenceStart: 0,
  };
}

/** An entry to save: one report with its claims, read under `rules`, fetched at `at`. */
export function madeEntry(
  given: MadeReport,
  claims: readonly MadeClaim[] = [{}],
  { rules = "r1", at = "2025-11-21T00:00:00Z" }: { readonly rules?: string; readonly at?: string } = {},
): ReadingEntry {
  const report = madeReport(given);
  return {
    version: versionId(report),
    report,
    rawHash: sha256(report.text),
    fetched: { at, how: "file:made.jsonl:1" },
    rules,
    reading: { attributions: [], toponyms: [], frames: [], sentences: 1 },
    claims: claims.map((claim) => madeClaim(report, claim, rules)),
  };
}

/** Two sides and a wire on one town, and a note without a date. */
export const kupiansk = [
  madeEntry({ id: "a", published: "2025-11-20T10:00:00+03:00" }, [{ sentence: "Kupiansk was taken." }]),
  madeEntry({ id: "b", published: "2025-11-20T20:00:00+02:00", publisher: "general_staff", party: "ua" }, [
    { sentence: "Kupiansk was not lost.", stance: "denies" },
  ]),
  madeEntry({ id: "c", published: "2025-11-21", publisher: "the_wire", party: "ind" }, [
    {
      sentence: "The ministry says it took Kupiansk and Dvorichna.",
      said: { name: "Ministry of Defence", party: "ru" },
      places: ["gn:1", "gn:2"],
    },
    { sentence: "Reportedly there was fighting.", action: "clash", said: { name: null, party: "unk" }, places: [] },
  ]),
  madeEntry({ id: "d", published: null, publisher: "notes", party: "ind" }, [
    {
      sentence: "Somebody withdrew from a village nobody can find.",
      action: "withdraw",
      places: ["gn:404"],
      confidence: 0.3,
    },
  ]),
];

/** Sentences of the claims that fit, in the order of the list. */
export const sentenceIds = async (ledger: Ledger, filter: ClaimFilter): Promise<string[]> =>
  (await ledger.listClaims(filter)).items.map(({ claim }) => claim.sentence);

/** A contested control thread of these claims, with one relation and one step of standing. */
export function threadOf(key: string, ids: readonly string[], changed: string): ThreadChange {
  return {
    thread: {
      key,
      kind: "control",
      family: "control",
      place: "gn:1",
      parties: ["ru", "ua"],
      from: "2025-11-20",
      to: null,
      claims: ids.length,
      reports: ids.length,
      origins: 2,
      happened: "contested",
      who: null,
      changed,
      body: { note: 1 },
    },
    members: ids.map((claim) => ({ claim, state: "linked", origin: "ru.mod", why: "same body" })),
    left: [],
    relations: [
      {
        id: `${key}-r`,
        from: ids[0] ?? "",
        to: ids[1] ?? "",
        kind: "denies",
        state: "linked",
        score: 0.9,
        reason: "the other side denies it",
        slots: { place: true },
      },
    ],
    undone: [],
    history: [{ at: changed, happened: "contested", who: null, reason: "denied by the other side", because: ids }],
  };
}
