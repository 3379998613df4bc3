/** Capitalised words nobody has listed that a placeword still shows to be a place: "біля Xxxx", "the village of Xxxx", "Xxxxський напрямок". */
import type { NameSpan } from "./name-spans.ts";
import { nameForm } from "./name-form.ts";
import { isNamelike, type Signs, standsAfter, standsBefore } from "./signs.ts";

const stopped = new Set(["people", "person", "seat", "name-of", "common", "given-name", "preposition", "kind"]);

/** Whether the word is known as something else, or is no plausible name at all. */
function isTaken(signs: Signs, at: number): boolean {
  const token = signs.document.tokens[at];
  if (!token || token.shape !== "capital" || token.end - token.start < 4) return true;
  if (signs.startingAt(at).some((sign) => stopped.has(sign.row.role))) return true;
  if (signs.actorOver(at, at + 1) || signs.cueAt(at)) return true;
  return signs.matches.source.some((match) => match.from <= at && at < match.to);
}

const adjectiveEnding =
  /(?:ський|цький|ського|цького|ському|цькому|ським|цьким|ській|цькій|ської|ская|ский|цкий|ского|цкого|скому|цкому|ским|цким|ском|цком|ской|цкой)$/;

/** "на Сєверодонському напрямку": an adjective of no known town before a word for an axis or a district. */
function beforeKind(signs: Signs, at: number): boolean {
  const norm = signs.document.tokens[at]?.norm ?? "";
  if (!adjectiveEnding.test(norm)) return false;
  return signs
    .startingAt(at + 1)
    .some(
      (sign) =>
        sign.row.role === "kind" && standsAfter(sign) && sign.row.makes !== "settlement" && sign.row.makes !== "water",
    );
}

function afterStrong(signs: Signs, at: number): boolean {
  return signs
    .endingAt(at)
    .some(
      ({ row }, i, all) =>
        row.strong === true &&
        (row.role === "preposition" || (row.role === "kind" && standsBefore(all[i] ?? { row, from: at, to: at }))),
    );
}

/** The unknown name at token `from`; null where the words before (or after) it do not ask for a place. */
export function unknownAt(signs: Signs, from: number): NameSpan | null {
  const { tokens } = signs.document;
  if (isTaken(signs, from)) return null;
  const token = tokens[from];
  if (!token) return null;
  const asked = afterStrong(signs, from);
  if (!asked && !beforeKind(signs, from)) return null;
  let to = from + 1;
  // "біля Нової Xxxxки": an adjective and its noun; two capitalised nouns in a row are a person more often
  const next = tokens[to];
  if (asked && isNamelike(next) && next?.sentence === token.sentence && !isTaken(signs, to)) {
    if (/(?:ої|ого|ій|ій|ою|ой|ому|им|ым|ий|ый|ая|а|е|ое)$/.test(token.norm)) to++;
    else if (signs.document.language === "en") to++;
  }
  const form = tokens
    .slice(from, to)
    .map((each) => nameForm(each.norm))
    .join(" ");
  return { from, to, form, senses: [] };
}
