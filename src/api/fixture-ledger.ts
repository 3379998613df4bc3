/** A small ledger in memory for the tests of the pages: two bodies, a monitor, one town, one place that could be three. */
import { NotFound } from "../errors.ts";
import type { ReportVersion } from "../store/archive-entry.ts";
import type { ClaimFilter, ClaimItem, PlaceRow, SourceRecord } from "../store/claim-query.ts";
import type { Ledger } from "../store/ledger.ts";
import type { StandingRecord, ThreadRecord } from "../store/thread-record.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";

const town: PlaceRow = {
  id: "gn:1",
  name: "Kupiansk",
  kind: "settlement",
  lat: 49.71,
  lon: 37.61,
  country: "ua",
  region: "Kharkiv Oblast",
  district: "Kupiansk Raion",
};

const at = { span: [0, 8], role: "at", words: "Kupiansk", placeId: town.id, name: town.name, kind: town.kind } as const;
const mapped = { ...at, lat: town.lat, lon: town.lon, district: "d:1", region: "r:1", country: "ua", candidates: 1 };
const ambiguous = { ...mapped, words: "Ivanivka", placeId: null, name: null, lat: null, lon: null, candidates: 3 };

export const texts = {
  ministry: 'Kupiansk is ours, the ministry said.\n\n<script>alert("claim")</script> Units hold the town.',
  staff: "The General Staff denied that Kupiansk was lost.",
  monitor: "A monitor reportedly saw fighting near Ivanivka.",
};

const report = (
  id: string,
  publisher: string,
  of: { party: string; text: string; published: string },
): ReportVersion => ({
  id,
  key: `${publisher}:1`,
  report: {
    id: `${publisher}/1`,
    publisher,
    party: of.party,
    url: "javascript:alert(1)",
    published: of.published,
    language: "en",
    text: of.text,
  },
  rawHash: "00",
  fetched: { at: "2025-11-21T00:00:00Z", how: "file:fixture" },
});

export const versions: readonly ReportVersion[] = [
  report("aa01", "Ministry <b>channel</b>", {
    party: "ru",
    text: texts.ministry,
    published: "2025-11-20T18:00:00+03:00",
  }),
  report("aa02", "Evening wire", { party: "ind", text: texts.staff, published: "2025-11-20T22:00:00+02:00" }),
  report("aa03", "Notes of a monitor", { party: "ind", text: texts.monitor, published: "2025-11-22T09:00:00Z" }),
];

/** What the ministry's channel said before it changed its post. */
export const olderVersion = report("aa00", "Ministry <b>channel</b>", {
  party: "ru",
  text: texts.ministry.replace("is ours", "is nearly ours"),
  published: "2025-11-20T18:00:00+03:00",
});

function claimOf(version: ReportVersion, id: string, more: Partial<LedgerClaim>): LedgerClaim {
  const { report: of } = version;
  return {
    id,
    reportId: version.id,
    publisher: of.publisher,
    publisherParty: of.party,
    language: of.language,
    url: of.url,
    published: of.published,
    forwardedFrom: null,
    action: "capture",
    stance: "asserts",
    chain: [],
    actor: { span: null, party: "ru", name: null },
    recipient: { span: null, party: "ua", name: null },
    places: [mapped],
    when: { start: "2025-11-19", end: "2025-11-20", span: [0, 8], rule: "test.when" },
    quantities: [],
    frames: [],
    background: false,
    confidence: 0.9,
    evidence: [{ field: "action", rule: "en.action.capture", span: [9, 11], why: "a word of holding" }],
    content: [0, 16],
    sentence: of.text.split("\n")[0] ?? "",
    sentenceStart: 0,
    ...more,
  };
}

const link = (name: string | null, party: string, cue: [number, number]): LedgerClaim["chain"][number] => ({
  source: name === null ? null : [0, cue[0] - 1],
  cue,
  name,
  party,
  tone: "neutral",
  rule: "test.cue",
});

const thread = (key: string, state: "linked" | "suggested" = "linked"): ClaimItem["threads"] => [
  { key, state, happened: "contested", origins: 2 },
];

const item = (
  claim: LedgerClaim,
  who: { key: string | null; name: string | null; party: string },
  threads: ClaimItem["threads"],
): ClaimItem => ({
  claim,
  source: who.key,
  sourceName: who.name,
  sourceParty: who.party,
  againstInterest: false,
  rules: "test",
  current: true,
  threads,
});

const [first, second, third] = versions as [ReportVersion, ReportVersion, ReportVersion];

export const items: readonly ClaimItem[] = [
  item(
    claimOf(first, "c1", { chain: [link("Russian Ministry of Defence", "ru", [31, 35])] }),
    { key: "ru.russian-ministry-of-defence", name: "Russian Ministry of Defence", party: "ru" },
    thread("t/1"),
  ),
  item(
    claimOf(second, "c2", {
      stance: "denies",
      chain: [link("General Staff of Ukraine", "ua", [18, 24])],
      content: [30, 47],
      sentence: texts.staff,
    }),
    { key: "ua.general-staff", name: "General Staff of Ukraine", party: "ua" },
    thread("t/1"),
  ),
  item(
    claimOf(third, "c3", {
      action: "clash",
      chain: [link(null, "unk", [10, 20])],
      places: [ambiguous],
      content: [21, 47],
      confidence: 0.3,
    }),
    { key: null, name: null, party: "unk" },
    [],
  ),
];

const head: ThreadRecord = {
  key: "t/1",
  kind: "control",
  family: "control",
  place: town.id,
  parties: ["ru", "ua"],
  from: "2025-11-19",
  to: "2025-11-20",
  claims: 2,
  reports: 2,
  origins: 2,
  happened: "contested",
  who: null,
  changed: "2025-11-20",
  body: null,
};

const history: readonly StandingRecord[] = [
  { at: "2025-11-20T15:00:00Z", happened: "single-source", who: null, reason: "One origin says so.", because: ["c1"] },
  {
    at: "2025-11-20T20:00:00Z",
    happened: "contested",
    who: null,
    reason: "The other side denies it.",
    because: ["c1", "c2"],
  },
];

const sourceRow = (key: string, name: string, party: string): SourceRecord => ({
  key,
  name,
  party,
  publisher: false,
  claims: 1,
  reports: 1,
  first: "2025-11-20",
  newest: "2025-11-20",
});

const sources = [
  sourceRow("ru.russian-ministry-of-defence", "Russian Ministry of Defence", "ru"),
  sourceRow("ua.general-staff", "General Staff of Ukraine", "ua"),
];

const fits = ({ claim, source, sourceParty, threads }: ClaimItem, filter: ClaimFilter): boolean =>
  (filter.parties?.includes(sourceParty) ?? true) &&
  (filter.sources?.includes(source ?? "") ?? true) &&
  (filter.from === undefined || (claim.published ?? "").slice(0, 10) >= filter.from) &&
  (filter.to === undefined || (claim.published ?? "").slice(0, 10) <= filter.to) &&
  (filter.standings?.includes(threads[0]?.happened ?? "") ?? true) &&
  (filter.places?.some((id) => claim.places.some((place) => place.placeId === id)) ?? true) &&
  (filter.thread === undefined || threads.some((one) => one.key === filter.thread)) &&
  (filter.placed === undefined || filter.placed === claim.places.some((place) => place.placeId !== null)) &&
  (filter.publishedBefore === undefined || Date.parse(claim.published ?? "") < Date.parse(filter.publishedBefore));

const found = (filter: ClaimFilter): ClaimItem[] => items.filter((one) => fits(one, filter));

function get<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new NotFound(`The ledger holds no ${what}.`);
  return value;
}

const claims = {
  getClaim: async (id: string) =>
    get(
      items.find((one) => one.claim.id === id),
      `claim ${id}`,
    ),
  getClaims: async (ids: readonly string[]) => items.filter((one) => ids.includes(one.claim.id)),
  listClaims: async (filter: ClaimFilter) => ({ items: found(filter), next: null }),
  claimsOfVersion: async (id: string) => items.filter((one) => one.claim.reportId === id),
  replacedClaims: async (versions: readonly string[]) =>
    items
      .filter(({ claim }) => versions.includes(claim.reportId))
      .map(({ claim: { id, reportId, action, content } }) => ({ id: `former-${id}`, reportId, action, content })),
  countByStanding: async (filter: ClaimFilter) =>
    found({ ...filter, placed: true }).map((one) => ({
      place: town,
      party: one.sourceParty,
      standing: one.threads[0]?.happened ?? null,
      claims: 1,
    })),
  countByDay: async (filter: ClaimFilter) =>
    found(filter).map((one) => ({
      period: one.claim.published!.slice(0, 10),
      party: one.sourceParty,
      action: one.claim.action,
      claims: 1,
    })),
  countCells: async (filter: ClaimFilter) =>
    found({ ...filter, placed: true }).map((one) => ({
      place: town.id,
      party: one.sourceParty,
      standing: one.threads[0]?.happened ?? null,
      period: one.claim.published!.slice(0, 10),
      claims: 1,
    })),
  heldBack: async (before: string) => {
    const late = items.filter((one) => Date.parse(one.claim.published ?? "") >= Date.parse(before));
    return {
      claims: late.map(({ claim, source }) => ({
        source: source ?? "",
        month: claim.published!.slice(0, 7),
        action: claim.action,
        claims: 1,
      })),
      reports: [],
      threads: 0,
    };
  },
  findPlaces: async (beginning: string) => (town.name.toLowerCase().startsWith(beginning.toLowerCase()) ? [town] : []),
  getPlace: async (id: string) => get(id === town.id ? town : undefined, `place ${id}`),
};

const reports = {
  getVersion: async (id: string) =>
    get(
      [...versions, olderVersion].find((one) => one.id === id),
      `report ${id}`,
    ),
  tombstonesOf: async () => new Map(),
  getTombstone: async () => null,
  absencesOf: async () => [],
  listReports: async () => ({ items: versions, next: null }),
  listVersions: async (key: string) => [...versions, olderVersion].filter((one) => one.key === key),
  findByUrl: async () => [],
  getReading: async () => ({
    rules: "test",
    reading: {
      attributions: [
        {
          source: [[18, 30]],
          cue: [[31, 35]],
          content: [[0, 16]],
          name: "Russian Ministry of Defence",
          party: "ru",
          stance: "asserts",
          tone: "neutral",
          kind: "indirect",
          parent: null,
          rule: "en.cue.say",
          why: "said",
          confidence: 0.9,
        },
      ],
      toponyms: [],
      frames: [],
      sentences: 1,
    },
  }),
};

const threads = {
  relationsOf: async () => [],
  listThreads: async ({ standings }: { standings?: readonly string[] }) => ({
    items: !standings || standings.includes("contested") ? [head] : [],
    next: null,
  }),
  getThread: async (key: string) => ({
    thread: get(key === head.key ? head : undefined, `thread ${key}`),
    claims: items.slice(0, 2).map((one) => ({
      ...one,
      member: { claim: one.claim.id, state: "linked" as const, origin: one.source ?? "", why: "its own words" },
    })),
    relations: [
      {
        id: "r1",
        from: "c2",
        to: "c1",
        kind: "denies",
        state: "linked" as const,
        score: 1,
        reason: "same place, opposite",
        slots: {},
      },
    ],
    history,
  }),
};

const others = {
  listJudgements: async () => ({ items: [], next: null }),
  findSources: async (words: string) => sources.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase())),
  listSources: async () => ({ items: sources, next: null }),
  getSource: async (key: string) => ({
    source: get(
      sources.find((one) => one.key === key),
      `source ${key}`,
    ),
    counts: [{ month: "2025-11", action: "capture", claims: 1 }],
  }),
  counts: async () => ({
    reports: 3,
    versions: 3,
    claims: 3,
    placedClaims: 2,
    threads: 1,
    sources: 2,
    judgements: 0,
    first: "2025-11-20",
    newest: "2025-11-22",
  }),
};

/** Only what pages ask for is there. */
export const fixtureLedger = { dialect: "sqlite", ...claims, ...reports, ...threads, ...others } as unknown as Ledger;
