/** Reads who owns up to a deed told before the verb: "[Ответственность за] удар по танкеру [взяли на себя] хуситы". Russian and Ukrainian. */
import { draft, type Draft, type Range } from "../draft.ts";
import { isKnownSpeaker } from "../identity/plausible.ts";
import { has, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import { phraseEnd } from "./slavic-subject.ts";
import * as is from "../word-class.ts";

const blame = /^(?:ответственность|відповідальність)$/u;
const takes = /^(?:взял[аи]?|берут|берет|взяв|взяла|бере|беруть)$/u;
const longest = 20;

/** The verb of "взяли на себя" behind the deed; -1 where there is none, or nobody did. */
function takingVerb(sheet: Sheet, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + longest); i++) {
    if (has(sheet, i, is.hardMark | is.negation) || /^(?:никто|ніхто)$/u.test(normAt(sheet, i))) return -1;
    if (takes.test(normAt(sheet, i)) && /^(?:на)$/u.test(normAt(sheet, i + 1))) return i;
  }
  return -1;
}

function ownedAt(sheet: Sheet, at: number): Draft | null {
  const { to } = sentenceAt(sheet, at);
  const verb = takingVerb(sheet, at + 2, to);
  if (verb < at + 3 || !/^(?:себя|себе)$/u.test(normAt(sheet, verb + 2))) return null;
  const source: Range = [verb + 3, phraseEnd(sheet, verb + 3)];
  if (source[1] <= source[0] || !isKnownSpeaker(sheet, source)) return null;
  return draft({
    rule: "grammar.claim-responsibility",
    why: "who owns up to a deed says that he did it",
    source: [source],
    cue: [[verb, verb + 3]],
    content: [[at + 2, verb]],
    chunk: [verb, source[1]],
    side: "left",
  });
}

/** All of the document. */
export function readOwned(sheet: Sheet): Draft[] {
  if (sheet.language === "en") return [];
  const drafts: Draft[] = [];
  for (let at = 0; at < sheet.tokens.length; at++) {
    if (!blame.test(normAt(sheet, at)) || normAt(sheet, at + 1) !== "за") continue;
    const owned = ownedAt(sheet, at);
    if (owned !== null) drafts.push(owned);
  }
  return drafts;
}
