/** Finds what a party holds, threatens or accuses of without an event in it: "Kyiv dismissed the report as a fake". */
import type { Attribution } from "../attribution/attribution.ts";
import * as is from "../attribution/word-class.ts";
import type { CueRow } from "../lexicon/rows/cue-row.ts";
import type { Claim } from "./claim.ts";
import { isPlainVerb, trimClause, type Words } from "./clause.ts";
import { hasBits, hasThing, isBent, normAt, thingBit, tokenAfter, type Page } from "./page.ts";
import { isBelligerent } from "./wars.ts";

export interface FoundStatement {
  readonly index: number;
  readonly words: Words;
  readonly rule: string;
  readonly plans: boolean;
}

function cueRows(page: Page): ReadonlyMap<string, CueRow> {
  return new Map(page.input.matches.cue.map(({ row }) => [row.id, row as CueRow]));
}

const isTaken = (claims: readonly Claim[], { content }: Attribution): boolean =>
  claims.some((claim) => content.some((span) => claim.content[0] < span[1] && span[0] < claim.content[1]));

function holdsBend(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (isBent(page, i, "plan") && !hasBits(page, i, is.preposition)) return true;
  return false;
}

function holdsVerb(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (isPlainVerb(page, i)) return true;
  return false;
}

function holdsNumber(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++) if (page.quantityAt[i] !== -1) return true;
  return false;
}

/** Names a side, a force or a thing of war: a position on this war, not on the weather. */
function isOfWar(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < to; i++)
    if (page.actorAt[i] !== null || page.things[i] !== 0 || page.events.has(i)) return true;
  return false;
}

/** "government soldiers to hand in their weapons", "Pakistan of supporting …": who is called on or accused comes first. */
function opensWithSide(page: Page, [from, to]: Words): boolean {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    if (page.actorAt[i] !== null || hasThing(page, i, thingBit.troops | thingBit.civilian)) return true;
  }
  return false;
}

/** "denied backing the rebels", "called the reports of a new draft a lie": what is denied is no event, but a position of the war. */
function deniesPosition(page: Page, words: Words, row: CueRow | undefined): boolean {
  if (row?.takes.includes("naming") === true) return true;
  const first = normAt(page, words[0]);
  return isOfWar(page, words) && (isPlainVerb(page, words[0]) || first.endsWith("ing") || holdsVerb(page, words));
}

/** Why the content is a position of its source; null where nothing shows it. */
function reason(
  page: Page,
  attribution: Attribution,
  { words, row }: { words: Words; row: CueRow | undefined },
): string | null {
  if (row?.group === "attitude") return null;
  if (attribution.stance === "denies") return deniesPosition(page, words, row) ? "statement.denies" : null;
  if (attribution.stance === "calls-for")
    return isOfWar(page, words) && opensWithSide(page, words) ? "statement.calls-for" : null;
  const takes: readonly string[] = row?.takes ?? [];
  if (takes.includes("accused") && opensWithSide(page, words)) return "statement.accuses";
  const verb = holdsVerb(page, words);
  if ((takes.includes("as") || takes.includes("naming")) && !verb && !holdsNumber(page, words))
    return "statement.names";
  if (verb && holdsBend(page, words) && isOfWar(page, words)) return "statement.plans";
  return null;
}

/** Statements of parties of a war, where no event was read in what they say. */
export function findStatements(page: Page, claims: readonly Claim[]): FoundStatement[] {
  const rows = cueRows(page);
  const found: FoundStatement[] = [];
  page.input.attributions.forEach((attribution, index) => {
    const span = attribution.content[0];
    if (
      span === undefined ||
      !isBelligerent(attribution.party) ||
      attribution.kind === "hedge" ||
      attribution.kind === "header"
    )
      return;
    if (isTaken(claims, attribution)) return;
    const words = trimClause(page, [tokenAfter(page.tokens, span[0]), tokenAfter(page.tokens, span[1])]);
    if (words[1] - words[0] < 2) return;
    const row = rows.get(attribution.rule.split(/[:+ ]/)[0] as string);
    const rule = reason(page, attribution, { words, row });
    if (rule !== null) found.push({ index, words, rule, plans: rule === "statement.plans" });
  });
  return found;
}
