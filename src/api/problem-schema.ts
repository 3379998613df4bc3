/** Problem details (RFC 9457), the form of every error. */
import { z } from "@hono/zod-openapi";

export const problem = z
  .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
  .openapi("Problem");
export type WireProblem = z.infer<typeof problem>;
