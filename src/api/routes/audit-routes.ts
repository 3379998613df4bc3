/** The audit page with its twin, and the reading of an address for the page: only for the machine's own owner, once, and nothing of it is kept. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { auditPage } from "../pages/audit-page.ts";
import { BadAddress } from "../problem.ts";
import { isShown } from "../views/view-context.ts";
import { reportLink } from "../views/report-view.ts";
import { addressTwin, describeAudit, textTwin } from "./audit-twin.ts";
import { pageContext, viewContext } from "./reader-context.ts";
import { endingOf } from "./twin.ts";

const mostBytes = 8192;
/** Six bytes for each character of the longest text, all of it escaped. */
const mostTextBytes = 1_250_000;

/** Whether this instance may ask an address: others could make it ask for them. */
const mayAsk = ({ options }: AppDoor): boolean => options.ownNamesOnly && options.readAddress !== null;

/** A report of this ledger at the address, where one may be shown. */
async function known(door: AppDoor, address: string): Promise<string | null> {
  const versions = await door.options.ledger.findByUrl(address);
  const shown = versions.find((one) => isShown(viewContext(door), one.report.published));
  return shown ? reportLink(shown.id) : null;
}

async function article(door: AppDoor, c: Context): Promise<Response> {
  const { readAddress } = door.options;
  if (!mayAsk(door) || readAddress === null) throw new NotFound("No address is asked from here.");
  const { address } = await c.req.parseBody();
  if (typeof address !== "string" || !/^https?:\/\//i.test(address))
    throw new BadAddress("address: begins with http:// or https://");
  c.header("cache-control", "no-store");
  return c.json({ known: await known(door, address), article: await readAddress(address) });
}

export function auditRoutes(app: OpenAPIHono, door: AppDoor): void {
  describeAudit(app);
  app.get("/audit", (c) => {
    const ending = endingOf(c.req.url);
    return ending === null ? c.html(auditPage(pageContext(door, c), mayAsk(door))) : addressTwin(door, c, ending);
  });
  app.post("/audit", bodyLimit({ maxSize: mostTextBytes }), (c, next) => {
    const ending = endingOf(c.req.url);
    return ending === null ? next() : textTwin(door, c, ending);
  });
  app.post("/audit/address", csrf(), bodyLimit({ maxSize: mostBytes }), (c) => article(door, c));
}
