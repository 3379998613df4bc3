/** The filters of explore: a form whose state is the address, and what is chosen as links that take one thing away. */
import { html } from "hono/html";
import { actions } from "../../claim/claim.ts";
import { languages } from "../../text/language.ts";
import { standingWords } from "../contract.ts";
import type { StandingWord, WireExplore } from "../contract.ts";
import { glyph, standingGlyph } from "../look/glyph.ts";
import type { Markup } from "../look/markup.ts";
import { partySlot } from "../look/party-mark.ts";
import { stances } from "../views/explore-query.ts";
import { dayWords, fill, word } from "../words/words.ts";
import type { PageContext } from "./page-context.ts";

/** What the filters show of a view: known before anything is counted. */
export type ExploreTop = Pick<WireExplore, "parties" | "named" | "unknown">;

interface Facet {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly sign?: Markup }[];
}

/** Boxes to tick, any number of them. */
function facet(chosen: URLSearchParams, { name, label, options }: Facet): Markup {
  const values = chosen.getAll(name);
  return html`<fieldset class="facet f-${name}">
    <legend>${label}</legend>
    ${options.map(
      (one) =>
        html`<label
          ><input
            type="checkbox"
            name="${name}"
            value="${one.value}"
            ${values.includes(one.value) ? html`checked` : ""}
          />
          ${one.sign ?? ""} ${one.label}</label
        > `,
    )}
  </fieldset>`;
}

interface Field {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly hint?: string;
  /** Values that are ids: kept, but not shown as words to type over. */
  readonly ids?: ReadonlySet<string>;
}

/** Of a field that can be given more than once the form shows the first typed; the others stay as they are. */
function field(chosen: URLSearchParams, { name, label, type, hint, ids }: Field): Markup {
  const values = chosen.getAll(name).filter((value) => value !== "");
  const typed = values.find((value) => !ids?.has(value)) ?? "";
  const kept = values.filter((value) => value !== typed);
  return html`<div class="field">
    <label for="f-${name}">${label}</label>
    <input id="f-${name}" name="${name}" type="${type}" value="${typed}" placeholder="${hint ?? ""}" maxlength="200" />
    ${kept.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`)}
  </div>`;
}

function yesNo({ words }: PageContext, chosen: URLSearchParams, name: "hedged" | "against"): Markup {
  const now = chosen.get(name);
  const option = (value: string, label: string): Markup =>
    html`<option value="${value}" ${value === now ? html`selected` : ""}>${label}</option>` as Markup;
  return html`<div class="field">
    <label for="f-${name}">${words.explore[name]}</label>
    <select id="f-${name}" name="${name}">
      ${option("", words.explore.any)} ${option("yes", words.explore.yes)} ${option("no", words.explore.no)}
    </select>
  </div>`;
}

function facets({ words }: PageContext, { parties }: ExploreTop): Facet[] {
  const w = words.explore;
  const sign = (party: string): Markup =>
    html`<span class="p-${partySlot(party)}"
      >${glyph({ party, standing: "independently-reported" }, null)}</span
    >` as Markup;
  return [
    {
      name: "party",
      label: w.party,
      options: parties.map((one) => ({ value: one, label: word(words.parties, one), sign: sign(one) })),
    },
    {
      name: "standing",
      label: w.standing,
      options: standingWords.map((one) => ({ value: one, label: words.standings[one], sign: standingGlyph(one) })),
    },
    { name: "action", label: w.action, options: actions.map((one) => ({ value: one, label: words.actions[one] })) },
    { name: "stance", label: w.stance, options: stances.map((one) => ({ value: one, label: words.stances[one] })) },
    {
      name: "in",
      label: w.reportLanguage,
      options: languages.map((one) => ({ value: one, label: word(words.tongues, one) })),
    },
  ];
}

const label = (context: PageContext, explore: ExploreTop, [name, value]: readonly [string, string]): string => {
  const { words, language } = context;
  const w = words.explore;
  if (name === "party") return word(words.parties, value);
  if (name === "standing") return words.standings[value as StandingWord] ?? value;
  if (name === "action") return word(words.actions, value);
  if (name === "stance") return word(words.stances, value);
  if (name === "in") return word(words.tongues, value);
  if (name === "hedged" || name === "against")
    return fill(value === "yes" ? words.filter.yes : words.filter.no, { what: w[name] });
  if (name === "origins") return fill(words.filter.atLeast, { n: value });
  if (name === "from" || name === "to") return fill(words.filter[name], { day: dayWords(language, value) });
  if (name === "q") return `“${value}”`;
  const names = explore.named.filter((one) => one.asked === value).map((one) => one.name);
  return names.length > 0 ? names.join(", ") : value;
};

/** Every filter that stands in an address. */
export const filterNames: ReadonlySet<string> = new Set(
  "q party source publisher action stance standing place in from to hedged against origins".split(" "),
);

/** Every filter of an address in the reader's words, in the order of the address. */
export function filterWords(
  context: PageContext,
  explore: ExploreTop,
): { label: string; entry: readonly [string, string] }[] {
  const entries = [...new URLSearchParams(context.search)].filter(
    ([name, value]) => filterNames.has(name) && value !== "",
  );
  return entries.map((entry) => ({ entry, label: label(context, explore, entry) }));
}

/** What is chosen, each a link to the same page without it. */
export function chosenFilters(context: PageContext, explore: ExploreTop): Markup | "" {
  const { words, search } = context;
  const all = filterWords(context, explore);
  const without = ([name, value]: readonly [string, string]): string => {
    const rest = [...new URLSearchParams(search)].filter(
      ([n, v]) => v !== "" && n !== "cursor" && !(n === name && v === value),
    );
    return rest.length === 0 ? "/explore" : `/explore?${new URLSearchParams(rest.map(([n, v]) => [n, v]))}`;
  };
  const unknown = explore.unknown.map(
    (name) => html`<p class="note" role="status">${fill(words.filter.nobodyCalled, { name })}</p>`,
  );
  if (all.length === 0) return "";
  return html`<ul class="chosen" aria-label="${words.filter.chosen}">
      ${all.map(
        (one) =>
          html`<li>
            <a href="${without(one.entry)}" aria-label="${fill(words.filter.drop, { what: one.label })}"
              >${one.label} <span aria-hidden="true">×</span></a
            >
          </li>`,
      )}
      <li><a class="plain" href="/explore">${words.explore.clear}</a></li>
    </ul>
    ${unknown}`;
}

export function filters(context: PageContext, explore: ExploreTop): Markup {
  const { words, search } = context;
  const chosen = new URLSearchParams(search);
  const w = words.explore;
  const publishers = chosen.getAll("publisher");
  const ids = new Set(explore.named.flatMap((one) => (one.asked === one.value ? [one.value] : [])));
  return html`<form class="filters" action="/explore" method="get" role="search" aria-label="${w.filters}">
    <div class="primary">
      ${field(chosen, { name: "q", label: w.q, type: "search" })}
      ${field(chosen, { name: "place", label: w.place, type: "text", hint: words.filter.placeHint, ids })}
      ${field(chosen, { name: "from", label: w.from, type: "date" })}
      ${field(chosen, { name: "to", label: w.to, type: "date" })}
      <button type="submit">${w.apply}</button>
    </div>
    <details id="filters">
      <summary>${w.filters}</summary>
      <div class="facets">${facets(context, explore).map((one) => facet(chosen, one))}</div>
      <div class="more-filters">
        ${field(chosen, { name: "source", label: w.source, type: "text", hint: words.filter.sourceHint, ids })}
        ${yesNo(context, chosen, "hedged")} ${yesNo(context, chosen, "against")}
        ${field(chosen, { name: "origins", label: w.origins, type: "number" })}
        <button type="submit">${w.apply}</button>
      </div>
      ${publishers.map((value) => html`<input type="hidden" name="publisher" value="${value}" />`)}
    </details>
  </form>`;
}
