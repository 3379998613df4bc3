/** What the words before a name's noun phrase ask for: "near the southern X", "в окупованому X". */
import type { Signs } from "./signs.ts";

const loose = new Set(
  "the southern northern eastern western central occupied nearby neighbouring north-eastern south-eastern".split(" "),
);
/** Case endings of Russian and Ukrainian adjectives after a preposition: "в окупованому Криму". */
const bent = /(?:ому|ом|ій|ой|ого|его|их|ых|ым|им|ої|ею|ою)$/;

/** Where the noun phrase of the name begins: before "the southern" and "окупованому". */
function phraseStart(signs: Signs, from: number): number {
  const { tokens, language } = signs.document;
  let at = from;
  while (at > 0 && at > from - 3) {
    const token = tokens[at - 1];
    if (!token || token.sentence !== tokens[from]?.sentence) break;
    const isLoose = language === "en" ? loose.has(token.norm) : token.shape === "lower" && bent.test(token.norm);
    if (!isLoose) break;
    at--;
  }
  return at;
}

/** "strong": near, біля, в районе; "weak": in, у; null where no preposition stands before the name. */
export function prepositionBefore(signs: Signs, from: number): "strong" | "weak" | null {
  let found: "strong" | "weak" | null = null;
  const at = phraseStart(signs, from);
  for (const { row } of [...signs.endingAt(from), ...(at < from ? signs.endingAt(at) : [])])
    if (row.role === "preposition") found = row.strong || found === "strong" ? "strong" : "weak";
  return found;
}
