/** The counts a brush adds up; asked by the explore page's script alone, so there is no page of it. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { NotFound } from "../../errors.ts";
import { cells } from "../contract.ts";
import type { AppDoor } from "../door.ts";
import { exampleCells } from "../examples.ts";
import { cellsView } from "../views/cells-view.ts";
import { exploreQuery } from "../views/explore-query.ts";
import { readQuery } from "./define-page.ts";
import { problems } from "./describe-page.ts";
import { viewContext } from "./reader-context.ts";
import { endingOf } from "./twin.ts";

const summary = "Claims of a filter counted by settlement, side, standing and day together";

export function cellsRoute(app: OpenAPIHono, door: AppDoor): void {
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/explore/cells.json",
    summary,
    request: { query: exploreQuery },
    responses: {
      200: { description: summary, content: { "application/json": { schema: cells, example: exampleCells } } },
      ...problems,
    },
  });
  app.get("/explore/cells", async (c) => {
    if (endingOf(c.req.url) !== "json") throw new NotFound("These counts are for programs: add .json to the address.");
    c.header("cache-control", "no-cache");
    return c.json(await cellsView(viewContext(door), readQuery(c, exploreQuery)));
  });
}
