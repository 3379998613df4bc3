/** What a mark says, in the words of a reader's language: "capture" as "захоплення", "resolved" as "знайдено". */
import { nobodyNamed } from "./marks.ts";
import type { Mark } from "./marks.ts";

type List = Readonly<Record<string, string>>;

/** Closed words of an interface; a word that is in no list stays as it is. */
export interface MarkLists {
  readonly actions: List;
  readonly quantities: List;
  readonly findingRules: List;
  readonly answers: List;
  readonly frameKinds: List;
  readonly nobody: string;
}

/** The first word of the label from a list, and the rest: "tank 3–3" is "танки 3–3", "ambiguous: 4" is "неоднозначно: 4". */
const firstFrom = (list: List, label: string): string =>
  label.replace(/^[a-z][a-z0-9-]*/, (first) => list[first] ?? first);

export function markWords({ layer, label }: Pick<Mark, "layer" | "label">, lists: MarkLists): string {
  if (layer === "claim") return lists.actions[label] ?? label;
  if (layer === "quantity") return firstFrom(lists.quantities, label);
  if (layer === "place") return firstFrom(lists.answers, label);
  if (layer === "frame") return lists.frameKinds[label] ?? label;
  if (layer === "finding") return lists.findingRules[label] ?? label;
  return label === nobodyNamed ? lists.nobody : label;
}
