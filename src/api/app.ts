/** The HTTP door: every page with its twins from one function each, the OpenAPI document, the built files. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { closedGate, slowFloods, slowGuesses } from "./access/gate.ts";
import { ingestRoutes } from "./access/ingest-routes.ts";
import { openDoor } from "./door.ts";
import type { AppDoor, AppOptions } from "./door.ts";
import { mcpRoute } from "./mcp/mcp-route.ts";
import { feedRoutes } from "./notices/feed-routes.ts";
import { reviewRoutes } from "./review/review-routes.ts";
import { assetRoutes } from "./routes/asset-routes.ts";
import { guard, ownNamesOnly } from "./routes/guard.ts";
import { pageRoutes } from "./routes/page-routes.ts";
import { policyRoute } from "./routes/policy-route.ts";
import { problemAnswer } from "./routes/problem-answer.ts";
import { isSentInParts } from "./routes/sent-in-parts.ts";
import { endingOf, stripEnding } from "./routes/twin.ts";
import { probeRoutes } from "./watch/probes.ts";
import { tracedRequests } from "./watch/traced-requests.ts";

/** Of the interface, as the document and assistants are told it. */
const version = "0.1.0";

/** Addresses to which JSON is sent: those of twins, never of the pages themselves. */
const takesJson = (app: OpenAPIHono, c: Context): boolean =>
  endingOf(c.req.url) !== null &&
  app.router.match("POST", stripEnding(c.req.raw))[0].some(([[, route]]) => route.method === "POST");

/** Said where the address is there, but not for this; null where there is no such address at all. */
function otherMethod(app: OpenAPIHono, c: Context): HTTPException | null {
  const [found] = app.router.match("GET", stripEnding(c.req.raw));
  if (c.req.method === "GET" || !found.some(([[, route]]) => route.method === "GET")) return null;
  const allowed = takesJson(app, c) ? "GET, HEAD, POST" : "GET, HEAD";
  c.header("allow", allowed);
  return new HTTPException(405, { message: `${c.req.method} is not for this address, but ${allowed}.` });
}

const tag = etag({ weak: true });

/** A tag is made of the whole answer, so what is sent in parts has none: it would wait for its end. */
const tagged: MiddlewareHandler = (c, next) => (isSentInParts(c) ? next() : tag(c, next));

/** Traces and meters first, so that what is turned away is counted too. */
function gates(app: OpenAPIHono, door: AppDoor): void {
  const { meters, aMinute, closed } = door.options;
  app.use(tracedRequests);
  if (meters) app.use(meters.requests);
  if (aMinute !== null) app.use(slowFloods(door, aMinute));
  app.use(slowGuesses());
  if (closed) app.use(closedGate(door));
}

/** Tested with `app.request("/threads.json")`; served by `serve` in server.ts. */
export function createApp(options: AppOptions): OpenAPIHono {
  const door = openDoor(options);
  const app = new OpenAPIHono({ getPath: stripEnding });
  app.use(guard);
  if (door.options.ownNamesOnly) app.use(ownNamesOnly);
  gates(app, door);
  app.use(compress());
  app.use(tagged);
  app.onError((error, c) => problemAnswer(door, c, error));
  app.notFound((c) => problemAnswer(door, c, otherMethod(app, c)));
  probeRoutes(app, async () => (await door.options.ledger.getMeta("probe")) !== undefined);
  assetRoutes(app, door);
  pageRoutes(app, door);
  policyRoute(app, door);
  feedRoutes(app, door);
  mcpRoute(app, door, version);
  reviewRoutes(app, door);
  ingestRoutes(app, door);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "reportedly",
      version,
      description:
        "A ledger of attributed claims. Nothing here states an event: every row says who claims it, with the sentence. Add .json, .csv or .geojson to a page's address for the same data.",
      license: { name: "MIT" },
    },
    servers: [{ url: "/" }],
  });
  return app;
}
