/** Fills in the side a text leaves no doubt of: who repels attacks on a ministry's own troops, whom it calls the enemy. */
import type { Party } from "../../lexicon/row.ts";
import type { Action, Side } from "../claim.ts";
import type { Event } from "../event/event.ts";
import { isWhere } from "../event/place-case.ts";
import { hasThing, isWord, normAt, thingBit, type Page } from "../page.ts";
import { firedFrom, isChargedWith, isLoss, isPraised, isSighted } from "./deed-words.ts";
import { slavicTroops } from "./own-troops.ts";
import { ownClaimed } from "./own-claimed.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import type { Sides } from "./side-parts.ts";
import { isSite } from "./site-words.ts";
import { defenderOf } from "./sky.ts";
import { thingsIn } from "../event/thing.ts";
import { isAtAnotherWar, isBelligerent, isInternal, landOfParty, opponentAmong, opponentsOf } from "./wars.ts";

/** Whose each role is where nobody says, seen from the speaker: its own troops repel, its enemy attacks. */
const usual: Readonly<Partial<Record<Action, readonly [actor: "own" | "enemy", recipient: "own" | "enemy"]>>> = {
  repel: ["own", "enemy"],
  intercept: ["own", "enemy"],
  losses: ["own", "enemy"],
  capture: ["own", "enemy"],
  advance: ["own", "enemy"],
  encircle: ["own", "enemy"],
  attack: ["enemy", "own"],
  strike: ["enemy", "own"],
  damage: ["enemy", "own"],
  "civilian-harm": ["enemy", "own"],
  hold: ["own", "enemy"],
};

/** Roles that may be supplied at all; the others stay empty unless said. */
const supplies: Readonly<Record<string, readonly ("actor" | "recipient")[]>> = {
  repel: ["actor", "recipient"],
  intercept: ["actor", "recipient"],
  losses: ["actor", "recipient"],
  capture: ["actor", "recipient"],
  advance: ["actor", "recipient"],
  encircle: ["actor", "recipient"],
  attack: ["actor", "recipient"],
  strike: ["actor", "recipient"],
  damage: ["actor", "recipient"],
  "civilian-harm": ["actor", "recipient"],
};

/** "Российские | штурмовые | группы": an adjective of a side goes with the troops it tells of; most words between. */
const farTroops = 3;

/** Behind the troops an adjective tells of; the mention's own end where it stands alone. Russian and Ukrainian. */
function wholeEnd(page: Page, { words: [from, to] }: SideMention): number {
  if (page.language === "en" || page.actorAt[from]?.row.kind !== "adjective" || page.actorAt[from].to !== to) return to;
  let end = to;
  for (let i = to; i < to + farTroops; i++) {
    if (hasThing(page, i, thingBit.troops | thingBit.means)) end = i + 1;
    else if (!isBentLike(normAt(page, to - 1), normAt(page, i))) break;
  }
  return end;
}

/** "российские | штурмовые", "украинской | 47-й": an adjective in the same case, or a number. */
const isBentLike = (first: string, next: string): boolean =>
  /^\d/u.test(next) || (next.length > 4 && first.at(-1) === next.at(-1));

function sideOf(page: Page, mention: SideMention | null): Side | null {
  if (mention === null) return null;
  const start = page.tokens[mention.words[0]]?.start ?? 0;
  const end = page.tokens[wholeEnd(page, mention) - 1]?.end ?? start;
  return { span: [start, end], party: mention.party, name: mention.name };
}

const implied = (party: Party | null): Side | null => (party === null ? null : { span: null, party, name: null });

interface Known {
  readonly event: Event;
  readonly action: Action;
  readonly sides: Sides;
  readonly voice: Voice;
  /** Party of the country the event's place lies in; null where unknown. */
  readonly land: Party | null;
}

type Whose = "own" | "enemy";

/** Deeds at a place from outside: who lives there bears them. */
const inbound: ReadonlySet<Action> = new Set(["strike", "attack", "damage", "civilian-harm"]);

/** What a side denies is that the enemy took, surrounded or destroyed something of its own. */
const deniedOfEnemy: ReadonlySet<Action> = new Set(["capture", "advance", "encircle", "losses"]);

/** The place lies in the land of the speaker's enemy; a movement is not abroad in its own country. */
const isAbroad = ({ party }: Voice, land: Party | null): boolean =>
  land !== null && party !== null && opponentsOf(party).includes(land) && landOfParty(party) !== land;

/** Borne by people and their houses rather than by an army. */
const borneByPeople: ReadonlySet<Action> = new Set(["civilian-harm", "damage"]);

interface KnownIn extends Known {
  readonly english: boolean;
}

/** Whose people are hurt: a movement's neighbours are its country's, and so are all where both sides live in one country. */
function bearerFor({ action, land, voice, english }: KnownIn, party: Party | null, other: Party | null): Party | null {
  if (!borneByPeople.has(action)) return party;
  if (english && other !== null) {
    // who lives there bears it, whoever else is fought: a Turkish drone's dead in Syria
    if (land !== null && land !== other && landOfParty(land) !== other) return landOfParty(land);
    // "Burkina Faso's army killed 200 civilians": of its own land, where no other is named
    const foreign = voice.named.some((one) => landOfParty(one) !== other);
    if (land === null && party === null && isInternal(other, other) && !foreign) return other;
  }
  const within = party === null || party === land || isInternal(land ?? party, party);
  if (land !== null && other !== null && isInternal(land, other) && within) return land;
  return party === null ? null : landOfParty(party);
}

const turn = (whose: Whose): Whose => (whose === "own" ? "enemy" : "own");

/** "Москва заявила про захоплення міста" in a Ukrainian paper: the paper's word for the enemy's deed, so Moscow's own. */
const seenBySource = ({ teller, party }: Voice, whose: Whose | undefined): Whose | undefined =>
  whose === "enemy" && teller != null && party !== null && opponentsOf(party).includes(teller) ? "own" : whose;

/** "Штурмовые отряды зачищают", "артиллеристы накрыли": troops without a side's name, told of as doing it, are the speaker's. */
function actsUnnamed(page: Page, { trigger, clause }: Event): boolean {
  if (page.language === "en" || trigger.noun !== null || trigger.form !== "active") return false;
  return thingsIn(page, [clause[0], trigger.from]).some(
    ({ kind, aside, at }) =>
      kind === "troops" &&
      !aside &&
      page.actorAt[at] === null &&
      !isWord(page, at, "bands") &&
      many.test(normAt(page, at)),
  );
}

/** Plurals in the nominative. */
const many = /(?:ы|и|і|ия|ії)$/u;

/** "били з | артилерії", "под огнём | артиллерии", "працює | артилерія": what it was fired from, or what fires. Russian and Ukrainian. */
const isGun = (page: Page, at: number): boolean =>
  page.language !== "en" &&
  (/^(?:з|із|зі|из)$/u.test(normAt(page, at - 1)) ||
    isWord(page, at - 1, "by-deeds") ||
    /^(?:артилерія|артиллерия|авіація|авиация)$/u.test(normAt(page, at)));

/** Arms and men are the enemy's where nobody says; a depot or a base on the speaker's own land is the speaker's. */
function isMilitary(page: Page, { event: { object }, voice, land }: Known): boolean {
  if (object === null || isGun(page, object.at)) return false;
  if (object.kind === "depot" || isSite(page, object.at)) return land === null || land !== voice.party;
  return ["weapon", "troops", "position"].includes(object.kind);
}

/** "Удар по аеродрому в Криму", "обстрел Белгорода": whose land was fired at tells who fired, whatever each side calls it. */
function firedAtLand(page: Page, known: Known): readonly [Whose, Whose] | undefined {
  const { action, voice, land, event } = known;
  if (action !== "strike" || event.row.whose !== "enemy" || land === null || voice.party === null) return undefined;
  if (voice.denies === true) return undefined;
  if (isAbroad(voice, land)) return ["own", "enemy"];
  return land === voice.party && !isMilitary(page, known) ? ["enemy", "own"] : undefined;
}

/** "Россия заявила, что | не наносила ударов по школе", "the army denied | firing at Lyman": a deed without a doer of its own is the denier's. */
const ownDeed = (page: Page, { action, event }: Known): boolean =>
  inbound.has(action) &&
  (isChargedWith(page, event) ||
    (event.row.roles !== "suffers" && !["passive", "noun", "participle"].includes(event.trigger.form)));

/** "атакували | село": what was attacked is the object of the verb. */
const isGround = ({ object }: Event): boolean => object?.kind === "place" && !object.aside;

/** "Атака на | Севастополь", "атака на юг | Крыма": the noun itself says what it fell on; "на Курском направлении" only says where. */
function fellOn(page: Page, { trigger }: Event): boolean {
  const head = trigger.noun ?? trigger;
  if (page.language === "en" || normAt(page, head.to) !== "на") return false;
  const at = isWord(page, head.to + 1, "compass") ? head.to + 2 : head.to + 1;
  return (page.placeAt[at] ?? -1) !== -1 && !isWhere(normAt(page, head.to + 1));
}

/** Who does and who bears, seen from the speaker, where no word of the clause says. */
function plan(page: Page, known: Known): readonly [Whose, Whose] | undefined {
  const { event, action, voice, land } = known;
  // "Окупанти визнали втрату села": whoever tells of it, a loss is the speaker's own
  const whose = isLoss(page, event) ? event.row.whose : seenBySource(voice, event.row.whose);
  const common = usual[action];
  if (common === undefined) return undefined;
  if (voice.denies === true && ownDeed(page, known)) return ["own", "enemy"];
  // whoever owns up to a deed or threatens it tells of his own
  if (voice.owns === true && page.language !== "en") return ["own", "enemy"];
  const fired = page.language === "en" ? undefined : firedAtLand(page, known);
  if (fired !== undefined) return fired;
  if (action === "strike" && isSighted(page, event)) return ["enemy", "own"];
  if (action === "strike" && isPraised(page, event)) return ["own", "enemy"];
  const abroad = isAbroad(voice, land);
  const turns = action === "capture" || action === "strike" || action === "advance" || action === "attack";
  if (whose !== undefined && whose !== common[0] && turns) return [whose, turn(whose)];
  if (whose !== undefined) return common;
  if (voice.owns === true) return ["own", "enemy"];
  // "ранены двое бойцов": words of harm tell of one's own; the enemy's dead are destroyed.
  if (action === "losses" && event.row.action === "civilian-harm") return abroad ? common : ["enemy", "own"];
  if (voice.denies === true && deniedOfEnemy.has(action)) return ["enemy", "own"];
  const military = isMilitary(page, known);
  // what a side denies on the enemy's land is its own fire, on its own arms the enemy's
  if (action === "strike" && (military || abroad))
    return voice.denies === true && !abroad ? ["enemy", "own"] : ["own", "enemy"];
  if ((action === "damage" || action === "civilian-harm") && abroad && page.language !== "en") return ["own", "enemy"];
  if (action === "attack" && abroad && (isGround(event) || fellOn(page, event))) return ["own", "enemy"];
  if ((action === "attack" || action === "strike") && actsUnnamed(page, event)) return ["own", "enemy"];
  return common;
}

export interface FilledSides {
  readonly actor: Side | null;
  readonly recipient: Side | null;
}

function fromAir(page: Page, { clause: [from, to] }: Event): boolean {
  for (let i = from; i < to; i++)
    if (
      (isWord(page, i, "flown") && normAt(page, i - 1) !== "suicide") ||
      (normAt(page, i) === "air" && /^(?:strikes?|raids?|force)$/.test(normAt(page, i + 1)))
    )
      return true;
  return false;
}

/** A state from outside that fights the land's own is named: the jets may be its. */
const hasOutsider = (land: Party, named: readonly Party[]): boolean =>
  opponentsOf(land).some((other) => named.includes(other) && landOfParty(other) !== land);

/** The one movement of the land that the report names, where it does not name the land's army as well. */
function soleMovement(land: Party, named: readonly Party[]): Party | null {
  const movements = named.filter((party) => opponentsOf(land).includes(party) && landOfParty(party) !== party);
  return movements.length === 1 && !named.includes(land) ? (movements[0] ?? null) : null;
}

/** "the town fell" to who fights the land, "the town was retaken" by the land; either side calls its own taking liberation. */
function takenFrom(norm: string, land: Party, other: Party | null): FilledSides {
  if (norm.startsWith("liberat")) return { actor: null, recipient: null };
  const again = /^(?:re(?:took|tak|captur|gain|claim|cover|conquer)|won$|win$)/.test(norm);
  return { actor: implied(again ? land : other), recipient: implied(again ? other : land) };
}

/** Nobody speaks for a side: the country of the place tells who was struck there. */
function byLand(page: Page, { action, voice, land, event }: Known): FilledSides {
  if (land === null || !isBelligerent(land)) return { actor: null, recipient: null };
  const other = opponentAmong(land, voice.named);
  // in a town a movement holds the land's people live
  const home = landOfParty(land);
  if (page.language === "en" && home !== land && borneByPeople.has(action))
    return { actor: implied(fromAir(page, event) ? other : null), recipient: implied(home) };
  if (inbound.has(action) && isInternal(land, land) && !hasOutsider(land, voice.named))
    return { actor: implied(fromAir(page, event) ? land : soleMovement(land, voice.named)), recipient: implied(land) };
  if (inbound.has(action)) return { actor: implied(other), recipient: implied(land) };
  if (page.language === "en" && action === "capture" && event.row.whose === undefined && land.length === 2)
    return takenFrom(normAt(page, event.trigger.from), land, other);
  if (action !== "capture" || event.row.whose === undefined) return { actor: null, recipient: null };
  return event.row.whose === "own"
    ? { actor: implied(land), recipient: implied(other) }
    : { actor: implied(other), recipient: implied(land) };
}

/** Told of a place or of two foes of another war: a paper of Kyiv on Sudan. */
function isOtherWar(own: Party, land: Party | null, named: readonly Party[]): boolean {
  const ours = (party: Party): boolean => party === own || opponentsOf(own).includes(party);
  if (land !== null && isBelligerent(land)) return !ours(land);
  return !named.some(ours) && named.some((party) => opponentsOf(party).some((foe) => named.includes(foe)));
}

/** The land's army and its movements fight here, and no state from outside. */
const isOfOneLand = (own: Party, land: Party, named: readonly Party[]): boolean =>
  isInternal(land, own) && !hasOutsider(land, named);

/** "a jet bombed the school, the rebels said": whom the land's own aircraft hit, its people or whom it fights. */
function airTarget({ action, voice, event }: Known, own: Party): Party | null {
  const land = landOfParty(own);
  if (borneByPeople.has(action) || event.object?.kind === "structure" || event.object?.kind === "civilian") return land;
  return own === land ? opponentAmong(own, voice.named) : own;
}

function unsaid(page: Page, known: Known): FilledSides {
  const { voice, land, event } = known;
  const defender = land === null ? null : defenderOf(page, event, { voice, land });
  if (defender !== null) return { actor: implied(defender), recipient: implied(opponentAmong(defender, voice.named)) };
  if (voice.party === null) return byLand(page, known);
  const own = voice.party;
  if (isOtherWar(own, land, voice.named)) return byLand(page, known);
  if (land !== null && inbound.has(known.action) && isOfOneLand(own, land, voice.named) && fromAir(page, event))
    return { actor: implied(land), recipient: implied(airTarget(known, own)) };
  const origin = inbound.has(known.action) ? firedFrom(page, event) : null;
  // a movement of that land, where the report names one
  const there = voice.named.filter((one) => landOfParty(one) === origin && one !== origin);
  const enemy = opponentAmong(
    own,
    [...there, origin, land, ...voice.named].filter((one) => one !== null),
  );
  const theirs = origin !== null && opponentsOf(own).includes(origin);
  const seen = theirs ? (["enemy", "own"] as const) : plan(page, known);
  if (seen === undefined) return { actor: null, recipient: null };
  const of = (whose: Whose): Party | null => (whose === "own" ? own : enemy);
  const actor = of(seen[0]);
  if (actor !== null && isAtSea(page, known, actor)) return { actor: implied(actor), recipient: null };
  return {
    actor: implied(actor),
    recipient: implied(bearerFor({ ...known, english: page.language === "en" }, of(seen[1]), actor)),
  };
}

/** "adding that 118 of | them were downed": what an air force brings down is nothing of its own, whoever "they" were before. */
const bringsDown = (page: Page, { action, sides: { recipient }, voice }: Known): boolean =>
  page.language === "en" &&
  (action === "intercept" || action === "repel") &&
  recipient?.rule === "side.stand-in" &&
  recipient.party === voice.party &&
  voice.denies !== true;

/** "A drone hit a freighter off the coast": a ship of trade is its owner's, and no side's, but in the harbours of a land at war. */
function isAtSea(page: Page, { event: { clause }, land }: Known, doer: Party): boolean {
  if (land !== null && land !== landOfParty(doer)) return false;
  for (let i = clause[0]; i < clause[1]; i++) if (isWord(page, i, "merchant")) return true;
  return false;
}

const isNamed = (side: SideMention | null): SideMention | null => (side?.party === "unk" ? null : side);

/** "Gunmen | attacked", "the group | said it took": who is told of without a name, and whose, where it is clear all the same. */
function withUnnamed(page: Page, told: SideMention | null, filled: Side | null): Side | null {
  if (told?.party !== "unk" || (filled !== null && filled.span !== null)) return filled;
  const side = sideOf(page, told);
  return side === null || filled === null || !isOfKind(page, told, filled.party)
    ? side
    : { ...side, party: filled.party };
}

/** Rebels and gunmen are no state's, unless a state speaks of them so; soldiers and the army are. */
function isOfKind(page: Page, { words: [at] }: SideMention, party: Party): boolean {
  const state = party.length === 2 && landOfParty(party) === party;
  if (isWord(page, at, "rebels") || isWord(page, at, "bands")) return !state;
  return state || !(isWord(page, at, "uniformed") || isWord(page, at, "regulars"));
}

const moves: ReadonlySet<Action> = new Set(["deploy", "withdraw", "hold", "advance"]);

/** "The enemy is massing | its forces": what one moves or gives up is one's own, whoever was told of last. */
const ownMoved = (page: Page, { action, sides: { recipient } }: Known): boolean =>
  moves.has(action) && recipient?.rule === "side.stand-in" && isWord(page, recipient.words[0], "theirs");

/** The sides of the words, and those the text leaves no doubt of. */
export function fillSides(page: Page, told: Known): FilledSides {
  const known = { ...told, sides: ownClaimed(page, told.sides, told.voice) };
  const { actor } = known.sides;
  const recipient = ownMoved(page, known) ? null : known.sides.recipient;
  const filled = fillNamed(page, { ...known, sides: { actor: isNamed(actor), recipient: isNamed(recipient) } });
  return {
    actor: withUnnamed(page, actor, filled.actor),
    // "deployed 4,000 | soldiers": what one moves is one's own
    recipient: moves.has(known.action) ? filled.recipient : withUnnamed(page, recipient, filled.recipient),
  };
}

function fillNamed(page: Page, known: Known): FilledSides {
  const { action, sides, voice, land, event } = known;
  let actor = sideOf(page, sides.actor ?? slavicTroops(page, known.event, voice));
  let recipient = sideOf(page, sides.recipient);
  if (actor !== null && recipient !== null && actor.party === recipient.party) {
    // "it captured | its deputy commander": the word that points back points elsewhere than to who did it
    const standIn =
      sides.recipient?.rule === "side.stand-in" && (page.language === "en" || sides.actor?.rule !== "side.stand-in");
    if (!standIn && (action === "losses" || action === "civilian-harm" || action === "damage")) actor = null;
    else recipient = null;
  }
  // "позиції ППО під Курськом": what guards a sky is the land's own, whoever tells of it being hit
  const guards = sides.recipient?.rule === "actor.rel.air-defence" && land !== null && isBelligerent(land);
  if (recipient !== null && guards && action !== "intercept") {
    if (actor?.party === land) actor = null;
    recipient = { ...recipient, party: land };
  }
  if (recipient !== null && actor === null && bringsDown(page, known)) recipient = null;
  const may = supplies[action] ?? [];
  const other = (party: Party): Party | null => {
    // Russia's jets over Syria bear on Syria, and on nobody of Russia's own war
    if (isAtAnotherWar(party, land)) return inbound.has(action) ? land : null;
    // whom a side tells of fighting is itself, unless it was the land and its people that were hit
    const speaks = voice.party !== null && opponentsOf(party).includes(voice.party) && !inbound.has(action);
    if (speaks) return voice.party;
    return opponentAmong(party, land === null ? voice.named : [land, ...voice.named]);
  };
  if (actor !== null && recipient === null && isAtSea(page, known, actor.party)) return { actor, recipient };
  if (actor !== null && recipient === null && may.includes("recipient"))
    recipient = implied(bearerFor({ ...known, english: page.language === "en" }, other(actor.party), actor.party));
  else if (recipient !== null && actor === null && may.includes("actor") && event.row.mishap !== true)
    actor = implied(other(recipient.party));
  else if (actor === null && recipient === null && may.length > 0 && event.row.mishap !== true)
    return unsaid(page, known);
  return { actor, recipient };
}
