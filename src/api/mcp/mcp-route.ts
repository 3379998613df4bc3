/** Assistants over HTTP: the streamable transport at /mcp, without sessions, over the same tools as `reportedly mcp`. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppDoor } from "../door.ts";
import { viewContext } from "../routes/reader-context.ts";

const mostBytes = 1_000_000;

/** The protocol's package is loaded when somebody asks: pages need none of it. */
export function mcpRoute(app: OpenAPIHono, door: AppDoor, version: string): void {
  const { record, auditText } = door.options;
  app.all("/mcp", async (c) => {
    const [{ createMcpHandler }, { mcpServer }] = await Promise.all([
      import("@modelcontextprotocol/server"),
      import("./mcp-server.ts"),
    ]);
    const base = new URL(c.req.url).origin;
    const context = () => ({ ...viewContext(door), base, record, auditText });
    const handler = createMcpHandler(() => mcpServer(version, context), { maxRequestBodySize: mostBytes });
    return handler.fetch(c.req.raw);
  });
}
