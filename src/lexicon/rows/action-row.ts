/** A row of the table `action`: words that state an event ("repelled"), or things events happen to ("howitzer"). */
import { z } from "zod";
import type { Row } from "../row.ts";
import { actions, thingKinds } from "../row-kinds.ts";
import { rowBase } from "../schema.ts";

export type ThingKind = (typeof thingKinds)[number];

/** Things, and what a rule finds by other means: a number, a named side, a noun of attack, a distance, a share, a "no". */
export const needKinds = [...thingKinds, "number", "side", "attack", "distance", "percent", "area", "denial"] as const;
export type NeedKind = (typeof needKinds)[number];

export type EventAction = (typeof actions)[number];

/** `head`: the noun of event it goes with decides; `drop`: no event at all. */
export type Turn = EventAction | "head" | "drop";

/**
 * Who stands where. transitive: subject does, object bears. intransitive: subject does. suffers: subject bears.
 * falls: subject is the place. place: a noun whose "of" is the place. event: nobody.
 */
export const roleKinds = ["transitive", "intransitive", "suffers", "falls", "place", "event"] as const;
export type RoleKind = (typeof roleKinds)[number];

export interface EventRow extends Row {
  readonly is: "event";
  readonly action: EventAction;
  /** `stem`: its form tells whether it is a verb or a noun. */
  readonly word: "verb" | "noun" | "stem";
  readonly roles: RoleKind;
  /** First kind found wins; the order of the row's file does not matter, the nearest thing does. */
  readonly by?: { readonly [K in NeedKind]?: Turn };
  /** States an event only with at least one of these in its clause. */
  readonly needs?: readonly NeedKind[];
  /** One of these must follow close behind: "pulled its troops out", "pushed them back". */
  readonly particle?: readonly string[];
  /** One of these prepositions, with a place or position behind it, must stand before in its clause: "в Торецк | вошли". */
  readonly ahead?: readonly string[];
  /** Whose deed the word names, seen from who speaks: "occupied" the enemy's, "liberated" one's own. */
  readonly whose?: "own" | "enemy";
  /** Only with a thing it is done to: "hold the hill", not "hold talks in Doha". */
  readonly object?: boolean;
  /** What it is while it lasts: "is clearing" against "cleared". */
  readonly ongoing?: EventAction;
  /** What it is where the named place it is done out of is told: "driven back" against "driven out of Terny". */
  readonly outOf?: EventAction;
  /** Only where nothing it could be done to stands behind: "Pokrovsk holds", not "holds a fair". */
  readonly ends?: boolean;
  /** The word itself says that it did not happen: "intact", "unhurt". */
  readonly not?: boolean;
  /** Only where it is told for itself: behind "who" or "where" it tells of whom. */
  readonly lone?: boolean;
  /** Done by hand only: with heavier arms in its clause it is a strike. */
  readonly hand?: boolean;
  /** It happened by itself: where no side is told to have done it, none did. */
  readonly mishap?: boolean;
  /** How a thing flies: behind a word of stopping it, it only tells which. */
  readonly path?: boolean;
  /** Lends its sentence to a noun of event: "carried out a strike". */
  readonly light?: boolean;
}

export interface ThingRow extends Row {
  readonly is: "thing";
  readonly thing: ThingKind;
}

export type ActionRow = EventRow | ThingRow;

const turns = z.enum([...actions, "head", "drop"]);

export const actionRow = z.discriminatedUnion("is", [
  z.strictObject({
    ...rowBase,
    is: z.literal("event"),
    action: z.enum(actions),
    word: z.enum(["verb", "noun", "stem"]),
    roles: z.enum(roleKinds),
    by: z.partialRecord(z.enum(needKinds), turns).optional(),
    needs: z.array(z.enum(needKinds)).min(1).optional(),
    particle: z.array(z.string()).min(1).optional(),
    ahead: z.array(z.string()).min(1).optional(),
    whose: z.enum(["own", "enemy"]).optional(),
    object: z.boolean().optional(),
    ongoing: z.enum(actions).optional(),
    outOf: z.enum(actions).optional(),
    ends: z.boolean().optional(),
    not: z.boolean().optional(),
    lone: z.boolean().optional(),
    hand: z.boolean().optional(),
    mishap: z.boolean().optional(),
    path: z.boolean().optional(),
    light: z.boolean().optional(),
  }),
  z.strictObject({ ...rowBase, is: z.literal("thing"), thing: z.enum(thingKinds) }),
]);
