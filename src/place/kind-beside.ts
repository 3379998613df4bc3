/** What the words right beside a name make of it: "село X" a village, "X region" a region, "X and Y directions" two directions. */
import type { PlaceKind } from "./place.ts";
import type { CompiledGazetteer } from "./gazetteer/gazetteer.ts";
import { nameAt, type NameSpan } from "./name-spans.ts";
import { isNamelike, type Sign, type Signs, standsAfter, standsBefore } from "./signs.ts";

export interface KindBeside {
  readonly makes: PlaceKind;
  readonly size: "village" | "town" | null;
  /** End of the placeword, where it stands right after the name; else the end of the name. */
  readonly to: number;
  readonly side: "before" | "after";
  readonly rule: string;
}

function read(sign: Sign, side: "before" | "after", to: number): KindBeside | null {
  const { row } = sign;
  return row.makes
    ? { makes: row.makes, size: row.size === "city" ? null : (row.size ?? null), to, side, rule: row.id }
    : null;
}

/** Words between an adjective and its noun: "Харківська міська територіальна громада" is covered by the rows; this only takes the longest. */
function longest(signs: readonly Sign[]): Sign | null {
  return signs.reduce<Sign | null>(
    (best, sign) => (!best || sign.to - sign.from > best.to - best.from ? sign : best),
    null,
  );
}

function kindAfter(signs: Signs, to: number): KindBeside | null {
  const sign = longest(signs.after(to).filter((each) => each.row.role === "kind" && standsAfter(each)));
  if (!sign || (sign.row.makes === "direction" && isNoun(signs, to - 1))) return null;
  return read(sign, "after", sign.to);
}

/** "под Тернами | фронт стоит": in Russian and Ukrainian an axis is named by an adjective, "Купянское направление". */
const isNoun = ({ document: { tokens, language } }: Signs, at: number): boolean =>
  language !== "en" && !/(?:ск|цк|зк|ськ|цьк|зьк)\p{L}{1,3}$/u.test(tokens[at]?.norm ?? "");

function kindBefore(signs: Signs, name: NameSpan): KindBeside | null {
  const sign = longest(signs.endingAt(name.from).filter((each) => each.row.role === "kind" && standsBefore(each)));
  return sign ? read(sign, "before", name.to) : null;
}

const separators = new Set([",", "and", "та", "і", "й", "и", "/", "&", "or"]);

/** Index after a separator of a list at `at` ("A, B", "A and B", "A, and B"); -1 where none stands. */
export function afterSeparator(signs: Signs, at: number): number {
  const { tokens } = signs.document;
  let to = at;
  while (to < at + 2 && separators.has(tokens[to]?.norm ?? "")) to++;
  if (tokens[to]?.norm === "the") to++;
  return to > at && tokens[to]?.sentence === tokens[at]?.sentence ? to : -1;
}

/** Bulletins name twenty regions in one breath. */
const longestList = 30;

/** "Kharkiv, Sumy and Chernihiv regions": a word in the plural at the end of a list speaks for all of it. */
function kindAfterList(signs: Signs, name: NameSpan, gazetteer: CompiledGazetteer): KindBeside | null {
  let at = afterSeparator(signs, name.to);
  for (let step = 0; step < longestList && at > 0; step++) {
    const next = isNamelike(signs.document.tokens[at]) ? nameAt(signs.document, at, gazetteer) : null;
    if (!next) return null;
    const kind = kindAfter(signs, next.to);
    if (kind) return isPluralWord(signs, next.to) && kind.makes !== "settlement" ? { ...kind, to: name.to } : null;
    at = afterSeparator(signs, next.to);
  }
  return null;
}

function isPluralWord(signs: Signs, at: number): boolean {
  const norm = signs.document.tokens[at]?.norm ?? "";
  if (signs.document.language === "en") return norm.endsWith("s") || norm.endsWith("axes");
  return /(?:ах|ях|ам|ям|ами|ями|и|і|ов|ів|ей|ия|ий)$/.test(norm);
}

/** The strongest word beside the name; null for none. A word after it goes before one ahead of it ("in the city of Kharkiv region"). */
export function kindBeside(signs: Signs, name: NameSpan, gazetteer: CompiledGazetteer): KindBeside | null {
  return kindAfter(signs, name.to) ?? kindBefore(signs, name) ?? kindAfterList(signs, name, gazetteer);
}
