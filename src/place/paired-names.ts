/** Two settlements joined by a hyphen: "the Strilecha-Borysivka line", «в районі Бахмут-Лисичанськ». One mention that can mean either. */
import type { CompiledGazetteer, Sense } from "./gazetteer/gazetteer.ts";
import { nameForm } from "./gazetteer/name-form.ts";
import type { NameSpan } from "./name-spans.ts";
import { respelt } from "./respelt-names.ts";
import type { Signs } from "./signs.ts";

const shortest = 4;
const most = 4;

/** The settlements one part can be, as written or by its consonants. */
function settlements(part: string, gazetteer: CompiledGazetteer): readonly Sense[] {
  const known = gazetteer.senses(part);
  const senses = known.length > 0 ? known : respelt(part, gazetteer);
  return senses.filter(({ place }) => place.kind === "settlement");
}

/** What a form of two to four joined names can mean, each part in turn; empty where a part is short or no settlement's name. */
export function pairedSenses(form: string, gazetteer: CompiledGazetteer): readonly Sense[] {
  const parts = form.split("-");
  if (parts.length < 2 || parts.length > most || parts.some((part) => part.length < shortest)) return [];
  const each = parts.map((part) => settlements(part, gazetteer));
  return each.some((senses) => senses.length === 0) ? [] : each.flat();
}

/** The pair at token `from`; null where a part begins small or the parts are no settlements. */
export function pairAt(signs: Signs, from: number, gazetteer: CompiledGazetteer): NameSpan | null {
  const token = signs.document.tokens[from];
  const written = token ? signs.document.text.slice(token.start, token.end) : "";
  if (!token || !/^\p{Lu}[^-–—]*(?:[-–—]\p{Lu}[^-–—]*)+$/u.test(written)) return null;
  const form = nameForm(token.norm);
  const senses = pairedSenses(form, gazetteer);
  return senses.length > 0 ? { from, to: from + 1, form, senses } : null;
}
