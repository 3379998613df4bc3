/** What the pages and their JSON twins are made of. No schema here states an event: a claim always carries who claims it. */
import { z } from "@hono/zod-openapi";
import { day, span, party, speaker, standingWord, standing, claim } from "./claim-contract.ts";
export * from "./claim-contract.ts";

export const relation = z
  .object({
    from: z.string(),
    to: z.string(),
    kind: z.string().describe("repeats, same-origin, updates, corrects, denies, contradicts, concedes, corroborates"),
    state: z.enum(["linked", "suggested"]),
    why: z.string(),
  })
  .openapi("Relation");
export type WireRelation = z.infer<typeof relation>;

export const standingChange = z.object({ on: day, standing }).openapi("StandingChange");
export type WireStandingChange = z.infer<typeof standingChange>;

/** One number in one claim's words; numbers of a thread stand side by side and are never averaged. */
export const number = z
  .object({
    of: z.string(),
    claim: z.string(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    words: z.string(),
  })
  .openapi("Number");
export type WireNumber = z.infer<typeof number>;

/** An id that an earlier reading gave: addresses that name it lead to the claim on its words now, or to the words. */
export const formerClaim = z
  .object({ id: z.string(), now: z.string().nullable(), at: z.number().int().describe("Where its words begin.") })
  .openapi("FormerClaim");
export type WireFormerClaim = z.infer<typeof formerClaim>;

/** A thread in a list: what it is about, who speaks in it, how it stands. */
export const threadSummary = z
  .object({
    id: z.string(),
    kind: z.enum(["event", "control"]),
    action: z.string().describe("Action family the claims share."),
    place: z.object({ id: z.string().nullable(), name: z.string() }).nullable(),
    start: day.nullable(),
    end: day.nullable(),
    parties: z.array(party),
    standing: standing,
    changed: day.nullable().describe("Day of the newest change of standing."),
    before: standingWord.nullable().describe("How it stood before that change."),
    counts: z.object({ claims: z.number(), origins: z.number(), reports: z.number() }),
    lead: z
      .array(claim)
      .describe(
        "The newest claim of each party among those that make the standing, so that no thread is shown without its claimants.",
      ),
    permalink: z.string(),
  })
  .openapi("ThreadSummary");
export type WireThreadSummary = z.infer<typeof threadSummary>;

export const thread = threadSummary
  .extend({
    asOf: day.nullable().describe("Set where the thread is shown as known on an earlier day."),
    claims: z.array(claim),
    relations: z.array(relation),
    history: z.array(standingChange),
    origins: z.array(z.object({ speaker, claims: z.array(z.string()), why: z.string() })),
    numbers: z.array(number),
    former: z.array(formerClaim),
  })
  .openapi("Thread");
export type WireThread = z.infer<typeof thread>;

/** A mark on the untouched text. `layer` says which kind of finding it is. */
export const mark = z
  .object({
    layer: z.enum(["source", "cue", "content", "claim", "place", "time", "quantity", "frame", "finding"]),
    span,
    label: z.string(),
    rule: z.string(),
    why: z.string(),
    party: party.nullable(),
    ref: z.string().nullable().describe("Id of the claim, place or finding the mark belongs to."),
  })
  .openapi("Mark");
export type WireMark = z.infer<typeof mark>;

export const finding = z
  .object({ rule: z.string(), span, why: z.string(), remedy: z.string().nullable() })
  .openapi("Finding");
export type WireFinding = z.infer<typeof finding>;

export const sentence = z
  .object({
    span,
    paragraph: z.number().int(),
    voice: z.enum(["attributed", "own", "none"]),
    who: z.array(speaker).describe("Who speaks in it, the original source last; empty for the publisher's own voice."),
  })
  .openapi("Sentence");
export type WireSentence = z.infer<typeof sentence>;

/** Two versions of a report word by word; texts of `same` and `removed` make the older, `same` and `added` the newer. */
export const comparison = z
  .object({
    older: z.object({ hash: z.string(), number: z.number().int(), fetched: z.string() }),
    newer: z.object({ hash: z.string(), number: z.number().int(), fetched: z.string() }),
    parts: z.array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() })),
  })
  .openapi("Comparison");
export type WireComparison = z.infer<typeof comparison>;

export const report = z
  .object({
    id: z.string(),
    publisher: speaker,
    url: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    author: z.string().nullable().describe("Who signs it, as the page or feed says."),
    forwardedFrom: z.string().nullable(),
    vanished: z
      .object({ at: z.string(), reason: z.string() })
      .nullable()
      .describe("When its publisher was seen to show it no more; null while it stands, also again."),
    absences: z
      .array(z.object({ from: z.string(), to: z.string(), reason: z.string(), how: z.string() }))
      .describe("Times over which it was not there, each from when it was seen gone to when it was seen again."),
    rules: z
      .string()
      .nullable()
      .describe("Version of the rules it was read by, and of a gazetteer of the owner's; null where it was not read."),
    version: z.object({ hash: z.string(), number: z.number().int(), of: z.number().int() }),
    versions: z.array(z.object({ hash: z.string(), fetched: z.string().nullable(), permalink: z.string() })),
    beside: comparison.nullable().describe("Set where the address asks for another version beside this one."),
    text: z.string().describe("Untouched."),
    sentences: z.array(sentence),
    marks: z.array(mark),
    claims: z.array(claim),
    findings: z.array(finding),
    former: z.array(formerClaim),
    permalink: z.string(),
  })
  .openapi("Report");
export type WireReport = z.infer<typeof report>;

/** A report in a list. */
export const reportSummary = z
  .object({
    id: z.string(),
    publisher: speaker,
    published: z.string().nullable(),
    language: z.string(),
    opening: z.string().describe("Its first line, untouched."),
    vanished: z.string().nullable().describe("ISO instant at which its publisher was seen to show it no more."),
    permalink: z.string(),
  })
  .openapi("ReportSummary");
export type WireReportSummary = z.infer<typeof reportSummary>;

export const place = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    lat: z.number(),
    lon: z.number(),
    region: z.string().nullable(),
    district: z.string().nullable(),
    country: z.string().nullable(),
    names: z.array(z.string()).describe("Other words reports used for it."),
    formerNames: z
      .array(z.object({ names: z.array(z.string()), since: day.nullable(), uses: z.array(party) }))
      .describe(
        "Names it had: in its languages, the day from which the present name holds, sides that still use the old.",
      ),
    namesakes: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          kind: z.string(),
          region: z.string().nullable(),
          district: z.string().nullable(),
          country: z.string().nullable(),
          inLedger: z.boolean().describe("Whether any claim here is about it."),
        }),
      )
      .describe("Other places of this name, as the gazetteer knows them."),
    byParty: z.array(z.object({ party, claims: z.number() })),
    claims: z.array(claim),
    threads: z.array(threadSummary),
    permalink: z.string(),
  })
  .openapi("Place");
export type WirePlace = z.infer<typeof place>;

/** How one kind of claim of one source turned out by one yardstick: counts with their denominator, never a grade. */
export const record = z
  .object({
    claims: z.string().describe("Kind of claim: an action."),
    part: z.boolean().describe("Only a share of the place was claimed."),
    yardstick: z.string(),
    yardstickKind: z.enum(["other-side", "monitor", "layer"]),
    total: z.number().describe("Settlements claimed that the yardstick could speak of."),
    borneOut: z.number(),
    before: z.number().describe("Of these, said by the yardstick on or before the day of the claim."),
    contradicted: z.number().describe("Denied, or claimed by the other side, within 60 days."),
    repeats: z.number().describe("Further days on which it was said again."),
    waits: z
      .array(z.object({ days: z.number(), of: z.number(), never: z.number() }))
      .describe("Of those watched so long: how many were not borne out within it."),
    open: z.number().describe("Neither yet; open is not false."),
    medianLagDays: z.number().nullable(),
    curve: z.array(z.object({ days: z.number(), share: z.number(), low: z.number(), high: z.number() })),
  })
  .openapi("Record");
export type WireRecord = z.infer<typeof record>;

export const sourceSummary = z
  .object({
    id: z.string(),
    name: z.string(),
    party,
    claims: z.number(),
    reports: z.number().describe("Reports it published itself."),
    first: day.nullable(),
    last: day.nullable(),
    permalink: z.string(),
  })
  .openapi("SourceSummary");
export type WireSourceSummary = z.infer<typeof sourceSummary>;

export const source = sourceSummary
  .extend({
    byAction: z.array(z.object({ action: z.string(), claims: z.number() })),
    byMonth: z.array(z.object({ month: z.string(), claims: z.number() })),
    records: z.array(record),
    areas: z.array(z.string()).describe("Keys of the regions its claims on settlements are about."),
    asked: z
      .object({ from: day.nullable(), to: day.nullable(), area: z.string().nullable() })
      .describe("Period and region the records are counted over; null where all."),
    conceded: z
      .array(z.object({ claim, by: claim }))
      .describe("Its newest claims that the side they harm has conceded, each with the claim that concedes it."),
    concessions: z.array(claim).describe("Claims against its own side's interest."),
    latest: z.array(claim),
  })
  .openapi("Source");
export type WireSource = z.infer<typeof source>;

/** Settlements a source claimed, each once, by how the claim turned out so far: the first of these that holds. */
export const outcomes = z
  .object({
    conceded: z.number().describe("The side it harms says so too."),
    borneOut: z.number().describe("A monitor or a control layer says so too."),
    contradicted: z.number().describe("Denied, or claimed by the other side, within 60 days; borne out by nobody."),
    open: z.number().describe("None of these yet; open is not false."),
    since: day.nullable().describe("Day of the oldest claim that is counted."),
  })
  .openapi("Outcomes");
export type WireOutcomes = z.infer<typeof outcomes>;

export const home = z
  .object({
    disputed: z.array(threadSummary).describe("Newest change of standing first; never by reach."),
    today: day.nullable().describe("The ledger's day: that of the newest report shown."),
    changed: z.array(threadSummary).describe("Other threads whose standing changed on that day."),
    changedAbove: z.number().describe("How many of the disputed changed on that day."),
    lastChange: day.nullable().describe("Day of the newest change of any standing."),
    sources: z
      .array(sourceSummary.extend({ outcomes: outcomes.nullable().describe("Null where no record is computed.") }))
      .describe("The busiest, with how their newest claims on settlements turned out."),
    counts: z.object({ reports: z.number(), claims: z.number(), threads: z.number() }),
  })
  .openapi("Home");
export type WireHome = z.infer<typeof home>;

/** Claims of one settlement by claimant's party, with their standings: the map draws one sign for each party. */
export const spot = z
  .object({
    placeId: z.string(),
    name: z.string(),
    kind: z.string(),
    lat: z.number(),
    lon: z.number(),
    parts: z.array(
      z.object({
        party,
        claims: z.number(),
        standing: standingWord.nullable().describe("That of the threads most of these claims are in."),
        standings: z.array(z.object({ standing: standingWord.nullable(), claims: z.number() })),
      }),
    ),
  })
  .openapi("Spot");
export type WireSpot = z.infer<typeof spot>;

export const explore = z
  .object({
    address: z.string().describe("The query part of the address, which holds the whole state."),
    total: z.number(),
    places: z
      .array(z.object({ id: z.string(), name: z.string(), region: z.string().nullable() }))
      .describe("Places whose name begins with the words searched for, in whatever language reports write it."),
    parties: z.array(party).describe("Every side that claims anything in the ledger."),
    named: z
      .array(z.object({ field: z.enum(["place", "source"]), asked: z.string(), value: z.string(), name: z.string() }))
      .describe("Places and sources of the address: as asked, by id, by name."),
    unknown: z.array(z.string()).describe("Names asked for that nothing in the ledger bears."),
    upTo: day.nullable().describe("Day of the newest report shown."),
    grain: z.enum(["day", "month"]),
    box: z
      .tuple([z.number(), z.number(), z.number(), z.number()])
      .describe("West, south, east, north of nearly all of them."),
    spots: z.array(spot).describe("Settlements, those with most claims first."),
    areas: z
      .array(spot)
      .describe("Districts, regions, directions, waters: listed with their counts, never drawn as a point."),
    signs: z
      .array(z.object({ party, name: z.string(), slot: z.number().int(), whole: z.string(), half: z.string() }))
      .describe("How each side is drawn: hue slot, shape, and its left half."),
    days: z.array(z.object({ day, party, claims: z.number() })),
    claims: z.array(claim),
    unplaced: z.array(claim).describe("Claims with no place, or one that is ambiguous; never mapped."),
    unplacedMore: z.boolean(),
    next: z.string().nullable(),
  })
  .openapi("Explore");
export type WireExplore = z.infer<typeof explore>;

/** Counts by settlement, side, standing and day, for a brush that adds them up in the browser. */
export const cells = z
  .object({
    grain: z.enum(["day", "month"]),
    box: explore.shape.box,
    signs: explore.shape.signs,
    periods: z.array(day).describe("Days or months in order; cells name them by their place in this list."),
    places: z.array(z.object({ id: z.string(), name: z.string(), lat: z.number(), lon: z.number() })),
    partial: z.boolean().describe("Only the settlements with most claims are counted: all would be too many."),
    parties: z.array(party),
    standings: z.array(standingWord.nullable()),
    cells: z
      .array(z.number().int())
      .nullable()
      .describe("Five numbers each: period, place, party, standing, claims. Null where they would be too many."),
    days: explore.shape.days.describe("All claims by period and side, placed or not."),
  })
  .openapi("Cells");
export type WireCells = z.infer<typeof cells>;
