/**
 * The owner's file of webhooks: which saved query is told of what, and where to. YAML, one entry each:
 * `{ name, query, on, to, secret, delay, private }`; the secret itself stands in the environment, never in the file.
 */
import { z } from "@hono/zod-openapi";
import { parse } from "yaml";
import { ReportedlyError } from "../../errors.ts";
import { noticeKinds } from "../notices/notice.ts";
import type { NoticeKind } from "../notices/notice.ts";
import { exploreQuery, queryOf } from "../views/explore-query.ts";
import type { ExploreQuery } from "../views/explore-query.ts";

export interface Hook {
  /** Names the hook in the ledger's notes, so that it goes on where it was. */
  readonly name: string;
  readonly query: ExploreQuery;
  readonly on: readonly NoticeKind[];
  readonly to: string;
  readonly secret: Uint8Array;
  /** Hours after publication until it is told; 24 unless the owner sets another. */
  readonly delayHours: number;
  /** The owner allows an address inside the machine or the private network. */
  readonly allowPrivate: boolean;
}

const entry = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "a name is small letters, digits and hyphens"),
  query: z.string().max(2000).default(""),
  on: z
    .array(z.enum(noticeKinds))
    .min(1)
    .default([...noticeKinds]),
  to: z.string().max(2000),
  secret: z.string().regex(/^[A-Z][A-Z0-9_]*$/, "the name of an environment variable that holds the secret"),
  delay: z.number().min(0).max(8760).default(24),
  private: z.boolean().default(false),
});

/** A secret as the Standard Webhooks write it: "whsec_" and base64 of 24 to 64 bytes. */
function secretOf(variable: string, environment: Environment): Uint8Array {
  const text = environment[variable] ?? "";
  const bytes = Buffer.from(text.replace(/^whsec_/, ""), "base64");
  if (!/^whsec_[A-Za-z0-9+/]+=*$/.test(text) || bytes.length < 24 || bytes.length > 64)
    throw new ReportedlyError(
      `${variable} must hold "whsec_" and base64 of 24 to 64 random bytes: echo "whsec_$(openssl rand -base64 32)"`,
    );
  return bytes;
}

function addressOf(text: string, allowPrivate: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")))
    throw new ReportedlyError(`"to" is an https address (http only with "private: true"), not ${JSON.stringify(text)}`);
  if (url.username || url.password)
    throw new ReportedlyError(`"to" holds a name or password: sign with a secret instead`);
  return url.href;
}

type Environment = Readonly<Record<string, string | undefined>>;

function readQuery(query: string): ExploreQuery {
  const words = new URLSearchParams(query.replace(/^[^?]*\?/, ""));
  return exploreQuery.omit({ cursor: true, limit: true }).strict().parse(queryOf(words));
}

const problemsOf = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("; ");

function hookOf(row: unknown, environment: Environment): Hook {
  const read = entry.parse(row);
  return {
    name: read.name,
    query: readQuery(read.query),
    on: read.on,
    to: addressOf(read.to, read.private),
    secret: secretOf(read.secret, environment),
    delayHours: read.delay,
    allowPrivate: read.private,
  };
}

function rowsOf(text: string): readonly unknown[] {
  try {
    const rows = parse(text) as unknown;
    if (Array.isArray(rows)) return rows as unknown[];
  } catch (cause) {
    throw new ReportedlyError(`the list of webhooks is no YAML: ${String(cause)}`, { cause });
  }
  throw new ReportedlyError("the list of webhooks is a YAML list, each entry with name, to and secret");
}

/** Throws ReportedlyError with the entry and what is wrong in it; nothing is sent by half a list. */
export function readHookList(text: string, environment: Environment): readonly Hook[] {
  const names = new Set<string>();
  return rowsOf(text).map((row, n) => {
    try {
      const hook = hookOf(row, environment);
      if (names.has(hook.name)) throw new ReportedlyError(`a second hook is named ${hook.name}`);
      names.add(hook.name);
      return hook;
    } catch (cause) {
      const why = cause instanceof z.ZodError ? problemsOf(cause) : (cause as Error).message;
      throw new ReportedlyError(`webhook ${n + 1}: ${why}`, { cause });
    }
  });
}
