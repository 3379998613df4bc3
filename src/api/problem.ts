/** Errors as problem details (RFC 9457): the one table from error classes to statuses. */
import { HTTPException } from "hono/http-exception";
import { NotFound, ReportedlyError, UnusableLedger } from "../errors.ts";
import type { WireProblem } from "./problem-schema.ts";

/** An address that asks for something a page does not know. */
export class BadAddress extends ReportedlyError {
  override name = "BadAddress";
}

const statuses: readonly (readonly [kind: new (message: string) => Error, status: 400 | 404 | 503, title: string])[] = [
  [NotFound, 404, "Not in this ledger"],
  [BadAddress, 400, "The address asks for something odd"],
  [UnusableLedger, 503, "The ledger cannot be read"],
];

/** Says no more about an unexpected error than that there was one; its message stays in the log. */
export function problemOf(error: unknown): WireProblem {
  const known = statuses.find(([kind]) => error instanceof kind);
  if (error instanceof HTTPException && error.status < 500) {
    const title = error.status === 413 || error.status === 429 ? "Too much at once" : "Not allowed";
    return { type: "about:blank", title, status: error.status, detail: error.message || title };
  }
  if (known && error instanceof Error) {
    return { type: `urn:reportedly:${error.name}`, title: known[2], status: known[1], detail: error.message };
  }
  return {
    type: "about:blank",
    title: "Something went wrong here",
    status: 500,
    detail: "The log of the server says more.",
  };
}
