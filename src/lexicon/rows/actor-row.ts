/** A row of the table `actor`: who speaks or acts, under every name: "the General Staff", "ЗСУ", "противник". */
import { z } from "zod";
import type { Party, Row } from "../row.ts";
import { rowBase } from "../schema.ts";

export const actorKinds = [
  "state", // a state, its government, its capital as a speaker
  "adjective", // "Russian": shows whose the thing beside it is
  "body", // ministry, general staff, service, administration
  "force", // army, branch, group of forces, armed group
  "collective", // occupiers, the enemy, our troops
  "person", // somebody in public office
  "agency", // news agency of a state
  "press", // press that takes no state's side
  "monitor", // monitors, analysts, UN
  "channel", // channels that take a side
] as const;
export type ActorKind = (typeof actorKinds)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const actorRow = z.strictObject({
  ...rowBase,
  /** Usual English name. */
  name: z.string().min(1),
  party: z.string().regex(/^[a-z0-9]+$/),
  kind: z.enum(actorKinds),
  /** Held by the person while the row is in force. */
  office: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  /** Names of channels and outlets it publishes under. */
  publishes: z.array(z.string()).optional(),
  /** Whose enemy "the enemy" is in its own voice, where the publisher itself is press or a monitor. */
  home: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .optional(),
  /** Whose side it is depends on who speaks: "the enemy", "our troops". */
  relative: z.enum(["enemy", "own"]).optional(),
});

export interface ActorRow extends Row {
  readonly name: string;
  readonly party: Party;
  readonly kind: ActorKind;
  readonly office?: string;
  readonly from?: string;
  readonly to?: string;
  readonly publishes?: readonly string[];
  readonly home?: Party;
  readonly relative?: "enemy" | "own";
}
