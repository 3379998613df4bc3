/** The audit for programs: of a report of the ledger by its address, or of a text in a JSON body. */
import { z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { exampleAudit, exampleAuditBody } from "../views/audit-example.ts";
import { auditAnswer, auditBody, auditQuery } from "../views/audit-schema.ts";
import { auditOfAddress, wireAudit } from "../views/audit-view.ts";
import { readQuery } from "./define-page.ts";
import { problems } from "./describe-page.ts";
import { bodyProblems, readJson } from "./json-body.ts";
import { viewContext } from "./reader-context.ts";

const nothingLoaded = "Nothing is loaded here to read a text with.";

export async function addressTwin(door: AppDoor, c: Context): Promise<Response> {
  const { auditVersion } = door.options;
  const { address } = readQuery(c, auditQuery);
  if (!auditVersion) throw new NotFound(nothingLoaded);
  c.header("cache-control", "no-cache");
  return c.json(await auditOfAddress(viewContext(door), address, auditVersion));
}

export async function textTwin(door: AppDoor, c: Context): Promise<Response> {
  const { auditText } = door.options;
  const request = await readJson(c, auditBody);
  if (!auditText) throw new NotFound(nothingLoaded);
  c.header("cache-control", "no-store");
  return c.json(wireAudit(await auditText(viewContext(door), request), null));
}

const json = <T>(schema: z.ZodType, example: T) => ({ "application/json": { schema, example } });

/** Enters both into the document. */
export function describeAudit({ openAPIRegistry: document }: OpenAPIHono): void {
  const audited = { 200: { description: "What was found", content: json(auditAnswer, exampleAudit) } };
  const address = auditQuery.shape.address.openapi({ example: exampleAudit.report.url ?? "" });
  document.registerPath({
    method: "get",
    path: "/audit.json",
    summary: "Audit a report of this ledger",
    description: "As it is read today, with what the ledger remembers. No address outside the ledger is asked.",
    request: { query: z.object({ address }) },
    responses: { ...audited, ...problems },
  });
  document.registerPath({
    method: "post",
    path: "/audit.json",
    summary: "Audit a text",
    description: "The text is read with what the ledger remembers, and kept nowhere.",
    request: { body: { required: true, content: json(auditBody, exampleAuditBody) } },
    responses: {
      200: { description: "What was found", content: json(auditAnswer, { ...exampleAudit, permalink: null }) },
      ...problems,
      ...bodyProblems,
    },
  });
}
