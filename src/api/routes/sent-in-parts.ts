/** A page sent as its parts become ready, packed where the browser takes it, each part pushed out at once. */
import { Readable } from "node:stream";
import { constants, createGzip } from "node:zlib";
import type { Context } from "hono";
import { accepts } from "hono/accepts";
import { endingOf } from "./twin.ts";

const inParts: ReadonlySet<string> = new Set(["/", "/explore"]);

/** Pages whose counting takes its time on a great ledger. */
export const isSentInParts = (c: Context): boolean => inParts.has(c.req.path) && endingOf(c.req.url) === null;

export const takesGzip = (c: Context): boolean =>
  accepts(c, { header: "Accept-Encoding", supports: ["gzip", "identity"], default: "identity" }) === "gzip";

async function* told(
  parts: AsyncIterable<string>,
  failed: (error: unknown) => Promise<string>,
): AsyncGenerator<Buffer> {
  try {
    for await (const part of parts) yield Buffer.from(part);
  } catch (error) {
    yield Buffer.from(await failed(error));
  }
}

/** Each part packed and flushed, so that it can be shown before the next is there. */
function packed(source: AsyncIterable<Buffer>): Readable {
  const gzip = createGzip({ level: 5 });
  const write = async (): Promise<void> => {
    for await (const part of source) {
      gzip.write(part);
      await new Promise<void>((resolve) => gzip.flush(constants.Z_SYNC_FLUSH, resolve));
    }
    gzip.end();
  };
  write().catch((error: unknown) => gzip.destroy(error instanceof Error ? error : new Error(String(error))));
  return gzip;
}

/** `failed` gives what is shown in place of the parts that could not be made. */
export function sentInParts(
  c: Context,
  parts: AsyncIterable<string>,
  failed: (error: unknown) => Promise<string>,
): Response {
  const source = told(parts, failed);
  c.header("content-type", "text/html; charset=utf-8");
  c.header("vary", "accept-language, cookie, accept-encoding");
  if (c.req.method === "HEAD") return c.body(null);
  const gzip = takesGzip(c);
  if (gzip) c.header("content-encoding", "gzip");
  const stream = gzip ? packed(source) : Readable.from(source);
  return c.body(Readable.toWeb(stream) as ReadableStream<Uint8Array>);
}
