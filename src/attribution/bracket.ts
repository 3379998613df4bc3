/** Attributions in brackets at the end of what is said: "Seven hurt so far (mayor).", "Rockets hit the port (Al Jazeera)", "Мост разрушен (Минобороны)". */
import { draft, type Draft, type Range } from "./draft.ts";
import { trimHead } from "./extent.ts";
import { holdsFinite } from "./finite.ts";
import { isOutlet } from "./identity/outlet.ts";
import { has, isCapital, isWord, normAt, placeFrom, quoteAt, type Sheet } from "./sheet.ts";
import * as is from "./word-class.ts";

const longest = 7;

const speaks: ReadonlySet<string> = new Set(["crowd", "body", "medium"]);

/** Nouns that can say; of people only those in office: "(son)" and "(wife of Ali)" tell who somebody is. */
function isSayer(sheet: Sheet, at: number): boolean {
  const row = sheet.sourceAt[at]?.row;
  return row !== undefined && (speaks.has(row.being) || (row.being === "person" && row.official));
}

const small = is.determiner | is.preposition | is.and | is.possessive | is.sideAdjective;

/** Bodies and people; an army or a land in brackets tells whose a thing is. */
const isNamedSpeaker = (sheet: Sheet, at: number): boolean => {
  const kind = sheet.actorAt[at]?.row.kind;
  return kind !== undefined && kind !== "state" && kind !== "force" && kind !== "collective" && kind !== "adjective";
};

/** A word that can say, or a name with one; places, numbers and verbs make it none. */
function isSpeaker(sheet: Sheet, [from, to]: Range): boolean {
  if (from >= to || to - from > longest || holdsFinite(sheet, from, to)) return false;
  let known = false;
  for (let i = from; i < to; i++) {
    if (sheet.tokens[i]?.kind !== "word" || isWord(sheet, i, "formation")) return false;
    // "(Sudan War Monitor)": a name may hold a word of war
    if (sheet.eventAt[i] !== 0 && !(isCapital(sheet, i) && sheet.actorAt[i] !== null)) return false;
    if (has(sheet, i, is.timeWord | is.pronoun | is.comma | is.colon)) return false;
    // "city council": a word that is none by itself right before one that can say
    const plain = sheet.sourceAt[i] === null && sheet.actorAt[i] === null && !isCapital(sheet, i);
    if (plain && !has(sheet, i, small) && !(i + 1 < to && isSayer(sheet, i + 1))) return false;
    known ||= isNamedSpeaker(sheet, i) || isSayer(sheet, i);
  }
  return known || (sheet.language === "en" && (isForeignName(sheet, [from, to]) || isOutlet(sheet, [from, to])));
}

/** One capitalised word nobody lists as a place: a surname, a site. */
function isForeignName(sheet: Sheet, [from, to]: Range): boolean {
  if (to - from !== 1 || !isCapital(sheet, from) || normAt(sheet, from).length < 5) return false;
  const before = sheet.toponyms[placeFrom(sheet, from + 1) - 1];
  const isAlias = isCapital(sheet, from - 2) && !(before !== undefined && before.to === from - 1);
  return (before === undefined || before.to <= from) && !isAlias && sheet.bits[from] === 0;
}

const tells = (sheet: Sheet, from: number, to: number): boolean =>
  sheet.eventAt.subarray(from, to).some((kind) => kind !== 0);

/** What is said reaches back to the bracket or semicolon before, else to the head of the sentence or behind its "Town:". */
function contentBefore(sheet: Sheet, open: number, floor: number): Range {
  let from = open;
  while (from > floor && !has(sheet, from - 1, is.semicolon | is.bracket)) from--;
  for (let i = from + 1; i < Math.min(open, from + 4); i++) if (has(sheet, i, is.colon)) from = i + 1;
  return [trimHead(sheet, from, open), open];
}

/** All sources in brackets of a document. */
export function readBrackets(sheet: Sheet): Draft[] {
  const drafts: Draft[] = [];
  for (const { from, to } of sheet.document.sentences)
    for (let at = from + 1; at < to - 1; at++) {
      if (normAt(sheet, at) !== "(" || quoteAt(sheet, at) >= 0) continue;
      const made = readBracket(sheet, at, [from, to]);
      if (made !== null) drafts.push(made);
    }
  return drafts;
}

function readBracket(sheet: Sheet, open: number, [from, to]: Range): Draft | null {
  let close = open + 1;
  while (close < to && close <= open + longest + 1 && normAt(sheet, close) !== ")") close++;
  // "(via Radio Lan)" is signed, as on a line of its own
  if (normAt(sheet, close) !== ")" || isWord(sheet, open + 1, "signs")) return null;
  // what follows must be the end: "the mayor (an ally) said" tells who he is
  const ends = close + 1 >= to || has(sheet, close + 1, is.stop | is.semicolon);
  const content = contentBefore(sheet, open, from);
  if (!ends || !isSpeaker(sheet, [open + 1, close]) || content[1] - content[0] < 3 || !tells(sheet, ...content))
    return null;
  for (let i = content[0]; i < content[1]; i++) if (sheet.cueVerb[i] === 1 || has(sheet, i, is.bracket)) return null;
  return draft({
    rule: "grammar.bracket",
    why: "what is said, and the speaker in brackets",
    source: [[open + 1, close]],
    content: [content],
    chunk: [open, close + 1],
    side: "left",
    confidence: 0.7,
  });
}
