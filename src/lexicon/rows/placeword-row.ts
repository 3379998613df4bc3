/** A row of the table `placeword`: words that make a name beside them a place ("village of"), or show that it is none ("brigade"). */
import { z } from "zod";
import type { Row } from "../row.ts";
import { rowBase } from "../schema.ts";

export const placewordRoles = [
  "kind", // says what the name is: село, district, напрямок
  "preposition", // біля, near, в районе
  "name-of", // the name beside it is part of another name: brigade, group of forces, bridge
  "person", // the capitalised word beside it is a person: general, Mr, губернатор
  "given-name", // a given name: what follows is a surname
  "seat", // body or office at a seat: governor, ministry, mayor
  "surname", // a surname that is also a village: Шевченко
  "common", // a usual word that is also some place's name
  "people", // capitalised words that are never places: nationalities, months, weekdays
  "bounded", // a quarter, a camp, a square: the name with it has limits of its own
  "wide", // a sea, a bank: the name with it is as wide as a region
  "stand-in", // stands for a place named before: the city, там, ця область
  "pointing", // points at a place named before: this, данный, вказаний
  "article", // opens a word that stands for a place: the, its, several
  "label", // makes the wider name a locator: "armed forces of"
] as const;

export const placewordRow = z.strictObject({
  ...rowBase,
  role: z.enum(placewordRoles),
  /** On which side of the name the word stands. */
  side: z.enum(["before", "after", "both"]).optional(),
  /** For `kind`: what the name becomes. */
  makes: z.enum(["settlement", "district", "region", "direction", "area", "water", "country"]).optional(),
  /** For `kind`: how big a settlement is called so. */
  size: z.enum(["village", "town", "city"]).optional(),
  /** For `stand-in`: by itself, after an article or "this", after a preposition, or after a word that points only. */
  stands: z.enum(["alone", "article", "asked", "pointed"]).optional(),
  /** For `stand-in`: the place meant lies beside it: "the outskirts". */
  around: z.boolean().optional(),
  /** An unknown capitalised word beside it is still a place. */
  strong: z.boolean().optional(),
  /** For `preposition`: the name before it lies there: near it ("A, south of B") or, with no comma between, in it ("A in B"). */
  ties: z.enum(["near", "in"]).optional(),
});

type Fields = z.infer<typeof placewordRow>;
export type PlacewordRow = Row &
  Pick<Fields, "role" | "side" | "makes" | "size" | "strong" | "stands" | "around" | "ties">;
export type PlacewordRole = Fields["role"];
