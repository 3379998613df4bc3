/** Shows a reading: the pasted text with marks, who speaks beside it, findings, and the claims as a table. Text is only ever set as text. */
import { markWords } from "../../src/reading/mark-words.ts";
import type { Mark } from "../../src/reading/marks.ts";
import type { AuditFinding, AuditResult } from "./audit-message.ts";
import { pageReasons } from "./audit-words.ts";
import type { AuditWords } from "./audit-words.ts";

type Sentence = AuditResult["sentences"][number];

/** An element with a class and children; strings become text nodes. */
export function element(name: string, kind: string, ...inside: (Node | string)[]): HTMLElement {
  const node = document.createElement(name);
  if (kind) node.className = kind;
  node.append(...inside);
  return node;
}

const slotClass = (words: AuditWords, party: string | null): string =>
  party === null ? "" : `p-${words.signs[party]?.slot ?? 3}`;

/** The sign of a party, as on every page. */
function sign(words: AuditWords, party: string): Node {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "-9 -9 18 18");
  svg.setAttribute("class", `glyph ${slotClass(words, party)}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", words.parties[party] ?? party);
  const path = document.createElementNS(space, "path");
  path.setAttribute("class", "outline");
  path.setAttribute("d", words.signs[party]?.whole ?? words.signs["unk"]?.whole ?? "");
  svg.append(path);
  return svg;
}

const inEnglish = (): boolean => document.documentElement.lang === "en";

/** The note of a mark as told in the page's language, else that a row of the tables found it. */
function whyOf(words: AuditWords, why: string, found: string): string {
  if (why === "") return "";
  if (inEnglish()) return ` (${pageReasons(words)(why) ?? why})`;
  return ` (${pageReasons(words)(why) ?? words.row.replace("{what}", found)})`;
}

const titleOf = (words: AuditWords, marks: readonly Mark[]): string =>
  marks
    .map((mark) => {
      const value = markWords(mark, words.marks);
      return `${words.report.layerNames[mark.layer] ?? mark.layer}: ${value}${whyOf(words, mark.why, value)} [${mark.rule}]`;
    })
    .join("\n");

/** The text from `from` to `to`, cut at every edge of a mark. */
function markedText(words: AuditWords, text: string, of: { from: number; to: number; marks: readonly Mark[] }): Node[] {
  const { from, to } = of;
  const near = of.marks.filter((mark) => mark.span[0] < to && mark.span[1] > from);
  const inner = near.flatMap((mark) => [...mark.span]).filter((edge) => edge > from && edge < to);
  const edges = [from, ...new Set(inner.sort((a, b) => a - b)), to];
  return edges.slice(1).map((end, i) => {
    const start = edges[i]!;
    const over = near.filter((mark) => mark.span[0] <= start && end <= mark.span[1]);
    const words_ = text.slice(start, end);
    if (over.length === 0) return document.createTextNode(words_);
    const party = over.find((mark) => mark.party !== null && mark.layer !== "claim")?.party ?? null;
    const node = element(
      "span",
      `${[...new Set(over.map((mark) => `m-${mark.layer}`))].join(" ")} ${slotClass(words, party)}`,
      words_,
    );
    node.title = titleOf(words, over);
    return node;
  });
}

function speakers(words: AuditWords, sentence: Sentence, publisher: string): Node[] {
  const own = { name: words.report.own.replace("{name}", publisher), party: "ind" };
  const voices = sentence.voice === "own" ? [own, ...sentence.who] : sentence.who;
  return voices.flatMap((one, i) => [...(i > 0 ? [" · "] : []), sign(words, one.party), ` ${one.name}`]).map(asNode);
}

const asNode = (part: Node | string): Node => (typeof part === "string" ? document.createTextNode(part) : part);

/** The reason in the reader's language; one without a template as written, marked as English, behind its rule. */
function reasonOf(words: AuditWords, { rule, why }: AuditFinding): (Node | string)[] {
  if (inEnglish()) return [pageReasons(words)(why) ?? why];
  const told = pageReasons(words)(why);
  if (told !== null) return [told];
  const detail = element("span", "why", why);
  detail.lang = "en";
  return [words.findingRules[rule] ?? rule, " ", detail];
}

const longestFound = 120;

/** The words found, so that the list can be read without the text beside it. */
function found(text: string, { span }: AuditFinding): string {
  const words = text
    .slice(...span)
    .replaceAll(/\s+/g, " ")
    .trim();
  return words.length <= longestFound ? words : `${words.slice(0, longestFound - 1)}…`;
}

export function findingNote(words: AuditWords, text: string, finding: AuditFinding): HTMLElement {
  const remedy = element(
    "span",
    "remedy",
    `${words.report.remedy} ${words.remedies[finding.remedy] ?? finding.remedy}.`,
  );
  return element(
    "p",
    "finding",
    element("q", "", found(text, finding)),
    " ",
    ...reasonOf(words, finding),
    " ",
    remedy,
    " ",
    element("code", "", finding.rule),
  );
}

/** One paragraph beside who speaks in it and what was found there. */
function paragraph(words: AuditWords, shown: Shown, sentences: readonly Sentence[]): HTMLElement {
  const { text, result, publisher } = shown;
  const [from, to] = [shown.from, shown.to];
  const inside = (at: number): boolean => at >= from && at < to;
  const notes = sentences
    .filter((sentence) => sentence.voice !== "none")
    .map((sentence) =>
      element(
        "li",
        `v-${sentence.voice}`,
        element("span", "figure", String(result.sentences.indexOf(sentence) + 1)),
        " ",
        ...speakers(words, sentence, publisher),
      ),
    );
  const findings = result.findings
    .filter((finding) => inside(finding.span[0]))
    .map((finding) => element("p", "finding", ...reasonOf(words, finding)));
  const margin = element("div", "margin", element("ol", "", ...notes), ...findings);
  return element(
    "div",
    "paragraph",
    element("div", "text", ...markedText(words, text, { from, to, marks: result.marks })),
    margin,
  );
}

interface Shown {
  readonly text: string;
  readonly result: AuditResult;
  readonly publisher: string;
  readonly from: number;
  readonly to: number;
}

export interface Audited {
  readonly text: string;
  readonly result: AuditResult;
  readonly publisher: string;
}

export function markedParagraphs(words: AuditWords, { text, result, publisher }: Audited): HTMLElement {
  const groups = [...Map.groupBy(result.sentences, (sentence) => sentence.paragraph).values()];
  const starts = groups.map((group, i) => (i === 0 ? 0 : text.lastIndexOf("\n", group[0]!.span[0] - 1) + 1));
  const rows = groups.map((group, i) =>
    paragraph(words, { text, result, publisher, from: starts[i]!, to: starts[i + 1] ?? text.length }, group),
  );
  const marked = element("div", "marked", ...rows);
  marked.lang = result.language;
  return marked;
}

const shownLayers = new Set(["source", "cue", "claim", "place", "finding"]);

/** The same switches as on a report's page; the style does the rest. */
export function layerSwitches(words: AuditWords): HTMLElement {
  const labels = Object.entries(words.report.layerNames).map(([layer, name]) => {
    const box = document.createElement("input");
    box.type = "checkbox";
    box.id = `layer-${layer}`;
    box.checked = shownLayers.has(layer);
    return element("label", `m-${layer}`, box, " ", element("span", "", name));
  });
  return element("fieldset", "layers", element("legend", "", words.report.layers), ...labels);
}

export function claimTable(words: AuditWords, { text, result }: Audited): HTMLElement {
  const { table } = words;
  const head = element(
    "tr",
    "",
    ...[table.who, table.says, table.claimed, table.where, table.when, table.numbers].map((one) =>
      element("th", "", one),
    ),
  );
  const rows = result.claims.map((claim) => {
    const who = element(
      "th",
      slotClass(words, claim.party),
      sign(words, claim.party),
      " ",
      element("span", "claimant", claim.claimant),
    );
    who.setAttribute("scope", "row");
    const said = element(
      "td",
      "",
      words.actions[claim.action] ?? claim.action,
      " ",
      element("q", "quiet", text.slice(...claim.span)),
    );
    const numbers = element("td", "", claim.quantities.join(", "));
    numbers.lang = result.language; // in the words of the text
    const cells = [element("td", "", claim.places.join(", ")), element("td", "", claim.when), numbers];
    return element("tr", "", who, element("td", "stance", words.stances[claim.stance] ?? claim.stance), said, ...cells);
  });
  const book = element("table", "book", element("thead", "", head), element("tbody", "", ...rows));
  const holder = element("div", "scroll", book);
  holder.tabIndex = 0;
  return holder;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Who is heard, side by side: sources by name and share of the words; no score. */
export function balanceTable(words: AuditWords, { result }: Audited): HTMLElement {
  const rows = result.balance.parties.map((voice) => {
    const head = element(
      "th",
      slotClass(words, voice.party),
      sign(words, voice.party),
      ` ${words.parties[voice.party] ?? voice.party}`,
    );
    head.setAttribute("scope", "row");
    return element(
      "tr",
      "",
      head,
      element("td", "", voice.sources.join(", ")),
      element("td", "figure", percent(voice.share)),
    );
  });
  const own = element("th", "", words.balance.own);
  own.setAttribute("scope", "row");
  const last = element("tr", "", own, element("td", ""), element("td", "figure", percent(result.balance.ownShare)));
  const heads = [words.table.who, words.balance.sources, words.balance.share].map((one) => element("th", "", one));
  return element(
    "table",
    "book balance",
    element("thead", "", element("tr", "", ...heads)),
    element("tbody", "", ...rows, last),
  );
}
