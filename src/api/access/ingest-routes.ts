/** Reports handed in over HTTP, by whoever has a token for it: JSON lines in, what became of them out. */
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { needScope } from "./gate.ts";

const mostBytes = 5_000_000;

const handedIn = z
  .object({
    new: z.number(),
    changed: z.number(),
    same: z.number(),
    claims: z.number(),
    refused: z.array(z.object({ line: z.number().nullable(), reason: z.string() })),
  })
  .openapi("HandedIn");

const route = createRoute({
  method: "post",
  path: "/ingest",
  summary: "Hand in reports",
  description:
    'JSON lines, one report each, 5 MB at most; needs a token with the scope "ingest". Handing in twice changes nothing.',
  request: { body: { required: true, content: { "application/x-ndjson": { schema: z.string() } } } },
  responses: {
    200: { description: "What became of them", content: { "application/json": { schema: handedIn } } },
    401: { description: "No token, or one that is not in force" },
    403: { description: "A token without this scope" },
    413: { description: "More than 5 MB" },
    429: { description: "Too many requests" },
  },
});

export function ingestRoutes(app: OpenAPIHono, door: AppDoor): void {
  app.use("/ingest", async (c, next) => {
    if (c.req.method === "POST") await needScope(door, c, "ingest");
    await next();
  });
  app.use("/ingest", bodyLimit({ maxSize: mostBytes }));
  app.openapi(route, async (c) => {
    const { handIn } = door.options;
    if (handIn === null) throw new NotFound("Reports are not taken here.");
    const token = await needScope(door, c, "ingest");
    const done = await handIn(await c.req.text(), token.name);
    return c.json({ ...done, refused: [...done.refused] }, 200);
  });
}
