/** Whom one could ask: named sources, apart from crowds ("officials", "reports") behind which stands nobody. */
import type { Attribution } from "../attribution/attribution.ts";
import { spanOverlap, type Span } from "../text/span.ts";
import type { Article } from "./article.ts";

const touches = (spans: readonly Span[], span: Span): boolean => spans.some((each) => spanOverlap(each, span) > 0);

/** Nobody in particular says it: "officials said", and "it added" where "it" is those officials. */
export function isCrowd({ reading, markers }: Article, { source, name }: Attribution): boolean {
  const crowds = markers.filter(({ kind }) => kind === "crowd");
  const touched = (spans: readonly Span[]): boolean => crowds.some(({ span }) => touches(spans, span));
  if (touched(source)) return true;
  return name !== null && reading.attributions.some((one) => one.name === name && touched(one.source));
}

/** Somebody one could ask: a person, a body, an outlet; no hedge, no crowd, no "he" whose name the text never gives. */
export const isNamed = (article: Article, one: Attribution): boolean =>
  one.kind !== "hedge" &&
  one.name !== null &&
  one.source.length > 0 &&
  /\p{Lu}/u.test(one.name) &&
  !isPlural(one.name) &&
  !isCrowd(article, one);

/** "Western analysts", "Військові оглядачі", "Monitoring channels": a capital only because the sentence begins; several, and nobody. */
function isPlural(name: string): boolean {
  const [first = "", ...rest] = name.split(" ");
  if (rest.length === 0 || /\p{Lu}/u.test(name.slice(1))) return false;
  return /(?:[иы]е|[іїиы])$/u.test(first) || /[a-z][^s]s$/u.test(rest.at(-1) ?? "");
}

/** Names behind the article's attributions, crowds left out; two voices of one name are one. */
export function namedSources(article: Article): readonly string[] {
  const named = article.reading.attributions.filter((one) => isNamed(article, one));
  return [...new Set(named.map(({ name }) => name ?? ""))];
}
