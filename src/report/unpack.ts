/** Opens gzip and zip before reading: "posts.jsonl.gz", an export in a zip, a WACZ. */
import { unzipSync } from "fflate";
import { gunzipAll } from "./gunzip.ts";
import { Room } from "./room.ts";
import type { Source, Unreadable } from "./source.ts";
import { unreadable } from "./source.ts";

const readable = /\.(?:jsonl?|ndjson|html?|txt|md|xml|rss|atom|csv|tsv|eml|warc|warc\.gz|gz)$/i;

/** Files of an archive that say nothing of their own: indexes and settings. */
const aside = /(?:^|\/)(?:datapackage(?:-digest)?\.json|indexes\/|pages\/|__MACOSX\/|\.)/;

/** A file is given as much memory as the archive says it has: only what there is room for is opened at all. */
function filesOf(bytes: Uint8Array, room: Room): Record<string, Uint8Array> {
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!readable.test(name) || aside.test(name)) return false;
      room.take(originalSize);
      return true;
    },
  });
}

function* ofZip(source: Source, bytes: Uint8Array, room: Room): Iterable<Source | Unreadable> {
  let files: Record<string, Uint8Array>;
  try {
    files = filesOf(bytes, room);
  } catch (error) {
    yield unreadable(
      source.name,
      `the zip cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
    return;
  }
  for (const [name, content] of Object.entries(files))
    yield* unpacked({ ...source, name: `${source.name}/${name}`, bytes: content }, room);
}

function* ofGzip(source: Source, bytes: Uint8Array, room: Room): Iterable<Source | Unreadable> {
  try {
    const whole = gunzipAll(bytes, room);
    yield* unpacked({ ...source, name: source.name.replace(/\.gz$/i, ""), bytes: whole }, room);
  } catch (error) {
    yield unreadable(
      source.name,
      `the gzip cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** What a source holds; itself where it is not packed. What takes more room than anything honest is told and left alone. */
export function* unpacked(source: Source, outer: Room | null = null): Iterable<Source | Unreadable> {
  const { bytes } = source;
  const unpack = bytes && unpackerOf(bytes);
  if (!unpack) yield source;
  else if (outer?.isDeepest) yield unreadable(source.name, "it is packed in itself too often to be opened");
  else yield* unpack(source, bytes, outer?.within(bytes.length) ?? new Room(bytes.length));
}

function unpackerOf([first, second, third]: Uint8Array): typeof ofZip | null {
  if (first === 0x1f && second === 0x8b) return ofGzip;
  return first === 0x50 && second === 0x4b && third === 3 ? ofZip : null;
}
