/** Parts a speaker from whoever quotes him: "officers | quoted by a Lebanese daily | insist that P" is the daily's report of the officers. */
import { draft, type Draft } from "./draft.ts";
import { isKnownSpeaker } from "./identity/plausible.ts";
import { isWord, normAt, type Sheet } from "./sheet.ts";

/** The quoting drafts; the sources of the quoted ones end before the participle. English. */
export function partQuoted(sheet: Sheet, drafts: readonly Draft[]): Draft[] {
  if (sheet.language !== "en") return [];
  return drafts.flatMap((inner) => {
    const outer = inner.outer === null && inner.shares === null ? quoterOf(sheet, inner) : null;
    return outer === null ? [] : [outer];
  });
}

function quoterOf(sheet: Sheet, inner: Draft): Draft | null {
  const source = inner.source[0];
  if (source === undefined) return null;
  const [from, to] = source;
  for (let at = from + 1; at < to - 2; at++) {
    if (!isWord(sheet, at, "quoted") || normAt(sheet, at + 1) !== "by") continue;
    const quoting = [at + 2, to] as const;
    if (!isKnownSpeaker(sheet, quoting)) return null;
    inner.source = [[from, at], ...inner.source.slice(1)];
    inner.outer = draft({
      rule: "grammar.quoted-by",
      why: "who quotes the speaker",
      cue: [[at, at + 2]],
      source: [quoting],
      content: inner.content,
      chunk: [at, to],
      side: inner.side,
    });
    return inner.outer;
  }
  return null;
}
