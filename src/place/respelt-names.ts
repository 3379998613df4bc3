/** Names of the front spelt as no list foresaw ("Novoehorivka", "Колесниківки"): found by their consonants, and only where a placeword asks for a place. */
import { sense, trait } from "./gazetteer/gazetteer-format.ts";
import type { CompiledGazetteer, Sense } from "./gazetteer/gazetteer.ts";
import { nameForm } from "./gazetteer/name-form.ts";
import { skeletonKey } from "./gazetteer/name-skeleton.ts";
import type { NameSpan } from "./name-spans.ts";
import { isNamelike, type Signs } from "./signs.ts";
import { afterStrong, isCommon, isTaken } from "./unknown-names.ts";
import { itemAt } from "../text/item-at.ts";

const shortest = 5;
const occupied = new Set(["occupied", "captured", "liberated"]);

/** Senses of the settlements that share the consonants of a name form. */
export function respelt(form: string, gazetteer: CompiledGazetteer): readonly Sense[] {
  const key = skeletonKey(form);
  return key === null ? [] : gazetteer.senses(key);
}

/** «Соболевка полностью | под контролем»: what is taken or held is a place; at most one word between. */
const isToldTaken = (signs: Signs, from: number): boolean =>
  !isNamelike(itemAt(signs.document.tokens, from - 1)) &&
  (isTold(signs, from + 1) || (signs.document.tokens[from + 1]?.shape === "lower" && isTold(signs, from + 2)));

const isTold = (signs: Signs, at: number): boolean => signs.takingAt(at) || signs.heldAt(at);

/** The settlements that share the consonants of the word at `from`; null where none do or nothing asks for a place. */
export function respeltAt(
  signs: Signs,
  from: number,
  { gazetteer, afterList }: { gazetteer: CompiledGazetteer; afterList: boolean },
): NameSpan | null {
  const token = signs.document.tokens[from];
  if (!token || token.end - token.start < shortest || isTaken(signs, from) || isCommon(signs, from)) return null;
  const strong = afterStrong(signs, from) || afterList;
  const asked = signs.endingAt(from).some(({ row }) => row.role === "preposition");
  if (
    !strong &&
    !asked &&
    !isToldTaken(signs, from) &&
    !occupied.has(itemAt(signs.document.tokens, from - 1)?.norm ?? "")
  )
    return null;
  const form = skeletonKey(nameForm(token.norm));
  const senses = form === null ? [] : gazetteer.senses(form);
  const usable = strong ? senses : senses.filter((each) => each.traits & trait.own);
  if (form === null || usable.length === 0) return null;
  return { from, to: from + 1, form, senses: senses.filter((each) => (each.how & sense.adjective) === 0) };
}
