/** Opens gzip and zip before reading: "posts.jsonl.gz", an export in a zip, a WACZ. */
import { unzipSync } from "fflate";
import { gunzipAll } from "./gunzip.ts";
import type { Source, Unreadable } from "./source.ts";
import { unreadable } from "./source.ts";

const readable = /\.(?:jsonl?|ndjson|html?|txt|md|xml|rss|atom|csv|tsv|eml|warc|warc\.gz|gz)$/i;

/** Files of an archive that say nothing of their own: indexes and settings. */
const aside = /(?:^|\/)(?:datapackage(?:-digest)?\.json|indexes\/|pages\/|__MACOSX\/|\.)/;

function* ofZip(source: Source, bytes: Uint8Array): Iterable<Source | Unreadable> {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: ({ name }) => readable.test(name) && !aside.test(name) });
  } catch (error) {
    yield unreadable(
      source.name,
      `the zip cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
    return;
  }
  for (const [name, content] of Object.entries(files))
    yield* unpacked({ ...source, name: `${source.name}/${name}`, bytes: content });
}

function* ofGzip(source: Source, bytes: Uint8Array): Iterable<Source | Unreadable> {
  try {
    yield* unpacked({ ...source, name: source.name.replace(/\.gz$/i, ""), bytes: gunzipAll(bytes) });
  } catch (error) {
    yield unreadable(
      source.name,
      `the gzip cannot be opened: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

export function* unpacked(source: Source): Iterable<Source | Unreadable> {
  const { bytes } = source;
  if (bytes?.[0] === 0x1f && bytes[1] === 0x8b) yield* ofGzip(source, bytes);
  else if (bytes?.[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) yield* ofZip(source, bytes);
  else yield source;
}
