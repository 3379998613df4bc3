/** What the readers of control files share: dated stretches by monitor, rows to places by name and position, refusals. */
import type { Gazetteer, Place } from "../place/place.ts";
import { kilometres } from "../place/distance.ts";
import { nameForm } from "../place/gazetteer/name-form.ts";
import type { ControlSpan } from "../store/control-layer.ts";

/** One monitor's layer of a file, before it has ids and times. */
export interface ControlDraft {
  readonly monitor: string;
  /** What the holder column says, in words. */
  readonly means: string;
  /** False: made from outlets' claims or itself a layer of claims; shown, never a yardstick. */
  readonly yardstick: boolean;
  readonly spans: readonly ControlSpan[];
  /** How many of them are of farther points of a settlement that has a nearer one, and so without a place. */
  readonly further?: number;
}

export interface ControlRefused {
  readonly line: number | null;
  readonly reason: string;
}

export interface ControlRead {
  readonly drafts: readonly ControlDraft[];
  readonly refused: readonly ControlRefused[];
}

export interface ControlContext {
  /** Name of who shows the layer: `--by`. */
  readonly by: string;
  readonly gazetteer: Pick<Gazetteer, "lookup" | "get"> & { all?(): Iterable<Place> };
  /** Party that holds what is inside, where the file does not say. */
  readonly holder?: string;
}

const nearEnough = 12; // kilometres: monitors put their points anywhere in a town
const spelledNear = 5; // kilometres within which a name may be spelled another way
const spelledAlike = 0.34; // share of letters that may differ: "Heorgiivka", "Heorhiivka"

/**
 * The settlement of this name at this position; null where none of the name lies near. "Andriivka, Beryslav Raion" is
 * asked without its raion, "Heorgiivka" is found as Heorhiivka where that lies close by.
 */
export function placeOf(
  gazetteer: ControlContext["gazetteer"],
  name: string,
  at: readonly [number, number] | null,
): string | null {
  if (beside.test(name)) return null;
  const plain = name.replace(/[,(].*$/, "").replace(/[.\s]+$/, "");
  const found = [name, plain].flatMap((words) => gazetteer.lookup(nameForm(words))).filter(isSettlement);
  const unique = [...new Map(found.map((place) => [place.id, place])).values()];
  if (!at) return unique.length === 1 ? (unique[0]?.id ?? null) : null;
  const best = nearest(unique, at, nearEnough) ?? nearest(spelledLike(gazetteer, plain, at), at, spelledNear);
  return best?.id ?? null;
}

/** "near Klishchiivka", "west of the village", "to Ivanivske": a point beside a settlement, and not in it. */
const beside =
  /^\s*(?:near|beside|around|to|towards?|from|outside|the area|(?:north|south|east|west)(?:[a-z-]*)? (?:of|from)|outskirts of|біля|поблизу|неподалік|на (?:північ|південь|схід|захід)|возле|около|близ|вблизи|рядом)(?!\p{L})/iu;

const isSettlement = ({ kind }: Place): boolean => kind === "settlement";

function nearest(places: readonly Place[], at: readonly [number, number], within: number): Place | null {
  const distance = ({ lat, lon }: Place): number => kilometres([lat, lon], at);
  const [best] = places.toSorted((a, b) => distance(a) - distance(b));
  return best && distance(best) <= within ? best : null;
}

function spelledLike(gazetteer: ControlContext["gazetteer"], name: string, at: readonly [number, number]): Place[] {
  const form = nameForm(name);
  const around: Place[] = [];
  for (const place of gazetteer.all?.() ?? []) {
    if (Math.abs(place.lat - at[0]) > 0.06 || Math.abs(place.lon - at[1]) > 0.12 || !isSettlement(place)) continue;
    const other = nameForm(place.name);
    if (editDistance(form, other) <= spelledAlike * Math.max(form.length, other.length)) around.push(place);
  }
  return around;
}

/** Letters to change, add or leave out to get from one word to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const dayPattern = /^(\d{4})-?(\d{2})-?(\d{2})/;

/** "2024-07-09" or "20240709" as an ISO day; null for anything else. */
export function isoDayOf(text: string | undefined): string | null {
  const found = dayPattern.exec(text?.trim() ?? "");
  return found ? `${found[1]}-${found[2]}-${found[3]}` : null;
}

/** A position in degrees; null where the cells hold none. */
export function positionOf(lat: string | undefined, lon: string | undefined): readonly [number, number] | null {
  const at = [Number(lat), Number(lon)] as const;
  const given = Boolean(lat?.trim()) && Boolean(lon?.trim());
  return given && Number.isFinite(at[0]) && Number.isFinite(at[1]) && Math.abs(at[0]) <= 90 ? at : null;
}
