/** Capitalised words nobody has listed that a placeword still shows to be a place: "біля Xxxx", "the village of Xxxx", "Xxxxський напрямок". */
import type { NameSpan } from "./name-spans.ts";
import { nameForm } from "./gazetteer/name-form.ts";
import { isNamelike, type Signs, standsAfter, standsBefore } from "./signs.ts";

const stopped = new Set(["people", "person", "seat", "name-of", "given-name", "surname", "preposition", "kind"]);

/** Endings that names of settlements have and persons' names seldom: -ivka, -ske, -hrad; Cyrillic ones in any case. */
const placelike =
  /(?:[iy]vk[aiyu]|ovk[aiyu]|evk[aiyu]|skoye|skoe|[sc]k[eo]?|tske|[iy]ne|ove|ovo|eve|evo|hrad|grad|pil|pol|[iy]chi|[iy]ntsi|[iy]tsi)$|(?:[іо]вк|евк|ївк)(?:а|и|у|і|ою|е|ы|ой)$|(?:ськ|цьк|ск|цк)(?:е|ого|ому|им|ом|а|у|і|ое)?$|(?:ов|ев|єв|ин|їн)(?:е|о|ого|ому|им|ом|а|у|і)$|(?:ичі|ичи|инці|инцы)[а-яії]{0,2}$/;

const closers = new Set([",", ".", ";", ")", "(", "and", "та", "і", "й", "и", ":", "—", "/", "…"]);

/** The word ends its stretch: what follows is a comma, a stop, "and" or nothing. */
function closes(signs: Signs, to: number, sentence: number): boolean {
  const next = signs.document.tokens[to];
  return !next || next.sentence !== sentence || closers.has(next.norm);
}

/** Whether the word is known as something else, or is no plausible name at all. */
export function isTaken(signs: Signs, at: number): boolean {
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
  if (signs.document.language === "en") return false;
  if (!adjectiveEnding.test(norm)) return false;
  return signs
    .after(at + 1)
    .some(
      (sign) =>
        sign.row.role === "kind" && standsAfter(sign) && sign.row.makes !== "settlement" && sign.row.makes !== "water",
    );
}

export function afterStrong(signs: Signs, at: number): boolean {
  return signs
    .endingAt(at)
    .some(
      ({ row }, i, all) =>
        row.strong === true &&
        (row.role === "preposition" || (row.role === "kind" && standsBefore(all[i] ?? { row, from: at, to: at }))),
    );
}

/** A usual word is a name only as the first of two: "Мала Xxxx". */
export const isCommon = (signs: Signs, at: number): boolean =>
  signs.startingAt(at).some((sign) => sign.row.role === "common");

/** Weaker askers than a strong preposition: "captured Xxxx.", "in Xxxxivka", "A, B and Xxxx". */
function weaklyAsked(signs: Signs, from: number, afterList: boolean): boolean {
  const token = signs.document.tokens[from];
  if (!token || !closes(signs, from + 1, token.sentence)) return false;
  const asked = signs.endingAt(from).some(({ row }) => row.role === "preposition");
  return afterList || (asked && placelike.test(nameForm(token.norm)));
}

/** The unknown name at token `from`; null where the words before (or after) it do not ask for a place. */
export function unknownAt(signs: Signs, from: number, afterList: boolean): NameSpan | null {
  const { tokens } = signs.document;
  if (isTaken(signs, from)) return null;
  const token = tokens[from];
  if (!token) return null;
  const asked = afterStrong(signs, from);
  if (isCommon(signs, from) && !(asked && isNamelike(tokens[from + 1]) && !isTaken(signs, from + 1))) return null;
  if (!asked && !weaklyAsked(signs, from, afterList) && !beforeKind(signs, from)) return null;
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
