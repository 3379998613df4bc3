/** A party's claim in the outlet's own voice: "Russian forces captured X" with nobody saying so; and a headline that drops its source. */
import type { Action, Claim } from "../claim/claim.ts";
import type { Reading } from "../reading/reading.ts";
import { spanContains, spanOverlap, type Span } from "../text/span.ts";
import { isConceded, isContested, isInTitle, isParty, sentenceOf, type Article } from "./article.ts";
import type { Finding } from "./finding.ts";

/** Told by nobody, as fact: no question, no event noun, nobody's words in quote marks, no word of saying beside it. */
const isBare = (article: Article, claim: Claim): boolean =>
  claim.chain.length === 0 &&
  isContested(claim) &&
  !isHistory(article, claim) &&
  claim.stance === "asserts" &&
  isPlain(article, claim) &&
  !isSaidSomehow(article, claim);

/** Days after which what is retold counts as history: half a year, the longest span in which records still wait for a claim to be borne out. */
const historyDays = 180;

const states: ReadonlySet<Action> = new Set<Action>(["hold", "encircle"]);
const gains: ReadonlySet<Action> = new Set<Action>(["capture", "hold", "encircle"]);

/** "Russia seized it in 2014" is history; "took the town at the beginning of October", told in November, is still one side's word. */
function isHistory({ reading }: Article, { action, background, when }: Claim): boolean {
  const told = Date.parse(reading.report.published ?? "");
  // "has been besieged since May 2024": a state of things as old as that
  if (states.has(action) && when?.span && told - Date.parse(when.start ?? "") > historyDays * 86_400_000) return true;
  // "since the army retook Khartoum in March", told in October
  if (gains.has(action) && when?.span && told - Date.parse(when.end ?? "") > historyDays * 86_400_000) return true;
  if (!background || !gains.has(action)) return background;
  const ended = Date.parse(when?.end ?? "");
  return Number.isNaN(told) || Number.isNaN(ended) || told - ended > historyDays * 86_400_000;
}

/** An event noun ("the fall of X") presupposes, it does not state; "who holds X" and "Has X fallen?" ask. */
function isPlain({ reading }: Article, claim: Claim): boolean {
  const action = claim.evidence.find(({ field }) => field === "action");
  const { text } = reading.report;
  if (action?.rule.includes("noun") || (action?.span && slavicNoun.test(text.slice(...action.span)))) return false;
  return (
    !asking.test(text.slice(Math.max(0, claim.content[0] - 12), claim.content[0])) &&
    !/^[^.!\n]{0,200}\?/.test(text.slice(claim.content[1]))
  );
}

/** "Звільнення Родинського", «взятие города»: named, not told. */
const slavicNoun = /(?:нн|тт)(?:я|ям|і|ю)$|(?:ни|ти)(?:е|я|ю|ем|и)$/u;

const asking = /(?:^|[\s(])(?:who|which|whether|if|кто|чей|если|хто|чи|чий|якщо)\s+$/iu;

/** Somebody may be speaking: an attribution touches it, it stands in quote marks, or its sentence holds a word of saying. */
function isSaidSomehow(article: Article, claim: Claim): boolean {
  const { content } = claim;
  const { reading, markers } = article;
  const touched = (span: Span): boolean => spanOverlap(span, content) > 0;
  const sentence = sentenceOf(article, content)?.span ?? content;
  if (runsOn(article, sentence, content) || isBetweenSpeech(article, sentence)) return true;
  return (
    reading.attributions.some(
      (one) => one.kind !== "hedge" && [...one.content, ...one.cue, ...one.source].some(touched),
    ) ||
    reading.document.quotations.some(({ inner, name }) => !name && spanContains(inner, content)) ||
    markers.some(
      ({ kind, span }) =>
        kind === "cue-word" && spanContains(sentence, span) && !isDeed(claim, span) && !isHedge(article, span),
    )
  );
}

/** "відбили", "установили контроль": a word that could say something is here the deed itself. */
const isDeed = ({ evidence }: Claim, word: Span): boolean =>
  evidence.some(({ field, span }) => field === "action" && span !== null && spanOverlap(span, word) > 0);

const speech = ({ reading }: Article) => reading.attributions.filter(({ kind }) => kind !== "hedge");

/** "It said its men hit a unit, killing | two soldiers": what begins behind somebody's words without a subject of its own is still said. */
function runsOn(article: Article, [from]: Span, [start]: Span): boolean {
  const { text } = article.reading.report;
  if (!/[,\s]\s*(?:and\s+)?$/u.test(text.slice(0, start)) || !/^\p{Ll}/u.test(text.slice(start))) return false;
  return speech(article).some(({ content }) => content.some((each) => each[0] >= from && each[1] <= start));
}

/** A sentence between two of one voice, in one paragraph: the account goes on. */
function isBetweenSpeech(article: Article, [from, to]: Span): boolean {
  const { sentences } = article.reading.document;
  const at = sentences.findIndex(({ span }) => span[0] === from && span[1] === to);
  const [before, after] = [sentences[at - 1], sentences[at + 1]];
  if (!before || !after) return false;
  if (before.paragraph !== after.paragraph || before.paragraph !== sentences[at]?.paragraph) return false;
  const voices = (span: Span): readonly (string | null)[] =>
    speech(article)
      .filter(({ cue }) => cue.some((each) => spanOverlap(each, span) > 0))
      .map(({ name }) => name);
  const next = voices(after.span);
  return voices(before.span).some((name) => name !== null && next.includes(name));
}

/** A bare hedge ("по сообщениям") has nobody behind it, so it does not speak for the sentence. */
const isHedge = ({ reading, markers }: Article, span: Span): boolean =>
  reading.attributions.some(({ kind, cue }) => kind === "hedge" && cue.some((each) => spanOverlap(each, span) > 0)) ||
  markers.some((marker) => marker.kind === "crowd" && spanOverlap(marker.span, span) > 0);

/** Claims of the body told as fact. Empty for a party's own post. */
export function findOwnVoice(article: Article): Finding[] {
  if (article.official) return [];
  const bare = article.reading.claims.filter((claim) => isBare(article, claim) && !isConcededInBody(article, claim));
  return bare
    .filter((claim) => !isInTitle(article, claim.content) || !bodyAttributes(article, claim))
    .map((claim) => ({
      rule: "own-voice-claim",
      span: claim.content,
      why: whyOf(article, claim),
      remedy: "attribute",
    }));
}

function whyOf(article: Article, claim: Claim): string {
  const other = sourcedInBody(article, claim);
  const source = other && isSurelyOne(article.reading, claim, other) ? other.chain.at(-1)?.name : null;
  if (source) return `The outlet states it as fact; elsewhere in the article ${source} is who says it.`;
  return "The outlet states it as fact; nobody in the article says it.";
}

/** Who says the same thing elsewhere in the body; null for nobody. */
const sourceInBody = (article: Article, claim: Claim): string | null =>
  sourcedInBody(article, claim)?.chain.at(-1)?.name ?? null;

/** A party's word for it before anybody else's; "officials" are a source too, if a poor one. */
function sourcedInBody({ reading }: Article, claim: Claim): Claim | null {
  const told = reading.claims.filter(
    (other) =>
      other !== claim &&
      other.action === claim.action &&
      isOfOnePlace(reading, claim, other) &&
      other.chain.some(({ name }) => name !== null),
  );
  return told.find(({ chain }) => chain.some(({ party }) => isParty(party))) ?? told[0] ?? null;
}

/** Two towns are two events; a country, an area or no place at all may well be the same one. */
function isOfOnePlace(reading: Reading, one: Claim, other: Claim): boolean {
  const [here, there] = [townsOf(reading, one), townsOf(reading, other)];
  return here.size === 0 || there.size === 0 || [...here].some((id) => there.has(id));
}

/** Of one town or one number, or told in the headline: not just another loss somewhere. */
function isSurelyOne(reading: Reading, one: Claim, other: Claim): boolean {
  const there = townsOf(reading, other);
  const figures = (claim: Claim) => claim.quantities.map(({ min, max }) => `${min} ${max}`);
  if ([...townsOf(reading, one)].some((id) => there.has(id))) return true;
  return figures(one).some((figure) => figures(other).includes(figure));
}

const townsOf = ({ toponyms }: Reading, { places }: Claim): ReadonlySet<string> =>
  new Set(
    places.flatMap(({ toponym }) => {
      const place = toponym === null ? null : toponyms[toponym]?.place;
      return place?.kind === "settlement" ? [place.id] : [];
    }),
  );

/** What the party it harms says itself may stand as fact; the dead of another side are another matter. */
function isConcededInBody(article: Article, claim: Claim): boolean {
  const other = sourcedInBody(article, claim);
  if (other === null || !isConceded(other, other.chain.at(-1)?.party ?? "unk")) return false;
  const [here, there] = [claim.recipient?.party, other.recipient?.party];
  return here === undefined || there === undefined || here === there;
}

const bodyAttributes = (article: Article, claim: Claim): boolean => sourceInBody(article, claim) !== null;

/** A headline's claim without a source, where the body gives one. */
export function findBareHeadline(article: Article): Finding[] {
  if (article.official || article.title === null) return [];
  return article.reading.claims
    .filter(
      (claim) =>
        isBare(article, claim) &&
        isInTitle(article, claim.content) &&
        bodyAttributes(article, claim) &&
        !isConcededInBody(article, claim),
    )
    .map((claim) => ({
      rule: "headline-without-source",
      span: claim.content,
      why: `The headline states as fact what the body gives as a claim of ${sourceInBody(article, claim)}.`,
      remedy: "attribute",
    }));
}
