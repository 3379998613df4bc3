/** Fills in the side a text leaves no doubt of: who repels attacks on a ministry's own troops, whom it calls the enemy. */
import type { Party } from "../lexicon/row.ts";
import type { Action, Side } from "./claim.ts";
import type { Event } from "./event.ts";
import type { Page } from "./page.ts";
import type { SideMention, Sides, Voice } from "./sides.ts";
import { opponentAmong } from "./wars.ts";

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

function sideOf(page: Page, mention: SideMention | null): Side | null {
  if (mention === null) return null;
  const start = page.tokens[mention.words[0]]?.start ?? 0;
  const end = page.tokens[mention.words[1] - 1]?.end ?? start;
  return { span: [start, end], party: mention.party, name: mention.name };
}

const implied = (party: Party | null): Side | null => (party === null ? null : { span: null, party, name: null });

interface Known {
  readonly event: Event;
  readonly action: Action;
  readonly sides: Sides;
  readonly voice: Voice;
}

/** Fire at enemy arms is told by who fired; fire at homes by who was hit. */
function turned(action: Action, event: Event): readonly ["own" | "enemy", "own" | "enemy"] | undefined {
  const military = ["weapon", "troops", "depot", "position"].includes(event.object?.kind ?? "");
  if (action === "strike" && military) return ["own", "enemy"];
  return usual[action];
}

export interface FilledSides {
  readonly actor: Side | null;
  readonly recipient: Side | null;
}

export function fillSides(page: Page, { event, action, sides, voice }: Known): FilledSides {
  let actor = sideOf(page, sides.actor);
  let recipient = sideOf(page, sides.recipient);
  if (actor !== null && recipient !== null && actor.party === recipient.party) {
    if (action === "losses" || action === "civilian-harm" || action === "damage") actor = null;
    else recipient = null;
  }
  const may = supplies[action] ?? [];
  const other = (party: Party): Party | null => opponentAmong(party, voice.named);
  if (actor !== null && recipient === null && may.includes("recipient")) recipient = implied(other(actor.party));
  else if (recipient !== null && actor === null && may.includes("actor")) actor = implied(other(recipient.party));
  else if (actor === null && recipient === null && voice.party !== null && may.length > 0) {
    const enemy = other(voice.party);
    const of = (whose: "own" | "enemy"): Side | null => implied(whose === "own" ? voice.party : enemy);
    const plan = turned(action, event);
    if (plan !== undefined) {
      actor = of(plan[0]);
      recipient = of(plan[1]);
    }
  }
  return { actor, recipient };
}
