/** A former or one-sided place name in an outlet's text: "Krasnoarmeysk" for Pokrovsk, where the article never gives the present one. */
import { inflect } from "../lexicon/inflect.ts";
import type { Rename } from "../place/place-extra.ts";
import type { Toponym } from "../place/toponym.ts";
import type { Language } from "../text/language.ts";
import type { Article } from "./article.ts";
import type { Finding } from "./finding.ts";

const plain = (words: string): string => words.toLowerCase().replaceAll("ё", "е").replaceAll(/[’ʼ]/g, "'");

/** Empty for a party's own post: it uses its own names. */
export function findPlaceNames(article: Article, renames: readonly Rename[]): Finding[] {
  if (article.official || renames.length === 0) return [];
  const { text, language } = article.reading.report;
  const forms = formsOf(renames, language);
  const towns = article.reading.toponyms.filter(({ span }) => !isRegion.test(text.slice(span[1], span[1] + 24)));
  const names = towns.map((toponym) => ({
    toponym,
    rename: forms.get(plain(text.slice(...toponym.span))) ?? null,
  }));
  const current = new Set(names.filter(({ rename }) => !rename).map(({ toponym }) => toponym.place?.id));
  return names.flatMap(({ toponym, rename }) =>
    rename && isMeant(toponym, rename) && !current.has(rename.place) ? [findingOf(toponym, rename)] : [],
  );
}

/** A region may keep the name its town gave up: "the Dnipropetrovsk regional administration". */
const isRegion = /^\s+(?:regional|region|oblast|province|област|обласн|обл\b)/iu;

/** Former names live on elsewhere: another place of that name is no finding. */
const isMeant = ({ answer, place, use }: Toponym, rename: Rename): boolean =>
  (use === "event" || use === "direction") &&
  (place === null || place.kind === "settlement") &&
  (answer !== "resolved" || place?.id === rename.place);

function findingOf(toponym: Toponym, rename: Rename): Finding {
  const since = rename.since === null ? "" : ` since ${rename.since}`;
  const uses = rename.uses.length === 0 ? "" : `; still used by ${rename.uses.join(", ")}`;
  const present = toponym.place?.name ?? "another name";
  return {
    rule: "place-name",
    span: toponym.span,
    why: `A former name: the place is called ${present}${since}${uses}.`,
    remedy: "use-current-name",
  };
}

const known = new WeakMap<readonly Rename[], Map<Language, ReadonlyMap<string, Rename>>>();

/** Every form of every former name, by language; made once per list. */
function formsOf(renames: readonly Rename[], language: Language): ReadonlyMap<string, Rename> {
  const made = known.get(renames)?.get(language);
  if (made) return made;
  const forms = new Map<string, Rename>();
  for (const rename of renames)
    for (const name of rename.names)
      for (const form of [name, ...inflect(name, "name", language)]) forms.set(plain(form), rename);
  const byLanguage = known.get(renames) ?? new Map<Language, ReadonlyMap<string, Rename>>();
  known.set(renames, byLanguage.set(language, forms));
  return forms;
}
