/** Capitalised words nobody has listed that a placeword still shows to be a place: "біля Xxxx", "the village of Xxxx", "Xxxxський напрямок". */
import type { NameSpan } from "./name-spans.ts";
import { nameForm } from "./gazetteer/name-form.ts";
import { isNamelike, type Signs, standsAfter, standsBefore } from "./signs.ts";
import { itemAt } from "../text/item-at.ts";

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

/** "Al-Xxxx", "Nord-Xxxx": both halves begin with a capital, which "mid-January" does not. */
function isJoinedName({ document: { tokens, text } }: Signs, at: number): boolean {
  const token = tokens[at];
  return token?.shape === "mixed" && /^\p{Lu}\p{L}+-\p{Lu}\p{Ll}+$/u.test(text.slice(token.start, token.end));
}

/** "the town of | al-Tiri": an Arabic article in small letters before the name. */
function isArabicName({ document: { tokens, text } }: Signs, at: number): boolean {
  const token = tokens[at];
  return (
    token?.shape === "mixed" &&
    /^(?:al|el|ad|an|ar|as|ash|at|az)-\p{Lu}\p{Ll}+$/u.test(text.slice(token.start, token.end))
  );
}

/** Whether the word is known as something else, or is no plausible name at all. */
export function isTaken(signs: Signs, at: number): boolean {
  const token = signs.document.tokens[at];
  if (!token || token.end - token.start < 4) return true;
  if (token.shape !== "capital" && !isJoinedName(signs, at) && !(isArabicName(signs, at) && afterKind(signs, at)))
    return true;
  if (signs.startingAt(at).some((sign) => stopped.has(sign.row.role))) return true;
  if (signs.actorOver(at, at + 1) || signs.cueAt(at)) return true;
  return signs.sourceOver(at);
}

const adjectiveEnding =
  /(?:ський|цький|ського|цького|ському|цькому|ським|цьким|ській|цькій|ської|ская|ский|цкий|ского|цкого|скому|цкому|ским|цким|ском|цком|ской|цкой)$/;

/** "on the Xxxx | axis": a front or axis is called after a place, though nobody lists it. */
const beforeAxis = (signs: Signs, at: number): boolean =>
  itemAt(signs.document.tokens, at - 1)?.norm === "the" &&
  signs.document.tokens[at + 1]?.shape === "lower" && // "the Popular Front" is no axis
  signs
    .after(at + 1)
    .some(
      ({ row }) =>
        row.role === "kind" && (row.makes === "direction" || (row.makes === "district" && asksIn(signs, at))),
    );

/** "in | the Xxxx district", not "the Xxxx community". */
const asksIn = (signs: Signs, at: number): boolean =>
  /^(?:in|near|on|of|at)$/.test(signs.document.tokens[at - 2]?.norm ?? "");

/** "в Соборному | районі": an adjective written as a name, before the word for a part of a town. */
const beforeDistrict = (signs: Signs, at: number): boolean =>
  /(?:ному|ном|ного|ный|ний|ным|ним)$/.test(signs.document.tokens[at]?.norm ?? "") &&
  itemAt(signs.document.tokens, at - 1)?.shape === "lower" &&
  signs.after(at + 1).some(({ row }) => row.role === "kind" && row.makes === "district");

/** "на Сєверодонському напрямку": an adjective of no known town before a word for an axis or a district. */
export function beforeKind(signs: Signs, at: number): boolean {
  const norm = signs.document.tokens[at]?.norm ?? "";
  if (signs.document.language === "en") return beforeAxis(signs, at);
  if (!adjectiveEnding.test(norm)) return beforeDistrict(signs, at);
  return signs
    .after(at + 1)
    .some(
      (sign) =>
        sign.row.role === "kind" && standsAfter(sign) && sign.row.makes !== "settlement" && sign.row.makes !== "water",
    );
}

/** "the town of | al-Tiri". */
const afterKind = (signs: Signs, at: number): boolean =>
  signs
    .endingAt(at)
    .some(({ row }, i, all) => row.role === "kind" && standsBefore(all[i] ?? { row, from: at, to: at }));

const asksProvince = /^(?:in|into|across|from|near|of|at|over|to|around|throughout|'s|and)$/;

/** "in Preah Vihear | province", "Thailand's Sisaket | province": end of up to three capitalised words before the word of an area; -1 for none. English. */
function beforeProvince(signs: Signs, from: number): number {
  const { tokens, language } = signs.document;
  if (language !== "en" || !asksProvince.test(itemAt(tokens, from - 1)?.norm ?? "")) return -1;
  let to = from;
  while (to < from + 3 && isNamelike(tokens[to]) && !isTaken(signs, to)) to += 1;
  const kind = tokens[to];
  return to > from && kind?.shape === "lower" && signs.isWord(to, "province-word") ? to : -1;
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

/** "fighting in | Xxxx", "in Xxxx and Yyyy", "positions at | Xxxx": a capital behind "in" that is no day, people or body is a place in English. */
const isOnlyIn = (signs: Signs, from: number): boolean =>
  signs.document.language === "en" &&
  /^(?:in|at|into|from)$/.test(itemAt(signs.document.tokens, from - 1)?.norm ?? "") &&
  signs.document.tokens[from - 2]?.shape === "lower" &&
  !isCommon(signs, from) &&
  !speaksOfTalks(signs, from);

/** In tokens: what stands further before the name says nothing of it. */
const talksReach = 12;

/** "The talks advanced slowly in | Xxxx": no place of an event of war. */
function speaksOfTalks(signs: Signs, from: number): boolean {
  const { tokens } = signs.document;
  const sentence = tokens[from]?.sentence;
  for (let at = from - 2; at >= from - talksReach && itemAt(tokens, at)?.sentence === sentence; at--)
    if (signs.isWord(at, "talks")) return true;
  return false;
}

/** "У Франківську горить склад": a noun in the case of being somewhere, with the ending of a town. */
const locative = /(?:ську|цьку|ске|цке|[оеё]вке|[іїо]вці|граде|граді|поле|полі)$/;

function isLocative(signs: Signs, at: number): boolean {
  const token = signs.document.tokens[at];
  const next = signs.document.tokens[at + 1];
  // "у Генеральську | школу": an adjective with its noun
  if (/[сц]ьку$/.test(token?.norm ?? "") && next?.shape === "lower" && /[юу]$/.test(next.norm)) return false;
  return (
    signs.document.language !== "en" &&
    /^(?:в|у|во)$/.test(itemAt(signs.document.tokens, at - 1)?.norm ?? "") &&
    locative.test(token?.norm ?? "")
  );
}

const endsName = (signs: Signs, at: number): boolean =>
  signs.isWord(at, "ends-name") ||
  /^(?:was|is|are|has|had|on|in|at|by|as|to|who|but|or|for)$/.test(signs.document.tokens[at]?.norm ?? "");

/** "entered | Xxxx", "captured | Xxxx", "shelled | Xxxx" in English: what is right behind such a verb and no person or people. */
const isTakenName = (signs: Signs, from: number): boolean =>
  signs.document.language === "en" &&
  itemAt(signs.document.tokens, from - 1)?.shape === "lower" &&
  !isCommon(signs, from) &&
  signs.endingAt(from).some(({ row }) => row.id === "en.placeword.taken") &&
  signs.eventAt(from - 1);

/** Weaker askers than a strong preposition: "captured Xxxx.", "in Xxxxivka", "A, B and Xxxx". */
function weaklyAsked(signs: Signs, from: number, afterList: boolean): boolean {
  const token = signs.document.tokens[from];
  if (isLocative(signs, from) && !isNamelike(signs.document.tokens[from + 1])) return true;
  const next = signs.document.tokens[from + 1];
  const ends = signs.document.language === "en" && next !== undefined && endsName(signs, from + 1);
  if (!token || !(ends || closes(signs, from + 1, token.sentence))) return false;
  if (isTakenName(signs, from)) return true;
  const asked = signs.endingAt(from).some(({ row }) => row.role === "preposition");
  return afterList || isOnlyIn(signs, from) || (asked && placelike.test(nameForm(token.norm)));
}

/** The unknown name at token `from`; null where the words before (or after) it do not ask for a place. */
export function unknownAt(signs: Signs, from: number, afterList: boolean): NameSpan | null {
  const { tokens } = signs.document;
  if (isTaken(signs, from)) return null;
  const token = tokens[from];
  if (!token) return null;
  const province = beforeProvince(signs, from);
  if (province > 0) return spanned(signs, from, province);
  const asked = afterStrong(signs, from);
  if (isCommon(signs, from) && !(asked && isNamelike(tokens[from + 1]) && !isTaken(signs, from + 1))) return null;
  if (!asked && !weaklyAsked(signs, from, afterList) && !beforeKind(signs, from)) return null;
  let to = from + 1;
  // "біля Нової Xxxxки": an adjective and its noun; two capitalised nouns in a row are a person more often
  const next = tokens[to];
  // "у Гончаровского | Черниговской области": the region is a name of its own
  if (asked && isNamelike(next) && next?.sentence === token.sentence && !isTaken(signs, to) && !beforeKind(signs, to)) {
    if (/(?:ої|ого|ій|ій|ою|ой|ому|им|ым|ий|ый|ая|а|е|ое)$/.test(token.norm)) to++;
    else if (signs.document.language === "en") to++;
  }
  return spanned(signs, from, to);
}

function spanned({ document: { tokens } }: Signs, from: number, to: number): NameSpan {
  const form = tokens
    .slice(from, to)
    .map((each) => nameForm(each.norm))
    .join(" ");
  return { from, to, form, senses: [] };
}
