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
  size: z.enum(["village", "town"]).optional(),
  /** An unknown capitalised word beside it is still a place. */
  strong: z.boolean().optional(),
});

type Fields = z.infer<typeof placewordRow>;
export type PlacewordRow = Row & Pick<Fields, "role" | "side" | "makes" | "size" | "strong">;
