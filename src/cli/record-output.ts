/** A track record for the terminal, for a table program and for another program; each number beside its denominator. */
import { csvCell } from "../api/rows.ts";
import type { LedgerClaim } from "../thread/ledger-claim.ts";
import type { Outcome, TrackRecord, YardstickRecord } from "../thread/record/track-record.ts";
import type { Bearing } from "../thread/record/yardstick.ts";
import type { Paint } from "./style.ts";
import { foldText, tableText } from "./table.ts";

export interface Recorded {
  /** Names under which the source speaks in this ledger. */
  readonly sources: readonly string[];
  /** ISO day of the ledger's newest report. */
  readonly asOf: string;
  /** ISO day up to which the layers speak, where that is later. */
  readonly layersAsOf: string;
  readonly records: readonly TrackRecord[];
  /** What the records count, oldest first. */
  readonly outcomes: readonly Outcome[];
  readonly claims: ReadonlyMap<string, LedgerClaim>;
}

export interface TextLook {
  readonly list: boolean;
  readonly paint: Paint;
  readonly width: number;
}

const kinds = { layer: "layer", monitor: "its words", "other-side": "its words" } as const;
const yardstickName = ({ kind, name }: Bearing["yardstick"]): string => `${name} (${kinds[kind]})`;
const days = (number: number | null): string => (number === null ? "–" : `${number} d`);

/** Names of the lines; each yardstick is a column, so that a terminal of 80 columns holds the table. */
const summaryHead = [
  "yardstick",
  "can speak of",
  "borne out",
  "before the claim",
  "after the claim",
  "since its 1st day",
  "still open",
  "median lag",
  "not in 30 d",
  "not in 90 d",
  "not in 180 d",
];

function summaryTable({ yardsticks }: TrackRecord, width: number): string {
  const columns = [summaryHead, ...yardsticks.map(summaryRow)];
  const [head = [], ...rows] = summaryHead.map((_, line) => columns.map((column) => column[line] ?? ""));
  return tableText(head, rows, width);
}

/** Where a layer shows it from its first day, neither before nor after is known. */
const beforeOf = (one: YardstickRecord): number => one.lags.filter((lag) => lag <= 0).length;
const afterOf = (one: YardstickRecord): number => one.lags.filter((lag) => lag > 0).length;

const summaryRow = (one: YardstickRecord): string[] => [
  yardstickName(one.yardstick),
  `${one.total}`,
  `${one.borneOut} of ${one.total}`,
  `${beforeOf(one)}`,
  `${afterOf(one)}`,
  `${one.fromStart}`,
  `${one.open} of ${one.total}${one.silent > 0 ? `, ${one.silent} never named` : ""}`,
  days(one.medianLagDays),
  ...one.waits.map(({ never, of }) => `${never} of ${of}`),
];

/** "after 12 d, on 2024-05-12", "3 d before", "open, watched 90 d". */
function bearingText({ yardstick, day, lag, watched, fromStart, silent }: Bearing): string {
  const who = yardstick.name;
  if (lag === null) return `${who}: open, ${silent ? "never named, " : ""}watched ${watched} d`;
  if (fromStart) return `${who}: since its first day, ${day ?? "unknown"}`;
  return `${who}: ${day ?? "unknown"}, ${lag > 0 ? `${lag} d after` : lag === 0 ? "the same day" : `${-lag} d before`}`;
}

const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? "" : "s"}`;

const kindText = ({ action, part }: Pick<TrackRecord, "action" | "part">): string =>
  part ? `${action} of a part` : action;

function listRow({ assertion, bearings, contradictedBy }: Outcome, claims: Recorded["claims"]): string[] {
  const first = claims.get(assertion.claims[0] ?? "");
  return [
    assertion.day,
    kindText(assertion),
    assertion.place.name ?? assertion.place.words,
    `${assertion.repeats}`,
    bearings.map(bearingText).join("; ") || "no yardstick speaks of it",
    contradictedBy.length > 0 ? `by ${contradictedBy.length}` : "",
    (first?.sentence ?? "").replace(/\s+/g, " "),
  ];
}

const listHead = ["claimed", "what", "place", "again", "borne out", "contradicted", "sentence"];

/** Tables for the terminal; open claims are told as open, since they are not false. */
export function recordText(recorded: Recorded, look: TextLook): string {
  const { sources, asOf, layersAsOf, records, outcomes, claims } = recorded;
  if (records.length === 0) return `${sources.join(", ")}: no claim on a settlement that fits\n`;
  const layers = layersAsOf > asOf && records.some(hasLayer) ? `, by layers up to ${layersAsOf}` : "";
  const head = `${sources.join(", ")}: what was claimed of settlements, and how it turned out as known on ${asOf}${layers}\n`;
  const parts = records.map((record) => {
    const { assertions, claims: told, repeats, contradicted, first, newest, party } = record;
    const counts = `${assertions} claimed, ${first === newest ? `on ${first}` : `${first} to ${newest}`}, in ${counted(told, "claim")}; said again on ${counted(repeats, "later day")}; contradicted within 60 days: ${contradicted} of ${assertions}`;
    const title = look.paint(`${kindText(record)} (${party})`, "bold");
    const lines = foldText(`${kindText(record)} (${party}): ${counts}`, look.width).join("\n");
    return `\n${lines.replace(`${kindText(record)} (${party})`, () => title)}\n${summaryTable(record, look.width)}`;
  });
  const rows = outcomes.map((outcome) => listRow(outcome, claims));
  const list = look.list ? `\n${tableText(listHead, rows, look.width)}` : "";
  const note = "\nOpen is not false: not borne out so far by that yardstick, which is somebody's claim too.\n";
  return `${head}${parts.join("")}${list}${look.paint(note, "dim")}`;
}

const hasLayer = ({ yardsticks }: TrackRecord): boolean =>
  yardsticks.some(({ yardstick }) => yardstick.kind === "layer");

type Cells = readonly (readonly [name: string, value: string | number | null])[];

function recordCells(record: TrackRecord, one: YardstickRecord): Cells {
  return [
    ["claimed_by", record.name],
    ["party", record.party],
    ["claimed", kindText(record)],
    ["first", record.first],
    ["newest", record.newest],
    ["settlements_claimed", record.assertions],
    ["claims", record.claims],
    ["said_again", record.repeats],
    ["contradicted", record.contradicted],
    ["yardstick", one.yardstick.name],
    ["yardstick_kind", one.yardstick.kind],
    ["can_speak_of", one.total],
    ["borne_out", one.borneOut],
    ["before_claim", beforeOf(one)],
    ["after_claim", afterOf(one)],
    ["since_its_first_day", one.fromStart],
    ["open", one.open],
    ["never_named", one.silent],
    ["median_lag_days", one.medianLagDays],
    ...one.waits.flatMap(({ days, never, of }): Cells => [
      [`not_in_${days}_days`, never],
      [`not_in_${days}_days_of`, of],
    ]),
  ];
}

function outcomeCells({ assertion, contradictedBy }: Outcome, bearing: Bearing | null, claims: Recorded["claims"]) {
  const first = claims.get(assertion.claims[0] ?? "");
  const cells: Cells = [
    ["claimed_by", assertion.name],
    ["party", assertion.party],
    ["claimed", kindText(assertion)],
    ["claimed_on", assertion.day],
    ["place", assertion.place.name],
    ["place_id", assertion.place.placeId],
    ["region", assertion.place.region],
    ["said_again", assertion.repeats],
    ["contradicted_by", contradictedBy.length],
    ["yardstick", bearing?.yardstick.name ?? null],
    ["yardstick_kind", bearing?.yardstick.kind ?? null],
    ["borne_out_on", bearing?.day ?? null],
    ["lag_days", bearing?.fromStart ? null : (bearing?.lag ?? null)],
    ["since_its_first_day", bearing === null ? null : bearing.fromStart ? "yes" : "no"],
    ["watched_days", bearing?.watched ?? null],
    ["never_named", bearing === null ? null : bearing.silent ? "yes" : "no"],
    ["claim_id", assertion.claims[0] ?? null],
    ["publisher", first?.publisher ?? null],
    ["sentence", first?.sentence ?? null],
    ["url", first?.url ?? null],
  ];
  return cells;
}

function csv(rows: readonly Cells[]): string {
  const head = rows[0]?.map(([name]) => name) ?? [];
  return [head, ...rows.map((cells) => cells.map(([, value]) => csvCell(value)))]
    .map((cells) => `${cells.join(",")}\r\n`)
    .join("");
}

const bearingsOf = ({ bearings }: Outcome): readonly (Bearing | null)[] => (bearings.length > 0 ? bearings : [null]);

const listCells = ({ outcomes, claims }: Recorded): Cells[] =>
  outcomes.flatMap((outcome) => bearingsOf(outcome).map((bearing) => outcomeCells(outcome, bearing, claims)));

/** A row for each kind of claim and yardstick; with `list`, for each settlement and yardstick. */
export const recordCsv = (recorded: Recorded, list: boolean): string =>
  csv(
    list
      ? listCells(recorded)
      : recorded.records.flatMap((record) => record.yardsticks.map((one) => recordCells(record, one))),
  );

/** The records as they are counted, curves and all; with `list`, the settlements too. */
export function recordJson(recorded: Recorded, list: boolean): string {
  const { sources, asOf, layersAsOf, records } = recorded;
  const outcomes = listCells(recorded).map((cells) => Object.fromEntries(cells));
  return `${JSON.stringify({ kind: "track-record", sources, asOf, layersAsOf, records, ...(list ? { outcomes } : {}) }, null, 2)}\n`;
}
