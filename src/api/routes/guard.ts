/** Headers of every answer: nothing from elsewhere is loaded, nothing inline is run, nobody frames the page. */
import type { MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";

export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const guard: MiddlewareHandler = async (c, next) => {
  await next();
  c.header("content-security-policy", policy);
  c.header("x-content-type-options", "nosniff");
  c.header("referrer-policy", "no-referrer");
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("cross-origin-resource-policy", "same-origin");
  c.header("permissions-policy", "geolocation=(), camera=(), microphone=()");
};

/** Names by which a machine calls itself. */
export const loopbackNames: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "::1", "localhost"]);

/** On loopback only the machine's own names are answered, so that no page of elsewhere reads the ledger under a borrowed name. */
export const ownNamesOnly: MiddlewareHandler = async (c, next) => {
  if (!loopbackNames.has(new URL(c.req.url).hostname))
    throw new HTTPException(403, { message: "Not asked by this machine's own name." });
  await next();
};
