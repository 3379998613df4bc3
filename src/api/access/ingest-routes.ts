/** Reports handed in over HTTP, by whoever has a token for it: JSON lines in, what became of them out. */
import { createRoute, z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { toldProblem } from "../routes/describe-page.ts";
import { needScope, needs } from "./gate.ts";

const mostBytes = 5_000_000;
const notTaken = "Reports are not taken here.";

const handedIn = z
  .object({
    new: z.number(),
    changed: z.number(),
    same: z.number(),
    claims: z.number(),
    refused: z.array(z.object({ line: z.number().nullable(), reason: z.string() })),
  })
  .openapi("HandedIn");

const exampleLines = `${JSON.stringify({
  report: {
    id: "wire/1",
    publisher: "Example Wire",
    published: "2025-11-20",
    url: "https://wire.example/1",
    text: "The Example Ministry said its troops had captured Exampleville.",
  },
})}\n`;

const exampleHandedIn = { new: 1, changed: 0, same: 0, claims: 1, refused: [{ line: 2, reason: "no JSON" }] };

const tooLong = `More than ${mostBytes / 1_000_000} MB; hand it in by parts.`;

const routeOf = (app: OpenAPIHono) =>
  createRoute({
    method: "post",
    path: "/ingest",
    summary: "Hand in reports",
    description:
      'JSON lines, one report each, 5 MB at most; needs a token with the scope "ingest". Handing in twice changes nothing.',
    security: [{ [scheme(app)]: [] }],
    request: {
      body: { required: true, content: { "application/x-ndjson": { schema: z.string(), example: exampleLines } } },
    },
    responses: {
      200: {
        description: "What became of them",
        content: { "application/json": { schema: handedIn, example: exampleHandedIn } },
      },
      401: toldProblem("No token, or one that is not in force", new HTTPException(401, { message: needs("ingest") })),
      403: toldProblem(
        "A token without this scope",
        new HTTPException(403, { message: 'The token of Bo has not the scope "ingest".' }),
      ),
      404: toldProblem("This instance takes none", new NotFound(notTaken)),
      413: toldProblem("More than 5 MB", new HTTPException(413, { message: tooLong })),
      429: toldProblem(
        "Too many requests",
        new HTTPException(429, { message: "Too many requests; try again in 40 seconds." }),
      ),
    },
  });

const scheme = (app: OpenAPIHono): string =>
  app.openAPIRegistry.registerComponent("securitySchemes", "ingestToken", { type: "http", scheme: "bearer" }).name;

export function ingestRoutes(app: OpenAPIHono, door: AppDoor): void {
  app.use("/ingest", async (c, next) => {
    if (c.req.method === "POST") await needScope(door, c, "ingest");
    await next();
  });
  const onError = (): never => {
    throw new HTTPException(413, { message: tooLong });
  };
  app.use("/ingest", bodyLimit({ maxSize: mostBytes, onError }));
  app.openapi(routeOf(app), async (c) => {
    const { handIn } = door.options;
    if (handIn === null) throw new NotFound(notTaken);
    const token = await needScope(door, c, "ingest");
    const done = await handIn(await c.req.text(), token.name);
    return c.json({ ...done, refused: [...done.refused] }, 200);
  });
}
