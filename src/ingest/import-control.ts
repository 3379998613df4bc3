/** `reportedly import control FILE --by NAME`: a file of control layers of any known shape into the ledger. */
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { createHash } from "node:crypto";
import { UnreadableReport } from "../errors.ts";
import { contentId } from "../store/content-hash.ts";
import type { Ledger } from "../store/ledger.ts";
import type { ControlContext, ControlRead, ControlRefused } from "./control-file.ts";
import { readControlPolygons } from "./control-polygons.ts";
import { isStatusHead, readControlStatus } from "./control-status.ts";
import { readControlTable } from "./control-table.ts";
import { linesOf } from "./lines.ts";

export interface ControlImportOptions extends ControlContext {
  readonly ledger: Ledger;
  /** ISO instant of this import. */
  readonly at: string;
}

export interface ImportedLayer {
  readonly monitor: string;
  readonly spans: number;
  /** Rows whose name and position fit no settlement of the gazetteer: listed, never mapped. */
  readonly unplaced: number;
  /** Rows of a farther point of a settlement that has a nearer one: listed, and no yardstick. */
  readonly further: number;
  readonly yardstick: boolean;
  /** It was imported before; nothing changed. */
  readonly same: boolean;
}

export interface ControlImportReport {
  readonly layers: readonly ImportedLayer[];
  readonly refused: readonly ControlRefused[];
}

/** Imports a file; throws UnreadableReport when it is no control file. */
export async function importControlFile(file: string, options: ControlImportOptions): Promise<ControlImportReport> {
  const { drafts, refused } = await readControlFile(file, options);
  if (drafts.length === 0) {
    const reason = refused[0]?.reason ?? "it shows no settlement that the gazetteer knows";
    throw new UnreadableReport(`${file} holds no control layer: ${reason}`);
  }
  const fileHash = await hashOf(file);
  const layers: ImportedLayer[] = [];
  for (const { monitor, means, yardstick, spans, further = 0 } of drafts) {
    const id = contentId([monitor, means, fileHash, options.holder ?? null]);
    const layer = { id, monitor, file: basename(file), fileHash, at: options.at, yardstick, means, spans };
    const { same } = await options.ledger.importControl(layer);
    const unplaced = spans.filter(({ place }) => place === null).length - further;
    layers.push({ monitor, spans: spans.length, unplaced, further, yardstick, same });
  }
  return { layers, refused };
}

async function readControlFile(file: string, context: ControlContext): Promise<ControlRead> {
  const head = await firstLine(file);
  if (isStatusHead(head)) return readControlStatus(linesOf(createReadStream(file)), context);
  const text = await readFile(file, "utf8");
  if (/^\s*\{/.test(head)) {
    try {
      return readControlPolygons(text, basename(file), context);
    } catch (cause) {
      throw new UnreadableReport(`${file} is no GeoJSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
  }
  return readControlTable(text, context);
}

async function firstLine(file: string): Promise<string> {
  try {
    for await (const { bytes } of linesOf(createReadStream(file, { end: 100_000 })))
      return new TextDecoder().decode(bytes);
  } catch (cause) {
    throw new UnreadableReport(`cannot read ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  return "";
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest("hex");
}
