/** Who is heard, and how much: sources by party, named and unnamed, and the share of the words each side is given. */
import type { Attribution } from "../attribution/attribution.ts";
import type { Party } from "../lexicon/row.ts";
import type { Reading } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";
import { makeArticle, type Article } from "./article.ts";
import { isNamed } from "./crowd.ts";

export interface PartyVoice {
  readonly party: Party;
  /** Its sources as the text calls them, each once. */
  readonly sources: readonly string[];
  /** Attributions with somebody behind them whom one could ask, and without ("officials", a bare hedge). */
  readonly named: number;
  readonly unnamed: number;
  /** Words of what it says; a word said through two sources counts for each party once. */
  readonly words: number;
  /** Of all words of the report, 0..1. */
  readonly share: number;
}

export interface SourceBalance {
  readonly words: number;
  /** Words nobody is quoted or reported for, 0..1 of all. */
  readonly ownShare: number;
  /** Most words first. */
  readonly parties: readonly PartyVoice[];
}

type Cover = ReadonlySet<number>;

/** Indexes of the word tokens under some spans. */
function wordsUnder({ document }: Reading, spans: readonly Span[]): Cover {
  const under = new Set<number>();
  document.tokens.forEach((token, index) => {
    if (token.kind !== "mark" && spans.some((span) => token.start >= span[0] && token.end <= span[1])) under.add(index);
  });
  return under;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function sourceBalance(reading: Reading): SourceBalance {
  const words = reading.document.tokens.filter(({ kind }) => kind !== "mark").length;
  const byParty = new Map<Party, Attribution[]>();
  for (const one of reading.attributions) byParty.set(one.party, [...(byParty.get(one.party) ?? []), one]);
  const article = makeArticle(reading);
  const parties = [...byParty].map(([party, list]) => voiceOf(article, party, { list, words }));
  const spoken = wordsUnder(
    reading,
    reading.attributions.flatMap(({ content }) => content),
  ).size;
  return {
    words,
    ownShare: share(words - spoken, words),
    parties: parties.sort((a, b) => b.words - a.words || (a.party < b.party ? -1 : 1)),
  };
}

function voiceOf(
  article: Article,
  party: Party,
  { list, words }: { list: readonly Attribution[]; words: number },
): PartyVoice {
  const said = wordsUnder(
    article.reading,
    list.flatMap(({ content }) => content),
  ).size;
  const named = list.filter((one) => isNamed(article, one));
  return {
    party,
    sources: [...new Set(list.flatMap(({ name }) => name ?? []))],
    named: named.length,
    unnamed: list.length - named.length,
    words: said,
    share: share(said, words),
  };
}
