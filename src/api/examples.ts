/** Answers as the OpenAPI document shows them: one invented town, a claim and its denial. A test holds them to the contract. */
import type {
  WireCells,
  WireClaim,
  WireExplore,
  WireHome,
  WirePlace,
  WireReport,
  WireReportSummary,
  WireSource,
  WireSourceSummary,
  WireSpot,
  WireThread,
  WireThreadSummary,
} from "./contract.ts";
import type { WireNotice } from "./notices/notice-schema.ts";

const town = { id: "gn:1", name: "Exampleville" };
const threadId = "control gn:1";
const permalink = `/threads/${encodeURIComponent(threadId)}`;

function example(id: string, speaker: WireClaim["claimant"], more: Partial<WireClaim>): WireClaim {
  const sentence = more.sentence ?? "";
  return {
    kind: "claim",
    id,
    sourceId: `${speaker.party}.${id}`,
    claimant: speaker,
    chain: [{ ...speaker, words: speaker.name, cue: "said", tone: "neutral", rule: "en.cue.say" }],
    publisher: { name: "Example Wire", party: "ind" },
    language: "en",
    published: "2025-11-20",
    action: "capture",
    stance: "asserts",
    hedged: false,
    againstInterest: false,
    actor: { party: "ru", name: null, words: null },
    recipient: null,
    places: [{ words: town.name, role: "at", placeId: town.id, name: town.name, lat: 49.7, lon: 37.6, candidates: 1 }],
    when: { start: "2025-11-20", end: "2025-11-20", stated: false },
    quantities: [],
    background: false,
    confidence: 0.8,
    sentence,
    sentenceStart: 0,
    content: [(more.sentenceStart ?? 0) + sentence.indexOf("had"), (more.sentenceStart ?? 0) + sentence.length - 1],
    cues: [],
    evidence: [{ field: "action", rule: "en.action.capture", span: null, why: "“captured”" }],
    reportId: "aa01",
    url: "https://wire.example/1",
    permalink: `/reports/aa01#c-${id}`,
    threadId,
    standing: "denied",
    ...more,
  };
}

export const exampleClaim = example(
  "c01",
  { name: "Example Ministry", party: "ru" },
  { sentence: "The Example Ministry said its troops had captured Exampleville." },
);

const denial = example(
  "c02",
  { name: "Example Staff", party: "ua" },
  {
    stance: "denies",
    sentence: "The Example Staff denied that Exampleville had been captured.",
    sentenceStart: 64,
    permalink: "/reports/aa01#c-c02",
  },
);

const standing: WireThread["standing"] = {
  happened: "denied",
  who: null,
  why: "one side claims it, the other denies it",
  because: [exampleClaim.id, denial.id],
};

export const exampleThreadSummary: WireThreadSummary = {
  id: threadId,
  kind: "control",
  action: "control",
  place: town,
  start: "2025-11-20",
  end: "2025-11-20",
  parties: ["ru", "ua"],
  standing,
  changed: "2025-11-20",
  before: "single-source",
  counts: { claims: 2, origins: 2, reports: 1 },
  lead: [exampleClaim, denial],
  permalink,
};

export const exampleThread: WireThread = {
  ...exampleThreadSummary,
  asOf: null,
  claims: [exampleClaim, denial],
  relations: [{ from: denial.id, to: exampleClaim.id, kind: "denies", state: "linked", why: "same place, same day" }],
  history: [{ on: "2025-11-20", standing }],
  origins: [exampleClaim, denial].map(({ claimant, id }) => ({
    speaker: claimant,
    claims: [id],
    why: "its report is the origin",
  })),
  numbers: [],
  former: [],
};

export const exampleReport: WireReport = {
  id: "aa01",
  publisher: exampleClaim.publisher,
  url: "https://wire.example/1",
  published: "2025-11-20",
  language: "en",
  author: null,
  forwardedFrom: null,
  vanished: null,
  absences: [
    {
      from: "2025-11-22T06:00:00Z",
      to: "2025-11-23T06:00:00Z",
      reason: "no longer on the channel's public page",
      how: "shown again on the channel's public page",
    },
  ],
  beside: null,
  rules: "0.1.0+4fd2c7a90b12",
  version: { hash: "aa01", number: 1, of: 1 },
  versions: [{ hash: "aa01", fetched: "2025-11-21T06:00:00Z", permalink: "/reports/aa01" }],
  text: `${exampleClaim.sentence} ${denial.sentence}`,
  sentences: [exampleClaim, denial].map(({ sentence, sentenceStart, claimant }) => ({
    span: [sentenceStart, sentenceStart + sentence.length],
    paragraph: 0,
    voice: "attributed",
    who: [claimant],
  })),
  marks: [],
  claims: [exampleClaim, denial],
  findings: [],
  former: [{ id: "0f0e0d", now: "c1", at: 0 }],
  permalink: "/reports/aa01",
};

export const exampleReportSummary: WireReportSummary = {
  id: "aa01",
  publisher: exampleReport.publisher,
  published: exampleReport.published,
  language: "en",
  opening: exampleClaim.sentence,
  vanished: null,
  permalink: "/reports/aa01",
};

export const exampleSourceSummary: WireSourceSummary = {
  id: "ru.c01",
  name: "Example Ministry",
  party: "ru",
  claims: 1,
  reports: 0,
  first: "2025-11-20",
  last: "2025-11-20",
  permalink: "/sources/ru.c01",
};

export const exampleSource: WireSource = {
  ...exampleSourceSummary,
  byAction: [{ action: "capture", claims: 1 }],
  byMonth: [{ month: "2025-11", claims: 1 }],
  records: [],
  areas: [],
  conceded: [],
  asked: { from: null, to: null, area: null },
  concessions: [],
  latest: [exampleClaim],
};

const spot: WireSpot = {
  placeId: town.id,
  name: town.name,
  kind: "settlement",
  lat: 49.7,
  lon: 37.6,
  parts: ["ru", "ua"].map((party) => ({
    party,
    claims: 1,
    standing: "denied",
    standings: [{ standing: "denied", claims: 1 }],
  })),
};

export const examplePlace: WirePlace = {
  ...town,
  kind: "settlement",
  lat: 49.7,
  lon: 37.6,
  region: "ua/example-oblast",
  district: null,
  country: "ua",
  names: [],
  formerNames: [],
  namesakes: [],
  byParty: [
    { party: "ru", claims: 1 },
    { party: "ua", claims: 1 },
  ],
  claims: [exampleClaim, denial],
  threads: [exampleThreadSummary],
  permalink: "/places/gn%3A1",
};

export const exampleNotice: WireNotice = {
  id: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  kind: "first-denial",
  day: "2025-11-20",
  title: "Example Staff (ua) is the first to deny what Example Ministry (ru) claims: capture, Exampleville",
  why: "same place, same day",
  standing: null,
  claims: [denial, exampleClaim],
  threadId,
  permalink: `https://ledger.example${permalink}`,
};

export const exampleHome: WireHome = {
  disputed: [exampleThreadSummary],
  today: "2025-11-20",
  changed: [],
  changedAbove: 1,
  lastChange: "2025-11-20",
  sources: [
    {
      ...exampleSourceSummary,
      outcomes: { conceded: 1, borneOut: 4, contradicted: 2, open: 5, since: "2025-10-02" },
    },
  ],
  counts: { reports: 1, claims: 2, threads: 1 },
};

export const exampleExplore: WireExplore = {
  address: "?party=ru",
  total: 1,
  places: [],
  parties: ["ru"],
  named: [],
  unknown: [],
  upTo: null,
  grain: "day",
  box: [37.5, 49.6, 37.7, 49.8],
  spots: [spot],
  areas: [],
  signs: [],
  days: [{ day: "2025-11-20", party: "ru", claims: 1 }],
  claims: [exampleClaim],
  unplaced: [],
  unplacedMore: false,
  next: null,
};

export const exampleCells: WireCells = {
  grain: "day",
  box: exampleExplore.box,
  signs: [],
  periods: ["2025-11-20"],
  places: [{ ...town, lat: 49.7, lon: 37.6 }],
  partial: false,
  parties: ["ru"],
  standings: ["denied"],
  cells: [0, 0, 0, 0, 1],
  days: exampleExplore.days,
};
