/** The built files under /assets/, and the sign in the browser's tab. */
import type { OpenAPIHono } from "@hono/zod-openapi";
import { takesGzip } from "./sent-in-parts.ts";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="3" fill="#f7f4ec"/><path d="M5 11h22M5 17h22M5 23h14" stroke="#23211c" stroke-width="2"/><path d="M10 5v22" stroke="#b4513a" stroke-width="1.5"/></svg>`;

export function assetRoutes(app: OpenAPIHono, door: AppDoor): void {
  app.get("/assets/icon.svg", (c) =>
    c.body(icon, 200, { "content-type": "image/svg+xml", "cache-control": "max-age=86400" }),
  );
  app.get("/assets/:name{.+}", (c) => {
    const asset = door.openAsset(c.req.param("name"));
    if (!asset) throw new NotFound("There is no such file.");
    const keep = asset.lasting ? "public, max-age=31536000, immutable" : "no-cache";
    const tag: Record<string, string> = asset.lasting ? { etag: `W/"${c.req.param("name")}"` } : {}; // the name tells the content
    const head = { "content-type": asset.kind, "cache-control": keep, vary: "accept-encoding", ...tag };
    if (asset.packed === null || !takesGzip(c)) return c.body(asset.bytes, 200, head);
    return c.body(asset.packed, 200, { ...head, "content-encoding": "gzip" });
  });
}
