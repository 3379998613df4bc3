/** Words of place that are no names, by token: "the city", "там", "на этом участке". */
import { lastAsked } from "../../text/last-asked.ts";
import type { Match, Matches } from "../../lexicon/match.ts";
import type { PlacewordRow, PlacewordRole } from "../../lexicon/rows/placeword-row.ts";
import type { Page } from "../page.ts";
import { TokenLists } from "../../text/token-lists.ts";

export type WhereWord = Match<PlacewordRow>;

const kept: ReadonlySet<PlacewordRole> = new Set([
  "stand-in",
  "pointing",
  "article",
  "bounded",
  "wide",
  "kind",
  "seat",
  "person",
]);

/** The words of place of a text by the token they begin at, longest first. */
const byToken = lastAsked(({ placeword }: Matches): TokenLists<WhereWord> => {
  const lists = new TokenLists<WhereWord>((placeword.at(-1)?.from ?? 0) + 1);
  for (const match of placeword as readonly WhereWord[]) if (kept.has(match.row.role)) lists.add(match.from, match);
  return lists;
});

/** The word of that role that begins at token `at`; null for none. */
export const whereWordAt = (page: Page, at: number, role: PlacewordRole): WhereWord | null =>
  byToken(page.input.matches)
    .get(at)
    ?.find(({ row }) => row.role === role) ?? null;

/** All words of that role that begin at token `at`: "міст" is a bridge, and one form of "місто". */
export const whereWordsAt = (page: Page, at: number, role: PlacewordRole): readonly WhereWord[] =>
  (byToken(page.input.matches).get(at) ?? []).filter(({ row }) => row.role === role);
