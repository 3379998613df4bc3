/** Reads English passives: "was claimed by X", "was quoted as saying", "are said to have left", "it was reported that". */
import { draft, type Draft, type Loss, type Range } from "../draft.ts";
import { lose, type VerbReading } from "../verb-reading.ts";
import { subjectAfter } from "./english-agent.ts";
import { subjectBefore } from "./english-subject.ts";
import { leftContent, rightEnd, trimStop } from "../extent.ts";
import { skipAdverbials, skipTime } from "../mark.ts";
import { opensInfinitive, skipHearer } from "./english-complement.ts";
import { isKnownSpeaker } from "../identity/plausible.ts";
import { has, normAt, quoteAt, sentenceAt, type Sheet } from "../sheet.ts";
import { isUntrue } from "../untruth.ts";
import * as is from "../word-class.ts";

export function readPassive(reading: VerbReading): Draft | Loss {
  const { sheet, match } = reading;
  const next = normAt(sheet, match.to);
  if (next === "as" && normAt(sheet, match.to + 1).endsWith("ing")) return quotedAsSaying(reading);
  const agent = agentAfter(sheet, match.to);
  if (agent !== null && normAt(sheet, agent.source[1]) === "as" && normAt(sheet, agent.source[1] + 1).endsWith("ing"))
    return reportedAsSaying(reading, agent);
  if (agent !== null) return byAgent(reading, agent);
  return impersonal(reading);
}

/** "by X" soon after the participle; null where nobody is named. */
function agentAfter(sheet: Sheet, at: number): { readonly by: number; readonly source: Range } | null {
  const { to } = sentenceAt(sheet, at - 1);
  for (let i = at; i < Math.min(to, at + 8); i++) {
    // "was identified | and intercepted by air defence": another deed stands between
    if (has(sheet, i, is.comma | is.hardMark | is.that | is.quoteMark | is.and)) return null;
    // "was reported | to have been killed by the strike": the agent of another verb
    if (has(sheet, i, is.to) && has(sheet, i + 1, is.have | is.be)) return null;
    if (normAt(sheet, i) !== "by") continue;
    const source = subjectAfter(sheet, i + 1);
    return source === null || has(sheet, i + 1, is.timeWord) ? null : { by: i, source: beforeCharge(sheet, source) };
  }
  return null;
}

/** "accused by Kyiv | of shelling": what follows "of" and a gerund is the charge. */
function beforeCharge(sheet: Sheet, [from, to]: Range): Range {
  for (let i = from + 1; i < to; i++)
    if (/^(?:of|for)$/.test(normAt(sheet, i)) && (i + 1 === to || normAt(sheet, i + 1).endsWith("ing")))
      return [from, i];
  return [from, to];
}

interface Told {
  readonly cue: Range;
  readonly content: readonly Range[];
  /** Where the words of attribution end. */
  readonly end: number;
  /** Whoever hands it on. */
  readonly outer: Draft | null;
  /** What is said stands before. */
  readonly isAside: boolean;
}

/** "a commander | was quoted as saying": the subject says it, and another hands it on. */
const toldBy = (
  row: VerbReading["row"],
  subject: NonNullable<ReturnType<typeof subjectBefore>>,
  { cue, content, end, outer, isAside }: Told,
): Draft =>
  draft({
    row,
    rule: row.id,
    why: row.why,
    cue: [cue],
    source: [subject.source],
    content,
    chunk: [subject.start, end],
    side: isAside ? "left" : "right",
    outer,
  });

/** "'…,' a commander was quoted as saying by the ministry": the ministry stands around the commander. */
function quotedAsSaying(reading: VerbReading): Draft | Loss {
  const { sheet, match, row, group } = reading;
  const subject = subjectBefore(sheet, group.all[0]);
  if (subject === null) return lose(reading, "no subject");
  const cue: Range = [group.cue[0], match.to + 2];
  const agent = agentAfter(sheet, match.to + 2);
  const end = skipAdverbials(sheet, agent === null ? match.to + 2 : agent.source[1], sentenceAt(sheet, match.from).to);
  const outer =
    agent === null
      ? null
      : draft({
          row,
          rule: `${row.id}.by`,
          why: "who quotes",
          cue: [[agent.by, agent.by + 1]],
          source: [agent.source],
          chunk: [agent.by, agent.source[1]],
        });
  const after = has(sheet, end, is.that) ? end + 1 : end;
  const sentence = sentenceAt(sheet, match.from);
  const left =
    subject.start > sentence.from || quoteAt(sheet, subject.start - 1) >= 0
      ? leftContent(sheet, subject.start, sentence.from)
      : [];
  const isAside = left.length > 0 && (has(sheet, after, is.hardMark | is.comma) || after >= sentence.to);
  const content: readonly Range[] = isAside ? left : [[after, rightEnd(sheet, after)]];
  if (content[0] === undefined || content[0][0] >= content[0][1]) return lose(reading, "nothing said follows");
  if (outer !== null) outer.content = content;
  return toldBy(row, subject, { cue, content, end, outer, isAside });
}

/** "he was reported by the agencies as saying": the agencies stand around him. */
function reportedAsSaying(reading: VerbReading, agent: { readonly by: number; readonly source: Range }): Draft | Loss {
  const { sheet, row, group, match } = reading;
  const subject = subjectBefore(sheet, group.all[0]);
  if (subject === null) return lose(reading, "no subject");
  const saying = agent.source[1] + 1;
  const sentence = sentenceAt(sheet, match.from);
  const heard = normAt(sheet, saying) === "telling" ? skipHearer(sheet, saying + 1, sentence.to) : saying + 1;
  const after = has(sheet, heard, is.that) ? heard + 1 : heard;
  const left = subject.start > sentence.from ? leftContent(sheet, subject.start, sentence.from) : [];
  const isAside = left.length > 0 && (after >= sentence.to || has(sheet, after, is.hardMark | is.comma));
  const content: readonly Range[] = isAside ? left : [[after, rightEnd(sheet, after)]];
  if (content[0] === undefined || content[0][0] >= content[0][1]) return lose(reading, "nothing said follows");
  const cue: Range = agent.by === match.to ? [match.from, agent.by + 1] : group.cue;
  const outer = draft({
    row,
    rule: `${row.id}.by`,
    why: "who reports",
    cue: [cue],
    source: [agent.source],
    content,
    chunk: [match.from, agent.source[1]],
    side: "left",
  });
  return toldBy(row, subject, { cue: [saying, saying + 1], content, end: after, outer, isAside });
}

/** "The road was mined, it was claimed by X"; "the fighting has been framed by Moscow as proof"; "injuries were reported by X". */
function byAgent(reading: VerbReading, agent: { readonly by: number; readonly source: Range }): Draft | Loss {
  const { sheet, match, row, group } = reading;
  if (!isKnownSpeaker(sheet, agent.source)) return lose(reading, "its agent cannot say");
  const adjacent = agent.by === match.to;
  const cue: Range = adjacent ? [group.cue[0], agent.by + 1] : group.cue;
  const base = { row, rule: `${row.id}.by`, why: row.why, cue: [cue], source: [agent.source], stance: row.stance };
  const after = skipAdverbials(sheet, agent.source[1], sentenceAt(sheet, match.from).to);
  const norm = normAt(sheet, after);
  const chunk: Range = [group.all[0], after];
  if (has(sheet, after, is.that)) return draft({ ...base, content: [[after + 1, rightEnd(sheet, after + 1)]], chunk });
  if (opensInfinitive(sheet, after) && leansOnInfinitive(row))
    return withSubject(reading, { ...base, chunk: [group.all[0], after + 1], from: after + 1 });
  const isCharge = row.takes.includes("accused") && /^(?:of|for)$/.test(norm);
  const untrue = isVerdict(sheet, match.to) || isVerdict(sheet, after) || (norm === "as" && row.stance === "denies");
  if (isCharge || (norm === "as" && row.takes.includes("as") && !untrue))
    return withSubject(reading, { ...base, chunk: [group.all[0], after + 1], from: after + 1 });
  if (normAt(sheet, group.all[0] - 1) === "it") {
    const left = leftContent(sheet, group.all[0] - 1, sentenceAt(sheet, match.from).from);
    if (left.length > 0) return draft({ ...base, content: left, chunk: [group.all[0] - 1, after], side: "left" });
  }
  if (row.group === "attitude" && !/\.(?:support|oppose)$/.test(row.id))
    return lose(reading, "a passive that states nothing");
  return subjectContent(reading, { ...base, chunk, stance: untrue ? "denies" : base.stance }, agent.by);
}

/** "dismissed by Kyiv | as propaganda", "described | as pure nonsense by": named untrue. */
function isVerdict(sheet: Sheet, at: number): boolean {
  if (normAt(sheet, at) !== "as") return false;
  for (let i = at + 1; i < at + 4; i++) if (isUntrue(sheet, i)) return true;
  return false;
}

interface PassiveBase {
  readonly row: VerbReading["row"];
  readonly rule: string;
  readonly why: string;
  readonly cue: readonly Range[];
  readonly source: readonly Range[];
  readonly stance: Draft["stance"];
  readonly chunk: Range;
}

/** "The town | was called | a fortress | by X": the subject, and what it is named. */
function subjectContent(reading: VerbReading, base: PassiveBase, by: number): Draft | Loss {
  const { sheet, row, match, group } = reading;
  const claimed = /^(?:no|nobody|none|neither)$/.test(normAt(sheet, by + 1)) ? null : claimedBefore(reading);
  if (claimed !== null) return draft({ ...base, content: claimed, side: "left" });
  const subject = subjectBefore(sheet, group.all[0]);
  if (subject === null) return lose(reading, "no subject");
  const named: Range = [match.to, by];
  const isNamed = names(row) && named[1] > named[0] && !has(sheet, named[0], is.preposition | is.adverb);
  return draft({ ...base, content: isNamed ? [subject.source, named] : [subject.source], side: "left" });
}

/** "Moscow's claim that | it took the town | was rejected by Kyiv": what the noun before the verb says is what is set aside. */
function claimedBefore({ sheet, before, group }: VerbReading): readonly Range[] | null {
  const { from } = sentenceAt(sheet, group.all[0]);
  const told = before.findLast(({ chunk }) => chunk[0] >= from && chunk[1] < group.all[0]);
  const end = told?.content.at(-1)?.[1] ?? -1;
  return told?.row?.kind === "noun" && end === group.all[0] ? told.content : null;
}

/** "call", "dub", "consider": what is thought of the subject follows the verb. */
const names = (row: VerbReading["row"]): boolean => row.takes.includes("naming") || row.id === "en.cue.see-as";

/** "The raid was seen as a failure": nobody is named who thinks so. */
function seenAs(reading: VerbReading, hedge: Omit<PassiveBase, "cue" | "chunk">): Draft | Loss | null {
  const { sheet, match, group, row } = reading;
  const takesAs = row.takes.includes("as") || row.takes.includes("naming");
  if (normAt(sheet, match.to) !== "as" || !takesAs || has(sheet, group.all[0] - 1, is.relative)) return null;
  const from = match.to + 1;
  return withSubject(reading, { ...hedge, cue: [[group.cue[0], from]], chunk: [group.all[0], from], from });
}

/** Content in two parts: the subject, and what follows the cue. */
function withSubject(reading: VerbReading, base: PassiveBase & { readonly from: number }): Draft | Loss {
  const subject = subjectBefore(reading.sheet, reading.group.all[0]);
  const right: Range = [base.from, rightEnd(reading.sheet, base.from)];
  if (right[0] >= right[1]) return lose(reading, "nothing said follows");
  return draft({ ...base, content: subject === null ? [right] : [subject.source, right], side: "around" });
}

/** Nobody behind it: "it was reported that", "are said to have left", "a blast was reported in X". */
function impersonal(reading: VerbReading): Draft | Loss {
  const { sheet, match, row, group } = reading;
  const after =
    skipTime(sheet, match.to) > match.to ? match.to : skipAdverbials(sheet, match.to, sentenceAt(sheet, match.from).to);
  const hedge = {
    row,
    rule: `${row.id}.passive`,
    why: "nobody is named",
    source: [],
    stance: row.stance,
    kind: "hedge" as const,
  };
  const isIt = normAt(sheet, group.all[0] - 1) === "it";
  // "it should be understood that P", "it must be said that P": the speaker's own turn
  if (isIt && has(sheet, group.all[0], is.modal)) return lose(reading, "not said by anybody: should, must, can");
  if (has(sheet, after, is.that) && isIt) {
    return draft({
      ...hedge,
      cue: [[group.all[0] - 1, match.to]],
      content: [[after + 1, rightEnd(sheet, after + 1)]],
      chunk: [group.all[0] - 1, after + 1],
    });
  }
  if (
    isIt &&
    row.stance === "asserts" &&
    (has(sheet, after, is.comma | is.stop) || after >= sentenceAt(sheet, match.from).to)
  ) {
    const left = leftContent(sheet, group.all[0] - 1, sentenceAt(sheet, match.from).from);
    if (left.length > 0)
      return draft({
        ...hedge,
        cue: [[group.all[0] - 1, match.to]],
        content: left,
        chunk: [group.all[0] - 1, after],
        side: "left",
      });
  }
  if (has(sheet, match.to, is.to) && !(opensInfinitive(sheet, match.to) && leansOnInfinitive(row)))
    return lose(reading, "a passive that states nothing");
  const isCharge =
    row.takes.includes("accused") &&
    (normAt(sheet, match.to) === "of" || row.prepositions.includes(normAt(sheet, match.to)));
  if (isCharge || has(sheet, match.to, is.to)) {
    return withSubject(reading, {
      ...hedge,
      cue: [[group.cue[0], match.to + 1]],
      chunk: [group.all[0], match.to + 1],
      from: match.to + 1,
    });
  }
  const seen = seenAs(reading, hedge);
  if (seen !== null) return seen;
  if (/\.(?:report-verb|claim-verb|state)$/.test(row.id)) return reported(reading, hedge);
  return lose(reading, "a passive that states nothing");
}

/** "is said to", "are believed to", "is expected to"; not "were told to", "were ordered to". */
function leansOnInfinitive(row: VerbReading["row"]): boolean {
  if (row.stance === "calls-for" || row.takes.includes("hearer")) return false;
  return row.takes.includes("inf") || row.takes.includes("clause");
}

/** "No casualties were reported", "A blast was reported in Lysychansk": content is the clause without the cue. */
function reported(reading: VerbReading, hedge: Omit<PassiveBase, "cue" | "chunk">): Draft | Loss {
  const { sheet, group, match } = reading;
  const subject = subjectBefore(sheet, group.all[0]);
  if (subject === null) return lose(reading, "no subject");
  const rest: Range = [match.to, trimStop(sheet, match.to, rightEnd(sheet, match.to))];
  const content: readonly Range[] =
    rest[1] - rest[0] > 1 && !has(sheet, rest[0], is.comma) ? [subject.source, rest] : [subject.source];
  return draft({ ...hedge, cue: [[group.cue[0], match.to]], content, chunk: [group.all[0], match.to], side: "around" });
}
