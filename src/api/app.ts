/** The HTTP door: every page with its twins from one function each, the OpenAPI document, the built files. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { openDoor } from "./door.ts";
import type { AppOptions } from "./door.ts";
import { mcpRoute } from "./mcp/mcp-route.ts";
import { feedRoutes } from "./notices/feed-routes.ts";
import { reviewRoutes } from "./review/review-routes.ts";
import { assetRoutes } from "./routes/asset-routes.ts";
import { guard, ownNamesOnly } from "./routes/guard.ts";
import { pageRoutes } from "./routes/page-routes.ts";
import { problemAnswer } from "./routes/problem-answer.ts";
import { stripEnding } from "./routes/twin.ts";

/** Of the interface, as the document and assistants are told it. */
const version = "0.1.0";

/** Said where the address is there, but not for writing; null where there is no such address at all. */
function otherMethod(app: OpenAPIHono, c: Context): HTTPException | null {
  const [found] = app.router.match("GET", stripEnding(c.req.raw));
  if (c.req.method === "GET" || !found.some(([[, route]]) => route.method === "GET")) return null;
  c.header("allow", "GET, HEAD");
  return new HTTPException(405, { message: `${c.req.method} is not for this address; it is only read.` });
}

/** Tested with `app.request("/threads.json")`; served by `serve` in server.ts. */
export function createApp(options: AppOptions): OpenAPIHono {
  const door = openDoor(options);
  const app = new OpenAPIHono({ getPath: stripEnding });
  app.use(guard);
  if (door.options.ownNamesOnly) app.use(ownNamesOnly);
  app.use(compress());
  app.use(etag({ weak: true }));
  app.onError((error, c) => problemAnswer(door, c, error));
  app.notFound((c) => problemAnswer(door, c, otherMethod(app, c)));
  assetRoutes(app, door);
  pageRoutes(app, door);
  feedRoutes(app, door);
  mcpRoute(app, door, version);
  reviewRoutes(app, door);
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
