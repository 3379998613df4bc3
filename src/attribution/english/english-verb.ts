/** Reads an English cue verb in its sentence: "the ministry said P", "P, said X, a doctor", "X, he said, had fallen". */
import type { Match } from "../../lexicon/match.ts";
import type { CueRow } from "../../lexicon/rows/cue-row.ts";
import { toldTo } from "../through.ts";
import { draft, type Draft, type Loss, type Range } from "../draft.ts";
import { isListColon, readComplement, type ComplementFound } from "./english-complement.ts";
import { readAside } from "./english-aside.ts";
import { readAnswer, readAnsweredBy } from "./english-answer.ts";
import { closesInverted, readInverted } from "./english-inverted.ts";
import { readPassive } from "./english-passive.ts";
import { entrusted } from "./english-entrusted.ts";
import { isSighting } from "./english-sighting.ts";
import { standsBehind } from "./standing-behind.ts";
import { beginsPhrase, subjectAfter } from "./english-agent.ts";
import { isFinite } from "../finite.ts";
import { subjectBefore } from "./english-subject.ts";
import { readPushedDown } from "./english-pushed.ts";
import { readQuoted } from "./english-quoted.ts";
import { isAdverb } from "../mark.ts";
import { canSay, isKnownSpeaker, isNobody } from "../identity/plausible.ts";
import { has, isWord, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import { isReducedRelative } from "./reduced-relative.ts";
import { isBareParticiple, isLeftOpen, raisingStart, standsAsNoun, verbGroup, type VerbGroup } from "./verb-group.ts";
import { lastSpeaker, lose, stanceOf, type VerbReading } from "../verb-reading.ts";
import * as is from "../word-class.ts";

/** A draft, or why the match is none. */
export function readEnglishVerb(sheet: Sheet, match: Match<CueRow>, before: readonly Draft[]): Draft | Loss {
  const { row } = match;
  const at: Range = [match.from, match.to];
  const reading: VerbReading = { sheet, match, row, group: verbGroup(sheet, at), before };
  if (standsAsNoun(sheet, at)) return lose(reading, "stands as a noun here");
  if (reading.group.form === "finite" && reading.group.all[0] === match.from && isReducedRelative(sheet, at))
    return lose(reading, "tells more of the noun before it");
  if (reading.group.form === "finite" && isBareParticiple(sheet, match.from, reading.group))
    return lose(reading, "a participle without its helping verb");
  if ((reading.group.negated && normAt(sheet, at[0]).startsWith("comment")) || isLeftOpen(sheet, at[0]))
    return lose(reading, "no comment: nothing is said");
  if (isOtherVerb(reading)) return lose(reading, "its particle makes it another verb");
  const quoted = row.id.endsWith(".quote") || row.id.endsWith(".report-verb") ? readQuoted(reading) : null;
  if (quoted !== null) return quoted;
  const answered = readAnsweredBy(reading);
  if (answered !== null) return answered;
  if (reading.group.form === "passive") return readPassive(reading);
  if (reading.group.form === "infinitive") return readInfinitive(reading);
  // "was reported to have told X that P"
  if (has(sheet, reading.group.all[0] - 1, is.to) && has(sheet, reading.group.all[0], is.have))
    return readAfterHedge(reading);
  if (reading.group.form === "ing") return readParticiple(reading);
  return readFinite(reading);
}

/** "carried | out by Israel", "shared | out": with a particle the row does not list it is another verb. */
function isOtherVerb({ sheet, row, match }: VerbReading): boolean {
  if (!/^(?:out|off)$/.test(normAt(sheet, match.to))) return false;
  return normAt(sheet, match.to + 1) === "by" || /\.(?:broadcast|issue)$/.test(row.id);
}

function readInfinitive(reading: VerbReading): Draft | Loss {
  const start = raisingStart(reading.sheet, reading.match.from);
  const spoken = start === null ? spokenIn(reading.sheet, reading.match.from) : -1;
  if (spoken >= 0) {
    const all: Range = [spoken, reading.match.to];
    return readFinite({ ...reading, group: { ...reading.group, all, form: "finite" } });
  }
  if (start === null) {
    const left = entrusted(reading.sheet, reading.match.from - 1);
    const told = left === null ? null : readComplement(reading, reading.match.to);
    if (left === null || told === null) return readAfterHedge(reading);
    return built(reading, { source: [left.source], shares: null, start: left.start, complement: told });
  }
  const group: VerbGroup = {
    ...reading.group,
    all: [start, reading.match.to],
    cue: [start, reading.match.to],
    form: "finite",
  };
  return readFinite({ ...reading, group });
}

const farthestOccasion = 8;

/** "took to Telegram | to deny P", "used a speech | to accuse Y of P": first token of the verb of speaking out; -1 for none. */
function spokenIn(sheet: Sheet, at: number): number {
  let occasion = false;
  for (let i = at - 2; i > Math.max(sentenceAt(sheet, at).from, at - farthestOccasion); i--) {
    if (has(sheet, i, is.comma | is.hardMark | is.quoteMark | is.that | is.auxiliary)) return -1;
    if (isWord(sheet, i, "speaks-out")) return occasion ? i : -1;
    occasion ||= has(sheet, i, is.occasion) || sheet.sourceAt[i]?.row.being === "document";
  }
  return -1;
}

/** "A clip is said to show P", "the captain was reported to have told X that P": its subject is that of the hedge. */
function readAfterHedge(reading: VerbReading): Draft | Loss {
  const { before, group, match } = reading;
  const hedge = before.at(-1);
  const subject = hedge?.content[0];
  const follows =
    hedge !== undefined &&
    hedge.kind === "hedge" &&
    hedge.content.length > 1 &&
    Math.abs(hedge.chunk[1] - group.all[0]) <= 1;
  if (!follows || subject === undefined || subject[1] > hedge.chunk[0])
    return lose(reading, "an infinitive: nobody says it here");
  const complement = readComplement(reading, match.to);
  if (complement === null) return lose(reading, "nothing said follows");
  return built(reading, { source: [subject], shares: null, start: group.all[0], complement });
}

/** "X said P, adding that Q", "…, calling it a lie": the speaker is the subject of the clause before. */
function readParticiple(reading: VerbReading): Draft | Loss {
  if (normAt(reading.sheet, reading.match.from) === "regarding") return lose(reading, "a preposition here");
  const kept = keepsOn(reading);
  if (kept !== null) return readFinite(kept);
  const { sheet, group, before, match } = reading;
  const isJoined =
    has(sheet, match.from - 1, is.comma | is.and | is.but | is.dash | is.adverb) ||
    // 'said: "We hold the hill," | adding that Q'
    (has(sheet, match.from - 1, is.quoteMark) && has(sheet, match.from - 2, is.comma)) ||
    // "said P, while | conceding that Q"
    (/^(?:while|whilst|though|although)$/.test(normAt(sheet, match.from - 1)) && has(sheet, match.from - 2, is.comma));
  const shares = isJoined ? lastSpeaker(sheet, before, match.from) : null;
  const complement = readComplement(reading, group.all[1]);
  if (complement === null) return lose(reading, "nothing said follows the participle");
  const start = has(sheet, match.from - 1, is.comma | is.and) ? match.from - 1 : match.from;
  if (shares !== null) return built(reading, { source: shares.source, shares, start, complement });
  const found = participleSubject(sheet, match.from);
  if (found === null) return readLeading(reading, complement);
  // "…, with | residents | noting that P"
  const isWith = normAt(sheet, found[0]) === "with" && found[1] - found[0] > 1;
  const seen = reading.row.group === "speech" && reading.row.takes.includes("quote");
  const subject: Range = isWith ? [found[0] + 1, found[1]] : seen ? shownIn(sheet, found) : found;
  if (!canSay(sheet, subject) || isDoubtful(reading, subject, complement))
    return lose(reading, "its subject cannot say");
  return built(reading, { source: [subject], shares: null, start: isWith ? found[0] : start, complement });
}

/** "After denying the raid, | the army | admitted it": the subject of the sentence comes behind the phrase. */
function readLeading(reading: VerbReading, complement: ComplementFound): Draft | Loss {
  const { sheet, match } = reading;
  const lost = lose(reading, "no subject for the participle");
  const { from, to } = sentenceAt(sheet, match.from);
  if (match.from - from > 1 || !(match.from === from || has(sheet, from, is.preposition | is.subordinator)))
    return lost;
  const [start, end] = complement.content;
  for (let i = start + 1; i < Math.min(end + 1, to); i++) {
    const closes = has(sheet, i, is.comma) && (quoteAt(sheet, i) < 0 || quoteAt(sheet, i + 2) !== quoteAt(sheet, i));
    if (!closes) continue;
    const subject = subjectAfter(sheet, has(sheet, i + 1, is.quoteMark) ? i + 2 : i + 1);
    if (subject === null) return lost;
    const source = beforeVerb(sheet, subject);
    const content: Range = [start, i];
    if (!canLead(sheet, source, content) || isDoubtful(reading, source, { ...complement, content })) return lost;
    return built(reading, {
      source: [source],
      shares: null,
      start: from,
      complement: { ...complement, content },
    });
  }
  return lost;
}

/** "the army | admitted that": a subject ends where its verb comes. */
function beforeVerb(sheet: Sheet, [from, to]: Range): Range {
  let last = from + 1;
  while (last < to && !isFinite(sheet, last) && !(sheet.cueVerb[last] === 1 && sheet.tokens[last]?.shape === "lower"))
    last++;
  return [from, last];
}

/** "Hearing this, he ran", "Judging by its height, it is a tower": nothing is told, or nobody tells. */
const canLead = (sheet: Sheet, source: Range, [from, to]: Range): boolean =>
  isKnownSpeaker(sheet, source) &&
  canSay(sheet, source) &&
  normAt(sheet, source[0]) !== "it" &&
  !(to - from === 1 && has(sheet, from, is.determiner | is.pronoun));

/** "footage of | the general | saying": who is seen speaks, not what shows it. */
function shownIn(sheet: Sheet, [from, to]: Range): Range {
  for (let i = from + 1; i < to - 1; i++)
    if (
      normAt(sheet, i) === "of" &&
      sheet.sourceAt[i - 1]?.row.being === "evidence" &&
      isKnownSpeaker(sheet, [i + 1, to])
    )
      return [i + 1, to];
  return [from, to];
}

/** "kept insisting that P", "goes on claiming that P": the leaning verb and the participle tell it together; null where none leans. */
function keepsOn(reading: VerbReading): VerbReading | null {
  const { sheet, group, match } = reading;
  const last = group.all[0] - 1;
  const from =
    normAt(sheet, last) === "on" && /^(?:goes|go|went|gone)$/.test(normAt(sheet, last - 1)) ? last - 1 : last;
  if (from === last && !/^(?:kept|keeps?|began|begins?|started|starts?)$/.test(normAt(sheet, last))) return null;
  return { ...reading, group: { ...group, all: [from, match.to], cue: [from, match.to], form: "finite" } };
}

/** "…, saying P" hangs on the clause; "the nations feeling P" on the noun before it. */
function participleSubject(sheet: Sheet, at: number): Range | null {
  if (has(sheet, at - 1, is.comma | is.and | is.preposition | is.adverb)) return clauseSubject(sheet, at);
  return subjectBefore(sheet, at)?.source ?? null;
}

/** Subject of the clause a participle hangs on: what stands before the first finite verb of the sentence. */
function clauseSubject(sheet: Sheet, at: number): Range | null {
  const { from } = sentenceAt(sheet, at);
  for (let i = from + 1; i < at; i++) {
    if (
      !has(sheet, i, is.auxiliary | is.finite) &&
      !(normAt(sheet, i).endsWith("ed") && sheet.tokens[i]?.shape === "lower")
    )
      continue;
    const subject = subjectBefore(sheet, isAdverb(sheet, i - 1) ? i - 1 : i);
    if (subject !== null && isKnownSpeaker(sheet, subject.source)) return subject.source;
  }
  return null;
}

interface Built {
  readonly source: readonly Range[];
  readonly shares: Draft | null;
  readonly start: number;
  readonly complement: { readonly content: Range; readonly cue: readonly Range[]; readonly end: number };
}

function built(given: VerbReading, { source, shares, start, complement }: Built): Draft {
  const negated = given.group.negated || isNobody(given.sheet, source);
  const reading = { ...given, group: { ...given.group, negated } };
  const { row, group, match } = reading;
  return draft({
    row,
    rule: row.id,
    why: row.why,
    cue: complement.cue.length > 0 ? complement.cue : [group.cue],
    source,
    content: [complement.content],
    chunk: [start, Math.max(match.to, complement.end)],
    side: "right",
    stance: stanceOf(reading),
    shares,
    outer: toldTo(reading, [complement.content]),
  });
}

function readFinite(reading: VerbReading): Draft | Loss {
  const { sheet, row, group } = reading;
  const answer = readAnswer(reading);
  if (answer !== null) return answer;
  const quotative = row.takes.includes("quote") || row.takes.includes("clause");
  const subject = quotative && closesInverted(reading) ? null : subjectBefore(sheet, group.all[0]);
  if (subject === null) {
    if (quotative) {
      const inverted = readInverted(reading);
      if (inverted !== null) return inverted;
    }
    return readShared(reading);
  }
  // "Neither side | commented on the raid"
  if (normAt(sheet, reading.match.from).startsWith("comment") && isNobody(sheet, [subject.source]))
    return lose(reading, "no comment: nothing is said");
  const pushed = readPushedDown(reading, subject.source);
  if (pushed !== null) return pushed;
  if (!canSay(sheet, subject.source)) return lose(reading, "its subject cannot say");
  if (quotative) {
    const aside = readAside(reading, {
      source: subject.source,
      start: asStart(sheet, subject.start),
      after: afterCue(reading),
    });
    if (aside !== null) return aside;
  }
  const complement = readComplement(reading, group.all[1]);
  if (complement === null) return lose(reading, "nothing said follows");
  if (isDoubtful(reading, subject.source, complement)) return lose(reading, "its subject cannot say");
  if (standsBehind(reading, complement.content)) return lose(reading, "a deed, and no word about one");
  if (!complement.firm && row.group === "speech" && holdsModal(reading))
    return lose(reading, "not said yet: will, may, can");
  const source = subject.pronoun === undefined ? [subject.source] : [subject.source, subject.pronoun];
  return built(reading, {
    source,
    shares: null,
    start: subject.start,
    complement: inRelative(reading, subject.pronoun, inSubordinate(reading, subject.source, complement)),
  });
}

/** "The army, which denies any losses, | shelled the town": what the clause within says ends where the sentence's own verb comes. */
function inRelative({ sheet }: VerbReading, pronoun: Range | undefined, found: ComplementFound): ComplementFound {
  if (pronoun === undefined || !has(sheet, pronoun[0] - 1, is.comma)) return found;
  const [from, to] = found.content;
  for (let i = from + 1; i < to - 1; i++)
    if (has(sheet, i, is.comma) && quoteAt(sheet, i) < 0 && opensPredicate(sheet, i + 1))
      return { ...found, content: [from, i] };
  return found;
}

/** A verb without a subject: "shelled the town", "did not confirm it", "also said". */
function opensPredicate(sheet: Sheet, at: number): boolean {
  const verb = has(sheet, at, is.adverb) ? at + 1 : at;
  return isFinite(sheet, verb) || (sheet.cueVerb[verb] === 1 && sheet.tokens[verb]?.shape === "lower");
}

/** "Where sources named a side, | all agreed": a clause that opens with a joint ends at its comma, and what is said in it too. */
function inSubordinate({ sheet, match }: VerbReading, [from]: Range, complement: ComplementFound): ComplementFound {
  const sentence = sentenceAt(sheet, match.from);
  if (from - sentence.from > 4 || !opensWithJoint(sheet, sentence.from, from)) return complement;
  for (let i = complement.content[0] + 1; i < complement.content[1]; i++)
    if (has(sheet, i, is.comma) && opensClause(sheet, i + 1))
      return { ...complement, content: [complement.content[0], i] };
  return complement;
}

/** "Though", "Even as", "But if": a joint between the head of the sentence and the subject. */
function opensWithJoint(sheet: Sheet, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (has(sheet, i, is.comma)) return false;
    if (has(sheet, i, is.subordinator | is.question)) return true;
  }
  return false;
}

/** A subject and its verb follow before the next mark. */
function opensClause(sheet: Sheet, at: number): boolean {
  if (!beginsPhrase(sheet, at) && !has(sheet, at, is.pronoun)) return false;
  for (let i = at + 1; i < at + 12 && !has(sheet, i, is.comma | is.hardMark | is.and); i++)
    if (isFinite(sheet, i) || (sheet.cueVerb[i] === 1 && sheet.tokens[i]?.shape === "lower")) return true;
  return false;
}

/** "will verify the identity": nobody has said it; in "could not confirm" the modal is the cue's own. */
const holdsModal = ({ sheet, group, match }: VerbReading): boolean =>
  !has(sheet, match.from, is.modal) && (has(sheet, group.all[0], is.modal) || has(sheet, group.cue[0], is.modal));

/** Wary rows ("claimed", "held") ask for a known actor, a noun that can say or a name, unless "that" or a quote follows; what is seen is not said. */
const isDoubtful = ({ sheet, row, match }: VerbReading, source: Range, complement: ComplementFound): boolean =>
  (row.wary && (!complement.firm || isListColon(sheet, complement)) && !isKnownSpeaker(sheet, source)) ||
  (shows.test(normAt(sheet, match.from)) && isEvent(sheet, source)) ||
  isSighting(sheet, [match.from, source], complement);

const shows = /^(?:show|prov|demonstrat|indicat|reveal|highlight|illustrat)/;

/** "The strike | shows how exposed the port is": what happened says nothing; "footage of the strike" does. */
function isEvent(sheet: Sheet, [from, to]: Range): boolean {
  let head = from;
  while (head + 1 < to && !has(sheet, head + 1, is.preposition | is.comma | is.relative)) head++;
  for (let i = from; i <= head; i++) if (sheet.sourceAt[i] !== null) return false;
  return sheet.eventAt[head] === 2;
}

/** "as the ministry says": the word "as" belongs to the aside. */
const asStart = (sheet: Sheet, start: number): number =>
  /^(?:as|so)$/.test(normAt(sheet, start - 1)) ? start - 1 : start;

/** "the operator told the stock exchange.": the hearer belongs to the words of attribution. */
function afterCue({ sheet, row, match }: VerbReading): number {
  if (!row.takes.includes("hearer")) return match.to;
  const { to } = sentenceAt(sheet, match.from);
  const hearer = subjectAfter(sheet, has(sheet, match.to, is.to) ? match.to + 1 : match.to);
  return hearer === null ? match.to : Math.min(to, hearer[1]);
}

/** "X said A and added B": the subject is shared with an earlier verb. */
function readShared(reading: VerbReading): Draft | Loss {
  const { sheet, group, before, match } = reading;
  const joint = group.all[0] - 1;
  if (!has(sheet, joint, is.and | is.but | is.comma | is.dash)) return lose(reading, "no subject");
  const complement = readComplement(reading, group.all[1]);
  if (complement === null) return lose(reading, "nothing said follows");
  const start = has(sheet, joint - 1, is.comma) ? joint - 1 : joint;
  const shares = lastSpeaker(sheet, before, match.from);
  if (shares !== null) return built(reading, { source: shares.source, shares, start, complement });
  const joined = has(sheet, joint, is.and) ? subjectBefore(sheet, joint) : null;
  const subject = clauseSubject(sheet, group.all[0]) ?? joined?.source ?? null;
  if (subject === null) return lose(reading, "no subject");
  if (!canSay(sheet, subject) || isDoubtful(reading, subject, complement))
    return lose(reading, "its subject cannot say");
  return built(reading, { source: [subject], shares: null, start, complement });
}
