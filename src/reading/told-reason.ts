/**
 * Reasons that rules print ("both go back to Reuters, the same day") told in another language by templates. Blanks: `{why}`
 * and `{rest}` hold a reason again, `{lag}` a stretch of days, `{a}` an action, `{p}` a side, `{l}` a language, `{k}` a kind of
 * number; all others stay as they are.
 */

/** The reason as the rule writes it, and as it is told: ["said again {lag}", "сказано знову {lag}"]. */
export type ReasonTemplate = readonly [written: string, told: string];

/** Closed words by kind of blank: `p` sides, `a` actions, `l` languages, `k` kinds of numbers. */
export type ClosedWords = Readonly<Record<"p" | "a" | "l" | "k", Readonly<Record<string, string>>>>;

/** What a blank may hold; all others anything. */
const shapes: Readonly<Record<string, string>> = {
  lag: "before|the same day|on an unknown day|-?\\d+ days? later(?:, on [\\d-]+)?",
  n: "-?\\d+(?: %)?",
  p: "[a-z][a-z0-9]+",
  a: "[a-z-]+",
  l: "en|ru|uk",
  k: "[a-z0-9-]+",
};

const inner: ReadonlySet<string> = new Set(["why", "rest", "lag"]);
const kindOf = (blank: string): string => blank.replace(/\d$/, "");

interface Pattern {
  readonly pattern: RegExp;
  readonly blanks: readonly string[];
  readonly told: string;
}

function patternOf([written, told]: ReasonTemplate): Pattern {
  const blanks: string[] = [];
  const source = written
    .replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace(/\{(\w+)\}/g, (_, blank: string) => `(${shapes[kindOf(blank)] ?? ".+?"})${(blanks.push(blank), "")}`);
  return { pattern: new RegExp(`^${source}$`, "su"), blanks, told };
}

/** Tells a reason; null where a part of it has no template. */
export type ReasonTeller = (reason: string) => string | null;

/** The first template that fits is used; a reason of several parts ("…; …") is told part by part. */
export function reasonTeller(templates: readonly ReasonTemplate[], closed: ClosedWords): ReasonTeller {
  const patterns = templates.map(patternOf);
  const blankWords = (blank: string, value: string): string | null => {
    const kind = kindOf(blank);
    if (inner.has(kind)) return tell(value);
    return (kind in closed ? closed[kind as keyof ClosedWords][value] : undefined) ?? value;
  };
  const tellBy = ({ pattern, blanks, told }: Pattern, reason: string): string | null => {
    const found = pattern.exec(reason);
    if (!found) return null;
    const values = new Map<string, string>();
    for (const [n, blank] of blanks.entries()) {
      const words = blankWords(blank, found[n + 1] ?? "");
      if (words === null) return null;
      values.set(blank, words);
    }
    return told.replace(/\{(\w+)\}/g, (whole, name: string) => values.get(name) ?? whole);
  };
  const tell: ReasonTeller = (reason) => {
    for (const pattern of patterns) {
      const told = tellBy(pattern, reason);
      if (told !== null) return told;
    }
    const parts = reason.split("; ");
    const told = parts.length > 1 ? parts.map(tell) : [null];
    return told.every((part) => part !== null) ? told.join("; ") : null;
  };
  return tell;
}
