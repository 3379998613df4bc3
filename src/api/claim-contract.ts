/** A claim as pages, exports and feeds show it: who claims it comes first, and every value has its evidence. */
import { z } from "@hono/zod-openapi";

export const day = z.string().describe("A day, ISO 8601.");
export const span = z
  .tuple([z.number().int(), z.number().int()])
  .describe("UTF-16 units of the untouched text, end not included.");
export const party = z.string().describe("A state's code, `ind`, `unk`, or a short name of an armed group.");

/** Somebody who can claim: a body, a person in office, an outlet. */
export const speaker = z.object({ name: z.string(), party }).openapi("Speaker");
export type Speaker = z.infer<typeof speaker>;

/** One link of a chain, nearest to the report first; a hedge with nobody behind it has no name. */
export const link = z
  .object({
    name: z.string().nullable(),
    party,
    words: z.string().nullable().describe("The source in the report's own words."),
    cue: z.string().nullable().describe("The words that show the attribution."),
    tone: z.string(),
    rule: z.string(),
  })
  .openapi("Link");
export type WireLink = z.infer<typeof link>;

export const side = z
  .object({ party, name: z.string().nullable(), words: z.string().nullable().describe("Null where only implied.") })
  .openapi("Side");
export type WireSide = z.infer<typeof side>;

/** Where, never finer than a settlement. An ambiguous place has no coordinates and is not mapped. */
export const claimPlace = z
  .object({
    words: z.string(),
    role: z.string(),
    placeId: z.string().nullable(),
    name: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    candidates: z.number().int().describe("How many places the words can mean, where unresolved."),
  })
  .openapi("ClaimPlace");
export type WirePlaceMention = z.infer<typeof claimPlace>;

export const quantity = z
  .object({ of: z.string(), min: z.number().nullable(), max: z.number().nullable(), words: z.string() })
  .openapi("Quantity");
export type WireQuantity = z.infer<typeof quantity>;

export const evidence = z
  .object({ field: z.string(), rule: z.string(), span: span.nullable(), why: z.string() })
  .openapi("Evidence");

export const standingWords = [
  "single-source",
  "one-sided",
  "contested",
  "denied",
  "conceded",
  "independently-reported",
] as const;
export const standingWord = z.enum(standingWords);
export type StandingWord = z.infer<typeof standingWord>;

/** What the claims of a thread add up to, with the rule and the claims that make it so. */
export const standing = z
  .object({
    happened: standingWord
      .nullable()
      .describe("What the claims add up to on whether it happened; null until threaded."),
    who: standingWord.nullable().describe("And on who did it; null where nobody is named."),
    why: z.string(),
    because: z.array(z.string()).describe("Ids of the claims that make it so."),
  })
  .openapi("Standing");
export type WireStanding = z.infer<typeof standing>;

export const claim = z
  .object({
    kind: z.literal("claim"),
    id: z.string(),
    sourceId: z.string().nullable(),
    claimant: speaker.describe("Who the claim goes back to: the last named link of the chain, or the publisher."),
    chain: z.array(link),
    publisher: speaker,
    language: z.string(),
    published: z.string().nullable(),
    action: z.string(),
    stance: z.string(),
    hedged: z.boolean().describe("Doubted by its source, or told with a hedge that nobody stands behind."),
    againstInterest: z.boolean().describe("The claimant says what harms its own side."),
    actor: side.nullable(),
    recipient: side.nullable(),
    places: z.array(claimPlace),
    when: z.object({ start: day.nullable(), end: day.nullable(), stated: z.boolean() }).nullable(),
    quantities: z.array(quantity),
    background: z.boolean(),
    confidence: z.number(),
    sentence: z.string().describe("The exact sentence, from the untouched text."),
    sentenceStart: z.number().int(),
    content: span,
    cues: z.array(span).describe("Within the sentence: the words that show the attribution."),
    evidence: z.array(evidence),
    reportId: z.string(),
    url: z.string().nullable(),
    permalink: z.string(),
    threadId: z.string().nullable(),
    standing: standingWord.nullable().describe("Of the claim's thread, as last computed."),
    vanished: z.string().optional().describe("ISO instant its report was seen gone; left out while it stands."),
    replaced: z
      .object({ by: z.string().nullable().describe("The claim that stands on its words now; null where none does.") })
      .optional()
      .describe("Set where a newer reading of its report no longer makes this claim; it is kept as it was read."),
    judged: z
      .array(
        z.object({ act: z.string(), by: z.string(), at: z.string(), reason: z.string(), value: z.string().nullable() }),
      )
      .optional()
      .describe("What people have judged of the reading, newest first; the claim itself never changes."),
  })
  .openapi("Claim");
export type WireClaim = z.infer<typeof claim>;
