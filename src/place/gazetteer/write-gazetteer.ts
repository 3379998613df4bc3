/** Writes places and their forms as the compiled block of bytes that `openGazetteer` reads. */
import { formHash, seedA, seedB } from "./form-hash.ts";
import {
  firstSlot,
  header,
  headerWords,
  kinds,
  lastPosting,
  magic,
  placeWords,
  slotWords,
  sense,
} from "./gazetteer-format.ts";
import type { Place } from "../place.ts";

/** One name form of one place; `how` is bits of `sense`. */
export interface PlaceForm {
  readonly form: string;
  /** Index into the list of places. */
  readonly place: number;
  readonly how: number;
}

export interface GazetteerSource {
  readonly places: readonly Place[];
  /** Bits of `trait` for each place. */
  readonly traits: readonly number[];
  readonly forms: readonly PlaceForm[];
  /** What the resolver needs beside places, as plain data. */
  readonly extra: unknown;
}

class Strings {
  readonly list: string[] = [""];
  readonly #number = new Map<string, number>([["", 0]]);
  put(text: string | null): number {
    const known = this.#number.get(text ?? "");
    if (known !== undefined) return known;
    this.list.push(text ?? "");
    this.#number.set(text ?? "", this.list.length - 1);
    return this.list.length - 1;
  }
}

/** Bits that hold only where they hold of every way the form names the place. */
const everyWay = sense.adjective | sense.other;

/** Forms by text; a place once per form, its bits joined. */
function gather(forms: readonly PlaceForm[]): Map<string, Map<number, number>> {
  const byForm = new Map<string, Map<number, number>>();
  for (const { form, place, how } of forms) {
    const list = byForm.get(form) ?? new Map<number, number>();
    const known = list.get(place);
    const both = known === undefined ? how : ((known | how) & ~everyWay) | (known & how & everyWay);
    list.set(place, both);
    byForm.set(form, list);
  }
  return byForm;
}

interface Table {
  readonly slots: Uint32Array;
  readonly count: number;
}

function insert(table: Table, form: string, value: number): void {
  const a = formHash(form, seedA);
  const b = formHash(form, seedB);
  let at = firstSlot(a, table.count);
  while (table.slots[at * slotWords + 2] !== 0) {
    if (table.slots[at * slotWords] === a && table.slots[at * slotWords + 1] === b) return;
    at = at + 1 === table.count ? 0 : at + 1;
  }
  table.slots.set([a, b, value], at * slotWords);
}

/** First words of names of several words are kept as "word ", so that the finder can stop early. */
function beginnings(forms: Iterable<string>): Set<string> {
  const first = new Set<string>();
  for (const form of forms) {
    const space = form.indexOf(" ");
    if (space > 0) first.add(form.slice(0, space + 1));
  }
  return first;
}

function writeForms(forms: readonly PlaceForm[]): { table: Table; postings: number[] } {
  const byForm = gather(forms);
  const first = beginnings(byForm.keys());
  const count = Math.ceil((byForm.size + first.size) * 1.35) + 16;
  const table: Table = { slots: new Uint32Array(count * slotWords), count };
  const postings: number[] = [0];
  for (const [form, list] of byForm) {
    insert(table, form, postings.length + 1);
    const rows = [...list].map(([place, how]) => (place | how) >>> 0);
    rows.forEach((row, i) => postings.push(i === rows.length - 1 ? (row | lastPosting) >>> 0 : row));
  }
  for (const word of first) insert(table, word, 1);
  return { table, postings };
}

function writePlaces(source: GazetteerSource, strings: Strings): Int32Array {
  const words = new Int32Array(source.places.length * placeWords);
  source.places.forEach((place, i) => {
    const country = (place.country.charCodeAt(0) << 8) | place.country.charCodeAt(1);
    words.set(
      [
        Math.round(place.lat * 1000),
        Math.round(place.lon * 1000),
        strings.put(place.name),
        strings.put(place.id),
        strings.put(place.region),
        strings.put(place.district),
        place.population ?? -1,
        kinds.indexOf(place.kind) | (source.traits[i] ?? 0) | (country << 16),
      ],
      i * placeWords,
    );
  });
  return words;
}

/** The bytes; the same source gives the same bytes. At most 2^20 places. */
export function writeGazetteer(source: GazetteerSource): Uint8Array {
  const strings = new Strings();
  const places = writePlaces(source, strings);
  const { table, postings } = writeForms(source.forms);
  const encoder = new TextEncoder();
  const texts = strings.list.map((text) => encoder.encode(text));
  const ends = new Uint32Array(texts.length);
  let bytes = 0;
  texts.forEach((text, i) => (ends[i] = bytes += text.length));
  const extra = encoder.encode(JSON.stringify(source.extra));
  const head = new Uint32Array(headerWords);
  head[header.magic] = magic;
  head[header.places] = source.places.length;
  head[header.slots] = table.count;
  head[header.postings] = postings.length;
  head[header.strings] = texts.length;
  head[header.stringBytes] = bytes;
  head[header.extraBytes] = extra.length;
  return join([head, places, table.slots, Uint32Array.from(postings), ends, ...texts, extra]);
}

function join(parts: readonly (Uint32Array | Int32Array | Uint8Array)[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return out;
}
