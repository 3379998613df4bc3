/** Reads the marks of an example: "[The ministry](source) [claimed](cue) it" gives the plain text and the spans by role. */
import type { Language } from "../text/language.ts";
import type { Span } from "../text/span.ts";

export interface MarkedExample {
  readonly text: string;
  /** Spans of `text` in order, under the role they were marked with. */
  readonly spans: ReadonlyMap<string, readonly Span[]>;
}

/** Marks may nest: "[took [Bakhmut](place)](content)". Brackets without a role stay as they are. */
export function exampleMarks(marked: string): MarkedExample {
  const spans = new Map<string, Span[]>();
  const opened: number[] = [];
  let text = "";
  for (let at = 0; at < marked.length;) {
    const role = /^\]\(([a-z][\w-]*)\)/.exec(marked.slice(at, at + 60));
    if (role !== null && opened.length > 0) {
      const start = opened.pop() as number;
      const shorter = text.slice(0, start) + text.slice(start + 1);
      const name = role[1] as string;
      for (const [other, list] of spans)
        spans.set(
          other,
          list.map((span) => (span[0] > start ? [span[0] - 1, span[1] - 1] : span)),
        );
      spans.set(name, [...(spans.get(name) ?? []), [start, shorter.length]]);
      text = shorter;
      at += role[0].length;
      continue;
    }
    if (marked.charAt(at) === "[") opened.push(text.length);
    text += marked.charAt(at++);
  }
  for (const list of spans.values()) list.sort((a, b) => a[0] - b[0]);
  return { text, spans };
}

/** What a data file holds, as far as its examples go. */
interface FileOfExamples {
  readonly table: string;
  readonly language?: Language | undefined;
  readonly rows: readonly object[];
}

export interface RowExample {
  readonly id: string;
  readonly language: Language;
  readonly example: string;
}

interface RowOfExamples {
  readonly id: string;
  readonly finds: readonly string[];
  readonly skips: readonly string[];
}

/** The examples of a table's rows in files of one language each, for the tests that run them. */
export function rowExamples(
  files: readonly FileOfExamples[],
  table: string,
): Readonly<Record<"finds" | "skips", readonly RowExample[]>> {
  const of = (kind: "finds" | "skips"): RowExample[] =>
    files.flatMap(({ table: own, language, rows }) =>
      own !== table || language === undefined
        ? []
        : (rows as readonly RowOfExamples[]).flatMap((row) =>
            row[kind].map((example) => ({ id: row.id, language, example })),
          ),
    );
  return { finds: of("finds"), skips: of("skips") };
}
