/** Colour and width on a terminal: nothing when piped, so that what is saved is plain. */
import type { Output } from "./verb.ts";

/** Escape codes by what they mean here, not by hue. */
const codes = {
  source: "36",
  cue: "4",
  claim: "33",
  place: "32",
  time: "35",
  dim: "2",
  bold: "1",
  warn: "31",
} as const;
export type Meaning = keyof typeof codes;

export type Paint = (text: string, meaning: Meaning) => string;

const plain: Paint = (text) => text;
const coloured: Paint = (text, meaning) => `\u001B[${codes[meaning]}m${text}\u001B[0m`;

/** A painter for this output: colours on a terminal unless NO_COLOR is set; FORCE_COLOR turns them on elsewhere. */
export function painterFor(output: Output, environment: Readonly<Record<string, string | undefined>>): Paint {
  if (environment["NO_COLOR"]) return plain;
  return output.isTTY || environment["FORCE_COLOR"] ? coloured : plain;
}

/** Width to lay tables out for; a wide page where nobody says, since what is piped is not folded by a window. */
export const widthOf = (output: Output): number => output.columns ?? 180;
