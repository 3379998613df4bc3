/** The subject before an insertion in commas: "[Легион «Свобода»], напротив, утверждает", "[Петро, керівник центру], каже". */
import type { Range } from "../draft.ts";
import { isFinite } from "../finite.ts";
import { has, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import { clauseStart, subjectIn } from "./slavic-subject.ts";
import * as is from "../word-class.ts";

/** Source of a verb that stands just after a closing comma; null where the comma parts clauses. */
export function headBeforeInsertion(sheet: Sheet, verb: number): Range | null {
  const close = lastComma(sheet, verb);
  if (close === null) return null;
  const { from: floor } = sentenceAt(sheet, verb);
  for (let open = close - 1; open > floor; open--) {
    if (has(sheet, open, is.hardMark | is.dash)) return null;
    if (!has(sheet, open, is.comma)) continue;
    const isPart = kindOf(sheet, open + 1, close);
    if (isPart === null) return null;
    const head = subjectIn(sheet, clauseStart(sheet, open), open);
    if (head === null || holdsVerb(sheet, head)) return null;
    return isPart && head[1] === open ? [head[0], close] : head;
  }
  return null;
}

/** The comma before the verb, adverbs between them stepped over. */
function lastComma(sheet: Sheet, verb: number): number | null {
  let i = verb - 1;
  while (has(sheet, i, is.adverb | is.negation)) i--;
  return has(sheet, i, is.comma) ? i : null;
}

function holdsVerb(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) if (isFinite(sheet, i) || sheet.cueVerb[i] === 1) return true;
  return false;
}

const gerund = /(?:в|вши|вшись|ая|яя|я|ясь|(?:ючи|ачи|ячи|учи)(?:сь)?)$/u;
const participle = /(?:вш|ющ|ущ|ящ|ащ|нн|н|т)(?:ий|ый|ая|ое|ее|ие|ые|а|е|і)(?:ся)?$/u;

/** True: belongs to the source ("керівник центру", "пожелавший …"); false: does not ("напротив", "на который …"); null: another clause. */
function kindOf(sheet: Sheet, from: number, to: number): boolean | null {
  if (from >= to || has(sheet, from, is.that | is.subordinator)) return null;
  if (has(sheet, from, is.relative) || has(sheet, from + 1, is.relative)) return false;
  const norm = normAt(sheet, from);
  if (norm.length > 4 && gerund.test(norm) && sheet.sourceAt[from] === null) return false;
  if (has(sheet, from, is.adverb | is.connective | is.preposition | is.possessive))
    return to - from <= 8 ? false : null;
  if (norm.length > 6 && participle.test(norm)) return true;
  for (let i = from; i < to; i++) if (isFinite(sheet, i)) return null;
  return (
    sheet.sourceAt[from] !== null || sheet.actorAt[from] !== null || sheet.sourceAt[from + 1] !== null || to - from <= 6
  );
}
