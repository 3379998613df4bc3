/** A row of the table `place`: a settlement, area or direction, a further name of one, or a stretch of fighting. */
import { z } from "zod";
import type { Row } from "../row.ts";
import { formsByLanguage, rowBase } from "../schema.ts";

export const placeRowKinds = [
  "city",
  "town",
  "village",
  "district",
  "region",
  "country",
  "area",
  "water",
  "direction",
  "name",
  "front",
] as const;

const degrees = z.tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)]);
const day = z.iso.date();

export const placeRow = z.strictObject({
  ...rowBase,
  forms: formsByLanguage,
  finds: z.array(z.string().min(1)),
  kind: z.enum(placeRowKinds),
  /** [lat, lon], degrees, two decimals: the settlement, or the rough middle of an area. */
  at: degrees,
  /** km around `at` that an area reaches. */
  radius: z.number().positive().optional(),
  /** ISO code, lower case, as the UN draws it. */
  country: z.string().regex(/^[a-z]{2}$/),
  region: z.string().optional(),
  district: z.string().optional(),
  population: z.number().int().positive().optional(),
  /** GeoNames codes of an area: "UA.07", "UA.6308". */
  admin: z.string().optional(),
  /** For kind `name`: English name of the place that is meant. */
  of: z.string().optional(),
  /** First day on which the present name is official; the row's name is the former one. */
  since: day.optional(),
  /** Parties that still use the row's name. */
  uses: z.array(z.string()).optional(),
  /** For kind `front`: points from one end to the other, days, and half width in km. */
  line: z.array(degrees).min(1).optional(),
  from: day.optional(),
  to: day.nullable().optional(),
  width: z.number().positive().optional(),
  /** 0..1, for kind `front`: 1 heavy ground fighting, less where there is mostly shelling. */
  heat: z.number().min(0).max(1).optional(),
  /** For settlements with namesakes: first and last day of each time at the line of fighting; null: still there. */
  fought: z.array(z.tuple([day, day.nullable()])).optional(),
  /** For kinds `country` and `region`: fewest inhabitants of settlements taken from the package. */
  coverage: z.number().int().nonnegative().optional(),
});

export type PlaceRow = Row & Omit<z.infer<typeof placeRow>, "forms" | "finds" | "skips" | "id" | "why">;
