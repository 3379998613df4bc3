/** Names one sentence shows to be places ("село Соболевка", "near Xxxx") are places elsewhere in the report: «Соболевка под контролем». */
import type { CompiledGazetteer } from "./gazetteer/gazetteer.ts";
import { nameForm } from "./gazetteer/name-form.ts";
import { sense } from "./gazetteer/gazetteer-format.ts";
import { skeletonKey } from "./gazetteer/name-skeleton.ts";
import type { NameSpan } from "./name-spans.ts";
import { isNamelike, type Signs } from "./signs.ts";
import type { FoundToponym } from "./toponym.ts";
import { afterStrong, isCommon, isTaken } from "./unknown-names.ts";

/** Letters two spellings of one name in other cases must begin with alike. */
const alike = 4;

/** One name in all its cases: "Соболевка" and "Соболевки" are "собо~sblvk"; a name of few consonants is itself alone. */
function caseless(norm: string): string {
  const form = nameForm(norm);
  const bones = skeletonKey(form);
  return bones === null ? form : form.slice(0, alike) + bones;
}

/** No list has the name as it is written, and a word for a settlement or a word that takes places alone stands before it. */
const isShown = (signs: Signs, { form, rule, from, to, makes }: FoundToponym): boolean =>
  to === from + 1 &&
  (form.startsWith("~") || rule.startsWith("unknown name")) &&
  (makes === "settlement" || (makes === null && afterStrong(signs, from)));

/** The forms of the names that are shown, by the name without its case; empty for most reports. */
function shownForms(signs: Signs, found: readonly FoundToponym[]): ReadonlyMap<string, string> {
  const shown = new Map<string, string>();
  for (const each of found) {
    const token = isShown(signs, each) ? signs.document.tokens[each.from] : undefined;
    if (token) shown.set(caseless(token.norm), each.form);
  }
  return shown;
}

/** The other mentions of names that are shown to be places, in order; those beside another capital may be persons and are left. */
export function namesShownElsewhere(
  signs: Signs,
  gazetteer: CompiledGazetteer,
  found: readonly FoundToponym[],
): readonly NameSpan[] {
  const shown = shownForms(signs, found);
  if (shown.size === 0) return [];
  const { tokens } = signs.document;
  const taken = new Set(found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  return tokens.flatMap((token, at) => {
    if (token.shape !== "capital" || taken.has(at) || isTaken(signs, at) || isCommon(signs, at)) return [];
    if (isNamelike(tokens[at + 1]) || (at > 0 && isNamelike(tokens[at - 1]))) return [];
    const form = shown.get(caseless(token.norm));
    if (form === undefined) return [];
    const senses = gazetteer.senses(form).filter((each) => (each.how & sense.adjective) === 0);
    return [{ from: at, to: at + 1, form, senses }];
  });
}
