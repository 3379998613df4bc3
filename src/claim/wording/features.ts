/** What a stretch of words shows of what it claims: "our lads still sit in the brick factory" as stems, pairs of words, sides, places and kinds of things. */
import { modifierKinds, thingKinds } from "../../lexicon/row-kinds.ts";
import { wordTest } from "../../text/word-test.ts";
import type { Words } from "../event/clause.ts";
import type { Page } from "../page.ts";
import { FeatureSet } from "./feature-set.ts";
import { itemAt } from "../../text/item-at.ts";

/** Letters of a word that stand for it in every form: "захопили", "захоплення" begin alike. */
const stemLength = 5;

/** Fowler, Noll and Vo's hash (FNV-1a, 32 bits) of a word. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** A feature made of two, in their order. */
const joined = (first: number, second: number, salt: number): number =>
  Math.imul(Math.imul(first ^ salt, 0x9e3779b1) ^ second, 0x85ebca6b) | 0;

/** A long word as its stem and what is built on it: "закреп-" and "закрепля-". */
const longStem = 7;

/** A word as its stem and, where it is longer, as itself or as its long stem. */
interface Unit {
  readonly stem: number;
  readonly form: number;
}

const asWord = wordTest((norm): Unit => {
  const stem = hashOf(norm.slice(0, stemLength));
  return { stem, form: norm.length > stemLength ? hashOf(`=${norm.slice(0, longStem)}`) : stem };
});

const marked = (word: string): Unit => ({ stem: hashOf(word), form: hashOf(word) });
const side = marked("§side");
const place = marked("§place");
const name = marked("§name");
const number = marked("§number");
const counted = wordTest((of) => marked(`§${of}`));

/**
 * A word by what it is: sides, places, names and numbers are alike whichever they are, so that no party weighs. Null for marks
 * and for what goes on from the token before.
 */
function unitAt(page: Page, at: number): Unit | null {
  const token = page.tokens[at];
  if (token === undefined || token.kind === "mark") return null;
  const actor = page.actorAt[at] ?? null;
  if (actor !== null) return actor.from === at ? side : null;
  if (page.placeAt[at] !== -1) return page.placeAt[at - 1] === page.placeAt[at] ? null : place;
  const quantity = page.quantityAt[at] ?? -1;
  if (quantity !== -1)
    return page.quantityAt[at - 1] === quantity ? null : counted(page.quantities[quantity]?.of ?? "other");
  if (token.kind === "number") return number;
  return token.shape !== "lower" && isWithin(page, at) ? name : asWord(token.norm);
}

/** Not the first word of its sentence: a capital makes it a name. */
const isWithin = ({ tokens }: Page, at: number): boolean =>
  itemAt(tokens, at - 1)?.sentence === tokens[at]?.sentence && itemAt(tokens, at - 1)?.kind !== "mark";

/** In the order of their bits. */
const thingHashes = thingKinds.map((kind) => hashOf(`thing:${kind}`));
const bendHashes = modifierKinds.map((kind) => hashOf(`bend:${kind}`));
const eventHash = wordTest((action) => hashOf(`event:${action}`));

/** Kinds of things, events and bends the lexicon knows at a word. */
function addKinds(page: Page, at: number, found: FeatureSet): void {
  addBits(thingHashes, page.things[at] ?? 0, found);
  addBits(bendHashes, page.bends[at] ?? 0, found);
  if (page.events.has(at)) for (const { row } of page.events.get(at) ?? []) found.add(eventHash(row.action));
}

/** The hash of each bit that is set. */
function addBits(hashes: readonly number[], bits: number, found: FeatureSet): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) found.add(hashes[31 - Math.clz32(rest & -rest)] ?? 0);
}

const edge = hashOf("^$");
const pair = 1;
const overOne = 2;

/** Stretches are read one after the other: one room serves all. */
const found = new FeatureSet();

/** The features of a stretch as whole numbers of 32 bits, each once. */
export function featuresOf(page: Page, [from, to]: Words): number[] {
  found.empty();
  let last = edge;
  let before = -1;
  for (let i = from; i < to; i++) {
    const unit = unitAt(page, i);
    if (unit === null) continue;
    found.add(unit.stem);
    found.add(unit.form);
    found.add(joined(last, unit.stem, pair));
    if (before !== -1) found.add(joined(before, unit.stem, overOne));
    addKinds(page, i, found);
    before = last;
    last = unit.stem;
  }
  found.add(joined(last, edge, pair));
  return found.taken();
}
