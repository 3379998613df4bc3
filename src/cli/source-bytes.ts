/** Bytes from what a person names: a file, an address, or standard input. */
import { readFile } from "node:fs/promises";
import { ReportedlyError, UnreadableReport } from "../errors.ts";
import type { Call } from "./verb.ts";

export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** File name, address, or "standard input". */
  readonly name: string;
  readonly contentType?: string;
}

export const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);

async function bytesOfStream(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}

/** Never asks an address inside the machine or a private network, whoever leads there. */
async function bytesOfAddress(address: string): Promise<SourceBytes> {
  const { webRequest } = await import("../ingest/web-request.ts");
  const accept = "text/html,application/xhtml+xml,*/*;q=0.8";
  const { status, headers, bytes } = await webRequest(address, { headers: { accept } }).catch((cause: unknown) => {
    if (cause instanceof ReportedlyError) throw cause;
    throw new UnreadableReport(`${address} did not answer: check the address and the network`, { cause });
  });
  if (status < 200 || status > 299)
    throw new UnreadableReport(`${address} answered ${status}: save the page and read the file`);
  return { bytes, name: address, contentType: headers["content-type"]?.toString() };
}

/** Reads all of one source; without a word, or with "-", standard input. */
export async function sourceBytes(word: string | undefined, { stdin }: Call): Promise<SourceBytes> {
  if (word === undefined || word === "-") return { bytes: await bytesOfStream(stdin), name: "standard input" };
  if (isAddress(word)) return bytesOfAddress(word);
  const bytes = await readFile(word).catch((cause: unknown) => {
    throw new UnreadableReport(`cannot read ${word}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  });
  return { bytes, name: word };
}
