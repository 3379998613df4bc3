/** What a person names to ingest, as sources to open: files, folders, globs, standard input, addresses. */
import { createReadStream } from "node:fs";
import { glob, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { UnreadableReport } from "../errors.ts";
import type { Source } from "../report/source.ts";

export interface NamedSource {
  /** File name, address or "standard input". */
  readonly name: string;
  /** Bytes, for the remaining time; null unknown. Where it is known, `open` can be called again. */
  readonly size: number | null;
  readonly contentType?: string | null;
  /** What it may be; anything where not said. */
  readonly kinds?: Source["kinds"];
  /** Whose reports it may hold; anybody's where not said. */
  readonly speaker?: string;
  open(): AsyncIterable<Uint8Array | string>;
}

/** What a list needs of the world; `fetchAddress` is the caller's, who knows what may be asked of the network. */
export interface SourceWorld {
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  readonly fetchAddress?: (address: string) => Promise<{ bytes: Uint8Array; contentType?: string | null }>;
}

const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);
const hasGlob = (word: string): boolean => /[*?[{]/.test(word);

const fileSource = (name: string, size: number): NamedSource => ({
  name,
  size,
  open: () => createReadStream(name, { highWaterMark: 262_144 }),
});

/** What a folder says of itself is no report. */
const aboutFolder = /^(?:readme|license|notice)(?:\.\w+)?$/i;

async function* filesBelow(folder: string): AsyncGenerator<NamedSource> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && !entry.name.startsWith(".") && !aboutFolder.test(entry.name),
  );
  for (const file of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    yield fileSource(file, (await stat(file)).size);
  }
}

async function* filesNamed(word: string): AsyncGenerator<NamedSource> {
  const found = await stat(word).catch(() => null);
  if (found?.isDirectory()) yield* filesBelow(word);
  else if (found) yield fileSource(word, found.size);
  else if (hasGlob(word)) yield* filesMatching(word);
  else throw new UnreadableReport(`there is no file or folder ${word}`);
}

async function* filesMatching(pattern: string): AsyncGenerator<NamedSource> {
  const files = (await Array.fromAsync(glob(pattern))).sort();
  if (files.length === 0) throw new UnreadableReport(`no file fits ${pattern}`);
  for (const file of files) yield* filesNamed(file);
}

async function addressSource(address: string, { fetchAddress }: SourceWorld): Promise<NamedSource> {
  if (!fetchAddress) throw new UnreadableReport(`${address} is an address, and this call may not use the network`);
  const { bytes, contentType } = await fetchAddress(address);
  return { name: address, size: bytes.length, contentType, open: () => once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Sources in the order of the words; files of a folder by name. Throws UnreadableReport for a word that names nothing. */
export async function* listSources(words: readonly string[], world: SourceWorld = {}): AsyncGenerator<NamedSource> {
  for (const word of words) {
    if (word === "-") {
      const { stdin } = world;
      if (stdin) yield { name: "standard input", size: null, open: () => stdin };
    } else if (isAddress(word)) yield await addressSource(word, world);
    else yield* filesNamed(word);
  }
}
