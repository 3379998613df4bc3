/** From a request to what views and templates need: the delay, the reader's language, the address. */
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { AppDoor } from "../door.ts";
import type { PageContext } from "../pages/page-context.ts";
import { viewInstant } from "../views/view-context.ts";
import type { ViewContext } from "../views/view-context.ts";
import { interfaceLanguages, wordsOf } from "../words/words.ts";
import type { InterfaceLanguage } from "../words/words.ts";
import { stripEnding } from "./twin.ts";

export function viewContext({ options }: AppDoor): ViewContext {
  const { ledger, delayHours, now, lookup, renames } = options;
  return {
    ledger,
    lookup,
    renames,
    before: viewInstant(now(), delayHours),
  };
}

const known = (tag: string | undefined): InterfaceLanguage | undefined =>
  interfaceLanguages.find((one) => one === tag?.slice(0, 2));

/** The address decides, then what was chosen before, then what the browser asks for, then English. */
export function readerLanguage(c: Context): InterfaceLanguage {
  const asked = known(c.req.query("lang"));
  const accepted = c.req
    .header("accept-language")
    ?.split(",")
    .map((one) => known(one.trim()))
    .find(Boolean);
  return asked ?? known(getCookie(c, "lang")) ?? accepted ?? "en";
}

/** The context of a page; a language in the address is remembered for the next pages. */
export function pageContext(door: AppDoor, c: Context): PageContext {
  const language = readerLanguage(c);
  if (known(c.req.query("lang"))) setCookie(c, "lang", language, { path: "/", sameSite: "Lax", maxAge: 31_536_000 });
  const url = new URL(c.req.url);
  return {
    words: wordsOf[language],
    language,
    assets: door.assets,
    path: stripEnding(c.req.raw),
    search: url.search,
    origin: url.origin,
    delayHours: door.options.delayHours,
  };
}
