/** Turns HTML into the text a reader sees: "<p>One<br>two</p><p>three</p>" is three lines. */
import { load } from "cheerio/slim";
import type { CheerioAPI } from "cheerio/slim";

/** A node of any tree cheerio gives; only these fields are read. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly unknown[];
}

const blocks = new Set(
  "address article aside blockquote dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tr ul".split(
    " ",
  ),
);
const hidden = new Set("script style noscript template svg head iframe button select object figcaption".split(" "));

const open = 0;
const close = 1;

/** Text of the nodes: white space folded, blocks and breaks as line ends, cells apart by a space. Not recursive: pages nest deep. */
export function nodeText(nodes: readonly unknown[]): string {
  const work: [unknown, number][] = nodes.toReversed().map((node) => [node, open]);
  let text = "";
  let kept = 0; // inside <pre>
  while (work.length > 0) {
    const [item, step] = work.pop() as [unknown, number];
    const node = item as Node;
    const name = node.name ?? "";
    if (step === close) {
      text += blocks.has(name) ? "\n" : " ";
      if (name === "pre") kept--;
    } else if (node.type === "text")
      text += kept > 0 ? (node.data ?? "") : (node.data ?? "").replace(/[ \t\r\n\f]+/g, " ");
    else if (name === "br") text += "\n";
    else if (!hidden.has(name) && node.children !== undefined && node.type !== "comment") {
      if (blocks.has(name)) text += "\n";
      if (name === "pre") kept++;
      if (blocks.has(name) || name === "td" || name === "th") work.push([node, close]);
      for (const child of node.children.toReversed()) work.push([child, open]);
    }
  }
  return tidied(text);
}

/** No space at line ends, no more than one empty line together. */
function tidied(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const container =
  /<(\/?)(?:div|span|section|article|main|aside|ul|ol|dl|table|tbody|blockquote|font|center|form|figure|b|i|u|em|strong|a|big|small|sub|sup|code|pre|nav|header|footer|tr|td|th|body|html|label|fieldset|address|details|summary|dd|dt)\b[^<>]*>/gi;
const deepest = 500;

/** Pages nested deeper than people write make every search over them slow. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const tag of html.matchAll(container)) {
    depth = Math.max(0, depth + (tag[1] === "" ? 1 : -1));
    if (depth > deepest) return true;
  }
  return false;
}

/** A tree of the page; one nested too deep is flattened, its words are kept. */
export const loadHtml = (html: string): CheerioAPI => load(isTooDeep(html) ? html.replace(container, "\n") : html);

/** Never throws; text without tags comes back with its entities read. */
export function htmlText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  return nodeText(loadHtml(html).root().contents().toArray());
}
