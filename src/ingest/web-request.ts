/** One request to the public web: guarded at every redirect, connected only to what was checked, bounded in bytes and time. */
import { request as plainRequest } from "node:http";
import type { LookupAddress } from "node:dns";
import type { IncomingMessage, RequestOptions } from "node:http";
import { request as secureRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import { Writable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { UnreadableReport } from "../errors.ts";
import { publicAddresses } from "./address-guard.ts";

export interface WebOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Only for tests and for a network of one's own: private addresses may be asked, all of them or these hosts ("host:port"). */
  readonly allowPrivate?: boolean | readonly string[];
  /** Bytes after unpacking; 20 million where not said. */
  readonly most?: number;
  /** Milliseconds for the whole answer. */
  readonly within?: number;
  /** Sent as POST where it is given. */
  readonly body?: string;
  /** Redirects that are followed; 5 where not said. A caller that follows them itself says 0. */
  readonly redirects?: number;
  /** Addresses of a host; the machine's own resolver where not said. What it gives is checked all the same. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
}

export interface WebAnswer {
  /** Where the last redirect led. */
  readonly address: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Uint8Array;
}

const mostRedirects = 5;
const mostBytes = 20_000_000;
const wholeAnswer = 30_000;

/** Who asks, so that whoever is asked can find us. */
export const userAgent = "reportedly/0.1 (reads public reports; asks slowly)";

/** Gets an address; any status is an answer. Throws UnreadableReport where none comes. */
export async function webRequest(address: string, options: WebOptions = {}): Promise<WebAnswer> {
  let now = new URL(address);
  const { redirects = mostRedirects } = options;
  for (let hop = 0; hop <= redirects; hop += 1) {
    const answer = await ask(now, options);
    const to = answer.headers["location"];
    if (answer.status < 300 || answer.status >= 400 || answer.status === 304 || typeof to !== "string") return answer;
    if (redirects === 0) return answer;
    now = new URL(to, now);
  }
  throw new UnreadableReport(`${address} redirects more than ${redirects} times`);
}

async function ask(
  url: URL,
  { headers, allowPrivate = false, most = mostBytes, within = wholeAnswer, body, resolve }: WebOptions,
): Promise<WebAnswer> {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new UnreadableReport(`${url.protocol} is not asked, only http and https`);
  if (url.username || url.password)
    throw new UnreadableReport("an address with a name and password in it is not asked");
  const options: RequestOptions = {
    method: body === undefined ? "GET" : "POST",
    agent: false, // a connection of its own: one kept from before the pause may be closed by its host just as we ask
    headers: { "user-agent": userAgent, "accept-encoding": "gzip, deflate, br", accept: "*/*", ...headers },
    signal: AbortSignal.timeout(within),
    ...(isAllowed(url, allowPrivate) ? {} : { lookup: await checkedLookup(url.hostname, resolve) }),
  };
  try {
    const response = await respond(url, options, body);
    const bytes = await bytesOf(response, most);
    return { address: url.href, status: response.statusCode ?? 0, headers: response.headers, bytes };
  } catch (cause) {
    if (cause instanceof UnreadableReport) throw cause;
    throw new UnreadableReport(
      `${url.href} did not answer: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    );
  }
}

const isAllowed = ({ host }: URL, allowed: boolean | readonly string[]): boolean =>
  typeof allowed === "boolean" ? allowed : allowed.includes(host);

/** The connection goes to the address that was checked, not to a second answer of the name server. */
async function checkedLookup(
  host: string,
  resolve: WebOptions["resolve"],
): Promise<NonNullable<RequestOptions["lookup"]>> {
  const [first, ...rest] = await publicAddresses(host, resolve);
  return (_, how, done) => {
    if (!first) done(new Error("no address"), "", 0);
    else if (how.all === true) done(null, [first, ...rest]);
    else done(null, first.address, first.family);
  };
}

const respond = (url: URL, options: RequestOptions, body: string | undefined): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? secureRequest : plainRequest;
    send(url, options, resolve).on("error", reject).end(body);
  });

async function bytesOf(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let size = 0;
  const keep = new Writable({
    write(part: Buffer, _, done) {
      size += part.length;
      parts.push(part);
      done(size > most ? new UnreadableReport(`the answer is longer than ${most} bytes`) : null);
    },
  });
  const encoding = response.headers["content-encoding"];
  if (encoding === "gzip" || encoding === "x-gzip") await pipeline(response, createGunzip(), keep);
  else if (encoding === "br") await pipeline(response, createBrotliDecompress(), keep);
  else if (encoding === "deflate") await pipeline(response, createInflate(), keep);
  else await pipeline(response, keep);
  return Buffer.concat(parts);
}
