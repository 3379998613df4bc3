/** Who may do what, and how often: tokens by scope, reading open or closed, guesses and floods slowed down. */
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { AppDoor } from "../door.ts";
import type { Scope, Token } from "./token.ts";

/** What a request shows: the bearer token of its header; null without one. */
export const shownToken = (c: Context): string | null =>
  /^Bearer\s+(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1] ?? null;

/** The token of a request where it is known and in force. */
export async function tokenOfRequest({ options }: AppDoor, c: Context): Promise<Token | null> {
  const shown = shownToken(c);
  return shown === null ? null : ((await options.tokens?.find(shown)) ?? null);
}

export const needs = (scope: Scope): string =>
  `This needs a token with the scope "${scope}" in the Authorization header.`;

/** The token of a request that has this scope; 401 without one, 403 where it has others. */
export async function needScope(door: AppDoor, c: Context, scope: Scope): Promise<Token> {
  const token = await tokenOfRequest(door, c);
  if (token === null) {
    c.header("www-authenticate", "Bearer");
    throw new HTTPException(401, { message: needs(scope) });
  }
  if (!token.scopes.includes(scope))
    throw new HTTPException(403, { message: `The token of ${token.name} has not the scope "${scope}".` });
  return token;
}

/** Probes, style and script; and the doors that ask for their own scope. */
const ownDoors = /^\/(?:healthz$|readyz$|assets\/|review(?:\/|$)|ingest$)/;

/** Reading asks for a token where the owner closed the instance. */
export const closedGate =
  (door: AppDoor): MiddlewareHandler =>
  async (c, next) => {
    if (!ownDoors.test(c.req.path)) await needScope(door, c, "read");
    await next();
  };

/** The other end of the socket; one name for all where there is no socket. */
function clientOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
}

const minute = 60;
const wrongTokensAMinute = 10;

const tooMany = (milliseconds: number): HTTPException => {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new HTTPException(429, { message: `Too many requests; try again in ${seconds} seconds.` });
};

/** Takes a point, or tells how long to wait. */
async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (left) {
    throw left instanceof RateLimiterRes ? tooMany(left.msBeforeNext) : left;
  }
}

/** Whoever shows wrong tokens waits, whatever he asks for next with one. */
export function slowGuesses(): MiddlewareHandler {
  const wrong = new RateLimiterMemory({ points: wrongTokensAMinute, duration: minute });
  return async (c, next) => {
    const shows = c.req.header("authorization") !== undefined || c.req.path === "/review/enter";
    if (!shows) return next();
    const client = clientOf(c);
    const known = await wrong.get(client);
    if (known && known.consumedPoints >= wrongTokensAMinute) throw tooMany(known.msBeforeNext);
    await next();
    if (c.res.status === 401 || c.res.status === 403) await take(wrong, client).catch(() => undefined);
    return undefined;
  };
}

/** So many requests a minute from one address, or of one token. */
export function slowFloods(door: AppDoor, aMinute: number): MiddlewareHandler {
  const asked = new RateLimiterMemory({ points: aMinute, duration: minute });
  return async (c, next) => {
    const token = await tokenOfRequest(door, c);
    await take(asked, token ? `token ${token.id}` : clientOf(c));
    await next();
  };
}
