/** A plural for one source or for none: "officials said" where one ministry speaks, "reports say" where nobody does. */
import type { Frame } from "../claim/claim.ts";
import { spanOverlap, type Span } from "../text/span.ts";
import { sentenceOf, type Article } from "./article.ts";
import type { Finding } from "./finding.ts";
import { isNamed, namedSources } from "./named-source.ts";
import { isOneSided } from "./other-side.ts";

/** Empty for a party's own post, and where two or more named sources could be meant; two voices of one side alone do not tell who "experts" are. */
export function findCrowds(article: Article): Finding[] {
  if (article.official) return [];
  const named = namedSources(article);
  if (named.length > 1 && !isOneSided(article)) return [];
  return article.markers
    .filter((marker) => marker.kind === "crowd" && isSource(article, marker) && !isExplained(article, marker))
    .map((marker) => ({
      rule: "crowd-source",
      span: marker.span,
      why: whyOf(named),
      remedy: "name-the-source",
    }));
}

/** "sources including family members", "officials, among them the mayor": who they are follows. */
const whoTheyAre =
  /^,?\s*(?:including|such as|among them|notably|в том числе|среди которых|у тому числі|зокрема|серед яких)\s/iu;
/** "sources did not identify the hospital", "источники не уточнили": nothing is passed on. */
const nothingSaid =
  /^\s+(?:(?:did|do|does|have|had|has|could|would|were|are)\s*(?:not|n['’]t)|gave no|declined|не)\s/iu;

/** "analysts at the institute", "источники в министерстве": where they sit is said. */
const where = /^\s+(?:at|inside|within|close to|familiar with|в|во|у|при|близкие к|близькі до)\s/iu;
/** "spoke on condition of anonymity": why they have no name is said. */
const whyUnnamed = /anonym|not to be named|not authori[sz]ed|анонимн|анонімн|не называть|не називати/iu;

function isExplained(article: Article, { span }: Frame): boolean {
  const { text } = article.reading.report;
  const rest = text.slice(span[1], span[1] + 40);
  if (whoTheyAre.test(rest) || nothingSaid.test(rest) || where.test(rest)) return true;
  const sentence = sentenceOf(article, span)?.span ?? span;
  return isCounted(article, span) || isToldTo(article, span) || whyUnnamed.test(text.slice(...sentence));
}

/** "two sources", "четверо очевидцев": somebody counted them. */
function isCounted({ reading }: Article, [start]: Span): boolean {
  const { tokens } = reading.document;
  const at = tokens.findIndex((token) => token.start >= start);
  const before = tokens[at - 1];
  return before !== undefined && (before.kind === "number" || numeral.test(before.norm));
}

const numeral = /^(?:two|three|four|два|две|двое|три|трое|дві|двоє|троє)$/u;

/** "witnesses told AFP": whom they told is named. */
const isToldTo = (article: Article, span: Span): boolean =>
  article.reading.attributions.some(({ source, parent }) => {
    const outer = parent === null ? undefined : article.reading.attributions[parent];
    return outer !== undefined && touches(source, span) && isNamed(article, outer);
  });

function whyOf(named: readonly string[]): string {
  const [only] = named;
  if (only === undefined) return "A plural, but the article names nobody who says it.";
  if (named.length === 1) return `A plural, but the only source the article names is ${only}.`;
  return `A plural without names; those the article names speak for one side (${named.join(", ")}).`;
}

const touches = (spans: readonly Span[], span: Span): boolean => spans.some((each) => spanOverlap(each, span) > 0);

/** It says something here: a source or cue, or a set phrase that stands for both. */
const isSource = ({ reading }: Article, marker: Frame): boolean =>
  marker.rule.endsWith("reports-say") ||
  reading.attributions.some(({ source, cue }) => touches([...source, ...cue], marker.span));
