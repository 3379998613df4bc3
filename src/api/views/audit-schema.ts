/** An audit for programs: what in an article would not pass an editor, who is heard in it, and what it claims. No score. */
import { z } from "@hono/zod-openapi";
import { languages } from "../../text/language.ts";
import { finding, party, span } from "../contract.ts";

/** Characters of a text that is handed in. */
const longestText = 200_000;

export const auditQuery = z.object({
  address: z
    .string()
    .regex(/^(?:https?:\/\/|\/reports\/)/i, "begins with http://, https:// or /reports/")
    .max(2000)
    .describe("Where the report was published, or its page here. Only reports of this ledger are audited by address."),
});

export const auditBody = z
  .object({
    text: z.string().min(1).max(longestText).describe("Kept nowhere."),
    publisher: z.string().max(200).optional(),
    published: z.string().max(40).optional().describe("A day or instant, ISO 8601."),
    language: z.enum(languages).optional().describe("Guessed where left out."),
  })
  .strict();

const sentenceVerdict = z.object({
  span,
  verdict: z.enum(["attributed", "own voice", "no claim"]),
  who: z.array(z.string()),
});

const partyVoice = z.object({
  party,
  sources: z.array(z.string()).describe("As the text calls them, each once."),
  named: z.number().int(),
  unnamed: z.number().int(),
  words: z.number().int(),
  share: z
    .number()
    .describe(
      "Of all words of the report, 0 to 1: those it is the original voice of. With `ownShare` all add up to 1.",
    ),
});

const auditClaim = z.object({
  claimant: z.string(),
  party,
  chain: z.array(z.string()),
  action: z.string(),
  stance: z.string(),
  places: z.array(z.string()),
  at: z
    .tuple([z.number(), z.number()])
    .nullable()
    .describe("Longitude and latitude of the first place that is one on the map; never finer than a settlement."),
  when: z.string(),
  quantities: z.array(z.string()),
  span,
});

export const auditAnswer = z
  .object({
    report: z.object({
      id: z.string(),
      publisher: z.string(),
      party,
      url: z.string().nullable(),
      published: z.string().nullable(),
      language: z.string(),
    }),
    findings: z.array(finding.extend({ text: z.string().describe("Its words.") })).describe("In order of the text."),
    counts: z.record(z.string(), z.number().int()).describe("Findings by rule."),
    sentences: z.array(sentenceVerdict),
    balance: z.object({
      words: z.number().int(),
      ownShare: z.number().describe("Words nobody is quoted or reported for, 0 to 1 of all."),
      parties: z.array(partyVoice),
    }),
    claims: z.array(auditClaim),
    notes: z.array(z.string()).describe("What was not looked at, and why."),
    permalink: z.string().nullable().describe("The report's page here; null for a text that was handed in."),
  })
  .openapi("Audit");
export type WireAudit = z.infer<typeof auditAnswer>;
