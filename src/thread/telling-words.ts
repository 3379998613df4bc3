/** What a claim's sentence tells of the event: its words without those for who says so and how. */
import type { LedgerClaim } from "./ledger-claim.ts";
import { memo } from "./memo.ts";

/** "(The governor of X said) drones hit the port": sources and cues give way to spaces, so that a speaker's town is not the event's. */
export const tellingWords = memo(({ sentence, sentenceStart, chain }: LedgerClaim): string =>
  chain
    .flatMap(({ source, cue }) => [source, cue])
    .filter((span) => span !== null)
    .reduce((text, [start, end]) => {
      const [from, to] = [Math.max(0, start - sentenceStart), Math.max(0, end - sentenceStart)];
      return `${text.slice(0, from)}${" ".repeat(Math.min(text.length, to) - Math.min(text.length, from))}${text.slice(to)}`;
    }, sentence),
);
