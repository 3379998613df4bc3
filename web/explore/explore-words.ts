/** What the explore page's script says by itself, in the reader's language, as the server put it into the page. */
import type { Spot } from "./cell-sums.ts";

interface ExploreWords {
  readonly language: string;
  readonly claims: Readonly<Record<string, string>>;
  readonly parties: Readonly<Record<string, string>>;
  readonly standings: Readonly<Record<string, string>>;
}

function wordsOfPage(): ExploreWords {
  const holder = document.querySelector<HTMLTemplateElement>("#explore-words");
  return JSON.parse(holder?.content.textContent ?? "{}") as ExploreWords;
}

export interface Sayings {
  /** "12 claims". */
  claims(n: number): string;
  /** "Kupiansk: Russia 12 claims (contested 9, denied 3); Ukraine 1 claim". */
  spot(spot: Spot): string;
}

export function sayings(words: ExploreWords = wordsOfPage()): Sayings {
  const rules = new Intl.PluralRules(words.language);
  const figures = new Intl.NumberFormat(words.language);
  const claims = (n: number): string =>
    (words.claims[rules.select(n)] ?? words.claims["other"] ?? "{n}").replace("{n}", figures.format(n));
  const part = (one: Spot["parts"][number]): string => {
    const standings = one.standings.flatMap(({ standing, claims: n }) =>
      standing === null ? [] : [`${words.standings[standing] ?? standing} ${n}`],
    );
    const said = standings.length > 0 ? ` (${standings.join(", ")})` : "";
    return `${words.parties[one.party] ?? one.party} ${claims(one.claims)}${said}`;
  };
  return { claims, spot: (spot) => `${spot.name}: ${spot.parts.map(part).join("; ")}` };
}
