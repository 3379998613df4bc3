/** Who a claim goes back to, as a key under which the voices of one body meet, and whether a report only relays it. */
import { bareHouseOf } from "./house.ts";
import type { LedgerClaim, Origin } from "./ledger-claim.ts";
import { memo, memoText } from "./memo.ts";
import { isOwnOffice } from "./own-office.ts";
import { isBelligerent } from "./sides.ts";

/** Which body a named person, channel or office speaks for; null where nobody told us. Made from the actor rows. */
export type BodyOf = (name: string) => string | null;

/** Everybody speaks for himself alone. */
export const noBodies: BodyOf = () => null;

/** Whether a word is one of an actor's names: a state, an army, somebody in office; such a word marks no one event. */
export type IsCommonName = (word: string) => boolean;

/** What is known of voices beyond the claims themselves; made from the actor rows. */
export interface Voices {
  readonly bodyOf: BodyOf;
  /** Whether a name is a monitor's: it looks for itself, and does not only pass on. */
  readonly isMonitor: (name: string) => boolean;
  /** Left out, every name may be an actor's. */
  readonly isCommonName?: IsCommonName;
  /** Whether a name is known to speak for its side, or known not to; null unknown. Left out, every voice of a side may. */
  readonly officialOf?: (name: string) => boolean | null;
  /** Names under which a body speaks; left out, a voice is heard under its own name alone. */
  readonly namesOf?: (body: string) => readonly string[];
}

/** Everybody speaks for himself alone, and may have looked for himself. */
export const unknownVoices: Voices = { bodyOf: noBodies, isMonitor: () => true };

export interface ClaimSource extends Origin {
  /** Same key, same origin: "russian ministry of defence". */
  readonly key: string;
  /** Key of the body it speaks for; its own where none is known. */
  readonly body: string;
  /** False for "officials", "residents", a hedge with nobody behind it: such voices are never taken for one another over reports. */
  readonly named: boolean;
  /** Told through somebody else: the publisher is not the source. */
  readonly relayed: boolean;
}

/** "10th Army Corps, which holds the sector": the name ends where it is explained. */
const explained = /,\s+(?:which|who|что|который|которая|який|яка|що)\s.*$/iu;

/** "Ukraine's Khartiia Corps" is the Khartiia Corps. */
const whose = /^(?:the\s+)?\p{Lu}[\p{L}-]+['’]s?\s+(?=\p{Lu})/u;

const plain = memoText((name) =>
  name
    .normalize("NFC")
    .replace(explained, "")
    .replace(whose, "")
    .replace(/['’]s(?!\p{L})/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim(),
);

/** A publisher's name as forward headers are compared with it. */
export const publisherKey = plain;

/** Words for people nobody names; compared with the last word of a name: "military analysts", "a source". */
const unnamedHeads = new Set(
  [
    "sources source officials official residents resident witnesses witness analysts analyst experts expert observers",
    "media locals eyewitnesses footage data monitoring reports authorities bloggers milbloggers channels soldiers journalists",
    "it he she they his her their its the",
    "источник источники эксперты жители очевидцы власти военкоры он она они его ее их",
    "джерело джерела експерти жителі мешканці очевидці влада воєнкори він вона вони його її їх",
  ]
    .join(" ")
    .split(" "),
);

/** "doctor at a hospital in Sidon", "teachers": people told by their trade speak for themselves. */
const byTrade =
  /^(?:an? |the |two )?(?:doctor|medic|nurse|paramedic|teacher|врач|медик|лікар)\p{L}{0,3}(?!\p{L}| \p{Lu})/u;

const isTrade = (name: string): boolean => byTrade.test(name.slice(0, 1).toLowerCase() + name.slice(1));

/** "Valery Gerasimov" is named; "officials", "two sources", "a source in the group of forces" are not. */
export const isNamed = memoText((name): boolean => {
  const words = plain(name).split(" ");
  if (!/[\p{Lu}\p{N}]/u.test(name) || isTrade(name)) return false;
  const head = words.findIndex((word) => unnamedHeads.has(word));
  if (head === -1) return words[0] !== "";
  return head !== words.length - 1 && /\p{Lu}/u.test(name.slice(0, 1)) && !unnamedHeads.has(words[0] ?? "");
});

/** "Geolocated footage published on May 6", "відео, зняте дроном": what was looked at says nothing; who showed it does. */
const shownThing =
  /^(?:(?:\p{L}+ ){0,3})(?:footage|videos?|imagery|images?|photos?|photographs?|data|кадр\p{L}*|видео\p{L}*|відео\p{L}*|снимк\p{L}*|знімк\p{L}*|фото\p{L}*)(?: |$)/u;

const isShownThing = ({ name, party }: LedgerClaim["chain"][number]): boolean =>
  name !== null && party === "unk" && shownThing.test(plain(name));

/** Whether what was looked at stands in the chain: pictures tell of days before. */
export const isShown = ({ chain }: LedgerClaim): boolean => chain.some(isShownThing);

/**
 * The last named link of the chain, or the publisher where nobody else speaks. Behind a bare hedge ("reportedly")
 * stands nobody: an unnamed voice of that report alone.
 */
export const claimSource = (claim: LedgerClaim, bodyOf: BodyOf = noBodies): ClaimSource => sourcesBy(bodyOf)(claim);

const sourcesBy = memo((bodyOf: BodyOf) => memo((claim: LedgerClaim) => sourceOf(claim, bodyOf)));

/** What stands before a colon and speaks for nobody: "A lie from Kyiv: …", "Cleared for publication: …". */
const noSpeaker =
  /(?:^|\s)(?:lies?|fakes?|cleared for publication|ложь|вранье|враньё|фейк|брехня|неправда|разрешено к публикации|дозволено до публікації)(?:\s|$)/iu;

const isNobody = ({ name }: LedgerClaim["chain"][number]): boolean => name !== null && noSpeaker.test(name);

/** "Preliminarily, four were hurt": how sure the speaker is, and nobody else behind it. */
const preliminary =
  /^(?:preliminar|initial|according to (?:preliminary|initial)|(?:по )?предварительн|(?:за )?попередн)/iu;

const isFirstWord = ({ sentence, sentenceStart }: LedgerClaim, { name, cue }: LedgerClaim["chain"][number]): boolean =>
  name === null &&
  cue !== null &&
  cue[0] >= sentenceStart &&
  preliminary.test(sentence.slice(cue[0] - sentenceStart, cue[1] - sentenceStart));

/** "We regret an error", "as we reported": the report's own voice. */
const ownVoice = /^(?:we|us|ours|our(?: .+)?|мы|ми|нам|нами|наш\p{L}*(?: .+)?)$/iu;

const isOwnVoice = ({ name }: LedgerClaim["chain"][number]): boolean => name !== null && ownVoice.test(name);

/** "передает корреспондент", "a Reuters witness", "AFP journalists": who an outlet sent is the outlet. */
const sent = /^(?:correspondent|reporter|journalist|witness|корреспондент|журналист|кореспондент|журналіст)\p{L}*$/u;

function isSentByOutlet({ publisher }: LedgerClaim, { name }: LedgerClaim["chain"][number]): boolean {
  const words = plain(name ?? "").split(" ");
  const own = new Set(["a", "an", "the", "from", "of", "at", ...plain(publisher).split(" ")]);
  const [rest, about] = [words.filter((word) => !sent.test(word)), words.find((word) => sent.test(word))];
  // any witness is somebody; one of the outlet's name is its own
  if (about === undefined || (about.startsWith("witness") && rest.length === 0)) return false;
  return rest.every((word) => own.has(word)) && (about !== "journalists" || rest.length > 0);
}

const shortest = 4;

/** "the Observatory said", "the army says", on their own channel: words of the publisher's name, and of no other side. */
function isShortName(
  { publisher, publisherParty }: LedgerClaim,
  { name, party }: LedgerClaim["chain"][number],
): boolean {
  const short = plain(name ?? "")
    .replace(/^the /u, "")
    .split(" ");
  if (!short.every(({ length }) => length >= shortest) || (party !== "unk" && party !== publisherParty)) return false;
  const words = plain(publisher).split(" ");
  return words.length > short.length && short.every((word) => words.includes(word));
}

/** The same as `claimSource`, for who asks once a claim: remembering costs more than working it out. */
export function sourceOf(claim: LedgerClaim, bodyOf: BodyOf = noBodies): ClaimSource {
  const chain = claim.chain.filter(
    (one) =>
      !isShownThing(one) &&
      !isNobody(one) &&
      !isOwnVoice(one) &&
      !isFirstWord(claim, one) &&
      !isSentByOutlet(claim, one),
  );
  const link = chain.findLast(({ name }) => name !== null);
  if (chain.length === 0) return known({ name: claim.publisher, party: claim.publisherParty, relayed: false }, bodyOf);
  if (link && (isOwnOffice(claim, link, bodyOf) || isShortName(claim, link)))
    return known({ name: claim.publisher, party: claim.publisherParty, relayed: false }, bodyOf);
  if (!link || link.name === null || !isNamed(link.name)) return unnamed(claim, link?.name ?? null);
  const relayed = plain(link.name) !== plain(claim.publisher);
  return known({ name: link.name, party: link.party, relayed }, bodyOf);
}

/** Key of the body a name speaks for; its own where none is known. What `ClaimSource.body` holds. */
export const bodyKeyOf = (name: string, bodyOf: BodyOf): string => plain(bodyOf(name) ?? name);

function known(who: Origin & { readonly relayed: boolean }, bodyOf: BodyOf): ClaimSource {
  const house = bodyOf(who.name) === null ? bareHouseOf(who.name, who.party) : null;
  const body = (house && bodyOf(house)) ?? bodyOf(who.name) ?? who.name;
  return { ...who, key: plain(who.name), body: plain(body), named: true };
}

/** "State television, citing the armed forces": whoever a side's own voice passes on without a name is of that side. */
function partyOfUnnamed({ chain, publisherParty }: LedgerClaim, name: string | null): Origin["party"] {
  const at = chain.findLastIndex((link) => link.name === name);
  const own = chain[at]?.party ?? "unk";
  if (own !== "unk" || name === null) return own;
  const before = chain[at - 1]?.party ?? publisherParty;
  return isBelligerent(before) && at >= 0 && ofState.test(name) ? before : own;
}

/** Houses that are a state's own, whatever state it is. */
const ofState =
  /^(?:the )?(?:armed forces|army|military|air force|navy|defen[cs]e ministry|ministry of defen[cs]e|foreign ministry|general staff|government|минобороны|армия|военны[ех]|генштаб|міноборони|армія|військові)/iu;

function unnamed(claim: LedgerClaim, name: string | null): ClaimSource {
  const party = partyOfUnnamed(claim, name);
  const key = `?${plain(name ?? "nobody named")}@${plain(claim.publisher)}@${claim.reportId}`;
  return { name: name ?? "nobody named", party, key, body: key, named: false, relayed: true };
}

/** Names of those between the report and the source, nearest first: an agency that many outlets copy. */
export const relaysOf = (claim: LedgerClaim): readonly string[] =>
  claim.chain.flatMap(({ name }) => (name === null ? [] : [plain(name)])).slice(0, -1);

/** Whether a forward header names this claim's publisher or source. */
export function forwardedFrom(claim: LedgerClaim, from: LedgerClaim): boolean {
  if (!claim.forwardedFrom) return false;
  const header = plain(claim.forwardedFrom);
  return header === plain(from.publisher) || header === claimSource(from).key;
}
