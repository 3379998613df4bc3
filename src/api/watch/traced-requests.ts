/** A span for each request, named by its route pattern: no address, query or reader is in it. */
import type { MiddlewareHandler } from "hono";
import { inServerSpan } from "../../ingest/span.ts";
import { patternOf } from "./meters.ts";

export const tracedRequests: MiddlewareHandler = (c, next) =>
  inServerSpan(c.req.method, async (span) => {
    await next();
    const route = patternOf(c);
    span.updateName(`${c.req.method} ${route}`);
    span.setAttributes({
      "http.request.method": c.req.method,
      "http.route": route,
      "http.response.status_code": c.res.status,
    });
  });
