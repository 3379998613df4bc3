/** Quarters, squares and streets nobody has listed: "the Al Zuhur neighbourhood", "near the Abu Salim roundabout". */
import { nameForm } from "./gazetteer/name-form.ts";
import type { CompiledGazetteer } from "./gazetteer/gazetteer.ts";
import { nameAt, type NameSpan } from "./name-spans.ts";
import { isNamelike, type Sign, type Signs } from "./signs.ts";
import { itemAt } from "../text/item-at.ts";

/** Words of such a name before the word for its kind, at most. */
const longestName = 4;

const boundedAt = (signs: Signs, at: number): Sign | undefined =>
  signs.after(at).find(({ row }) => row.role === "bounded" && row.strong === true);

/** The word for its kind behind the capitalised words that begin at `from`; undefined where none follows. */
function kindBehind(signs: Signs, from: number): Sign | undefined {
  for (let at = from + 1; at <= from + longestName; at++) {
    const kind = boundedAt(signs, at);
    if (kind !== undefined) return kind;
    if (!isNamelike(signs.document.tokens[at])) return undefined;
  }
  return undefined;
}

/** Words ahead that no name of a site has: "Israeli Street" aside, a people, a person or an office. */
const notIts = new Set(["people", "person", "seat"]);

/** The name with its word at token `from`, an article or preposition ahead. */
function boundedName(signs: Signs, from: number): { readonly name: NameSpan; readonly kind: Sign } | null {
  const { tokens, language } = signs.document;
  if (language !== "en" || !isNamelike(tokens[from]) || isNamelike(itemAt(tokens, from - 1))) return null;
  const kind = kindBehind(signs, from);
  if (kind === undefined || signs.startingAt(from).some(({ row }) => notIts.has(row.role))) return null;
  if (signs.actorOver(from, kind.from) !== null) return null;
  const asked =
    /^(?:the|an?)$/.test(itemAt(tokens, from - 1)?.norm ?? "") ||
    signs.endingAt(from).some(({ row }) => row.role === "preposition");
  if (!asked) return null;
  const words = tokens.slice(from, kind.to).map(({ norm }) => nameForm(norm));
  return { name: { from, to: kind.to, form: words.join(" "), senses: [] }, kind };
}

/** A street or site: "El'azar Junction" lies at the town of its name, "Kharkiv Square" is not Kharkiv. */
export function siteAt(signs: Signs, from: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const found = boundedName(signs, from);
  if (found === null || found.kind.row.makes === "settlement") return null;
  const known = found.kind.row.makes === "area" ? nameAt(signs.document, from, gazetteer) : null;
  return known !== null && known.to >= found.kind.from
    ? { ...known, to: Math.max(known.to, found.name.to) }
    : found.name;
}

/** A quarter or camp of a name that nobody knows. */
export function quarterAt(signs: Signs, from: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const found = boundedName(signs, from);
  if (found === null) return null;
  // "the Al Zaytoun neighborhood" is known by its second word
  for (let at = from + 1; at < found.kind.from; at++) if (nameAt(signs.document, at, gazetteer) !== null) return null;
  return found.name;
}
