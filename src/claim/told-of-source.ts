/** Opens to events what is told of a source by the way: "Russia, | which controls a fifth of Ukraine, | has demanded …". English. */
import * as is from "../attribution/word-class.ts";
import type { EventRow } from "../lexicon/rows/action-row.ts";
import type { Match } from "../lexicon/match.ts";
import { lastAsked } from "../text/last-asked.ts";
import { RangeIndex } from "../text/range-index.ts";
import { spanContains, type Span } from "../text/span.ts";
import type { TokenLists } from "../text/token-lists.ts";
import type { ClaimInput } from "./claim-input.ts";

/** 1 on source and cue; 2 on a source of whom an event is told, which is its subject and states nothing itself. */
export const spokenBy = { nobody: 0, source: 1, subject: 2 } as const;

export interface Lanes {
  readonly bits: Int32Array;
  readonly said: Uint8Array;
  readonly events: TokenLists<Match<EventRow>>;
}

type Words = readonly [from: number, to: number];

/** The "which" or "who" behind a comma that opens what is told of the source; -1 for none. */
function opening({ document: { tokens } }: ClaimInput, { bits }: Lanes, [from, to]: Words): number {
  for (let i = from + 1; i < to - 1; i++) {
    const opens = ((bits[i] ?? 0) & is.relative) !== 0 && ((bits[i - 1] ?? 0) & is.comma) !== 0;
    if (opens && /^(?:which|who|whose)$/.test(tokens[i]?.norm ?? "")) return i;
  }
  return -1;
}

/** The sources and cues of a document, asked by neighbourhood: a text of thousands of sources stays linear. */
const spokenOf = lastAsked((attributions: ClaimInput["attributions"]) => {
  const spans = attributions.flatMap(({ cue, source }) => [...cue, ...source]);
  const index = new RangeIndex();
  spans.forEach((span, number) => index.add(number, span));
  return { spans, index };
});

/** A verb of an event stands there, and no other source or cue. */
function tellsEvent({ attributions }: ClaimInput, { events }: Lanes, { words, span }: { words: Words; span: Span }) {
  const { spans, index } = spokenOf(attributions);
  if (index.near(span).some((number) => spanContains(span, spans[number] as Span))) return false;
  for (let i = words[0]; i < words[1]; i++) if (events.get(i)?.some(({ row }) => row.word === "verb")) return true;
  return false;
}

/** Takes such clauses out of the source, in place. */
export function openToldOfSource(input: ClaimInput, lanes: Lanes, tokenAt: (offset: number) => number): void {
  if (input.document.language !== "en") return;
  const { tokens } = input.document;
  for (const { source } of input.attributions)
    for (const span of source) {
      const [from, to] = [tokenAt(span[0]), tokenAt(span[1])];
      const opens = opening(input, lanes, [from, to]);
      if (opens < 0) continue;
      const words: Words = [opens + 1, to];
      if (!tellsEvent(input, lanes, { words, span: [tokens[opens]?.start ?? span[0], span[1]] })) continue;
      lanes.said.fill(spokenBy.subject, from, opens);
      lanes.said.fill(spokenBy.nobody, opens, to);
    }
}
