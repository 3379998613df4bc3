/** The untouched text with marks over it: cut at every edge of a mark, so that marks may cross each other freely. */
import { html } from "hono/html";
import { markWords } from "../../reading/mark-words.ts";
import type { WireMark, WireReport, WireSentence } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import type { PageContext } from "./page-context.ts";
import { markLists, reasonWords } from "./reason-text.ts";

type Stretch = readonly [from: number, to: number];

/** Stretches of `[from, to)` between all edges of the marks inside it. */
export function stretches([from, to]: Stretch, marks: readonly WireMark[]): Stretch[] {
  const edges = marks.flatMap((mark) => mark.span).filter((edge) => edge > from && edge < to);
  const all = [from, ...new Set(edges.sort((a, b) => a - b)), to];
  return all.slice(1).map((edge, i): Stretch => [all[i]!, edge]);
}

const covers = ([start, end]: readonly [number, number], [from, to]: Stretch): boolean => start <= from && to <= end;

/** The innermost party colours the stretch. */
const partyOf = (marks: readonly WireMark[]): string | null =>
  [...marks].filter((mark) => mark.party !== null && mark.layer !== "claim").sort((a, b) => width(a) - width(b))[0]
    ?.party ?? null;

const width = (mark: WireMark): number => mark.span[1] - mark.span[0];

const whyOf = (context: PageContext, why: string, found: string): string =>
  why ? ` (${reasonWords(context, why, { found })})` : "";

/** "claims: capture (A town changes hands.) [en.act.take]", a line for each mark. */
function titleOf(context: PageContext, marks: readonly WireMark[]): string {
  const lists = markLists(context);
  const lines = marks.map((mark) => {
    const value = markWords(mark, lists);
    return `${context.words.report.layerNames[mark.layer]}: ${value}${whyOf(context, mark.why, value)} [${mark.rule}]`;
  });
  return lines.join("\n");
}

function stretch(context: PageContext, report: WireReport, at: Stretch): Markup | string {
  const text = report.text.slice(at[0], at[1]);
  const over = report.marks.filter((mark) => covers(mark.span, at));
  if (over.length === 0) return text;
  const layers = [...new Set(over.map((mark) => `m-${mark.layer}`))].join(" ");
  const party = partyOf(over);
  return html`<span class="${layers} ${party === null ? "" : `p-${partySlot(party)}`}" title="${titleOf(context, over)}"
    >${text}</span
  >`;
}

/** Where each claim's words begin, with the ids that earlier readings gave. */
const arrivals = ({ claims, former }: WireReport): { id: string; at: number }[] => [
  ...claims.map(({ id, content }) => ({ id, at: content[0] })),
  ...former,
];

/** Claims whose content begins in the stretch get their anchors there, so that permalinks of claims arrive at their words. */
const anchors = (report: WireReport, [from, to]: Stretch): Markup[] =>
  arrivals(report)
    .filter(({ at }) => at >= from && at < to)
    .map(({ id }) => html`<a class="anchor" id="c-${id}"></a>`) as Markup[];

/** One sentence; its address holds its offset in this version, which no re-read can move. */
export function markedSentence(context: PageContext, report: WireReport, sentence: WireSentence): Markup {
  const at: Stretch = [sentence.span[0], sentence.span[1]];
  return html`<span class="sentence v-${sentence.voice}" id="s-${at[0]}"
    >${anchors(report, at)}${stretches(at, report.marks).map((one) => stretch(context, report, one))}</span
  >`;
}

export interface Paragraph {
  /** The stretch of text it covers; all paragraphs together cover the whole text. */
  readonly span: Stretch;
  readonly sentences: readonly WireSentence[];
}

/** Cuts the whole text where paragraphs begin; nothing between sentences is left out. */
export function paragraphsOf(report: WireReport): Paragraph[] {
  const groups = [...Map.groupBy(report.sentences, (sentence) => sentence.paragraph).values()];
  if (groups.length === 0) return [{ span: [0, report.text.length], sentences: [] }];
  const starts = groups.map((sentences, i) => (i === 0 ? 0 : lineStart(report.text, sentences[0]!.span[0])));
  return groups.map((sentences, i) => ({ span: [starts[i]!, starts[i + 1] ?? report.text.length], sentences }));
}

/** Where the line of an offset begins: marks of lists before the first sentence stay with it. */
const lineStart = (text: string, at: number): number => text.lastIndexOf("\n", at - 1) + 1;

/** A paragraph's text exactly as it stands, sentences with their marks. */
export function markedParagraph(context: PageContext, report: WireReport, { span, sentences }: Paragraph): Markup {
  let at = span[0];
  const parts = sentences.flatMap((sentence) => {
    const before = report.text.slice(at, sentence.span[0]);
    at = sentence.span[1];
    return [before, markedSentence(context, report, sentence)];
  });
  return html`${parts}${report.text.slice(at, span[1])}`;
}
