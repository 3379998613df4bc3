/** What people come for most often, one click each: on the first page and on explore, added to what is chosen. */
import { html } from "hono/html";
import { languages } from "../../text/language.ts";
import type { Markup } from "../look/markup.ts";
import { fill, word } from "../words/words.ts";
import { filterNames } from "./explore-filters.ts";
import type { PageContext } from "./page-context.ts";

type Filter = readonly [name: string, value: string];

const shortcuts = [
  ["stance", "denies", "denials"],
  ["standing", "contested", "contested"],
  ["standing", "conceded", "conceded"],
  ["against", "yes", "against"],
] as const;

/** The filters with one more; of yes or no there is only one. */
function withOne(chosen: readonly Filter[], [name, value]: Filter): string {
  const rest = chosen.filter(([n]) => n !== name || name !== "against");
  return new URLSearchParams([...rest, [name, value]].map(([n, v]) => [n, v])).toString();
}

export function quickFilters({ words, search }: PageContext): Markup | "" {
  const chosen = [...new URLSearchParams(search)].filter(([name, value]) => filterNames.has(name) && value !== "");
  const isChosen = ([name, value]: Filter): boolean => chosen.some(([n, v]) => n === name && v === value);
  const offered: readonly (readonly [Filter, string])[] = [
    ...shortcuts.map(([name, value, label]) => [[name, value], words.quick[label]] as const),
    ...languages.map((one) => [["in", one], fill(words.quick.tongue, { language: word(words.tongues, one) })] as const),
  ];
  const all = offered.filter(([filter]) => !isChosen(filter));
  if (all.length === 0) return "";
  return html`<nav class="quick" aria-label="${words.quick.title}">
    <span>${words.quick.title}</span>
    <ul>
      ${all.map(([filter, label]) => html`<li><a href="/explore?${withOne(chosen, filter)}">${label}</a></li> `)}
    </ul>
  </nav>` as Markup;
}
