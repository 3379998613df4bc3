/**
 * Which of several points of one settlement speaks for it: monitors put further points at its edges and under other
 * spellings, and the earliest of them tells when its outskirts were reached. The nearest to its middle counts.
 */
import { kilometres } from "../place/distance.ts";
import { nameForm } from "../place/gazetteer/name-form.ts";
import type { ControlSpan } from "../store/control-layer.ts";
import type { ControlContext } from "./control-file.ts";

/** A stretch with the point it is told of; null where the file gives none, which is taken for the settlement itself. */
export interface PointSpan {
  readonly span: ControlSpan;
  readonly at: readonly [number, number] | null;
}

/** Positions of the gazetteer have two decimals: points no farther than this from the nearest are as near, and the name decides. */
const asNear = 1; // kilometres
/** Rows at one point are stretches of one place. */
const onePoint = 0.2; // kilometres

interface Measured extends PointSpan {
  readonly away: number;
  /** Spelled as the settlement is: "Toretsk." for Toretsk, not "Toretske". */
  readonly own: boolean;
}

function measured({ span, at }: PointSpan, { gazetteer }: Pick<ControlContext, "gazetteer">): Measured {
  const place = span.place === null ? null : gazetteer.get(span.place);
  const away = place && at ? kilometres([place.lat, place.lon], at) : 0;
  const plain = nameForm(span.name.replace(/[,(].*$/, "").replace(/[.\s]+$/, ""));
  return { span, at, away, own: place !== null && plain === nameForm(place.name) };
}

const byName = (a: Measured, b: Measured): number => Number(b.own) - Number(a.own) || a.away - b.away;

function choose(points: readonly Measured[]): Measured | undefined {
  const least = Math.min(...points.map(({ away }) => away));
  return points.filter(({ away }) => away <= least + asNear).sort(byName)[0];
}

const isAt = (chosen: Measured | undefined, { at }: Measured): boolean =>
  !chosen?.at || !at ? chosen?.at === at : kilometres(chosen.at, at) <= onePoint;

/** The stretches in their order, those of farther points listed without a place; and how many are. */
export function atOwnPoints(
  points: readonly PointSpan[],
  context: Pick<ControlContext, "gazetteer">,
): { readonly spans: readonly ControlSpan[]; readonly further: number } {
  const all = points.map((point) => measured(point, context));
  const chosen = new Map(
    [...Map.groupBy(all, ({ span }) => span.place)].map(([place, here]) => [place, choose(here)] as const),
  );
  const isFurther = (one: Measured): boolean => one.span.place !== null && !isAt(chosen.get(one.span.place), one);
  const spans = all.map((one) => (isFurther(one) ? { ...one.span, place: null } : one.span));
  return { spans, further: all.filter(isFurther).length };
}
