/**
 * Reasons that rules print ("both go back to Reuters, the same day") told in another language by templates. Blanks: `{why}`
 * and `{rest}` hold a reason again, `{lag}` a stretch of days, `{a}` an action, `{p}` a side, `{ps}` several, `{l}` a language, `{k}` a kind of
 * number; all others stay as they are.
 */

/** The reason as the rule writes it, and as it is told: ["said again {lag}", "сказано знову {lag}"]. */
export type ReasonTemplate = readonly [written: string, told: string];

/** Closed words by kind of blank: `p` sides, `a` actions, `l` languages, `k` kinds of numbers. */
export type ClosedWords = Readonly<Record<"p" | "a" | "l" | "k", Readonly<Record<string, string>>>>;

/** What a blank may hold; all others anything. */
const shapes: Readonly<Record<string, string>> = {
  lag: "before|the same day|on an unknown day|-?\\d+ days? later(?:, on [\\d-]+)?",
  days: "\\d{4}-\\d\\d-\\d\\d(?:_\\d{4}-\\d\\d-\\d\\d)?",
  n: "-?\\d+(?: %)?",
  p: "[a-z][a-z0-9]+",
  ps: "[a-z][a-z0-9]+(?:, [a-z][a-z0-9]+)*",
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

/** A reason of several parts ("…; …") is told part by part; the first template that fits a part is used. */
export function reasonTeller(templates: readonly ReasonTemplate[], closed: ClosedWords): ReasonTeller {
  const patterns = templates.map(patternOf);
  const blankWords = (blank: string, value: string): string | null => {
    const kind = kindOf(blank);
    if (inner.has(kind)) return tell(value);
    if (kind === "ps") return value.replace(/[a-z0-9]+/g, (party) => closed.p[party] ?? party);
    if (/^(?:[a-z ]+\d+$|\d+ or more$)/.test(value)) return tell(value) ?? value; // "up to 90"
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
  /** Part by part first: a blank that takes anything would take the parts behind it as they are written. */
  const tell: ReasonTeller = (reason) => {
    const parts = reason.split("; ");
    const told = parts.length > 1 ? parts.map(tell) : [null];
    if (told.every((part) => part !== null)) return told.join("; ");
    for (const pattern of patterns) {
      const whole = tellBy(pattern, reason);
      if (whole !== null) return whole;
    }
    return null;
  };
  return tell;
}
