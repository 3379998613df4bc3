/** Control layers from tables: the plain form, first and last day inside a shown area, claimed and assessed layers side by side. */
import { tableRows } from "../report/table.ts";
import { isoDayOf, placeOf, positionOf } from "./control-file.ts";
import { atOwnPoints } from "./control-points.ts";
import type { PointSpan } from "./control-points.ts";
import type { ControlContext, ControlDraft, ControlRead, ControlRefused } from "./control-file.ts";

type Row = Readonly<Record<string, string>>;

/** How one layer is read from a row: its days and holder; null where the row has nothing of it. */
interface Layer {
  readonly monitor: (by: string) => string;
  readonly means: string;
  readonly yardstick: boolean;
  readonly span: (row: Row, context: ControlContext) => { from: string; to: string | null; holder: string } | null;
}

interface Shape {
  /** Columns by which the table is known. */
  readonly needs: readonly string[];
  readonly layers: readonly Layer[];
  /** Column of the last day of the whole layer: what ends there is still so. */
  readonly ends?: string;
}

const stretch =
  (from: string, to: string, holder: (row: Row, context: ControlContext) => string): Layer["span"] =>
  (row, context) => {
    const first = isoDayOf(row[from]);
    return first === null ? null : { from: first, to: isoDayOf(row[to]), holder: holder(row, context) };
  };

const asWritten = (row: Row, { holder }: ControlContext): string =>
  row["holder"]?.trim().toLowerCase() || holder || "unk";

const shapes: readonly Shape[] = [
  {
    needs: ["place", "from", "to", "holder"],
    layers: [
      { monitor: (by) => by, means: "held, as the file says", yardstick: true, span: stretch("from", "to", asWritten) },
    ],
  },
  {
    needs: ["place", "first_day_inside_occupied", "last_day_inside"],
    ends: "last_day_inside",
    layers: [
      {
        monitor: (by) => by,
        means: "inside the area that the monitor shows as occupied",
        yardstick: true,
        span: stretch("first_day_inside_occupied", "last_day_inside", (_, { holder }) => holder ?? "ru"),
      },
    ],
  },
  {
    needs: ["place", "ru_claimed_first", "ru_assessed_control_first"],
    layers: [
      {
        monitor: (by) => `${by}: Russian claims`,
        means: "inside the area that the monitor shows as claimed by Russian sources",
        yardstick: false,
        span: stretch("ru_claimed_first", "ru_claimed_last", () => "ru"),
      },
      {
        monitor: (by) => by,
        means: "inside the area that the monitor assesses as under Russian control",
        yardstick: true,
        span: stretch("ru_assessed_control_first", "ru_assessed_control_last", () => "ru"),
      },
      {
        monitor: (by) => `${by}: assessed advances`,
        means: "first day inside the area of assessed Russian advances, control not assessed",
        yardstick: false,
        span: stretch("ru_assessed_advance_first", "ru_assessed_advance_first", () => "contested"),
      },
      {
        monitor: (by) => `${by}: Ukrainian claims`,
        means: "inside the area of claimed Ukrainian counter-offensives",
        yardstick: false,
        span: stretch("ua_claimed_counteroff_first", "ua_claimed_counteroff_last", () => "ua"),
      },
    ],
  },
];

const known = (shape: Shape): string => shape.needs.join(",");

/** Reads a table; one bad row is told with its line and stops no other. */
export function readControlTable(text: string, context: ControlContext): ControlRead {
  const [head, ...rows] = [...tableRows(text)];
  const names = (head?.cells ?? []).map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/^\ufeff/, ""),
  );
  const shape = shapes.find(({ needs }) => needs.every((need) => names.includes(need)));
  if (!shape) {
    const forms = shapes.map(known).join(" or ");
    return { drafts: [], refused: [{ line: 1, reason: `no control table: the head line needs ${forms}` }] };
  }
  const refused: ControlRefused[] = [];
  const records = rows.flatMap(({ line, cells }) => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    return [{ line, row: Object.fromEntries(names.map((name, n) => [name, cells[n] ?? ""])) as Row }];
  });
  const end = lastDay(
    records.map(({ row }) => row),
    shape,
  );
  const spans = shape.layers.map((): PointSpan[] => []);
  for (const { line, row } of records) {
    const reason = faultOf(row, shape, context);
    if (reason) refused.push({ line, reason });
    else addRow(row, spans, { shape, context, end });
  }
  const drafts = shape.layers.map(({ monitor, means, yardstick }, n): ControlDraft => {
    return { monitor: monitor(context.by), means, yardstick, ...atOwnPoints(spans[n] ?? [], context) };
  });
  return { drafts: drafts.filter(({ spans }) => spans.length > 0), refused };
}

const lastDay = (rows: readonly Row[], { ends }: Shape): string | null =>
  ends === undefined
    ? null
    : (rows
        .flatMap((row) => isoDayOf(row[ends]) ?? [])
        .sort()
        .at(-1) ?? null);

function faultOf(row: Row, { layers }: Shape, context: ControlContext): string | null {
  if (!row["place"]?.trim()) return "the row names no place";
  const spans = layers.flatMap((layer) => layer.span(row, context) ?? []);
  if (spans.length === 0) return "the row has no first day";
  return spans.some(({ from, to }) => to !== null && to < from) ? "the last day is before the first" : null;
}

interface Reading {
  readonly shape: Shape;
  readonly context: ControlContext;
  readonly end: string | null;
}

function addRow(row: Row, spans: readonly PointSpan[][], { shape, context, end }: Reading): void {
  const name = row["place"]?.trim() ?? "";
  const at = positionOf(row["lat"], row["lon"]);
  const place = placeOf(context.gazetteer, name, at);
  for (const [n, layer] of shape.layers.entries()) {
    const span = layer.span(row, context);
    if (!span) continue;
    const to = end !== null && span.to === end ? null : span.to;
    spans[n]?.push({ span: { monitor: layer.monitor(context.by), place, name, ...span, to }, at });
  }
}
