/** A thread as text: how it stands, its origins with why each report was folded to one, its claims and how they answer. */
import { z } from "zod";
import type { ClaimItem } from "../store/claim-query.ts";
import type { RelationRecord, ThreadPage, ThreadRecord } from "../store/thread-record.ts";
import { originWords } from "../thread/origin.ts";
import type { Paint } from "./style.ts";

const fold = z.object({ claim: z.string(), by: z.string(), why: z.string() });
const origin = z.object({
  key: z.string(),
  name: z.string(),
  party: z.string(),
  claims: z.array(z.string()),
  reports: z.number(),
  folds: z.array(fold),
});
const kept = z.object({
  place: z.object({ name: z.string() }).nullable(),
  origins: z.array(origin),
  happened: z.object({ why: z.string() }),
});

type Kept = z.infer<typeof kept>;

/** What the thread room keeps with a thread; nothing of it where an older program made it. */
const keptOf = (thread: ThreadRecord): Kept => {
  const read = kept.safeParse(thread.body);
  return read.success ? read.data : { place: null, origins: [], happened: { why: "" } };
};

const days = ({ from, to }: ThreadRecord): string =>
  from === to ? (from ?? "no day") : `${from ?? "?"} to ${to ?? "?"}`;

/** What is kept of the origins, without claims that the page leaves out since they were told later. */
function keptAt({ thread, claims }: ThreadPage): Kept {
  const body = keptOf(thread);
  const reports = new Map(claims.map(({ claim }) => [claim.id, claim.reportId]));
  const origins = body.origins.flatMap((one) => {
    const told = one.claims.filter((id) => reports.has(id));
    const folds = one.folds.filter(({ claim }) => reports.has(claim));
    return told.length === 0
      ? []
      : [{ ...one, claims: told, folds, reports: new Set(told.map((id) => reports.get(id))).size }];
  });
  return { ...body, origins };
}

/** "control of Kupiansk, 2025-08-30 to 2026-01-27: contested; 21 origins in 61 reports". */
export function headLine(thread: ThreadRecord, { place, origins } = keptOf(thread)): string {
  const about = thread.kind === "control" ? "control of" : `${thread.family} at`;
  const counted = originWords(origins, thread.reports);
  return `${about} ${place?.name ?? "no one place"}, ${days(thread)}: ${thread.happened}; ${counted}`;
}

type Told = Pick<ClaimItem, "claim">["claim"];

const when = ({ published }: Told): string => published?.slice(0, 16).replace("T", " ") ?? "no day";

/** "2025-11-20 Ministry (ru) capture asserts: <sentence>": never without who says so. */
function claimLine(claim: Told): string {
  const by = [claim.publisher, ...claim.chain.map(({ name }) => name ?? "nobody named")].join(" > ");
  return `${when(claim)}  CLAIM by ${by}: ${claim.action}, ${claim.stance}: ${claim.sentence.replace(/\s+/g, " ").trim()}`;
}

function originLines({ name, party, claims, reports, folds }: z.infer<typeof origin>, paint: Paint): string[] {
  const counted = `${claims.length} ${claims.length === 1 ? "claim" : "claims"} in ${reports} ${reports === 1 ? "report" : "reports"}`;
  const why = Map.groupBy(folds, (one) => `${one.by}: ${one.why}`);
  return [
    `  ${paint(name, "source")} (${party}): ${counted}`,
    ...[...why].map(([text, all]) => `      ${all.length} folded, ${text}`),
  ];
}

const relationLine = ({ from, to, kind, state, reason }: RelationRecord, at: ReadonlyMap<string, number>): string =>
  `  ${at.get(from) ?? "?"} ${kind} ${at.get(to) ?? "?"}${state === "linked" ? "" : " (suggested)"}: ${reason}`;

/** All of one thread; claims are numbered in order of telling, and relations name them by their numbers. */
export function threadText(page: ThreadPage, paint: Paint, asOf: string | null = null): string {
  const { thread, claims, relations, history } = page;
  const kept = keptAt(page);
  // the rule of today's standing is kept with the thread, that of an earlier day with its history
  const why = asOf === null ? kept.happened.why : (history.at(-1)?.reason ?? "");
  const at = new Map(claims.map(({ claim }, index) => [claim.id, index + 1]));
  const lines = [
    paint(headLine(thread, kept), "bold"),
    ...(asOf === null ? [] : [`  as known on ${asOf}; what was published later is left out`]),
    `  ${why}`,
    `  key ${thread.key}`,
    "",
    "Origins",
    ...kept.origins.flatMap((one) => originLines(one, paint)),
    "",
    "Claims",
    ...claims.map(({ claim }, index) => `  ${index + 1}. ${claimLine(claim)}`),
    "",
    "Relations",
    ...relations.toSorted((a, b) => (at.get(a.from) ?? 0) - (at.get(b.from) ?? 0)).map((one) => relationLine(one, at)),
    "",
    "Standing",
    ...history.map(
      ({ at: day, happened: word, who }) => `  ${day}  ${word}${who === null ? "" : `; who did it: ${who}`}`,
    ),
  ];
  return `${lines.join("\n")}\n`;
}
