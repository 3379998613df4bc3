/** One delivery of a webhook: signed as the Standard Webhooks say, to the checked address alone, no redirect followed. */
import { createHmac } from "node:crypto";
import { webRequest } from "../../ingest/web-request.ts";
import type { WebOptions } from "../../ingest/web-request.ts";
import type { Hook } from "./hook-list.ts";

export interface Message {
  /** The same at every try, so that the receiver can tell a second one. */
  readonly id: string;
  /** JSON, byte for byte as signed. */
  readonly body: string;
}

export interface Delivery {
  readonly done: boolean;
  /** The receiver wants no more (410). */
  readonly gone: boolean;
  /** Seconds the receiver asks to be left alone; null unsaid. */
  readonly wait: number | null;
  readonly says: string;
}

/** "v1,…": base64 of the HMAC-SHA-256 over id, time and body. */
export const signature = (secret: Uint8Array, { id, body }: Message, seconds: number): string =>
  `v1,${createHmac("sha256", secret).update(`${id}.${seconds}.${body}`).digest("base64")}`;

const mostAnswer = 64_000;
const within = 15_000;

/** Never throws: what went wrong is what it says. */
export async function deliver(
  { to, secret, allowPrivate }: Hook,
  message: Message,
  { now, resolve }: { readonly now: Date } & Pick<WebOptions, "resolve">,
): Promise<Delivery> {
  const seconds = Math.floor(now.getTime() / 1000);
  const headers = {
    "content-type": "application/json",
    "webhook-id": message.id,
    "webhook-timestamp": String(seconds),
    "webhook-signature": signature(secret, message, seconds),
  };
  const post = { headers, body: message.body, redirects: 0, most: mostAnswer, within, resolve };
  try {
    const answer = await webRequest(to, { ...post, allowPrivate: allowPrivate ? [new URL(to).host] : false });
    const wait = Number(answer.headers["retry-after"]);
    return {
      done: answer.status >= 200 && answer.status < 300,
      gone: answer.status === 410,
      wait: Number.isFinite(wait) && wait > 0 ? wait : null,
      says: `answered ${answer.status}`,
    };
  } catch (error) {
    return { done: false, gone: false, wait: null, says: error instanceof Error ? error.message : String(error) };
  }
}
