/** Says which place each found name means, from the whole report at once; where two could be meant it says so and lists them. */
import type { Party } from "../lexicon/row.ts";
import type { Document } from "../text/document.ts";
import { fightingOn, placeNearness } from "./active-fronts.ts";
import { type Option, optionsOf } from "./candidates.ts";
import { kilometres, type Point } from "./distance.ts";
import { sense, trait } from "./gazetteer/gazetteer-format.ts";
import type { CompiledGazetteer } from "./gazetteer/gazetteer.ts";
import { contextReason, type Pending, pendingOf, pointOf, type Reason, whyOf } from "./place-context.ts";
import type { Front } from "./place-extra.ts";
import type { Place } from "./place.ts";
import type { Candidate, FoundToponym, Toponym } from "./toponym.ts";

export interface ResolveInput {
  readonly document: Document;
  readonly mentions: readonly FoundToponym[];
  readonly gazetteer: CompiledGazetteer;
  /** ISO date or date and time; null unknown. Fixes which fronts there were. */
  readonly published: string | null;
  /** Whose own voice the report is; not weighed yet. */
  readonly party?: Party;
}

interface Scored {
  readonly score: number;
  /** What the report says most for it. */
  readonly best: Reason | null;
}

/** Points of a place on a line of fighting of the day. */
const frontPoints = 3.2;
/** Points of the place nobody listed: what a candidate must beat to be more than a guess. */
const unlistedAlone = 0.6;
const unlistedInContext = 2.1;
/** Sum of what other mentions say, at most. */
const contextCeiling = 4.5;
const contextFloor = -2;
/** Share from which the best candidate is the answer, and how far ahead of the next it must be. */
const enough = 0.45;
const ahead = 1.8;
const rounds = 3;
const shown = 12;
/** Candidates nearer to each other than this are one answer. */
const samePlace = 6;

/** Strikes reach far behind a front, fighting does not; a place known to lie at the line that day is near it for both. An axis is one of a front. */
const frontWeight = (own: Pending, option: Option): number =>
  (option.place.kind === "direction" ? 2 : own.mention.remote && option.front <= 1 ? 0.35 : 1) * frontPoints;

interface Setting {
  readonly pending: readonly Pending[];
  readonly fronts: readonly Front[];
  readonly input: ResolveInput;
  /** Names of the report that mean some place of one country, and where it lies. */
  readonly anchors: readonly Anchor[];
  /** By a name: the mentions it is said to lie in or near. */
  readonly ties: ReadonlyMap<string, readonly Tie[]>;
}

/** A comma ties loosely: in "fighting in A, south of B and C" all three are places of fighting. */
interface Tie {
  readonly other: Pending;
  readonly isLoose: boolean;
}

interface Anchor {
  readonly form: string;
  readonly at: Point;
  readonly country: string;
}

/** At most this many, so that long bulletins stay linear. */
const mostAnchors = 40;

/** Offices' seats and whole countries anchor nothing: a ministry speaks of places far away. */
function anchorsOf(pending: readonly Pending[]): Anchor[] {
  const anchors = pending.flatMap(({ mention, options }) => {
    const place = options[0]?.place;
    if (!place || place.kind === "country" || mention.use === "seat" || mention.use === "name") return [];
    return options.some((each) => each.place.country !== place.country)
      ? []
      : [{ form: mention.form, at: pointOf(place), country: place.country }];
  });
  return anchors.slice(0, mostAnchors);
}

/** What a town lacks that lies far from all the report names: a "Hala" of Pakistan in a report on Gaza is somebody's name. */
const stranger = 2;
const strangeBeyond = 1500;
/** And a name of another land that no word beside it shows to be a place: "Samara mourned his father" in a report on Gaza. */
const strangeUnshown = 400;
const knownEverywhere = 300_000;
const atFront = 0.1;

function isStranger(own: Pending, { place, sense: each, front }: Option, { anchors }: Setting): boolean {
  // who speaks in Brussels of a town at the front means that town
  if (place.kind !== "settlement" || front >= atFront) return false;
  // a capital by one of its lesser names ("Sham") is no better known than a village
  const isCapital = (each.traits & trait.capital) !== 0;
  if (isCapital ? (each.how & sense.main) !== 0 : (place.population ?? 0) >= knownEverywhere) return false;
  const here = pointOf(place);
  const isShown = own.mention.rule !== "a known name";
  let others = false;
  for (const { form, at, country } of anchors) {
    if (form === own.mention.form) continue;
    const isAtHome = country === place.country || (near.has(country) && near.has(place.country));
    if (kilometres(at, here) <= (isShown || isAtHome ? strangeBeyond : strangeUnshown)) return false;
    others = true;
  }
  return others;
}

/** The names of a report that are said to lie in or near another: "Ma'an, southeast of Khan Younis". Said once, it holds for all mentions. */
function tiesOf(pending: readonly Pending[]): ReadonlyMap<string, readonly Tie[]> {
  const ties = new Map<string, Tie[]>();
  for (const { mention } of pending) {
    const { tied, form } = mention;
    const other = tied === undefined ? undefined : pending.find((each) => each.mention.from === tied.to);
    if (tied && other && other.mention.form !== form)
      ties.set(form, [...(ties.get(form) ?? []), { other, isLoose: tied.comma }]);
  }
  return ties;
}

/** Kilometres between two places of which one is said to lie in or near the other, and what a place farther off lacks. */
const tiedWithin = 100;
const untied = 5;

/** Whether the report says that the name lies in or near a place, and this one lies far from all that place can be. */
function isElsewhere(own: Pending, { place, front }: Option, { ties }: Setting): boolean {
  if (place.kind !== "settlement" || (place.population ?? 0) >= knownEverywhere) return false;
  const here = pointOf(place);
  return (ties.get(own.mention.form) ?? []).some(({ other, isLoose }) => {
    const meant = other.options.filter((_, i) => (other.shares[i] ?? 0) > 0.1).map((option) => option.place);
    if (isLoose && (front >= atFront || meant.some(({ country }) => country === place.country))) return false;
    const isFar = (each: Place): boolean => kilometres(here, pointOf(each)) > tiedWithin;
    return meant.length > 0 && meant.every((each) => each.kind === "settlement" && isFar(each));
  });
}

/** The mentions that can say something: at most this many before and after, so that long bulletins stay linear. */
const reach = 14;

function contextPoints(own: Pending, option: Option, setting: Setting): { points: number; best: Reason | null } {
  const at = own.index;
  let points = 0;
  let decided = 0;
  let best: Reason | null = null;
  const asked = { place: option.place, extra: setting.input.gazetteer.extra };
  for (let i = Math.max(0, at - reach); i < Math.min(setting.pending.length, at + reach); i++) {
    const other = setting.pending[i];
    const reason = other ? contextReason(own, other, asked) : null;
    if (!reason) continue;
    if (reason.decides) decided += reason.points;
    else points += reason.points;
    if (reason.points > (best?.points ?? 0.3)) best = reason;
  }
  return { points: decided + Math.max(contextFloor, Math.min(points, contextCeiling)), best };
}

function scoreOption(own: Pending, option: Option, setting: Setting): Scored {
  const { points, best } = contextPoints(own, option, setting);
  const strange = isElsewhere(own, option, setting) ? untied : isStranger(own, option, setting) ? stranger : 0;
  return { score: option.base + frontWeight(own, option) * option.front + points - strange, best };
}

function whyChosen(own: Pending, option: Option, best: Reason | null): string {
  const reasons = [
    best === null ? undefined : whyOf(best),
    option.front > 0.35 ? "near the fighting of that time" : undefined,
    own.options.length === 1 ? "the only place listed under this name" : undefined,
    (option.place.population ?? 0) > 50_000 ? "a large town" : undefined,
  ].filter((why) => why !== undefined);
  return reasons.join("; ") || "listed under this name";
}

/** Points that a place outside the gazetteer would have: more where the report speaks of a front or of other places. */
function unlisted(own: Pending, setting: Setting): number {
  if (own.options.some((option) => option.place.kind === "country" || option.place.kind === "region")) return -5;
  if (
    own.options.length > 0 &&
    own.options.every((option) => isElsewhere(own, option, setting) || isStranger(own, option, setting))
  )
    return unlistedInContext;
  if (own.options.some((option) => option.sense.traits & (trait.town | trait.seat | trait.capital))) return -0.5;
  if (own.options.every((option) => option.sense.traits & trait.own && !near.has(option.place.country))) return 0;
  const settled = setting.pending.some(
    (other) => other !== own && other.options.length > 0 && other.mention.form !== own.mention.form,
  );
  return settled || setting.fronts.length < setting.input.gazetteer.fronts.length ? unlistedInContext : unlistedAlone;
}

/** Countries with namesakes by the dozen, of which the table holds only the fronts'. */
const near = new Set(["ua", "ru"]);

function softmax(scores: readonly number[], rest: number): number[] {
  const top = Math.max(rest, ...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((a, b) => a + b, Math.exp(rest - top));
  return powers.map((power) => power / sum);
}

/** Scores every mention from what the others are held to mean so far, then lets all change at once. One option needs no rounds. */
function round(setting: Setting, last: boolean): ReadonlyMap<Pending, readonly Scored[]> {
  const all = new Map<Pending, readonly Scored[]>();
  for (const own of setting.pending)
    if (last || own.options.length > 1)
      all.set(
        own,
        own.options.map((option) => scoreOption(own, option, setting)),
      );
  for (const [own, scored] of all)
    own.shares = softmax(
      scored.map((each) => each.score),
      unlisted(own, setting),
    );
  return all;
}

function candidatesOf(own: Pending, scored: readonly Scored[]): Candidate[] {
  return own.options
    .map((option, i) => ({
      place: option.place,
      score: own.shares[i] ?? 0,
      why: whyChosen(own, option, scored[i]?.best ?? null),
    }))
    .sort((a, b) => b.score - a.score || (a.place.id < b.place.id ? -1 : 1));
}

function answer(own: Pending, scored: readonly Scored[]): Toponym {
  const { span, from, to, use, rule } = own.mention;
  const mention = { span, from, to, use, rule };
  const all = candidatesOf(own, scored);
  const best = all[0];
  if (!best) return { ...mention, answer: "unknown", place: null, candidates: [] };
  const same = all.filter((each) => kilometres(pointOf(each.place), pointOf(best.place)) < samePlace);
  const share = same.reduce((sum, each) => sum + each.score, 0);
  const next = all.find((each) => !same.includes(each))?.score ?? 0;
  const sure = share >= enough && share >= ahead * next;
  const candidates = all.slice(0, shown).map((each) => ({ ...each, score: Math.round(each.score * 1000) / 1000 }));
  return {
    ...mention,
    answer: sure ? "resolved" : candidates.length > 1 ? "ambiguous" : "unknown",
    place: sure ? best.place : null,
    candidates,
  };
}

/** One toponym per mention, in order. The same input gives the same answers; nothing is guessed below the margin. */
export function resolveToponyms(input: ResolveInput): Toponym[] {
  const { document, mentions, gazetteer } = input;
  const fighting = fightingOn(gazetteer.extra, input.published);
  const near = (place: Place): number => placeNearness(place, fighting);
  const pending = mentions.map((mention, index) =>
    pendingOf(document, { mention, index, options: optionsOf(mention, gazetteer, near) }),
  );
  const setting: Setting = {
    pending,
    fronts: fighting.fronts,
    input,
    anchors: anchorsOf(pending),
    ties: tiesOf(pending),
  };
  for (const own of pending)
    own.shares = softmax(
      own.options.map((option) => option.base + frontWeight(own, option) * option.front),
      1,
    );
  for (let i = 1; i < rounds; i++) round(setting, false);
  const scored = round(setting, true);
  return pending.map((own) => answer(own, scored.get(own) ?? []));
}
