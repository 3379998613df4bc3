/** Example claims from a few slots, for the tests of this room and of those that show threads. */
import type { Stance } from "../attribution/attribution.ts";
import type { Action, PlaceRole, QuantityKind } from "../claim/claim.ts";
import type { Party } from "../lexicon/row.ts";
import type { Language } from "../text/language.ts";
import type { LedgerClaim, LedgerPlace } from "./ledger-claim.ts";

export interface ExampleSlots {
  /** ISO day of publication. */
  readonly day: string;
  /** "Name/party": who publishes. */
  readonly by: string;
  /** "Name/party" of each link, nearest first. */
  readonly says?: readonly string[];
  readonly action: Action;
  readonly stance?: Stance;
  /** "ru>ua": actor and recipient; "ru" actor alone, ">ua" recipient alone. */
  readonly sides?: string;
  /** "Kupiansk", "near Kupiansk", "toward Kupiansk", "area Kharkiv". */
  readonly at?: string | readonly string[];
  /** First and last day the report states. */
  readonly when?: readonly [string, string];
  /** "3 drone", "..250 personnel", "10.. tank". */
  readonly count?: string | readonly string[];
  readonly language?: Language;
  readonly sentence?: string;
  readonly forwardedFrom?: string;
  readonly background?: boolean;
  readonly report?: string;
  readonly confidence?: number;
}

/** Voices and a deed that many tests begin with. */
export const ministry = "Russian Ministry of Defence/ru";
export const staff = "General Staff of the Armed Forces of Ukraine/ua";
export const droneHit: ExampleSlots = {
  day: "2025-04-04",
  by: "Ihor Terekhov/ua",
  action: "strike",
  sides: "ru",
  at: "Kharkiv",
  count: "3 drone",
};

const split = (text: string): readonly [string, Party] => {
  const at = text.lastIndexOf("/");
  return [text.slice(0, at), text.slice(at + 1)];
};

function place(words: string): LedgerPlace {
  const [, role = "at", name = words] = /^(near|toward|area) (.+)$/.exec(words) ?? [];
  const slug = name.toLowerCase().replaceAll(" ", "-");
  return {
    span: [0, 1],
    role: role as PlaceRole,
    words: name,
    placeId: `p:${slug}`,
    name,
    kind: role === "area" ? "region" : "settlement",
    lat: 49,
    lon: 37,
    district: "d:one",
    region: "r:one",
    country: "ua",
    candidates: 1,
  };
}

function quantity(text: string): LedgerClaim["quantities"][number] {
  const [, low, dots, high, of] = /^(\d*)(\.\.)?(\d*) (.+)$/.exec(text) ?? [];
  const [min, max] = dots ? [low, high] : [low, low];
  const bound = (digits: string | undefined): number | null => (digits ? Number(digits) : null);
  return { span: [-1, -1], of: of as QuantityKind, min: bound(min), max: bound(max), rule: "example" };
}

const list = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T];

const side = (party: string | undefined): LedgerClaim["actor"] => (party ? { span: [0, 1], party, name: null } : null);

const dayBefore = (day: string): string =>
  new Date(Date.parse(day.slice(0, 10)) - 86_400_000).toISOString().slice(0, 10);

/** `exampleClaim("c1", { day: "2025-11-20", by: "Courier/ind", says: ["Valery Gerasimov/ru"], action: "capture", sides: "ru>ua", at: "Kupiansk" })` */
export function exampleClaim(id: string, slots: ExampleSlots): LedgerClaim {
  const [publisher, publisherParty] = split(slots.by);
  const [actor, recipient] = (slots.sides ?? "").split(">");
  const sentence = slots.sentence ?? `Sentence of ${id}.`;
  const when = slots.when
    ? { start: slots.when[0], end: slots.when[1], span: [0, 1] as const, rule: "example" }
    : { start: dayBefore(slots.day), end: slots.day.slice(0, 10), span: null, rule: "example" };
  return {
    id,
    reportId: slots.report ?? `report-${id}`,
    publisher,
    publisherParty,
    language: slots.language ?? "en",
    url: null,
    published: slots.day,
    forwardedFrom: slots.forwardedFrom ?? null,
    action: slots.action,
    stance: slots.stance ?? "asserts",
    chain: list(slots.says).map((text) => {
      const [name, party] = split(text);
      return { source: [0, 1], cue: null, name: name || null, party, tone: "neutral", rule: "example" };
    }),
    actor: side(actor),
    recipient: side(recipient),
    places: list(slots.at).map(place),
    when,
    quantities: list(slots.count).map(quantity),
    frames: [],
    background: slots.background ?? false,
    confidence: slots.confidence ?? 0.9,
    evidence: [],
    content: [0, sentence.length],
    sentence,
    sentenceStart: 0,
  };
}
