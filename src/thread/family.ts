/** Action families: which actions can be about one thing, and which of them say who holds a place. */
import type { Action } from "../claim/claim.ts";

/** ground: fighting on a day; control: who holds a place; fire: a strike and what it did to civilians. */
export type Family = "ground" | "control" | "fire" | "air" | "losses" | "deploy" | "statement";

const families: Readonly<Record<Action, Family>> = {
  attack: "ground",
  repel: "ground",
  clash: "ground",
  advance: "ground",
  capture: "control",
  hold: "control",
  withdraw: "control",
  encircle: "control",
  strike: "fire",
  explosion: "fire",
  damage: "fire",
  "civilian-harm": "fire",
  intercept: "air",
  losses: "losses",
  deploy: "deploy",
  statement: "statement",
};

export const familyOf = (action: Action): Family => families[action];

/** Actions of one family. */
export const actionsOf = (family: Family): readonly Action[] =>
  (Object.keys(families) as Action[]).filter((action) => families[action] === family);

/** Actions that say something of who gains, holds or loses a settlement. */
export const controlActions: readonly Action[] = ["capture", "hold", "withdraw", "encircle", "advance"];

export const saysControl = (action: Action): boolean => controlActions.includes(action);
