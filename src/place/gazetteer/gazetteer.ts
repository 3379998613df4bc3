/** Reads the compiled gazetteer straight from its bytes: no parse at the start, a place is made when first asked for; works in the browser too. */
import { ReportedlyError } from "../../errors.ts";
import { formHash, seedA, seedB } from "./form-hash.ts";
import {
  firstSlot,
  header,
  headerWords,
  kinds,
  lastPosting,
  magic,
  placeMask,
  placeWords,
  slotWords,
} from "./gazetteer-format.ts";
import { deriveId, derivePlace, parseDerivedId } from "../derived-place.ts";
import type { Front, PlaceExtra } from "../place-extra.ts";
import type { Gazetteer, Place } from "../place.ts";

/** One way a form can be meant: the place and bits of `sense`. */
export interface Sense {
  readonly place: Place;
  readonly how: number;
  /** Bits of `trait`. */
  readonly traits: number;
}

/** What the compiled file knows beyond the plain contract. */
export interface CompiledGazetteer extends Gazetteer {
  senses(form: string): readonly Sense[];
  readonly fronts: readonly Front[];
  readonly extra: PlaceExtra;
  readonly size: number;
  /** Every entry, in the order of the file. */
  all(): Iterable<Place>;
}

interface Block {
  readonly places: Int32Array;
  readonly slots: Uint32Array;
  readonly slotCount: number;
  readonly postings: Uint32Array;
  readonly ends: Uint32Array;
  readonly text: Uint8Array;
  readonly extra: Uint8Array;
}

function cut(given: Uint8Array): Block {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const long = bytes.byteLength >= headerWords * 4;
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, long ? headerWords : 0);
  if (head[header.magic] !== magic)
    throw new ReportedlyError("This is no compiled gazetteer of this version. Run: node scripts/build-data.ts");
  const size = (field: keyof typeof header): number => head[header[field]] ?? 0;
  let at = bytes.byteOffset + headerWords * 4;
  const words = (count: number): Uint32Array => {
    const part = new Uint32Array(bytes.buffer, at, count);
    at += count * 4;
    return part;
  };
  const placeBits = words(size("places") * placeWords);
  const places = new Int32Array(placeBits.buffer, placeBits.byteOffset, placeBits.length);
  const slots = words(size("slots") * slotWords);
  const postings = words(size("postings"));
  const ends = words(size("strings"));
  const text = new Uint8Array(bytes.buffer, at, size("stringBytes"));
  const extra = new Uint8Array(bytes.buffer, at + size("stringBytes"), size("extraBytes"));
  return { places, slots, slotCount: size("slots"), postings, ends, text, extra };
}

/** First posting of a form, 0 for a first word of a longer name, -1 for nothing. */
function find(block: Block, form: string): number {
  const a = formHash(form, seedA);
  for (let at = firstSlot(a, block.slotCount); ; at = at + 1 === block.slotCount ? 0 : at + 1) {
    const value = block.slots[at * slotWords + 2] ?? 0;
    if (value === 0) return -1;
    if (block.slots[at * slotWords] === a && block.slots[at * slotWords + 1] === formHash(form, seedB))
      return value - 1;
  }
}

const decoder = new TextDecoder();
const none: readonly Sense[] = [];

class BlockGazetteer implements CompiledGazetteer {
  readonly #block: Block;
  readonly #made = new Map<number, Sense["place"]>();
  readonly #senses = new Map<number, readonly Sense[]>();
  #byId: ReadonlyMap<string, number> | null = null;
  #extra: PlaceExtra | null = null;

  constructor(bytes: Uint8Array) {
    this.#block = cut(bytes);
  }

  get size(): number {
    return this.#block.places.length / placeWords;
  }

  *all(): Iterable<Place> {
    for (let number = 0; number < this.size; number++) yield this.#place(number);
  }

  get extra(): PlaceExtra {
    this.#extra ??= JSON.parse(decoder.decode(this.#block.extra)) as PlaceExtra;
    return this.#extra;
  }

  get fronts(): readonly Front[] {
    return this.extra.fronts;
  }

  begins(token: string): boolean {
    return find(this.#block, `${token} `) >= 0;
  }

  lookup(form: string): readonly Place[] {
    return this.senses(form).map((sense) => sense.place);
  }

  senses(form: string): readonly Sense[] {
    const first = find(this.#block, form);
    if (first <= 0) return none;
    const known = this.#senses.get(first);
    if (known) return known;
    const list: Sense[] = [];
    for (let at = first; ; at++) {
      const posting = this.#block.postings[at] ?? lastPosting;
      const number = posting & placeMask;
      list.push({ place: this.#place(number), how: posting & ~placeMask & ~lastPosting, traits: this.#traits(number) });
      if (posting >= lastPosting) break;
    }
    this.#senses.set(first, list);
    return list;
  }

  get(id: string): Place | null {
    const derived = parseDerivedId(id);
    if (derived) {
      const base = this.get(derived.base);
      return base && deriveId(base, derived.kind) === id ? derivePlace(base, derived.kind) : null;
    }
    this.#byId ??= this.#index();
    const number = this.#byId.get(id);
    return number === undefined ? null : this.#place(number);
  }

  #index(): ReadonlyMap<string, number> {
    const index = new Map<string, number>();
    for (let i = 0; i < this.size; i++) index.set(this.#text(this.#block.places[i * placeWords + 3] ?? 0), i);
    return index;
  }

  #text(number: number): string {
    const start = number === 0 ? 0 : (this.#block.ends[number - 1] ?? 0);
    return decoder.decode(this.#block.text.subarray(start, this.#block.ends[number] ?? start));
  }

  #traits(number: number): number {
    return (this.#block.places[number * placeWords + 7] ?? 0) & 0xffff;
  }

  #place(number: number): Place {
    const known = this.#made.get(number);
    if (known) return known;
    const word = (i: number): number => this.#block.places[number * placeWords + i] ?? 0;
    const code = word(7) >>> 16;
    const place: Place = {
      id: this.#text(word(3)),
      name: this.#text(word(2)),
      kind: kinds[word(7) & 7] ?? "settlement",
      lat: word(0) / 1000,
      lon: word(1) / 1000,
      country: String.fromCharCode(code >> 8, code & 0xff),
      region: this.#text(word(4)) || null,
      district: this.#text(word(5)) || null,
      population: word(6) < 0 ? null : word(6),
    };
    this.#made.set(number, place);
    return place;
  }
}

/** A gazetteer over the bytes of `writeGazetteer`. Throws `ReportedlyError` on other bytes. */
export const openGazetteer = (bytes: Uint8Array): CompiledGazetteer => new BlockGazetteer(bytes);
