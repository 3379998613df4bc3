/** Who does what a source says of itself without a subject: "Israel denied | targeting the camp", "армия заявила, что | взяла город". */
import type { Party } from "../../lexicon/row.ts";
import * as is from "../../attribution/word-class.ts";
import type { Match } from "../../lexicon/match.ts";
import { lastAsked } from "../../text/last-asked.ts";
import type { Chain } from "../chain.ts";
import type { Event } from "../event/event.ts";
import { hasBits, normAt, tokenAfter, type Page } from "../page.ts";
import { answeredClaim } from "./answered-claim.ts";
import type { SideMention } from "./side-mention.ts";
import { isBelligerent } from "./wars.ts";

/** Words before the verb that name nobody: "deliberately", "having", "to". */
const isLead = (page: Page, at: number): boolean =>
  hasBits(page, at, is.adverb | is.to | is.negation | is.have) || /^(?:having|any|ever)$|ly$/.test(normAt(page, at));

/** The source, where the words it says open with the bare verb; null where a subject stands there, or others are called on. */
export function spokenSubject(page: Page, { trigger, row }: Event, chain: Chain): SideMention | null {
  // "rejected Ukraine's claims of | capturing Terny"
  const last = answeredClaim(page, chain) ?? chain.attributions.at(-1);
  const form =
    page.language === "en"
      ? trigger.form === "gerund" || trigger.form === "infinitive"
      : trigger.form === "active" && agrees(page, trigger.from, chain);
  if (!form || last === undefined || last.stance === "calls-for" || !isBelligerent(last.party)) return null;
  const [source, said] = [last.source[0], last.content[0]];
  if (source === undefined || said === undefined || row.roles === "falls" || row.roles === "event") return null;
  for (let i = tokenAfter(page.tokens, said[0]); i < trigger.from; i++) if (!isLead(page, i)) return null;
  const words = [tokenAfter(page.tokens, source[0]), tokenAfter(page.tokens, source[1])] as const;
  return { words, party: last.party, name: last.name, rule: "side.source" };
}

/** "Армия заявила, что | ликвидировала", "хуситы заявили, что | атаковали": the verb has the ending of the cue, whose subject it shares. */
function agrees(page: Page, verb: number, { attributions }: Chain): boolean {
  const last = attributions.at(-1);
  const [source, cue] = [last?.source[0], last?.cue[0]];
  if (source === undefined || cue === undefined || source[0] > cue[0]) return false;
  if (hasBits(page, tokenAfter(page.tokens, source[0]) - 1, is.preposition)) return false;
  const [said, done] = [past.exec(normAt(page, tokenAfter(page.tokens, cue[1]) - 1)), past.exec(normAt(page, verb))];
  return said !== null && done !== null && genderOf(said[0]) === genderOf(done[0]);
}

const past = /(?:л|ла|ло|ли|[аеиіоуюяї]в)(?:ся|сь)?$/u;
const genderOf = (ending: string): string => (/^.?в/u.test(ending) ? "л" : ending.replace(/с[яь]$/u, ""));

const lay = /^en\.source\.(?:civilian|people)/;

/** Movements go by a name, states by two letters. */
const isMovement = (party: Party): boolean => party.length > 2 && party !== "ind" && party !== "unk";

/** "announced | the start of a ground operation", "оголосив про | початок наступу": nobody announces for another. */
const announced = /^(?:has |had )?(?:announc|declar)\w+|^(?:оголо|объяв)/iu;
const begun = /^(?:the )?(?:start|beginning|launch)\b|^(?:почат|начал)/iu;
/** "пригрозив | ударами", "анонсував | удари", "took responsibility for": one's own doing. */
const ownDeed = /\.(?:threaten|announce-ahead|claim-responsibility|own-to)$/u;

/** "claimed responsibility for the raid", "denied any part in | it", "claimed | an attack on a checkpoint": told as the source's own deed. */
const claimsDeed = (cue: string, said: string): boolean =>
  (announced.test(cue) && begun.test(said)) ||
  /^(?:has |have |had )?claim\w* (?:responsibility|credit)/i.test(cue) ||
  /^(?:has |have |had )?(?:den|disclaim|reject)\w* (?:\w+ )*(?:responsib\w+|involvement|part|role|hand|behind)\b/i.test(
    cue,
  ) ||
  (/^(?:has |have |had )?claim\w*$/i.test(cue) &&
    /^(?:the |an? )?(?:\w+ ){0,2}(?:attack|ambush|assault|bombing|raid|strike)s?\b/i.test(said));

/** What its last source says of itself: that it did it, or that it is of no side. */
export function mouthOf(page: Page, { attributions }: Chain): { readonly owns: boolean; readonly lay: boolean } {
  const last = attributions.at(-1);
  const [source, cue, said] = [last?.source[0], last?.cue[0], last?.content[0]];
  const { text } = page.input.document;
  const owns =
    ownDeed.test(last?.rule ?? "") ||
    (cue !== undefined && said !== undefined && claimsDeed(text.slice(cue[0], cue[1]), text.slice(said[0], said[1])));
  // "M23 rebels" are people of a side
  if (page.language !== "en" || source === undefined || isMovement(last?.party ?? "unk")) return { owns, lay: false };
  const [from, to] = [tokenAfter(page.tokens, source[0]), tokenAfter(page.tokens, source[1])];
  return { owns, lay: isLay(page, from, to) };
}

/** Ends of the rows of lay people by the token they begin at, made once for each document: it may hold thousands. */
const layEnds = lastAsked((sources: readonly Match[]): ReadonlyMap<number, number> => {
  const ends = new Map<number, number>();
  // the shortest that begins at a token comes last
  for (const { row, from, to } of sources) if (lay.test(row.id)) ends.set(from, to);
  return ends;
});

function isLay(page: Page, from: number, to: number): boolean {
  const ends = layEnds(page.input.matches.source);
  if (ends.size === 0) return false;
  for (let i = from; i < to; i++) if ((ends.get(i) ?? Infinity) <= to) return true;
  return false;
}
