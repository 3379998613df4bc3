/** Control layers from VIINA's daily files: one row a settlement and day, each status column its own monitor. */
import type { ControlSpan } from "../store/control-layer.ts";
import { isoDayOf } from "./control-file.ts";
import type { ControlContext, ControlDraft, ControlRead, ControlRefused } from "./control-file.ts";

interface Column {
  readonly name: string;
  readonly monitor: string;
  readonly means: string;
  readonly yardstick: boolean;
}

const about: Readonly<Record<string, Omit<Column, "name">>> = {
  status_wiki: { monitor: "Wikipedia's map, through VIINA", means: "status on Wikipedia's map", yardstick: true },
  status_dsm: { monitor: "DeepState, through VIINA", means: "status on DeepState's map", yardstick: true },
  status_isw: { monitor: "ISW, through VIINA", means: "status on ISW's map", yardstick: true },
  status_boost: {
    monitor: "VIINA boost",
    means: "Wikipedia's status moved by events that outlets claim: a layer made of claims",
    yardstick: false,
  },
  status: { monitor: "VIINA", means: "the status most of VIINA's monitors show", yardstick: true },
};

const holders: Readonly<Record<string, string>> = { ru: "ru", ua: "ua", contested: "contested", "": "" };

/** Whether a head line is that of a VIINA control file. */
export const isStatusHead = (head: string): boolean =>
  /(^|,)"?geonameid"?(,|$)/.test(head) && /(^|,)"?date"?(,|$)/.test(head) && /(^|,)"?status/.test(head);

const cellsOf = (line: string): string[] => line.split(",").map((cell) => cell.trim().replace(/^"|"$/g, ""));

interface Open {
  readonly from: string;
  last: string;
  readonly holder: string;
}

/** Reads rows one by one and keeps stretches, not days; lives for one file. */
class StatusReader {
  readonly refused: ControlRefused[] = [];
  readonly #columns: readonly Column[];
  readonly #at: { readonly id: number; readonly date: number; readonly columns: readonly number[] };
  readonly #open = new Map<string, (Open | undefined)[]>();
  readonly #spans: { readonly column: number; readonly id: string; readonly span: Open }[] = [];
  #end = "";

  constructor(head: string) {
    const names = cellsOf(head);
    this.#columns = names.flatMap((name) => (about[name] ? [{ name, ...about[name] }] : []));
    const at = (name: string): number => names.indexOf(name);
    this.#at = { id: at("geonameid"), date: at("date"), columns: this.#columns.map(({ name }) => at(name)) };
  }

  add(line: string, number: number): void {
    const cells = cellsOf(line);
    const [id, day] = [cells[this.#at.id] ?? "", isoDayOf(cells[this.#at.date])];
    if (!/^\d+$/.test(id) || day === null) {
      this.refused.push({ line: number, reason: "the row has no geonameid or no date" });
      return;
    }
    if (day > this.#end) this.#end = day;
    const open = this.#open.get(id) ?? [];
    this.#open.set(id, open);
    for (const [column, at] of this.#at.columns.entries()) {
      const status = (cells[at] ?? "").toLowerCase();
      const holder = holders[status === "na" ? "" : status];
      if (holder === undefined) this.refused.push({ line: number, reason: `no such status: ${status}` });
      else this.#step(open, { column, id, day, holder });
    }
  }

  #step(
    open: (Open | undefined)[],
    { column, id, day, holder }: { column: number; id: string; day: string; holder: string },
  ): void {
    const now = open[column];
    if (now && now.holder === holder && day >= now.last) now.last = day;
    else {
      if (now) this.#spans.push({ column, id, span: now });
      open[column] = holder === "" ? undefined : { from: day, last: day, holder };
    }
  }

  drafts({ gazetteer }: ControlContext): ControlDraft[] {
    for (const [id, open] of this.#open) {
      for (const [column, span] of open.entries()) if (span) this.#spans.push({ column, id, span });
    }
    const byColumn = Map.groupBy(this.#spans, ({ column }) => column);
    return this.#columns.map(({ monitor, means, yardstick }, n): ControlDraft => {
      const spans = (byColumn.get(n) ?? []).map(({ id, span }): ControlSpan => {
        const place = gazetteer.get(`gn:${id}`);
        const to = span.last === this.#end ? null : span.last;
        return {
          monitor,
          place: place?.id ?? null,
          name: place?.name ?? `GeoNames ${id}`,
          from: span.from,
          to,
          holder: span.holder,
        };
      });
      return { monitor, means, yardstick, spans: spans.sort(inOrder) };
    });
  }
}

const inOrder = (a: ControlSpan, b: ControlSpan): number => {
  const key = ({ place, name, from }: ControlSpan): string => `${place ?? "~"}\n${name}\n${from}`;
  return key(a) < key(b) ? -1 : 1;
};

/** Reads a file line by line; days of a settlement stand in their order, as VIINA writes them. */
export async function readControlStatus(
  lines: AsyncIterable<{ readonly number: number; readonly bytes: Uint8Array }>,
  context: ControlContext,
): Promise<ControlRead> {
  let reader: StatusReader | null = null;
  const decoder = new TextDecoder();
  for await (const { number, bytes } of lines) {
    const line = decoder.decode(bytes);
    if (!reader) reader = new StatusReader(line);
    else if (line.trim() !== "") reader.add(line, number);
  }
  return { drafts: reader?.drafts(context) ?? [], refused: reader?.refused ?? [] };
}
