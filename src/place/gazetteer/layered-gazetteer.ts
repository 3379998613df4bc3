/** Several gazetteers as one: the built one first, then what the user imported; a settlement that is in both is given once. */
import { kilometres } from "../distance.ts";
import type { CompiledGazetteer, Sense } from "./gazetteer.ts";

const sameWithin = 7;

function isNew(sense: Sense, known: readonly Sense[]): boolean {
  const { place } = sense;
  return !known.some(
    (other) =>
      other.place.id === place.id ||
      (other.place.kind === "settlement" &&
        kilometres([place.lat, place.lon], [other.place.lat, other.place.lon]) < sameWithin),
  );
}

/** The first one alone comes back as it is. */
export function layerGazetteers(layers: readonly CompiledGazetteer[]): CompiledGazetteer {
  const [base, ...more] = layers;
  if (!base) throw new RangeError("no gazetteer given");
  if (more.length === 0) return base;
  const senses = (form: string): readonly Sense[] => {
    const out = [...base.senses(form)];
    for (const layer of more) for (const sense of layer.senses(form)) if (isNew(sense, out)) out.push(sense);
    return out;
  };
  const imported = more.map((layer) => layer.extra.imported).findLast((from) => from !== undefined);
  return {
    senses,
    lookup: (form) => senses(form).map((sense) => sense.place),
    get: (id) => layers.reduce<ReturnType<typeof base.get>>((found, layer) => found ?? layer.get(id), null),
    begins: (token) => layers.some((layer) => layer.begins(token)),
    fronts: base.fronts,
    extra: imported ? { ...base.extra, imported } : base.extra,
    size: layers.reduce((sum, layer) => sum + layer.size, 0),
    all: function* () {
      for (const layer of layers) yield* layer.all();
    },
  };
}
