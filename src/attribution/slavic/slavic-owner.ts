/** Whose a told thing is, before its noun: "распространяемые [пропагандой] сообщения", "в [чатах] гуляет слух". */
import type { Range } from "../draft.ts";
import { isKnownSpeaker } from "../identity/plausible.ts";
import { has, isWord, normAt, sentenceAt, type Sheet } from "../sheet.ts";
import * as is from "../word-class.ts";

const farthest = 7;
const spread =
  /^(?:распростран|тираж|растираж|разгоня|публику|опубликован|озвучен|выдвин|вброшен|пошир|розповсюдж|озвучен|оприлюднен|тираж)\p{L}*(?:ые|ая|ое|ый|ую|ой|ых|ым|ого|ие|ие|яемые|енные|і|а|у|ої|их|ий)$/u;
/** The owner of the noun at a token; null where nothing shows one. */
export function slavicOwner(sheet: Sheet, at: number): Range | null {
  return spreader(sheet, at) ?? ground(sheet, at);
}

/** "распространяемые | киевской пропагандой | сообщения": who spreads it, between the participle and the noun. */
function spreader(sheet: Sheet, at: number): Range | null {
  for (let i = at - 2; i >= Math.max(sentenceAt(sheet, at).from, at - farthest); i--) {
    if (has(sheet, i, is.hardMark | is.comma)) return null;
    if (spread.test(normAt(sheet, i))) return instrumental.test(normAt(sheet, at - 1)) ? [i + 1, at] : null;
  }
  return null;
}

const instrumental = /(?:ом|ем|ой|ей|ою|ею|ами|ями|ым|им|ими|ыми)$/u;

/** "с утра в | чатах | гуляет слух": where it goes about, with a verb of going about between. */
function ground(sheet: Sheet, at: number): Range | null {
  let verb = false;
  for (let i = at - 1; i > Math.max(sentenceAt(sheet, at).from, at - farthest); i--) {
    if (has(sheet, i, is.hardMark | is.comma)) return null;
    verb ||= isWord(sheet, i, "goes-about");
    if (!/^(?:в|во|у|на)$/u.test(normAt(sheet, i - 1))) continue;
    const end = groundEnd(sheet, i, at);
    return verb && end > i ? [i, end] : null;
  }
  return null;
}

/** Behind the words of the place: "местных чатах", "украинских пабликах". */
function groundEnd(sheet: Sheet, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 3); i++) {
    if (isWord(sheet, i, "chatter")) return i + 1;
    if (sheet.sourceAt[i]?.row.being === "medium" && isKnownSpeaker(sheet, [from, i + 1])) return i + 1;
    if (isWord(sheet, i, "goes-about")) return from;
  }
  return from;
}
