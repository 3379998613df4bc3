/** The page of the use policy, which every page's foot leads to. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppDoor } from "../door.ts";
import { policyPage } from "../pages/policy-page.ts";
import { pageContext } from "./reader-context.ts";

export function policyRoute(app: OpenAPIHono, door: AppDoor): void {
  app.get("/use-policy", (c) => c.html(policyPage(pageContext(door, c))));
}
