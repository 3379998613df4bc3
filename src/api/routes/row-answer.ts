/** Rows as an answer: the CSV and GeoJSON twins of an address, and what the document says of them. */
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { toCsv, toGeoJson } from "../rows.ts";
import type { Rows } from "../rows.ts";

export const rowEndings = ["csv", "geojson"] as const;
export type RowEnding = (typeof rowEndings)[number];

const kinds: Readonly<Record<RowEnding, string>> = { csv: "text/csv", geojson: "application/geo+json" };

const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(z.unknown()) });

const named = (path: string, ending: string): string =>
  `inline; filename="reportedly${path.replace(/[^\w-]+/g, "-").slice(0, 80)}.${ending}"`;

export function rowAnswer(c: Context, ending: RowEnding, rows: Rows): Response {
  const body = ending === "csv" ? toCsv(rows) : JSON.stringify(toGeoJson(rows));
  const type = ending === "csv" ? `${kinds.csv}; charset=utf-8` : kinds.geojson;
  return c.body(body, 200, { "content-type": type, "content-disposition": named(c.req.path, ending) });
}

/** Content of an answer in the document, with the same rows as its example. */
export const toldRows = (ending: RowEnding, rows: Rows) => ({
  [kinds[ending]]:
    ending === "csv" ? { schema: z.string(), example: toCsv(rows) } : { schema: collection, example: toGeoJson(rows) },
});
