/** Leaves out attributions whose cue here is an event or a wish: "our troops hold the hill", "the army intends to advance". */
import type { Attribution } from "../attribution/attribution.ts";
import type { EventRow } from "../lexicon/rows/action-row.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { Document } from "../text/document.ts";
import type { ClaimInput } from "./claim-input.ts";
import { tokenAfter } from "./page.ts";
import { rowOfRule } from "./rule-row.ts";
import { itemAt } from "../text/item-at.ts";

const silent = (attribution: Attribution): Attribution => ({ ...attribution, source: [], cue: [], content: [] });

/** Attitude rows by id: wants, believes, holds. */
function attitudes({ matches }: ClaimInput): ReadonlySet<string> {
  const rows = matches.cue.map(({ row }) => row as CueRow);
  return new Set(rows.filter((row) => row.group === "attitude").map((row) => row.id));
}

/** Tokens where a full verb of event stands, with the end of its longest reading. */
function eventStarts({ matches }: ClaimInput): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { row, from, to } of matches.action) {
    const event = row as EventRow;
    const full = event.is === "event" && event.light !== true && event.word !== "noun";
    if (full) starts.set(from, Math.max(to, starts.get(from) ?? 0));
  }
  return starts;
}

/** "No injuries were reported": nothing is told, so nobody tells it. */
function isNothingReported({ document }: ClaimInput, { content, cue }: Attribution): boolean {
  const first = content[0];
  const word = cue[0];
  if (first === undefined || word === undefined) return false;
  return (
    /^no\s/i.test(document.text.slice(first[0], Math.min(first[1], first[0] + 3))) &&
    /report|register|record/i.test(document.text.slice(word[0], word[1]))
  );
}

/** "directed an aircraft to strike": an order to a weapon is the deed, nothing that is said. */
function isFireDirected({ document }: ClaimInput, { cue, content }: Attribution): boolean {
  const [word, first] = [cue[0], content[0]];
  if (word === undefined || first === undefined) return false;
  return (
    /^direct/i.test(document.text.slice(word[0], Math.min(word[1], word[0] + 6))) &&
    /^.{0,40}\b(?:aircraft|jets?|drones?|helicopters?|UAVs?|artillery|tanks?)\b/s.test(
      document.text.slice(first[0], first[1]),
    )
  );
}

const troops: ReadonlySet<ActorRow["kind"]> = new Set(["force", "collective"]);

/** Tokens where a force begins that is an object. "відкинули | ворога": what is thrown back is a force, not a report. */
function sideStarts({ matches, document }: ClaimInput): ReadonlySet<number> {
  const sides = matches.actor.filter(({ row }) => troops.has((row as ActorRow).kind));
  return new Set(sides.filter(({ to }) => !isSubject(document, to)).map(({ from }) => from));
}

const helping = /^(?:had|has|have|was|were|is|are|will|would|did|could|may|might)$/;

/** "admitted | the troops had left": a helping verb behind the force makes it the subject of what is said. */
const isSubject = ({ language, tokens }: Document, end: number): boolean =>
  language === "en" && helping.test(tokens[end]?.norm ?? "");

/** "ЗСУ відбили атаку, | передає Укрінформ", "Как передаёт мэр, | войска отошли": what a comma or dash parts from the verb is told, and is no object of the verb. */
function isParted({ document }: ClaimInput, { cue, content }: Attribution): boolean {
  const [word, first] = [cue[0], content[0]];
  if (word === undefined || first === undefined) return false;
  if (first[0] >= word[1]) return /[,–—-]\s*["«“]?$/u.test(document.text.slice(word[1], first[0]));
  return /^["»”]?\s*[,–—-]/u.test(document.text.slice(first[1], word[0]));
}

const opensTold = /^(?:that|что|що|будто|нібито|мовляв|дескать)$/u;

/** "admitted | that", "відкинули версію, | що": what a clause of its own tells is said, whatever else the verb can mean. */
const isOpened = ({ document }: ClaimInput, { content }: Attribution): boolean =>
  opensTold.test(itemAt(document.tokens, tokenAfter(document.tokens, content[0]?.[0] ?? 0) - 1)?.norm ?? "");

/** What is wished for in a clause of its own is said. */
const isClause = (input: ClaimInput, attribution: Attribution): boolean =>
  isOpened(input, attribution) || (input.document.language === "en" && isParted(input, attribution));

/** The attributions in the same order and number, so that indexes hold; those that are none cover nothing. */
export function spokenOnly(input: ClaimInput): readonly Attribution[] {
  if (input.attributions.length === 0) return input.attributions;
  const rows = attitudes(input);
  const starts = eventStarts(input);
  let sides: ReadonlySet<number> | null = null;
  const { tokens } = input.document;
  return input.attributions.map((attribution) => {
    if (attribution.kind === "hedge" && isNothingReported(input, attribution)) return silent(attribution);
    const cue = attribution.cue[0];
    if (cue === undefined) return attribution;
    if (isFireDirected(input, attribution)) return silent(attribution);
    const end = starts.get(tokenAfter(tokens, cue[0])) ?? -1;
    const event = end >= 0 && attribution.kind === "indirect" && !isOpened(input, attribution);
    const longer = end > tokenAfter(tokens, cue[1]);
    const attitude = rows.has(rowOfRule(attribution.rule));
    if (event && (attitude || longer)) return silent(attribution);
    if (attitude && attribution.stance === "plans" && !isClause(input, attribution)) return silent(attribution);
    if (!event || isParted(input, attribution)) return attribution;
    sides ??= sideStarts(input);
    return sides.has(tokenAfter(tokens, attribution.content[0]?.[0] ?? 0)) ? silent(attribution) : attribution;
  });
}
