/** Names said to lie in or near another: "Ma'an, southeast of Khan Younis", "Shujaiya in Gaza City"; a namesake far from there is not meant. */
import type { Sign, Signs } from "./signs.ts";
import type { FoundToponym } from "./toponym.ts";

/** Small words that may stand before the tie ("some 5 km") and behind it ("the town of"). */
const between = 3;

/** The tie at token `at`, the longest; null for none. A comma ends what lies "in". */
function tieAt(signs: Signs, at: number, afterComma: boolean): Sign | null {
  let best: Sign | null = null;
  for (const sign of signs.after(at)) {
    const { ties } = sign.row;
    if (ties === undefined || (afterComma && ties === "in")) continue;
    if (best === null || sign.to > best.to) best = sign;
  }
  return best;
}

/** Whether tokens `[from, to)` tell nothing of their own: no name, no verb, no mark. */
function isSmall(signs: Signs, from: number, to: number): boolean {
  if (to - from > between) return false;
  for (let at = from; at < to; at++) {
    const token = signs.document.tokens[at];
    if (token === undefined || token.kind === "mark" || signs.eventAt(at) || signs.cueAt(at)) return false;
    if (token.kind === "word" && token.shape !== "lower") return false;
  }
  return true;
}

/** Whether tokens `[from, to)` only say what the name before them is: "area", "refugee camp". */
function isPlaceword(signs: Signs, from: number, to: number): boolean {
  return from === to || signs.after(from).some(({ row, to: end }) => row.role === "kind" && end === to);
}

/** Whether the words between two names say that the first lies in or near the second. */
function isTied(signs: Signs, own: FoundToponym, next: FoundToponym): boolean {
  const { tokens } = signs.document;
  const comma = tokens[own.to]?.norm === ",";
  const from = comma ? own.to + 1 : own.to;
  for (let at = from; at <= from + between; at++) {
    const tie = tieAt(signs, at, comma);
    if (tie === null) continue;
    const near = tie.row.ties === "near" && tokens[from]?.kind === "number" && isSmall(signs, from, at);
    if (!near && !isPlaceword(signs, from, at)) return false;
    return isSmall(signs, tie.to, next.from);
  }
  return false;
}

const isSpot = ({ use, width }: FoundToponym): boolean => width <= 1 && (use === "event" || use === "locator");

/** "fighters from A in B": who comes from there is elsewhere now. */
const isOrigin = (signs: Signs, { from }: FoundToponym): boolean => signs.document.tokens[from - 1]?.norm === "from";

/** "near A, near B", "south of A and north of B": two places told alike, of which neither locates the other. */
const isAlike = (signs: Signs, own: FoundToponym, next: FoundToponym): boolean =>
  own.list === next.list &&
  (signs.document.tokens[own.to]?.norm !== "," || signs.endingAt(own.from).some(({ row }) => row.ties === "near"));

/** The mentions, each with the token at which the name begins that it is said to lie in or near. */
export function withTies(signs: Signs, found: readonly FoundToponym[]): FoundToponym[] {
  return found.map((own, i) => {
    const next = found[i + 1];
    if (next === undefined || !isSpot(own) || !isSpot(next) || next.width > 0 || isAlike(signs, own, next)) return own;
    if (next.from - own.to > 2 * between + 6 || isOrigin(signs, own) || !isTied(signs, own, next)) return own;
    return { ...own, tied: { to: next.from, comma: signs.document.tokens[own.to]?.norm === "," } };
  });
}
