/** What the readers of control files share: dated stretches by monitor, rows to places by name and position, refusals. */
import type { Gazetteer, Place } from "../place/place.ts";
import { kilometres } from "../place/distance.ts";
import { nameForm } from "../place/name-form.ts";
import type { ControlSpan } from "../store/control-layer.ts";

/** One monitor's layer of a file, before it has ids and times. */
export interface ControlDraft {
  readonly monitor: string;
  /** What the holder column says, in words. */
  readonly means: string;
  /** False: made from outlets' claims or itself a layer of claims; shown, never a yardstick. */
  readonly yardstick: boolean;
  readonly spans: readonly ControlSpan[];
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

/** The settlement of this name at this position; null where none of the name lies near. "Andriivka, Beryslav Raion" is asked without its raion. */
export function placeOf(
  gazetteer: ControlContext["gazetteer"],
  name: string,
  at: readonly [number, number] | null,
): string | null {
  const found = [name, name.replace(/[,(].*$/, "")]
    .flatMap((words) => gazetteer.lookup(nameForm(words)))
    .filter(({ kind }) => kind === "settlement");
  const unique = [...new Map(found.map((place) => [place.id, place])).values()];
  if (!at) return unique.length === 1 ? (unique[0]?.id ?? null) : null;
  const distance = ({ lat, lon }: Place): number => kilometres([lat, lon], at);
  const [best] = unique.sort((a, b) => distance(a) - distance(b));
  return best && distance(best) <= nearEnough ? best.id : null;
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
