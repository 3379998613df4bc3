/** Links between claims as thin lines over the lanes, one group for each kind; style shows a group when its box is ticked. */
import { html } from "hono/html";
import { relationKinds } from "../../thread/relations/relation.ts";
import type { WireRelation } from "../contract.ts";
import type { Markup } from "../look/markup.ts";
import type { PageContext } from "../pages/page-context.ts";
import { reasonWords } from "../pages/reason-text.ts";
import { count, word } from "../words/words.ts";

type Spots = ReadonlyMap<string, readonly [x: number, y: number]>;

/** More lines of one kind only cross each other: then each says its word by pointing at it alone. */
const mostLabels = 14;

interface Drawn {
  readonly spots: Spots;
  readonly labelled: boolean;
}

const half = (a: number, b: number): number => Math.round((a + b) / 2);

function line(context: PageContext, one: WireRelation, { spots, labelled }: Drawn): Markup | "" {
  const { words } = context;
  const [from, to] = [spots.get(one.from), spots.get(one.to)];
  if (!from || !to) return "";
  const bend = Math.round((to[0] - from[0]) / 6) + 8;
  const [x, y] = [half(from[0], to[0]) + Math.round(bend / 2), half(from[1], to[1])];
  return html`<g>
    <title>${word(words.relations, one.kind)}: ${reasonWords(context, one.why)}</title>
    <path
      class="${one.state}"
      d="M${from[0]} ${from[1]}Q${half(from[0], to[0]) + bend} ${half(from[1], to[1])} ${to[0]} ${to[1]}"
    />
    ${labelled ? html`<text x="${x}" y="${y}" text-anchor="middle">${word(words.relations, one.kind)}</text>` : ""}
  </g>` as Markup;
}

export function linkLines(context: PageContext, relations: readonly WireRelation[], spots: Spots): Markup | "" {
  const kinds = Map.groupBy(relations, (one) => one.kind);
  if (kinds.size === 0) return "";
  return html`${[...kinds].map(
    ([kind, all]) =>
      html`<g class="links l-${kind}" aria-hidden="true">
        ${all.map((one) => line(context, one, { spots, labelled: all.length <= mostLabels }))}
      </g>`,
  )}` as Markup;
}

/** A box for each kind of link there is; they work by style alone. */
export function linkSwitches(context: PageContext, relations: readonly WireRelation[]): Markup | "" {
  const { words, language } = context;
  const kinds = Map.groupBy(relations, (one) => one.kind);
  if (kinds.size === 0) return "";
  const known = relationKinds.filter((kind) => kinds.has(kind));
  return html`<fieldset class="layers link-switches">
    <legend>${words.links.draw}</legend>
    ${known.map(
      (kind) =>
        html`<label class="l-${kind}"
          ><input type="checkbox" id="link-${kind}" /> <span>${words.relations[kind]}</span>
          <span class="figure" title="${count(language, "claims", kinds.get(kind)!.length)}"
            >${kinds.get(kind)!.length}</span
          ></label
        >`,
    )}
  </fieldset>` as Markup;
}
