/** Attribution that goes on: a quotation in the next sentence or paragraph, and "Also, …" after "according to X". */
import type { Sentence } from "../text/document.ts";
import type { Draft, Range } from "./draft.ts";
import { trimStop } from "./extent.ts";
import { normAt, opensQuote, quoteAt, type Sheet } from "./sheet.ts";

const goesOn = new Set(["также", "також", "кроме", "крім", "additionally"]);

/** Adds following sentences to the content of the last draft where they plainly continue it. */
export function carryOn(sheet: Sheet, drafts: readonly Draft[]): void {
  const touched = touchedSentences(sheet, drafts);
  const { sentences } = sheet.document;
  let speaker: Speaker | null = null;
  for (const [index, sentence] of sentences.entries()) {
    const own = touched.get(index);
    if (own !== undefined) {
      speaker = { draft: own, content: own.content, quotes: own.content.some((range) => endsQuoted(sheet, range)) };
      continue;
    }
    if (speaker === null) continue;
    if (!continues(sheet, speaker, index)) {
      speaker = null;
      continue;
    }
    const range: Range = [sentence.from, trimStop(sheet, sentence.from, sentence.to)];
    if (range[0] < range[1]) goOn(sheet, speaker, range);
  }
}

/** Who speaks on, the content so far, and whether it has quoted: kept, since a quotation may run over a thousand sentences. */
interface Speaker {
  readonly draft: Draft;
  content: readonly Range[];
  quotes: boolean;
}

const endsQuoted = (sheet: Sheet, [, to]: Range): boolean => quoteAt(sheet, to - 1) >= 0 || quoteAt(sheet, to) >= 0;

/** Other drafts may share the list of ranges, so the first addition makes a new one; later ones go on with it. */
function goOn(sheet: Sheet, speaker: Speaker, range: Range): void {
  const { draft } = speaker;
  if (draft.content === speaker.content) draft.content = [...speaker.content];
  (draft.content as Range[]).push(range);
  speaker.quotes ||= endsQuoted(sheet, range);
}

/** The last draft of each sentence, content of headers and quotations included. */
function touchedSentences(sheet: Sheet, drafts: readonly Draft[]): Map<number, Draft> {
  const touched = new Map<number, Draft>();
  for (const draft of drafts) {
    if (draft.kind === "hedge" || draft.kind === "header") continue;
    const at = sheet.tokens[draft.chunk[0]]?.sentence ?? 0;
    touched.set(at, draft);
    for (const [from, to] of draft.content) {
      const last = sheet.tokens[to - 1]?.sentence ?? at;
      for (let i = sheet.tokens[from]?.sentence ?? at; i <= last; i++) if (!touched.has(i)) touched.set(i, draft);
    }
  }
  return touched;
}

function continues(sheet: Sheet, { draft, quotes }: Speaker, index: number): boolean {
  const sentence = sheet.document.sentences[index];
  const previous = sheet.document.sentences[index - 1];
  if (sentence === undefined || previous === undefined || sentence.from >= sentence.to) return false;
  if (goesOn.has(normAt(sheet, sentence.from)) && draft.row?.kind === "before") return true;
  if (sentence.paragraph === previous.paragraph && addsTo(sheet, draft, sentence.from)) return true;
  if (sheet.language !== "en" && sentence.paragraph === previous.paragraph && countsOn(sheet, draft, sentence.from))
    return true;
  if (sheet.language === "en" && sentence.paragraph === previous.paragraph && countsFurther(sheet, draft, sentence))
    return true;
  if (quoteAt(sheet, sentence.from) < 0) return false;
  if (sentence.paragraph - previous.paragraph > 1) return false;
  return (
    quotes &&
    (opensQuote(sheet, sentence.from) || quoteAt(sheet, sentence.from) === quoteAt(sheet, sentence.from - 1)) &&
    mostlyQuoted(sheet, sentence.from, sentence.to)
  );
}

/** "Мэр сообщил, что сбиты дроны. | Также повреждён дом": what one says goes on. Russian and Ukrainian. */
const addsTo = (sheet: Sheet, { source, stance, row }: Draft, at: number): boolean =>
  sheet.language !== "en" &&
  source.length > 0 &&
  stance === "asserts" &&
  row?.kind === "verb" &&
  row.group === "speech" &&
  /^(?:также|також|кроме|крім)$/u.test(normAt(sheet, at)) &&
  (normAt(sheet, at + 1) === "того" || !/^(?:кроме|крім)$/u.test(normAt(sheet, at)));

/** "Сбиты 34 дрона, сообщили в штабе. | Ещё два упали", "… Из них 11 над Курском": the same count goes on. */
function countsOn(sheet: Sheet, draft: Draft, at: number): boolean {
  if (draft.source.length === 0 || draft.stance !== "asserts") return false;
  const opens =
    sheet.tokens[at]?.kind === "number" ||
    /^(?:еще|ещё|ще|всего|загалом|усього)$/u.test(normAt(sheet, at)) ||
    (/^(?:из|з|среди|серед)$/u.test(normAt(sheet, at)) && /^них$/u.test(normAt(sheet, at + 1)));
  return opens && draft.content.some((range) => hasNumber(sheet, range));
}

/** "The air force said it shot down 60 drones. | Another nine were lost from radar", "Hits were recorded in 14 places": the same count goes on. */
function countsFurther(sheet: Sheet, draft: Draft, { from, to }: Sentence): boolean {
  if (draft.source.length === 0 || draft.stance !== "asserts" || draft.row?.group === "attitude") return false;
  if (!draft.content.some((range) => hasNumber(sheet, range))) return false;
  const [first, second] = [normAt(sheet, from), normAt(sheet, from + 1)];
  const isRest =
    /^(?:another|further|remaining)$/.test(first) ||
    (first === "a" && second === "further") ||
    (first === "the" && /^(?:rest|others|remaining)$/.test(second)) ||
    (first === "of" && /^(?:those|them|these)$/.test(second));
  if (isRest) return true;
  for (let i = from + 1; i < Math.min(to, from + 7); i++)
    if (
      /^(?:was|were)$/.test(normAt(sheet, i)) &&
      /^(?:recorded|registered|identified|logged)$/.test(normAt(sheet, i + 1))
    )
      return true;
  return false;
}

function hasNumber(sheet: Sheet, [from, to]: Range): boolean {
  for (let i = from; i < to; i++) if (sheet.tokens[i]?.kind === "number") return true;
  return false;
}

function mostlyQuoted(sheet: Sheet, from: number, to: number): boolean {
  let inside = 0;
  for (let i = from; i < to; i++) if (quoteAt(sheet, i) >= 0) inside++;
  return inside >= (to - from) * 0.8;
}
