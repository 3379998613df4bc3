/** Reads the JSON body of a request by its schema. */
import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { BadAddress } from "../problem.ts";
import { toldProblem } from "./describe-page.ts";

const notJson = "Send JSON, with content-type: application/json.";
const tooLong = "The body is longer than this address takes.";

/** What a request with a body can be refused for, beside what its address is. */
export const bodyProblems = {
  413: toldProblem("A body that is too long", new HTTPException(413, { message: tooLong })),
  415: toldProblem("A body that is not JSON", new HTTPException(415, { message: notJson })),
};

async function parsed(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error; // a body that grows too long breaks off while it is read
    throw new BadAddress("body: no JSON", { cause: error });
  }
}

/** Only JSON that says so: a form of another site can be sent as plain text without asking. Throws BadAddress, 413, 415. */
export async function readJson<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/i.test(c.req.header("content-type") ?? ""))
    throw new HTTPException(415, { message: notJson });
  const read = schema.safeParse(await parsed(c));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new BadAddress(`${first?.path.join(".") || "body"}: ${first?.message ?? "not understood"}`);
}
