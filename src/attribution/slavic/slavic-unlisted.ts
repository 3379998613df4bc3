/** A verb no row knows between one who can say and "что P", or before a colon: "каналы разгоняют, что P", "источники бьют тревогу: P". */
import { draft, type Draft, type Range } from "../draft.ts";
import { rightEnd, trimStop } from "../extent.ts";
import { isFinite } from "../finite.ts";
import { has, isWord, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import { clauseStart, subjectIn } from "./slavic-subject.ts";
import * as is from "../word-class.ts";

/** Who can but say where such a clause follows: people, media and bodies, not armies and papers. */
function speaks(sheet: Sheet, [from, to]: Range): boolean {
  if (to - from > longestSource) return false;
  for (let i = from; i < to; i++) {
    const being = sheet.sourceAt[i]?.row.being;
    if (being !== undefined && being !== "document" && being !== "evidence") return true;
    const kind = sheet.actorAt[i]?.row.kind;
    if (kind !== undefined && speakers.has(kind)) return true;
  }
  return false;
}

const speakers: ReadonlySet<string> = new Set(["person", "body", "agency", "press", "monitor", "channel"]);
const longestSource = 9;
const longestPhrase = 4;

/** "что | позволило", "что | привело к": what came of it, and nothing said. */
const isResult = (sheet: Sheet, that: number): boolean =>
  isFinite(sheet, that + 1) || has(sheet, that + 1, is.negation | is.adverb | is.auxiliary);

/** All attributions of the document whose verb no row holds. */
export function readUnlisted(sheet: Sheet, known: readonly Draft[]): Draft[] {
  if (sheet.language === "en") return [];
  const taken = new Set(known.flatMap(({ content }) => content.map(([from]) => from)));
  const drafts: Draft[] = [];
  for (const { from, to } of sheet.document.sentences)
    for (let comma = from + 2; comma < to - 2; comma++) {
      const made = has(sheet, comma, is.comma)
        ? byThat(sheet, comma)
        : has(sheet, comma, is.colon)
          ? byColon(sheet, comma)
          : null;
      if (made !== null && !made.content.some(([at]) => taken.has(at))) drafts.push(made);
    }
  return drafts;
}

function byThat(sheet: Sheet, comma: number): Draft | null {
  const verb = comma - 1;
  if (!/^(?:что|будто|якобы|що|нібито)$/u.test(normAt(sheet, comma + 1)) || isResult(sheet, comma + 1)) return null;
  return said(sheet, verb, { end: comma + 2, content: [comma + 2, rightEnd(sheet, comma + 2)] });
}

/** "бьют | тревогу:", "вышли | на связь:": the verb, and a few small words up to the colon. */
function byColon(sheet: Sheet, colon: number): Draft | null {
  const { to } = sentenceAt(sheet, colon);
  let verb = colon - 1;
  while (verb > colon - longestPhrase && !isVerb(sheet, verb) && sheet.tokens[verb]?.shape === "lower") verb--;
  return said(sheet, verb, { end: colon + 1, content: [colon + 1, trimStop(sheet, colon + 1, to)] });
}

const isVerb = (sheet: Sheet, at: number): boolean => isFinite(sheet, at) && !has(sheet, at, is.auxiliary);

interface Behind {
  readonly end: number;
  readonly content: Range;
}

function said(sheet: Sheet, verb: number, { end, content }: Behind): Draft | null {
  if (
    !isVerb(sheet, verb) ||
    sheet.eventAt[verb] !== 0 ||
    sheet.cueVerb[verb] === 1 ||
    isWord(sheet, verb, "brings-about")
  )
    return null;
  if (quoteAt(sheet, verb) >= 0 || content[0] >= content[1]) return null;
  for (let i = verb; i < end; i++) if (sheet.eventAt[i] !== 0 || sheet.cueVerb[i] === 1) return null;
  const start = clauseStart(sheet, verb);
  const source = subjectIn(sheet, start, verb);
  if (source === null || source[1] !== verb || !speaks(sheet, source) || has(sheet, source[0], is.preposition))
    return null;
  for (let i = source[0]; i < source[1]; i++) if (isFinite(sheet, i) || sheet.eventAt[i] !== 0) return null;
  return draft({
    rule: "grammar.unlisted",
    why: "one who can say, a verb of his, and what is said",
    source: [source],
    cue: [[verb, has(sheet, end - 2, is.comma) ? verb + 1 : end - 1]],
    content: [content],
    chunk: [start, content[0]],
    confidence: 0.6,
  });
}
