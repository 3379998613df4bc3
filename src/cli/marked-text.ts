/** The report's text with who speaks and what is claimed marked in it: colour on a terminal, signs when piped. */
import type { Reading } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";
import type { Meaning, Paint } from "./style.ts";

/** A stretch to mark; claims are numbered as in the table below the text. */
interface Mark {
  readonly span: Span;
  readonly meaning: Meaning;
  readonly open: string;
  readonly close: string;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** "¹²" for 12. */
const superscript = (n: number): string => Array.from(String(n), (digit) => superscripts[Number(digit)] ?? "").join("");

/** Signs read without colour too: _source_, *cue*, [claim]¹. */
function marksOf(reading: Reading): Mark[] {
  const claims = reading.claims.map(({ content }, i): Mark => {
    return { span: content, meaning: "claim", open: "[", close: `]${superscript(i + 1)}` };
  });
  const words = reading.attributions.flatMap(({ source, cue }) => [
    ...source.map((span): Mark => ({ span, meaning: "source", open: "_", close: "_" })),
    ...cue.map((span): Mark => ({ span, meaning: "cue", open: "*", close: "*" })),
  ]);
  const seen = new Set<string>();
  return [...claims, ...words].filter(({ span, close }) => {
    const key = `${span[0]}-${span[1]}-${close}`;
    return span[1] > span[0] && !seen.has(key) && seen.add(key);
  });
}

/** Signs to write before the unit at `at`: closings first (inner before outer), then openings (outer first). */
function signsAt(marks: readonly Mark[], at: number): string {
  const closing = marks.filter(({ span }) => span[1] === at).sort((a, b) => b.span[0] - a.span[0]);
  const opening = marks.filter(({ span }) => span[0] === at).sort((a, b) => b.span[1] - a.span[1]);
  return closing.map((mark) => mark.close).join("") + opening.map((mark) => mark.open).join("");
}

/** What colours a stretch: the cue over the source over the claim. */
function meaningAt(marks: readonly Mark[], at: number): Meaning | null {
  const here = marks.filter(({ span }) => span[0] <= at && at < span[1]).map(({ meaning }) => meaning);
  const order: readonly Meaning[] = ["cue", "source", "claim"];
  return order.find((meaning) => here.includes(meaning)) ?? null;
}

/** "_The ministry_ *said* [its forces took the town]¹." */
export function markedText(reading: Reading, paint: Paint): string {
  const { text } = reading.report;
  const marks = marksOf(reading);
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ span }) => span)])].sort((a, b) => a - b);
  let out = "";
  for (const [i, at] of cuts.entries()) {
    out += signsAt(marks, at);
    const next = cuts[i + 1];
    if (next === undefined) break;
    const meaning = meaningAt(marks, at);
    const piece = text.slice(at, next);
    out += meaning ? paint(piece, meaning) : piece;
  }
  return out;
}
