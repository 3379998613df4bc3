/**
 * Who is heard, and how much: sources by party, named and unnamed, and the share of the words each side is given. A word
 * is its original voice's: in "an agency quoted the ministry as saying …" the ministry's; so all shares add up to one.
 */
import type { Attribution } from "../attribution/attribution.ts";
import type { Party } from "../lexicon/row.ts";
import type { Reading } from "../reading/reading.ts";
import { RangeIndex } from "../text/range-index.ts";
import { makeArticle, type Article } from "./article.ts";
import { isNamed } from "./named-source.ts";

export interface PartyVoice {
  readonly party: Party;
  /** Its sources as the text calls them, each once. */
  readonly sources: readonly string[];
  /** Attributions with somebody behind them whom one could ask, and without ("officials", a bare hedge). */
  readonly named: number;
  readonly unnamed: number;
  /** Words it is the original voice of; what two parties say together ("both sides said") is halved between them. */
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

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Those of some attributions over a word in whose content none of the others stands; a bare hedge only where nobody speaks. */
function originalsOf(all: readonly Attribution[], over: readonly number[]): readonly Attribution[] {
  const spoken = over.filter((at) => all[at]?.kind !== "hedge");
  const voices = spoken.length > 0 ? spoken : over;
  const passed = new Set(voices.map((at) => all[at]?.parent));
  return voices.filter((at) => !passed.has(at)).flatMap((at) => all[at] ?? []);
}

/** Words by party of who said them first; an answer ("Kyiv denied this") gives nobody's words to who denies them. */
function wordsByParty({ document, attributions }: Reading): ReadonlyMap<Party, number> {
  const given = new Map<Party, number>();
  const said = new RangeIndex();
  for (const [at, { answers, content }] of attributions.entries())
    if (answers !== true) for (const span of content) said.add(at, span);
  for (const { kind, start, end } of document.tokens) {
    if (kind === "mark") continue;
    const over = said
      .near([start, end])
      .filter((at) => attributions[at]?.content.some((span) => start >= span[0] && end <= span[1]) === true);
    const parties = new Set(originalsOf(attributions, over).map(({ party }) => party));
    for (const party of parties) given.set(party, (given.get(party) ?? 0) + 1 / parties.size);
  }
  return given;
}

export function sourceBalance(reading: Reading): SourceBalance {
  const words = reading.document.tokens.filter(({ kind }) => kind !== "mark").length;
  const given = wordsByParty(reading);
  const article = makeArticle(reading);
  const parties = [...Map.groupBy(reading.attributions, ({ party }) => party)].map(([party, list]) =>
    voiceOf(article, list, { party, words: given.get(party) ?? 0, all: words }),
  );
  const spoken = [...given.values()].reduce((sum, each) => sum + each, 0);
  return {
    words,
    ownShare: share(words - spoken, words),
    parties: parties.sort((a, b) => b.words - a.words || (a.party < b.party ? -1 : 1)),
  };
}

interface Given {
  readonly party: Party;
  readonly words: number;
  readonly all: number;
}

function voiceOf(article: Article, list: readonly Attribution[], { party, words, all }: Given): PartyVoice {
  const named = list.filter((one) => isNamed(article, one));
  return {
    party,
    sources: [...new Set(list.flatMap(({ name }) => name ?? []))],
    named: named.length,
    unnamed: list.length - named.length,
    words: Math.round(words),
    share: share(words, all),
  };
}
