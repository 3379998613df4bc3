/** The frame of every page: head, navigation, search line, twins of the page, use policy. */
import { html, raw } from "hono/html";
import type { Markup } from "../look/markup.ts";
import { fill, interfaceLanguages, wordsOf } from "../words/words.ts";
import type { PageContext } from "./page-context.ts";

export interface PageFrame {
  readonly title: string;
  /** Script of the page besides the common one. */
  readonly script?: "explore" | "audit" | "thread" | "report";
  /** Endings of the twins this page has. */
  readonly twins?: readonly ("json" | "csv" | "geojson")[];
  /** Class of the body, for the few rules of one page. */
  readonly kind: string;
}

export const endingNames = { json: "JSON", csv: "CSV", geojson: "GeoJSON" } as const;

const nav = [
  ["home", "/"],
  ["explore", "/explore"],
  ["threads", "/threads"],
  ["sources", "/sources"],
  ["reports", "/reports"],
  ["audit", "/audit"],
] as const;

/** The address of a page's twin: "/" has "/index.json". */
export const twinOf = ({ path, search }: PageContext, ending: string): string =>
  `${path === "/" ? "/index" : path}.${ending}${search}`;

const isHere = (path: string, target: string): boolean => (target === "/" ? path === "/" : path.startsWith(target));

function navigation({ words, path }: PageContext): Markup {
  return html`<nav aria-label="${words.site.name}">
    <ul>
      ${nav.map(
        ([name, target]) =>
          html`<li>
            <a href="${target}" ${isHere(path, target) ? html`aria-current="page"` : ""}>${words.site.nav[name]}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}

export function searchLine({ words }: PageContext, id: string): Markup {
  return html`<form class="search" role="search" action="/explore" method="get">
    <label for="${id}">${words.site.search}</label>
    <span class="line"
      ><input id="${id}" name="q" type="search" placeholder="${words.site.searchHint}" maxlength="200" /><button
        type="submit"
      >
        ${words.site.go}
      </button></span
    >
  </form>`;
}

/** Links to the same page in the other languages of the interface. */
function languageLinks({ path, search, language }: PageContext): Markup {
  return html`<ul class="languages">
    ${interfaceLanguages.map((one) => {
      const parameters = new URLSearchParams(search);
      parameters.set("lang", one);
      const current = one === language ? html`aria-current="true"` : "";
      return html`<li>
        <a lang="${one}" hreflang="${one}" href="${path}?${parameters}" ${current}>${wordsOf[one].language}</a>
      </li>`;
    })}
  </ul>`;
}

/** The keys, as scripts hear them; shown where there are scripts. */
function keyList({ words }: PageContext, kind: string): Markup {
  const k = words.keys;
  const common = [
    ["/", k.search],
    ["j", k.next],
    ["k", k.former],
    ["h", k.home],
    ["e", k.explore],
  ] as const;
  const explore = [
    ["f", k.filters],
    ["m", k.map],
    ["t", k.timeline],
    ["Esc", k.clear],
  ] as const;
  const all = [...common, ...(kind === "explore" ? explore : []), ["?", k.list] as const];
  return html`<details id="keys" class="keys">
    <summary>${k.title}</summary>
    <dl>
      ${all.map(
        ([key, does]) =>
          html`<dt><kbd>${key}</kbd></dt>
            <dd>${does}</dd>`,
      )}
    </dl>
  </details>`;
}

function footer(context: PageContext, frame: PageFrame): Markup {
  const { words, delayHours } = context;
  const twins = frame.twins ?? [];
  return html`<footer class="foot">
    <p>${words.site.policy} <a href="/use-policy">${words.site.policyPage}</a></p>
    ${delayHours > 0 ? html`<p>${fill(words.site.delay, { n: delayHours })}</p>` : ""}
    <p class="twins">
      ${twins.length > 0 ? html`${words.site.same} ` : ""}
      ${twins.map((ending) => html`<a href="${twinOf(context, ending)}" rel="alternate">${endingNames[ending]}</a> `)}
      <a href="/openapi.json">OpenAPI</a>
    </p>
    ${languageLinks(context)} ${keyList(context, frame.kind)}
  </footer>`;
}

function head({ assets, words, ...rest }: PageContext, frame: PageFrame): Markup {
  const context = { assets, words, ...rest };
  const script = frame.script ? assets.scripts[frame.script] : null;
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${frame.title} · ${words.site.name}</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
    ${assets.style ? html`<link rel="stylesheet" href="${assets.style}" />` : ""}
    ${frame.twins?.includes("json") ? html`<link rel="alternate" type="application/json" href="${twinOf(context, "json")}" />` : ""}
    ${assets.scripts.main ? html`<script type="module" src="${assets.scripts.main}"></script>` : ""}
    ${script ? html`<script type="module" src="${script}"></script>` : ""}
  </head>`;
}

const middle = "\u0000";

/** What stands before and after a page's content, for pages that are sent in parts. */
export async function frameAround(
  context: PageContext,
  frame: PageFrame,
): Promise<readonly [before: string, after: string]> {
  const whole = await page(context, frame, html`${raw(middle)}`);
  const [before = "", after = ""] = whole.split(middle);
  return [before, after];
}

/** A whole page around its content. */
export function page(context: PageContext, frame: PageFrame, content: Markup): Markup {
  const { words, path } = context;
  return html`<!doctype html>
    <html lang="${context.language}">
      ${head(context, frame)}
      <body class="page-${frame.kind}">
        <a class="skip" href="#content">${words.site.skip}</a>
        <header class="top">
          <p class="brand"><a href="/">${words.site.name}</a> <span>${words.site.tagline}</span></p>
          ${navigation(context)} ${path === "/" || path === "/explore" ? "" : searchLine(context, "q-top")}
        </header>
        <main id="content" tabindex="-1">${content}</main>
        ${footer(context, frame)}
      </body>
    </html>`;
}
