/** Collects the claims of a batch and writes them with their places, words, counts and the list of what is to be threaded. */
import type { Place } from "../place/place.ts";
import { againstInterestOf } from "../thread/standing/against-interest.ts";
import { filedDay } from "../thread/claim-day.ts";
import { claimNameKey } from "../thread/name-key.ts";
import { claimRow } from "./claim-row.ts";
import type { Seat } from "./claim-row.ts";
import type { TextRow, Writing } from "./engine/database.ts";
import { placeRow } from "./place-row.ts";
import { sourceOf } from "../thread/claim-source.ts";
import { originalSource } from "./source-key.ts";
import type { IsPublic, SourceName } from "./source-key.ts";
import { stems } from "./stem.ts";
import type { ClaimTable, PlaceTable, Tables } from "./tables.ts";
import type { Tally } from "./counts/tally.ts";
import type { LedgerClaim, LedgerPlace } from "../thread/ledger-claim.ts";

/** Stands for the place of claims without one, so that they too meet in blocks. */
export const nowhere = "-";

export interface SeatedClaim {
  readonly claim: LedgerClaim;
  readonly seat: Omit<Seat, "against" | "source" | "party">;
}

/** Where places come from, and which are known to be kept already. */
export interface PlaceKeeping {
  readonly placeById: (id: string) => Place | null;
  readonly keptPlaces: ReadonlySet<string>;
  readonly isPublic: IsPublic;
}

/** Lives for one transaction: `add` for each reading, `write` whenever enough is collected, `writeTexts` at the end. */
export class ClaimWriter {
  #current: ClaimTable[] = [];
  #past: ClaimTable[] = [];
  #claimPlaces: Tables["claim_place"][] = [];
  readonly #texts: TextRow[] = [];
  readonly #places = new Map<string, PlaceTable>();
  readonly #writtenPlaces = new Set<string>();
  readonly #writing: Writing;
  readonly #tally: Tally;
  readonly #placeById: PlaceKeeping["placeById"];
  readonly #keptPlaces: PlaceKeeping["keptPlaces"];
  readonly #isPublic: IsPublic;

  constructor(writing: Writing, tally: Tally, { placeById, keptPlaces, isPublic }: PlaceKeeping) {
    this.#isPublic = isPublic;
    this.#writing = writing;
    this.#tally = tally;
    this.#placeById = placeById;
    this.#keptPlaces = keptPlaces;
  }

  /** Ids of the places of this batch; known to be kept once its transaction is. */
  get placeIds(): readonly string[] {
    return [...this.#places.keys()];
  }

  /** Rows of one reading's claims. Places the gazetteer does not know stay words without a position. */
  add(seated: readonly SeatedClaim[], current: boolean): ClaimTable[] {
    return seated.map(({ claim: given, seat }) => {
      const claim = this.#withKnownPlaces(given);
      const voice = sourceOf(claim);
      const source = originalSource(voice, this.#isPublic);
      const row = claimRow(claim, {
        ...seat,
        against: againstInterestOf(claim, voice.party),
        source,
        party: voice.party,
      });
      if (current) this.#addCurrent(claim, row, { voice: voice.name, source });
      else this.#past.push(row);
      return row;
    });
  }

  /** Writes what was collected and lets go of it. */
  async write(): Promise<void> {
    const writing = this.#writing;
    const isNew = (id: string): boolean => !this.#keptPlaces.has(id) && !this.#writtenPlaces.has(id);
    const places = inOrder(this.#places).filter(({ id }) => isNew(id));
    for (const { id } of places) this.#writtenPlaces.add(id);
    await writing.insert("place", places, "skip");
    await writing.insert("claim", this.#current);
    await writing.insert("claim_past", this.#past);
    const keys = [...this.#current.map(keyOf(1)), ...this.#past.map(keyOf(0))];
    await writing.insert(
      "claim_key",
      keys.sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    await writing.insert("claim_place", this.#claimPlaces);
    [this.#current, this.#past, this.#claimPlaces] = [[], [], []];
  }

  /** Writes the words of all claims that were added. */
  async writeTexts(): Promise<void> {
    await this.#writing.insertText("claim_text", this.#texts);
  }

  #withKnownPlaces(claim: LedgerClaim): LedgerClaim {
    const isKnown = ({ placeId }: LedgerPlace): boolean => placeId === null || this.#know(placeId) !== null;
    if (claim.places.every(isKnown)) return claim;
    const places = claim.places.map((place) => (isKnown(place) ? place : { ...place, placeId: null, candidates: 0 }));
    return { ...claim, places };
  }

  #know(id: string): PlaceTable | null {
    const known = this.#places.get(id);
    if (known) return known;
    const place = this.#placeById(id);
    if (!place) return null;
    const row = placeRow(place);
    this.#places.set(id, row);
    return row;
  }

  #addCurrent(
    claim: LedgerClaim,
    row: ClaimTable,
    { voice, source }: { readonly voice: string; readonly source: SourceName | null },
  ): void {
    const ids = [...new Set(claim.places.flatMap(({ placeId }) => placeId ?? []))];
    const places = ids.flatMap((id) => this.#places.get(id) ?? []);
    this.#claimPlaces.push(...claimPlaces(claim, row, places));
    this.#texts.push({ row: row.row, stems: claimWords(claim, places, voice).join(" ") });
    this.#current.push(row);
    this.#tally.count(row, 1);
    this.#tally.countStanding(row, ids, ["", 1]);
    if (source) {
      const said = row.day || null;
      this.#tally.meet({ ...source, publisher: 0, claims: 1, reports: 0, first: said, newest: said });
    }
  }
}

/** Where a claim meets others: one row a place, or one that stands for none and holds the key of a name nobody could tell. */
export function claimPlaces(
  claim: LedgerClaim,
  row: ClaimTable,
  places: readonly PlaceTable[],
): Tables["claim_place"][] {
  const at = { row: row.row, day: filedDay(claim), action: row.action, party: row.party, said: row.day };
  if (places.length === 0) return [{ ...at, place: nowhere, district: null, name_key: claimNameKey(claim) }];
  return places.map(({ id: place, district_key: district }) => ({ ...at, place, district, name_key: null }));
}

/** The words a claim is found by: its sentence, its places' names in full, and the name of who says so. */
export const claimWords = (
  { sentence }: LedgerClaim,
  places: readonly PlaceTable[],
  voice: string,
): readonly string[] => stems([sentence, ...places.map(({ name }) => name), voice].join(" "));

const keyOf =
  (current: 0 | 1) =>
  ({ id, row }: ClaimTable): Tables["claim_key"] => ({ id, row, current });

const inOrder = <T>(rows: ReadonlyMap<string, T>): T[] =>
  [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
