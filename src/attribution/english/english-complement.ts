/** Reads what an English cue takes: "that …", a clause, words in quotes, "to …", "X as Y", "told reporters that …". */
import type { Complement } from "../../lexicon/rows/cue-row.ts";
import type { Range } from "../draft.ts";
import type { VerbReading } from "../verb-reading.ts";
import { rightEnd } from "../extent.ts";
import { holdsFinite, isFinite } from "../finite.ts";
import { opensAmount } from "./amount.ts";
import { skipAdverbials } from "../mark.ts";
import { has, isCapital, normAt, opensQuote, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

export interface ComplementFound {
  readonly content: Range;
  /** Cue ranges when the complement's own words belong to the cue ("spoke of", "quoted … as saying"); empty: the verb alone. */
  readonly cue: readonly Range[];
  /** First token after the words that belong to the attribution. */
  readonly end: number;
  /** Opened by a word or mark that shows it is said: that, a colon, a quote. */
  readonly firm: boolean;
}

/** Content after an English cue that ends at `from`; null where nothing fits what the row takes. */
export function readComplement(reading: VerbReading, from: number): ComplementFound | null {
  const { sheet, row } = reading;
  const { to } = sentenceAt(sheet, from - 1);
  const takes = (complement: Complement): boolean => row.takes.includes(complement);
  if (from >= to) return crossing(sheet, from, takes);
  const at = takes("hearer") ? skipHearer(sheet, from, to) : skipAdverbials(sheet, from, to);
  if (takes("accused")) return accused(reading, from, to);
  return (
    firmly(opened(reading, at, takes)) ??
    (takes("quote") ? firmly(quotedAhead(sheet, at, to)) : null) ??
    (takes("that") ? firmly(farThat(sheet, at, to)) : null) ??
    prepositional(reading, from, at) ??
    (takes("inf") ? firmly(farInfinitive(sheet, at, to)) : null) ??
    (takes("control") ? ordered(reading, from, to) : null) ??
    (takes("telling") ? telling(reading, from, to) : null) ??
    (takes("as") ? asPhrase(reading, at, to) : null) ??
    plain(reading, at, to)
  );
}

/**
 * A thing or an act, not a clause. Of a wish or a view it ends where the teller goes on; what is reported goes on itself
 * ("reported a strike on the port, killing two").
 */
function phraseFound(sheet: Sheet, from: number, group: VerbReading["row"]["group"]): ComplementFound | null {
  const whole = found(sheet, from);
  if (whole === null || group !== "attitude") return whole;
  return { ...whole, content: [from, phraseEnd(sheet, whole.content)] };
}

const goesOn = new Set(
  "which who whose where but while whereas although though despite when after because as with even".split(" "),
);

/** "the loss of the hill[, which …]", "to leave the town[, but was held]", "the post[ and has since left]". */
function phraseEnd(sheet: Sheet, [from, to]: Range): number {
  for (let i = from + 1; i < to; i++) {
    if (quoteAt(sheet, i) >= 0) continue;
    const next = normAt(sheet, i + 1);
    if (has(sheet, i, is.comma)) {
      if (goesOn.has(next) || (next.endsWith("ing") && sheet.tokens[i + 1]?.shape === "lower" && !isListed(sheet, i)))
        return i;
      if (has(sheet, i + 1, is.and) && has(sheet, i + 2, is.pronoun | is.auxiliary)) return i;
    } else if (has(sheet, i, is.and) && has(sheet, i + 1, is.have | is.be | is.modal)) return i;
  }
  return to;
}

/** "shelling, burning and looting": acts in a row. */
const isListed = (sheet: Sheet, at: number): boolean => normAt(sheet, at - 1).endsWith("ing");

function found(sheet: Sheet, from: number, end = from): ComplementFound | null {
  const to = rightEnd(sheet, from);
  return from < to ? { content: [from, to], cue: [], end, firm: false } : null;
}

const farthestAct = 9;

/** "decided after a long inquiry | not to leave", "voted by nine to four | to close the port": steps over phrases without a verb to the act. */
function farInfinitive(sheet: Sheet, at: number, to: number): ComplementFound | null {
  if (!has(sheet, at, is.preposition) || /^(?:for|in|about|of|from|to)$/.test(normAt(sheet, at))) return null;
  for (let i = at + 1; i < Math.min(to, at + farthestAct); i++) {
    if (opensInfinitive(sheet, i)) return found(sheet, has(sheet, i - 1, is.negation) ? i - 1 : i, i);
    if (has(sheet, i, is.hardMark | is.comma | is.quoteMark | is.that | is.auxiliary | is.dash)) return null;
    if (isFinite(sheet, i) || (sheet.cueVerb[i] === 1 && normAt(sheet, i).endsWith("ed"))) return null;
  }
  return null;
}

const farthestQuote = 14;

/** 'said of the rebels, "They left"', 'said during the parade: "We hold it"': steps over phrases without a verb to the quotation. */
function quotedAhead(sheet: Sheet, at: number, to: number): ComplementFound | null {
  if (!has(sheet, at, is.preposition | is.to | is.pronoun)) return null;
  for (let i = at + 1; i < Math.min(to, at + farthestQuote); i++) {
    if (has(sheet, i, is.comma | is.colon) && opensQuote(sheet, i + 1)) return found(sheet, i + 1, i + 1);
    if (has(sheet, i, is.hardMark | is.quoteMark | is.that | is.auxiliary | is.dash) || isFinite(sheet, i)) return null;
  }
  return null;
}

/** "told on the day of the announcement that", "reported to Vladimir Putin that": steps over one phrase to "that". */
function farThat(sheet: Sheet, at: number, to: number): ComplementFound | null {
  if (!has(sheet, at, is.preposition | is.to)) return null;
  for (let i = at + 1; i < Math.min(to, at + 12); i++) {
    if (has(sheet, i, is.that)) return found(sheet, i + 1, i);
    // "said at a rally in Goma, | North Kivu, | that": the land a town lies in
    if (has(sheet, i, is.comma) && (isCapital(sheet, i + 1) || (has(sheet, i + 1, is.that) && isCapital(sheet, i - 1))))
      continue;
    if (has(sheet, i, is.comma | is.semicolon | is.colon | is.quoteMark | is.auxiliary | is.dash)) return null;
    // "released last year by the UN found that": another verb opens it
    if (sheet.cueVerb[i] === 1 && isFinite(sheet, i)) return null;
  }
  return null;
}

const firmly = (complement: ComplementFound | null): ComplementFound | null =>
  complement === null ? null : { ...complement, firm: true };

/** "to leave the town", not "to the office". */
export const opensInfinitive = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.to) && isBareVerb(sheet, at + 1);

const isBareVerb = (sheet: Sheet, at: number): boolean =>
  sheet.tokens[at]?.kind === "word" &&
  !isCapital(sheet, at) &&
  !has(sheet, at, is.determiner | is.possessive | is.preposition | is.pronoun);

/** "X said:" at the end of a line, with the quotation in the next paragraph. */
function crossing(sheet: Sheet, from: number, takes: (c: Complement) => boolean): ComplementFound | null {
  return takes("quote") && opensQuote(sheet, from) ? found(sheet, from) : null;
}

/** Content with a word or mark that opens it: that, a colon, a quote, a question word. */
function opened(reading: VerbReading, at: number, takes: (c: Complement) => boolean): ComplementFound | null {
  const { sheet, row } = reading;
  if (has(sheet, at, is.comma)) {
    const after = closingComma(sheet, at);
    if (after === null || !takes("that")) return null;
    return opened(reading, after, takes) ?? clauseBehind(reading, after);
  }
  if (opensQuote(sheet, at)) return takes("quote") || takes("np") ? found(sheet, at) : null;
  if (has(sheet, at, is.colon)) return takes("quote") || takes("clause") ? found(sheet, at + 1) : null;
  if (has(sheet, at, is.that) && (takes("that") || takes("clause"))) return found(sheet, afterThat(sheet, at), at);
  if ((has(sheet, at, is.question) || normAt(sheet, at) === "if") && takes("that")) return found(sheet, at);
  if (takes("inf") && opensInfinitive(sheet, at)) return phraseFound(sheet, at, row.group);
  return null;
}

/** "Reuters said, citing a guard, | the raid killed two": behind who is passed on a clause needs no "that". */
function clauseBehind(reading: VerbReading, at: number): ComplementFound | null {
  const { sheet } = reading;
  const { to } = sentenceAt(sheet, at);
  return has(sheet, at, is.preposition | is.and | is.but) || !holdsClause(reading, at, to) ? null : found(sheet, at);
}

/** "claimed, on 26 July, that": the word that opens the content after an insertion; null where none does. */
function closingComma(sheet: Sheet, at: number): number | null {
  if (opensQuote(sheet, at + 1) || has(sheet, at + 1, is.that)) return at + 1;
  const passesOn = /^(?:citing|quoting)$/.test(normAt(sheet, at + 1));
  for (let i = at + 2; i < at + 12; i++) {
    if (has(sheet, i, is.hardMark | is.quoteMark)) return null;
    if (!has(sheet, i, is.comma)) continue;
    return has(sheet, i + 1, is.that) || opensQuote(sheet, i + 1) || passesOn ? i + 1 : null;
  }
  return null;
}

/** "that, by Friday, the town" keeps the insertion; only "that" goes. */
const afterThat = (sheet: Sheet, at: number): number => (has(sheet, at + 1, is.colon | is.comma) ? at + 2 : at + 1);

/** "spoke of heavy losses", "warned against": the preposition belongs to the cue. */
function prepositional({ sheet, row, group }: VerbReading, from: number, at: number): ComplementFound | null {
  for (const start of at === from ? [from] : [from, at]) {
    if (!row.prepositions.includes(normAt(sheet, start))) continue;
    // "commented on Telegram", "ruled on Monday": where and when, not what
    if (normAt(sheet, start) === "on" && isWhereOrWhen(sheet, start + 1)) continue;
    const content = phraseFound(sheet, start + 1, row.group);
    if (content === null) return null;
    const cue: Range[] = start === group.cue[1] ? [[group.cue[0], start + 1]] : [group.cue];
    return { ...content, cue, end: start + 1 };
  }
  return null;
}

const isWhereOrWhen = (sheet: Sheet, at: number): boolean =>
  has(sheet, at, is.timeWord | is.occasion) ||
  sheet.sourceAt[at]?.row.being === "medium" ||
  (has(sheet, at, is.determiner | is.possessive) && has(sheet, at + 1, is.timeWord));

/** "framed the fighting as proof", "described him as dead": content from the object on. */
function asPhrase({ sheet, row }: VerbReading, at: number, to: number): ComplementFound | null {
  for (let i = at; i < to && !has(sheet, i, is.hardMark); i++)
    if (normAt(sheet, i) === "as") return phraseFound(sheet, at, row.group);
  return null;
}

/** "accused Kyiv of shelling": content after "of"; "blamed X": the accused. */
function accused(reading: VerbReading, from: number, to: number): ComplementFound | null {
  const { sheet, row } = reading;
  if (row.id.endsWith(".revise") && !isCount(sheet, from)) return null;
  const wanted = row.prepositions;
  for (let i = from + 1; i < Math.min(to, from + 16) && !has(sheet, i, is.comma | is.hardMark); i++) {
    if (wanted.includes(normAt(sheet, i)) || (wanted.length === 0 && /^(?:of|for|over)$/.test(normAt(sheet, i))))
      return found(sheet, from);
  }
  return wanted.length > 0 || has(sheet, from, is.hardMark | is.comma | is.preposition | is.to)
    ? null
    : found(sheet, from);
}

/** "raised | the death toll", "lowered | the number of the hurt": what a figure is of. */
function isCount(sheet: Sheet, from: number): boolean {
  for (let i = from; i < from + 5; i++)
    if (/^(?:tolls?|numbers?|counts?|figures?|tally|casualt\w+|estimates?)$/.test(normAt(sheet, i))) return true;
  return false;
}

/** "told [residents to leave the town]", "ordered his men not to fire": whom it is told, then the act. */
function ordered({ sheet }: VerbReading, from: number, to: number): ComplementFound | null {
  if (has(sheet, from, is.preposition | is.to | is.comma | is.hardMark)) return null;
  for (let i = from + 1; i < Math.min(to, from + 12); i++) {
    if (has(sheet, i, is.comma | is.hardMark | is.quoteMark | is.that | is.auxiliary | is.dash)) return null;
    if (opensInfinitive(sheet, i)) return found(sheet, from);
  }
  return null;
}

const shown = /^(?:document|evidence)$/;
const tellsOf = /^(?:of|about|on|detailing|showing|depicting|saying|stating|claiming|announcing|alleging|describing)$/;

/** "shared [a video of] the fire", "issued [a warning that] P": a thing told or shown, and what of. */
function telling({ sheet, group }: VerbReading, from: number, to: number): ComplementFound | null {
  for (let i = from; i < Math.min(to, from + 8); i++) {
    // "carried the ministry's statement": another's
    if (has(sheet, i, is.comma | is.hardMark | is.quoteMark | is.auxiliary | is.dash | is.negation)) return null;
    if (/^(?:'s|no)$/.test(normAt(sheet, i))) return null;
    const isThing = sheet.cueNoun[i] === 1 || shown.test(sheet.sourceAt[i]?.row.being ?? "");
    if (!isThing) continue;
    const end = sheet.sourceAt[i]?.to ?? i + 1;
    if (has(sheet, end, is.that)) return firmly(toldOf(sheet, group.cue[0], end));
    if (tellsOf.test(normAt(sheet, end)) && !(normAt(sheet, end) === "on" && isWhereOrWhen(sheet, end + 1)))
      return toldOf(sheet, group.cue[0], end);
  }
  return null;
}

function toldOf(sheet: Sheet, cue: number, at: number): ComplementFound | null {
  // "give rival accounts of who holds the town": it says nothing of its own
  const from = has(sheet, at + 1, is.that) ? at + 2 : at + 1;
  const content = has(sheet, from, is.question | is.relative) ? null : found(sheet, from);
  return content === null ? null : { ...content, cue: [[cue, at + 1]], end: at + 1 };
}

function plain(reading: VerbReading, at: number, to: number): ComplementFound | null {
  const { sheet, row, group } = reading;
  // "P, X reported to President Y.": who is told is no content
  if (has(sheet, group.cue[1], is.to) && at > group.cue[1] && isCapital(sheet, at)) return null;
  if (at >= to || has(sheet, at, is.comma | is.hardMark | is.dash | is.bracket)) return null;
  const clause =
    row.takes.includes("clause") &&
    (!has(sheet, at, is.preposition | is.to | is.subordinator) ||
      sheet.tokens[at + 1]?.kind === "number" ||
      opensAmount(sheet, at)) &&
    holdsClause(reading, at, to);
  if (clause) return found(sheet, at);
  if (row.takes.includes("naming")) return phraseFound(sheet, at, row.group);
  if (row.takes.includes("np") && !has(sheet, at, is.preposition | is.to | is.subordinator | is.and))
    return phraseFound(sheet, at, row.group);
  return null;
}

/** A bare clause: something that can be a subject and a verb after it, before the next clause. */
function holdsClause({ sheet, row }: VerbReading, at: number, to: number): boolean {
  // "knew him as", "remembered each other": an object, no subject
  const isObject = /^(?:him|them|me|us)$/.test(normAt(sheet, at)) && sheet.tokens[at]?.shape === "lower";
  if (isObject || normAt(sheet, at + 1) === "other") return false;
  const joints = row.group === "attitude" ? is.hardMark | is.subordinator | is.relative : is.hardMark;
  let end = at + 1;
  while (end < to && !(has(sheet, end, joints) && !has(sheet, end, is.preposition))) end++;
  if (isFinite(sheet, at) && !has(sheet, at, is.pronoun)) return false;
  return holdsFinite(sheet, at + 1, end) || (!row.wary && end - at >= 3);
}

/** "warned | Rebel troops had left", "told reporters | its men were safe": a side and a helping verb begin what is said. */
function opensSubject(sheet: Sheet, at: number): boolean {
  const actor = sheet.actorAt[at] ?? null;
  return (
    actor !== null && actor.from === at && has(sheet, actor.to, is.auxiliary) && !has(sheet, at - 1, is.preposition)
  );
}

/** "told [reporters in Moscow] that": steps over who is spoken to. */
export function skipHearer(sheet: Sheet, from: number, to: number): number {
  let i = from;
  for (; i < Math.min(to, from + 14); i++) {
    if (normAt(sheet, i) === "." && i > from && i + 1 < to) continue;
    if (has(sheet, i, is.that | is.hardMark | is.quoteMark) || opensQuote(sheet, i) || has(sheet, i, is.question))
      return i;
    if (has(sheet, i, is.comma) && i > from) return i;
    if (opensSubject(sheet, i)) return i;
    if (i > from && has(sheet, i, is.to)) return i;
    if (i > from && has(sheet, i, is.pronoun) && !has(sheet, i - 1, is.and)) return i;
    if (
      i > from &&
      has(sheet, i, is.determiner | is.possessive) &&
      !has(sheet, i - 1, is.preposition | is.and) &&
      normAt(sheet, i) !== "'s"
    )
      return i;
    if (i > from && normAt(sheet, i) === "as" && normAt(sheet, i + 1) === "much") return i;
  }
  return i;
}

/** "The advance continues: two villages fell": behind a colon without a quotation anything may stand. */
export const isListColon = (sheet: Sheet, { content: [at] }: ComplementFound): boolean =>
  has(sheet, at - 1, is.colon) && quoteAt(sheet, at) < 0;
