/** Whose claim is answered: in "Russia rejected Ukraine's claim that it had captured Terny" the words behind "claim" are Ukraine's, and so is "it". */
import type { Attribution } from "../../attribution/attribution.ts";
import { lastAsked } from "../../text/last-asked.ts";
import type { Chain } from "../chain.ts";
import type { Span } from "../../text/span.ts";
import { isWord, tokenAfter, type Page } from "../page.ts";
import { isBelligerent } from "./wars.ts";

/** Attributions by where what they say begins; made once for each document. */
const byContent = lastAsked((all: readonly Attribution[]): ReadonlyMap<number, readonly Attribution[]> => {
  const starts = new Map<number, Attribution[]>();
  for (const one of all) {
    const start = one.content[0]?.[0];
    if (start === undefined) continue;
    const list = starts.get(start);
    if (list === undefined) starts.set(start, [one]);
    else list.push(one);
  }
  return starts;
});

/** "the government's | accusation | that its fighters had stayed": an accusation is about whoever answers it. */
function accuses(page: Page, [from, to]: Span): boolean {
  for (let i = tokenAfter(page.tokens, from); (page.tokens[i]?.end ?? Infinity) <= to; i++)
    if (isWord(page, i, "accusing")) return true;
  return false;
}

/** The attribution of a side whose cue stands between the speaker's cue and the words both have for content; null for none. */
export function answeredClaim(page: Page, { attributions }: Chain): Attribution | null {
  const last = attributions.at(-1);
  const [cue, start] = [last?.cue[0]?.[1], last?.content[0]?.[0]];
  if (page.language !== "en" || cue === undefined || start === undefined) return null;
  const between = (one: Attribution): boolean => {
    const [from, to] = one.cue[0] ?? [-1, -1];
    if (one === last || from < cue || to > start || !isBelligerent(one.party) || one.party === last?.party)
      return false;
    return !accuses(page, [from, to]);
  };
  return byContent(page.input.attributions).get(start)?.find(between) ?? null;
}

/** The side that answers this claim: told before its cue, of the same words; null for none. */
export function answererOf(page: Page, chain: Chain): Attribution | null {
  const last = chain.attributions.at(-1);
  if (answeredClaim(page, chain) !== null) return last ?? null;
  const [cue, start] = [last?.cue[0]?.[0], last?.content[0]?.[0]];
  if (page.language !== "en" || cue === undefined || start === undefined) return null;
  const answers = (one: Attribution): boolean =>
    one !== last &&
    (one.stance === "denies" || one.stance === "doubts") &&
    (one.cue[0]?.[1] ?? Infinity) <= cue &&
    isBelligerent(one.party) &&
    one.party !== last?.party;
  return byContent(page.input.attributions).get(start)?.find(answers) ?? null;
}
