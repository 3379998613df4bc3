/** Finds what stands between quote marks: „…“ “…” «…» "…" ''…'' ‘…’, nested, over paragraphs, or never closed. */
import { classAt, isBreak, isDigit, isLetter, isSpace } from "./characters.ts";
import type { Quotation } from "./document.ts";
import type { Span } from "./span.ts";
import { itemAt } from "./item-at.ts";

interface Open {
  readonly start: number;
  readonly inner: number;
  readonly kind: string;
  readonly depth: number;
}

interface Reading {
  readonly text: string;
  readonly normal: string;
  readonly found: Quotation[];
  stack: Open[];
}

const isWordly = (text: string, at: number): boolean => {
  const kind = at >= 0 ? classAt(text, at) : isBreak;
  return kind === isLetter || kind === isDigit;
};

const isGap = (text: string, at: number): boolean => {
  if (at < 0 || at >= text.length) return true;
  const kind = classAt(text, at);
  return kind === isSpace || kind === isBreak;
};

/** Which family a mark belongs to: marks of one family close each other. */
const families: Readonly<Record<string, string>> = {
  "«": "«",
  "»": "«",
  "„": "“",
  "“": "“",
  "”": "“",
  "‟": "“",
  '"': '"',
  "＂": '"',
  "‘": "‘",
  "‚": "‘",
  "’": "‘",
  "'": "‘",
};

type Act = "open" | "close" | "none";

/** Straight marks open after a gap or bracket and close before one. */
function straight(text: string, at: number, width: number): Act {
  const gapBefore = isGap(text, at - 1) || "([{—–-/«“„\"'*_".includes(text.charAt(at - 1));
  const gapAfter = isGap(text, at + width);
  if (gapBefore && !gapAfter) return "open";
  if (!gapBefore) return "close";
  return "none";
}

/** Single marks open before a letter after a gap; they close only after a mark of an end, since ' is an apostrophe first. */
function single(reading: Reading, at: number): Act {
  const { text } = reading;
  if (text.charAt(at) === "‚") return "open";
  if (text.charAt(at) === "‘") return isWordly(text, at - 1) || !isWordly(text, at + 2) ? "none" : "open";
  if (isWordly(text, at - 1) && isWordly(text, at + 1)) return "none";
  const isOpen = reading.stack.some((open) => open.kind === "‘");
  if (isOpen && !isGap(text, at - 1) && !isWordly(text, at + 1)) return "close";
  if (text.charAt(at) === "'" && isGap(text, at - 1) && classAt(text, at + 1) === isLetter) return "open";
  return "none";
}

/** “ opens and ” closes, but “ closes what „ opened, and a mark glued to the word before it may be either. */
function curly({ text, stack }: Reading, at: number): Act {
  const open = stack.findLast((each) => each.kind === "“");
  const mark = text.charAt(at);
  if (open === undefined && isGap(text, at + 1)) return "close";
  if (open === undefined)
    return mark === "“" || (isWordly(text, at + 1) && !isLetterBefore(text, at)) ? "open" : "close";
  if (mark === "“" && text.charAt(open.start) !== "„")
    return isWordly(text, at - 1) && !isWordly(text, at + 1) ? "close" : "open";
  return "close";
}

const isLetterBefore = (text: string, at: number): boolean => at > 0 && classAt(text, at - 1) === isLetter;

function act(reading: Reading, at: number, width: number): Act {
  const { text, stack } = reading;
  const mark = text.charAt(at);
  if (width === 2 || mark === '"' || mark === "＂") {
    const way = straight(text, at, width);
    const isOpen = stack.some((open) => open.kind === '"');
    // 'the minister:"We hold the town"': no gap was typed
    if (way === "close" && !isOpen && ":,".includes(text.charAt(at - 1)) && isWordly(text, at + width)) return "open";
    if (way === "none") return isOpen ? "close" : "none";
    return way;
  }
  if (mark === "«" || mark === "„") return "open";
  if (mark === "»") return "close";
  if (mark === "“" || mark === "”" || mark === "‟") return curly(reading, at);
  return single(reading, at);
}

const shortest = 4;
const longestSingle = 400;

/** Names and scare quotes: up to four words, no end of a sentence or comma inside its end. */
function isName(normal: string, inner: Span): boolean {
  const words = normal.slice(inner[0], Math.min(inner[1], inner[0] + 80)).trim();
  if (words.length === 0 || inner[1] - inner[0] > 60 || /[.,!?…]$/.test(words)) return false;
  return words.split(/\s+/).length <= shortest;
}

function record(reading: Reading, open: Open, [inner, end]: Span): void {
  const span: Span = [open.start, end];
  const innerSpan: Span = [Math.min(open.inner, inner), inner];
  reading.found.push({ span, inner: innerSpan, depth: open.depth, name: isName(reading.normal, innerSpan) });
}

function push(reading: Reading, at: number, width: number): void {
  const kind = families[reading.text.charAt(at)] ?? '"';
  if (reading.stack.length >= 8) return; // nests deeper than people write
  reading.stack.push({ start: at, inner: at + width, kind: width === 2 ? '"' : kind, depth: reading.stack.length });
}

/** Closes the nearest quotation of the family; what was opened inside it and never closed is dropped. */
function pop(reading: Reading, at: number, width: number): void {
  const kind = width === 2 ? '"' : (families[reading.text.charAt(at)] ?? '"');
  const index = reading.stack.findLastIndex((open) => open.kind === kind);
  const loose = index >= 0 ? index : reading.stack.findLastIndex((open) => isMixed(open.kind, kind));
  const open = itemAt(reading.stack, loose);
  if (open === undefined) return;
  if (open.kind === "‘" && (at - open.start < 3 || at - open.start > longestSingle)) return; // rock 'n' roll; two apostrophes
  if (at - open.inner < 1) return;
  record(reading, open, [at, at + width]);
  reading.stack.length = loose;
}

/** Typists open with one kind and close with another: «Восток", “so". */
const isMixed = (a: string, b: string): boolean => a.length > 0 && b !== "‘" && a !== "‘";

/** An unclosed mark begins speech after a colon, comma or dash, or at the head of its paragraph; elsewhere it is a slip. */
function isSpeech({ text }: Reading, open: Open): boolean {
  if (open.kind !== "«" && open.kind !== "“") return false;
  let before = open.start - 1;
  while (
    before >= 0 &&
    (classAt(text, before) === isSpace || text.charAt(before) === "*" || text.charAt(before) === "_")
  )
    before--;
  return before < 0 || classAt(text, before) === isBreak || ":,—–-.!?".includes(text.charAt(before));
}

/** «Батальон «Азов»: one or two words, then a name, and one mark closes both. */
function sharesClose(text: string, outer: Open, inside: Quotation): boolean {
  return inside.span[1] - outer.start < 80 && text.slice(outer.inner, inside.span[0]).trim().split(/\s+/).length <= 2;
}

/** What stood inside a mark that turned out to be a slip stands one level higher. */
function raise({ found }: Reading, slip: Open): void {
  for (let at = found.length - 1; at >= 0; at--) {
    const each = found[at] as Quotation;
    if (each.span[1] <= slip.start) return;
    if (each.span[0] > slip.start) found[at] = { ...each, depth: Math.max(0, each.depth - 1) };
  }
}

/** The last quotation found inside an open one. */
function lastInside({ found }: Reading, outer: Open): Quotation | undefined {
  for (let at = found.length - 1; at >= 0; at--) {
    const each = found[at] as Quotation;
    if (each.span[1] <= outer.start) return undefined;
    if (each.span[0] > outer.start && each.depth > outer.depth) return each;
  }
  return undefined;
}

/** At the end of a paragraph: a directed mark without its pair speaks to the end when the next paragraph opens anew, or when nothing closes it. */
function endParagraph(reading: Reading, paragraph: Span, next: Span | undefined): void {
  const outer = reading.stack[0];
  if (outer === undefined) return;
  const reopened = next !== undefined && (families[reading.text.charAt(next[0])] ?? "") === outer.kind;
  const inside = lastInside(reading, outer);
  if (inside !== undefined && outer.kind === "«" && sharesClose(reading.text, outer, inside)) {
    record(reading, outer, [inside.span[1] - 1, inside.span[1]]);
    reading.stack = [];
  } else if (reopened) {
    record(reading, outer, [paragraph[1], paragraph[1]]);
    reading.stack = [];
  } else if (!closesLater(reading, outer, paragraph[1])) {
    if (isSpeech(reading, outer) && paragraph[1] > outer.inner) record(reading, outer, [paragraph[1], paragraph[1]]);
    else raise(reading, outer);
    reading.stack = [];
  }
}

const closing: Readonly<Record<string, RegExp>> = { "«": /[«»]/g, "“": /[„“”]/g, '"': /["＂]/g };
const farthest = 3000;

/** Whether the next mark of the family, not too far on, is a closing one. */
function closesLater(reading: Reading, open: Open, from: number): boolean {
  const pattern = closing[open.kind];
  if (pattern === undefined || from - open.start > farthest) return false;
  const ahead = reading.text.slice(from, from + farthest);
  const found = ahead.search(new RegExp(pattern.source));
  if (found < 0) return false;
  const mark = ahead.charAt(found);
  if (mark === "»" || mark === "”") return !isBullet(reading.text, from + found);
  if (mark === "“") return reading.text.charAt(open.start) === "„";
  return mark === '"' && straight(reading.text, from + found, 1) === "close";
}

/** "» item" at the head of a line is a bullet. */
function isBullet(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && classAt(text, before) === isSpace) before--;
  return before < 0 || classAt(text, before) === isBreak;
}

function readMark(reading: Reading, at: number): number {
  const { text } = reading;
  const mark = text.charAt(at);
  const width = (mark === "'" || mark === '"') && text.charAt(at + 1) === mark ? 2 : 1;
  if ((mark === "»" || mark === ">") && isBullet(text, at)) return width;
  const way = act(reading, at, width);
  if (way === "open") push(reading, at, width);
  else if (way === "close") pop(reading, at, width);
  return width;
}

const isQuote = new Uint8Array(0x10000);
for (const mark of Object.keys(families)) isQuote[mark.charCodeAt(0)] = 1;

/** Quotations in order of their start, outer before inner. Never throws on odd marks. */
export function findQuotations(text: string, normal: string, paragraphs: readonly Span[]): Quotation[] {
  const reading: Reading = { text, normal, found: [], stack: [] };
  for (let i = 0; i < paragraphs.length; i++) {
    const [start, end] = paragraphs[i] as Span;
    for (let at = start; at < end;) at += isQuote[text.charCodeAt(at)] === 1 ? readMark(reading, at) : 1;
    endParagraph(reading, [start, end], paragraphs[i + 1]);
  }
  return reading.found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}
