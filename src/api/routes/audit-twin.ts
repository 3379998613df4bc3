/** The audit for programs, as JSON or as rows of findings: of a report of the ledger by its address, or of a text in a JSON body. */
import { z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { NotFound } from "../../errors.ts";
import type { AppDoor } from "../door.ts";
import { exampleAudit, exampleAuditBody } from "../views/audit-example.ts";
import { auditRows } from "../views/audit-rows.ts";
import { auditAnswer, auditBody, auditQuery } from "../views/audit-schema.ts";
import type { WireAudit } from "../views/audit-schema.ts";
import { auditOfAddress, wireAudit } from "../views/audit-view.ts";
import { readQuery } from "./define-page.ts";
import { problems } from "./describe-page.ts";
import { bodyProblems, readJson } from "./json-body.ts";
import { viewContext } from "./reader-context.ts";
import { rowAnswer, toldRows } from "./row-answer.ts";
import { endings } from "./twin.ts";
import type { Ending } from "./twin.ts";

const nothingLoaded = "Nothing is loaded here to read a text with.";

const answer = (c: Context, ending: Ending, audit: WireAudit): Response =>
  ending === "json" ? c.json(audit) : rowAnswer(c, ending, auditRows(audit));

export async function addressTwin(door: AppDoor, c: Context, ending: Ending): Promise<Response> {
  const { auditVersion } = door.options;
  const { address } = readQuery(c, auditQuery);
  if (!auditVersion) throw new NotFound(nothingLoaded);
  c.header("cache-control", "no-cache");
  return answer(c, ending, await auditOfAddress(viewContext(door), address, auditVersion));
}

export async function textTwin(door: AppDoor, c: Context, ending: Ending): Promise<Response> {
  const { auditText } = door.options;
  const request = await readJson(c, auditBody);
  if (!auditText) throw new NotFound(nothingLoaded);
  c.header("cache-control", "no-store");
  return answer(c, ending, wireAudit(await auditText(viewContext(door), request), null));
}

const json = <T>(schema: z.ZodType, example: T) => ({ "application/json": { schema, example } });

const told = (ending: Ending, audit: WireAudit) => ({
  200: {
    description: ending === "json" ? "What was found" : "What was found, a row for each finding",
    content: ending === "json" ? json(auditAnswer, audit) : toldRows(ending, auditRows(audit)),
  },
});

function describeForm({ openAPIRegistry: document }: OpenAPIHono, ending: Ending): void {
  const address = auditQuery.shape.address.openapi({ example: exampleAudit.report.url ?? "" });
  document.registerPath({
    method: "get",
    path: `/audit.${ending}`,
    summary: "Audit a report of this ledger",
    description: "As it is read today, with what the ledger remembers. No address outside the ledger is asked.",
    request: { query: z.object({ address }) },
    responses: { ...told(ending, exampleAudit), ...problems },
  });
  document.registerPath({
    method: "post",
    path: `/audit.${ending}`,
    summary: "Audit a text",
    description: "The text is read with what the ledger remembers, and kept nowhere.",
    request: { body: { required: true, content: json(auditBody, exampleAuditBody) } },
    responses: { ...told(ending, { ...exampleAudit, permalink: null }), ...problems, ...bodyProblems },
  });
}

/** Enters both, in each form, into the document. */
export function describeAudit(app: OpenAPIHono): void {
  for (const ending of endings) describeForm(app, ending);
}
