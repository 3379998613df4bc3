/** Per sentence: attributed, own voice, or no claim; and who speaks in it. */
import type { Claim } from "../claim/claim.ts";
import type { Reading } from "../reading/reading.ts";
import { spanOverlap, type Span } from "../text/span.ts";

export interface SentenceVerdict {
  readonly span: Span;
  readonly verdict: "attributed" | "own voice" | "no claim";
  /** Names of who speaks, nearest to the report first, "nobody named" for a bare hedge; beside the outlet itself where the verdict is its own voice. */
  readonly who: readonly string[];
}

const touches = (spans: readonly Span[], span: Span): boolean => spans.some((each) => spanOverlap(each, span) > 0);

/** "The town is taken. Kyiv denied this": who answers a sentence did not say it. */
const isAnswer = ({ attributions }: Reading, { stance, chain, content }: Claim): boolean =>
  stance === "denies" &&
  attributions.some((one) => one.answers === true && one.name === chain.at(-1)?.name && touches(one.content, content));

/** A sentence with any claim nobody says is the outlet's own; one that only reports speech is attributed. */
export function sentenceVerdicts(reading: Reading): SentenceVerdict[] {
  const claims = reading.claims.filter((claim) => !isAnswer(reading, claim));
  const attributions = reading.attributions.filter(({ answers }) => answers !== true);
  return reading.document.sentences.map(({ span }): SentenceVerdict => {
    const stated = claims.filter((claim) => spanOverlap(claim.content, span) > 0);
    const spoken = attributions.filter(({ content }) => touches(content, span));
    const who = [...stated.flatMap(({ chain }) => chain), ...spoken].map(({ name }) => name ?? "nobody named");
    const own = stated.some(({ chain }) => chain.length === 0);
    const verdict = own ? "own voice" : stated.length > 0 || spoken.length > 0 ? "attributed" : "no claim";
    return { span, verdict, who: [...new Set(who)] };
  });
}
