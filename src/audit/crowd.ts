/** A plural for one source or for none: "officials said" where one ministry speaks, "reports say" where nobody does. */
import type { Attribution } from "../attribution/attribution.ts";
import type { Frame } from "../claim/claim.ts";
import { spanOverlap, type Span } from "../text/span.ts";
import type { Article } from "./article.ts";
import type { Finding } from "./finding.ts";

/** Empty for a party's own post, and where two or more named sources could be meant. */
export function findCrowds(article: Article): Finding[] {
  if (article.official) return [];
  const named = namedSources(article);
  if (named.length > 1) return [];
  return article.markers
    .filter((marker) => marker.kind === "crowd" && isSource(article, marker) && !isExplained(article, marker))
    .map((marker) => ({
      rule: "crowd-source",
      span: marker.span,
      why: whyOf(named[0] ?? null),
      remedy: "name-the-source",
    }));
}

/** "sources including family members", "officials, among them the mayor": who they are follows. */
const whoTheyAre =
  /^,?\s*(?:including|such as|among them|notably|в том числе|среди которых|у тому числі|зокрема|серед яких)\s/iu;
/** "sources did not identify the hospital", "источники не уточнили": nothing is passed on. */
const nothingSaid =
  /^\s+(?:(?:did|do|does|have|had|has|could|would|were|are)\s*(?:not|n['’]t)|gave no|declined|не)\s/iu;

function isExplained({ reading }: Article, { span }: Frame): boolean {
  const rest = reading.report.text.slice(span[1], span[1] + 40);
  return whoTheyAre.test(rest) || nothingSaid.test(rest);
}

const whyOf = (only: string | null): string =>
  only === null
    ? "A plural, but the article names nobody who says it."
    : `A plural, but the only source the article names is ${only}.`;

const touches = (spans: readonly Span[], span: Span): boolean => spans.some((each) => spanOverlap(each, span) > 0);

/** It says something here: a source or cue, or a set phrase that stands for both. */
const isSource = ({ reading }: Article, marker: Frame): boolean =>
  marker.rule.endsWith("reports-say") ||
  reading.attributions.some(({ source, cue }) => touches([...source, ...cue], marker.span));

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
  !isCrowd(article, one);

/** Names behind the article's attributions, crowds left out; two voices of one name are one. */
function namedSources(article: Article): readonly string[] {
  const named = article.reading.attributions.filter((one) => isNamed(article, one));
  return [...new Set(named.map(({ name }) => name ?? ""))];
}
