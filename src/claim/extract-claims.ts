/** Reads the claims of a report: "Two attacks were repelled near Lyman, the staff said" is one, told by the staff. */
import { behindDateline } from "./dateline.ts";
import type { Match } from "../lexicon/match.ts";
import { RangeIndex } from "../text/range-index.ts";
import * as is from "../attribution/word-class.ts";
import type { Sentence } from "../text/document.ts";
import { spanContains } from "../text/span.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import type { Party } from "../lexicon/row.ts";
import { buildClaim, hasBackground, type ClaimParts } from "./build-claim.ts";
import { publishedDay } from "./time/calendar.ts";
import type { Chain } from "./chain.ts";
import type { Claim, ClaimPlace, Frame, When } from "./claim.ts";
import type { ClaimInput, PlaceMention } from "./claim-input.ts";
import { placesFor } from "./where/event-places.ts";
import { findFrames } from "./frame.ts";
import { holderOf } from "./side/held-areas.ts";
import { homeOf } from "./side/home.ts";
import { fillSides } from "./side/implied.ts";
import { asideClauses, isOfNoun } from "./event/aside-clause.ts";
import type { Words } from "./event/clause.ts";
import { freshDays } from "./time/fresh-days.ts";
import { withPresence } from "./event/presence.ts";
import { flightsIn } from "./event/flight.ts";
import { withItems } from "./event/items-behind.ts";
import { isElsewhere } from "./event/elsewhere.ts";
import { sentenceEvents, type FoundEvent } from "./event/sentence-events.ts";
import { hasBits, layPage, normAt, type Page } from "./page.ts";
import { landBefore } from "./side/land-before.ts";
import { answersFire } from "./side/answers-fire.ts";
import { blowOf, isSpokenOf, withBlow, type Blow } from "./side/last-blow.ts";
import { othersMeant } from "./side/others-meant.ts";
import { isBelligerent, landOfParty, opponentsOf } from "./side/wars.ts";
import { leadOfEvent } from "./event/lead.ts";
import { namedParties } from "./side/named-parties.ts";
import { unreadIn } from "./wording/unread.ts";
import { withWordings } from "./wording/wording-events.ts";
import type { SideMention } from "./side/side-mention.ts";
import { grammatical } from "./side/side-parts.ts";
import { sourceMeant } from "./side/stand-in-side.ts";
import { statedSides } from "./side/sides.ts";
import { cueClaim, statementClaim } from "./position-claim.ts";
import { findToldByCue } from "./told-by-cue.ts";
import { findStatements } from "./statement.ts";
import { spokenOnly } from "./spoken.ts";
import { plainSubject } from "./side/plain-subject.ts";
import { seerOf } from "./side/seer.ts";
import { spokenSubject } from "./side/spoken-subject.ts";
import { isDirect, voiceOf } from "./voice-of.ts";
import { afterEvent, noScene, opensItem, originIn, settled, type Scene } from "./where/scene.ts";
import { bendOf, chainStance } from "./stance.ts";
import { judged } from "./untruth.ts";
import {
  bindTime,
  enterParagraph,
  leaveSentence,
  noScene as noTimes,
  sceneOf,
  type TimeScene,
} from "./time/time-binding.ts";
import { findTimes, type TimeMention } from "./time/time.ts";
import { lastAsked } from "../text/last-asked.ts";

/** What is carried from sentence to sentence. */
interface Thread {
  readonly page: Page;
  readonly times: readonly TimeMention[];
  readonly named: readonly Party[];
  /** Whose enemy "the enemy" is in the report's own words; null where nothing shows it. */
  readonly home: Party | null;
  /** Whose land a press report in English is about throughout; null where it names several, or none. */
  readonly mainLand: Party | null;
  paragraph: number;
  /** Who was last told of as doing something. */
  side: Party | null;
  scene: Scene;
  time: TimeScene;
  /** The last attack or strike whose doer was told. */
  blow: Blow | null;
}

function whenFor(thread: Thread, { event }: FoundEvent, { sentence, asides }: Context): When | null {
  const place = {
    clause: event.clause,
    sentence: [sentence.from, sentence.to] as const,
    scene: sceneOf(thread.time),
    asides: asides.filter(([from, to]) => event.trigger.from < from || event.trigger.from >= to),
  };
  const lead = leadOfEvent(thread.page, event);
  // "in response to the launches yesterday, jets struck": the day is that of the launches
  const times =
    lead?.answers === true ? thread.times.filter(({ from, to }) => from < lead.from || to > lead.end) : thread.times;
  const told = bindTime(times, place);
  const own = isLongAgo(thread.page, told)
    ? bindTime(
        times.filter(({ from, to }) => !isOfNoun(thread.page, event, [from, to])),
        place,
      )
    : told;
  if (own !== null) return own;
  return hasBackground(thread.page, [sentence.from, sentence.to])
    ? null
    : freshDays(thread.page.input.report.published);
}

/** A day long before publication: told again, not news. */
function isLongAgo(page: Page, when: When | null): boolean {
  const stamp = publishedDay(page.input.report.published);
  const end = when?.span == null ? null : publishedDay(when.end);
  return stamp !== null && end !== null && stamp.day - end.day > 21;
}

/** Whose place it is: its own holder, or the one that all it can mean share. */
function holderOfAll({ place, candidates = [] }: PlaceMention, published: string | null): Party | null {
  if (place) return holderOf(place, published);
  const [first = null, ...others] = candidates.map((candidate) => holderOf(candidate.place, published));
  return others.every((other) => other === first) ? first : null;
}

/** Of ten towns an English press report names as places of events, nine must lie in one land for it to be about that land. */
const mainShare = 0.9;

/** The holder of the towns an English press report names as places of events; null where they are several's. */
function mainLandOf({ input, language }: Page): Party | null {
  if (language !== "en" || input.report.party !== "ind") return null;
  const counts = new Map<Party, number>();
  let all = 0;
  for (const { use, place } of input.toponyms) {
    if (use !== "event" || place?.kind !== "settlement") continue;
    const holder = holderOf(place, input.report.published);
    counts.set(holder, (counts.get(holder) ?? 0) + 1);
    all += 1;
  }
  return [...counts].find(([, count]) => count >= all * mainShare)?.[0] ?? null;
}

/** Rebels and the army they fight live in one land, wherever a village no gazetteer knows may lie. */
function commonLand(sides: readonly Party[]): Party | null {
  const [land = null, ...others] = new Set(sides.map(landOfParty));
  return others.length === 0 && land !== null && sides.some((side) => side !== land) ? land : null;
}

/**
 * Gaza and the West Bank are the Palestinians', whose opponent in this war is named by its armed groups. A country whose war
 * nobody named in the report fights is no land of these events: a family name was taken for a town.
 */
function landOf({ page, named, scene, mainLand }: Thread, places: readonly ClaimPlace[]): Party | null {
  const where = places.length > 0 ? places : scene.places;
  const holders = where.map(({ toponym }) => {
    const mention = toponym === null ? undefined : page.input.toponyms[toponym];
    if (mention === undefined) return null;
    return holderOfAll(mention, page.input.report.published) ?? landBefore(page, mention);
  });
  const sides = named.filter(isBelligerent);
  const land = holders.find((holder) => holder !== null) ?? mainLand ?? commonLand(sides);
  if (land === null) return null;
  const fits = sides.length === 0 || sides.includes(land) || opponentsOf(land).some((other) => sides.includes(other));
  return fits || where.some((one) => isKnownLand(page, one, land)) ? land : null;
}

const knownFrom = 50_000;

/** "in Idlib": a region or a great town of a land at war is no family name. */
function isKnownLand({ input }: Page, { toponym }: ClaimPlace, land: Party): boolean {
  const place = toponym === null ? undefined : input.toponyms[toponym]?.place;
  if (place == null || !isBelligerent(land) || holderOf(place, input.report.published) !== land) return false;
  return place.kind === "settlement" ? (place.population ?? 0) >= knownFrom : true;
}

/** What an event is told beside. */
interface Context {
  readonly sentence: Sentence;
  readonly asides: readonly Words[];
  readonly subject: SideMention | null;
  readonly doer: SideMention | null;
  readonly told: Party | null;
}

function claimsOf(
  thread: Thread,
  found: FoundEvent,
  context: Context,
): { claims: Claim[]; subject: SideMention | null; doer: SideMention | null } {
  const { page } = thread;
  const { event, chains } = judged(page, found, context.sentence);
  const bend = bendOf(page, event);
  if (bend.drop) return { claims: [], subject: context.subject, doer: context.doer };
  const { places, rule } = placesFor(page, thread.scene, { event, sentence: context.sentence });
  const when = whenFor(thread, found, context);
  const background = hasBackground(page, event.clause) || isLongAgo(page, when);
  const land = landOf(thread, places);
  let { subject, doer } = context;
  const claims = chains.map((chain: Chain): Claim => {
    const denies = chainStance(chain, bend.stance) === "denies";
    const voice = voiceOf(page, chain, { denies, named: thread.named, home: thread.home, land });
    const { party } = voice;
    const speaks = chain.links.length > 0 && party !== null && isBelligerent(party);
    const spoken = speaks
      ? party
      : (sourceMeant(page, chain, { voice, last: thread.side, they: thread.side }) ?? thread.side);
    const before = context.subject ?? plainSubject(page, event, { chain, voice, sentence: context.sentence });
    const shared = { subject: spokenSubject(page, event, chain) ?? before, doer: context.doer };
    const last = subject?.party ?? spoken;
    const others =
      speaks && page.language === "en"
        ? othersMeant(page, event, { voice, quoted: isDirect(chain), last: thread.side })
        : null;
    const sides = statedSides(page, event, {
      voice,
      ...shared,
      last,
      they: subject?.party ?? context.told ?? others ?? last,
    });
    subject = isMutual(page, event)
      ? null
      : (seerOf(page, event, { voice, from: context.sentence.from }) ?? grammatical(event, sides) ?? subject);
    doer = event.trigger.form === "passive" ? (sides.actor ?? doer) : null;
    const filled = fillSides(page, { event, action: event.action, sides, voice, land });
    const lent = { event, sides, filled, blow: thread.blow, paragraph: context.sentence.paragraph };
    const parts: ClaimParts = {
      event: thread.blow !== null && isSpokenOf(page, event) ? { ...event, action: thread.blow.action } : event,
      bend,
      chain,
      sides: background ? filled : withBlow(page, lent),
      places,
      placeRule: rule,
      when,
      background,
    };
    return buildClaim(page, parts);
  });
  if (!background) moveScene(thread, event, { places, rule, sentence: context.sentence });
  thread.side = subject?.party ?? thread.side;
  thread.blow = blowOf(claims, context.sentence.paragraph, thread.blow);
  return { claims, subject, doer };
}

/** What happened at places named anew sets the scene of what follows. */
function moveScene(
  thread: Thread,
  { action }: FoundEvent["event"],
  { places, rule, sentence }: { places: readonly ClaimPlace[]; rule: string; sentence: Sentence },
): void {
  const { page } = thread;
  const staged = action === "withdraw" ? places.filter((place) => !isGoal(page, place)) : places;
  const anew = rule !== "place.scene" && rule !== "place.site" && (rule !== "place.stand-in" || page.language !== "en");
  if (staged.length > 0 && anew) thread.scene = afterEvent(page, thread.scene, { action, places: staged, sentence });
}

/** Where what named sources say begins, made once for each list. */
const saidStarts = lastAsked(
  (attributions: ClaimInput["attributions"]): ReadonlySet<number | undefined> =>
    new Set(attributions.filter(({ source }) => source.length > 0).map(({ content }) => content[0]?.[0])),
);

/** What a named source says begins at the token: nobody told of before it is its subject. */
const opensSaid = (page: Page, at: number): boolean =>
  saidStarts(page.input.attributions).has(page.tokens[at]?.start ?? -1);

/** "fled across the lake | to Kalemie": where they went is not where the next thing happens. */
const isGoal = (page: Page, { toponym }: ClaimPlace): boolean => {
  const mention = toponym === null ? undefined : page.input.toponyms[toponym];
  return page.language === "en" && mention !== undefined && /^(?:to|towards?)$/.test(normAt(page, mention.from - 1));
};

/** "Clashes erupted between the army and the rebels, | leaving 30 dead": neither side alone did what came of it. English. */
const isMutual = ({ language }: Page, { action, trigger }: FoundEvent["event"]): boolean =>
  language === "en" && action === "clash" && (trigger.form === "noun" || trigger.noun !== null);

/** A sentence with the events it states. */
interface Told {
  readonly sentence: Sentence;
  readonly events: readonly FoundEvent[];
}

function toldIn(page: Page, whole: Sentence): Told {
  const sentence = behindDateline(page, whole);
  const worded = sentenceEvents(page, sentence);
  const beside = unreadIn(page, sentence, worded);
  const stated = withPresence(page, worded, beside);
  const events = stated.length > 0 ? stated : flightsIn(page, sentence);
  // what nothing was read in is found once
  const unread = events.length === worded.length ? beside : unreadIn(page, sentence, events);
  return { sentence, events: withItems(page, sentence, withWordings(page, events, unread)) };
}

/** "ППО збила дрон, | пошкоджено дах", "downed a drone, but | debris hurt a man": who stopped it did not do the harm. */
const wardedOff = (last: FoundEvent | null, { event: { action } }: FoundEvent): boolean =>
  (last?.event.action === "intercept" || last?.event.action === "repel") &&
  (action === "damage" || action === "civilian-harm");

/** No more events of a sentence are told once it has so many claims; of 34,000 real ones none has more than twelve. */
const mostClaims = 64;

function readSentence(thread: Thread, { sentence, events }: Told): Claim[] {
  const { page } = thread;
  if (opensItem(page, sentence)) thread.scene = noScene;
  if (sentence.paragraph !== thread.paragraph) {
    thread.paragraph = sentence.paragraph;
    thread.time = enterParagraph(thread.time, sentence.paragraph);
  }
  const out: Claim[] = [];
  let subject: SideMention | null = null;
  let doer: SideMention | null = null;
  let last: FoundEvent | null = null;
  const asides = events.length === 0 ? [] : asideClauses(page, sentence);
  for (const found of events) {
    if (out.length >= mostClaims) break;
    const { clause } = found.event;
    const anew = page.language === "en" && (hasBits(page, clause[0] - 1, is.that) || opensSaid(page, clause[0]));
    const shares = last !== null && !anew && clause[0] >= last.event.clause[0];
    const read = claimsOf(thread, found, {
      sentence,
      asides,
      subject: shares && !wardedOff(last, found) && !answersFire(page, last, found) ? subject : null,
      doer: shares ? doer : null,
      told: anew && last !== null && hasBits(page, clause[0] - 2, is.and) ? (subject?.party ?? null) : null,
    });
    out.push(...read.claims);
    ({ subject, doer } = read);
    last = found;
  }
  if (out.length === 0) thread.scene = settled(page, thread.scene, sentence);
  const origin = out.length === 0 || page.language !== "en" ? null : originIn(page, sentence);
  if (origin !== null) thread.scene = { ...thread.scene, origin };
  thread.time = leaveSentence(thread.time, thread.times, {
    sentence: [sentence.from, sentence.to],
    events: out.length > 0,
  });
  return out;
}

/** Each claim with the loaded words that stand in it. */
function withFrames(claims: readonly Claim[], frames: readonly Frame[]): Claim[] {
  if (frames.length === 0) return claims.map((claim) => ({ ...claim, frames: [] }));
  const index = new RangeIndex();
  for (const [number, { span }] of frames.entries()) index.add(number, span);
  return claims.map((claim) => {
    const near = index.near(claim.content).map((number) => frames[number] as Frame);
    return { ...claim, frames: near.filter(({ span }) => spanContains(claim.content, span)) };
  });
}

/** "Наши уже в центре Торецка" claims with no word of an event. */
const fights = ({ row }: Match): boolean =>
  (row as ActorRow).kind === "collective" || (row as ActorRow).kind === "force";

/** What the report is read with; null where nothing in it can be a claim. */
function openThread(given: ClaimInput): Thread | null {
  if (given.matches.action.length === 0 && given.attributions.length === 0 && !given.matches.actor.some(fights))
    return null;
  const input: ClaimInput = { ...given, attributions: spokenOnly(given) };
  const { document, matches, report } = input;
  const times = findTimes(document, matches, report.published);
  const page = layPage(input);
  return {
    page,
    times,
    named: namedParties(page),
    home: input.home ?? homeOf(page),
    mainLand: mainLandOf(page),
    paragraph: -1,
    side: null,
    scene: noScene,
    time: noTimes,
    blow: null,
  };
}

/** The events of each sentence; null for a report of sport or courts, which tells no event of war. */
function eventsOf({ page }: Thread): readonly Told[] | null {
  if (isElsewhere(page, [0, page.tokens.length])) return null;
  return page.input.document.sentences.map((sentence) => toldIn(page, sentence));
}

/** The claims of events, then what a party holds on talks, which is a statement in a report of anything. */
function claimsWith(thread: Thread, claims: readonly Claim[]): Claim[] {
  const { page } = thread;
  const told = findToldByCue(page, claims).map((found) => cueClaim(thread, found));
  const read = [...claims, ...told];
  const statements = findStatements(page, read).map((found) => statementClaim(thread, found));
  const all = [...read, ...statements].sort((a, b) => a.content[0] - b.content[0]);
  const { document, matches, report, frames } = page.input;
  return all.length === 0 ? all : withFrames(all, frames ?? findFrames(document, matches, report.party));
}

/**
 * Claims of each report in the order of its text; never throws. All reports go through one step before any goes through the next: so a processor holds one step's code at a time.
 */
export function extractClaims(reports: readonly ClaimInput[]): Claim[][] {
  const threads = reports.map(openThread);
  const told = threads.map((thread) => (thread === null ? null : eventsOf(thread)));
  const claims = threads.map((thread, n) =>
    thread === null ? [] : (told[n] ?? []).flatMap((sentence) => readSentence(thread, sentence)),
  );
  return threads.map((thread, n) => {
    if (thread === null || (told[n] === null && thread.page.language === "en")) return [];
    return claimsWith(thread, claims[n] ?? []);
  });
}
