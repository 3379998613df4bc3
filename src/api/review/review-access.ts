/** Who may write: only somebody with the owner's token, shown once and then kept in a cookie no script can read. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";

const cookieName = "review";
const nameCookie = "reviewer";
const path = "/review";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compares in a time that does not tell how much was right. */
export const sameToken = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));

/** The reviewer's name where the request carries the token; null for everybody else and where reviewing is off. */
export function reviewerOf(c: Context, token: string | null): string | null {
  if (token === null) return null;
  const bearer = c.req.header("authorization")?.replace(/^Bearer /, "");
  const given = bearer ?? getCookie(c, cookieName) ?? "";
  return sameToken(given, token) ? (getCookie(c, nameCookie) ?? c.req.header("x-reviewer") ?? "reviewer") : null;
}

export function rememberReviewer(c: Context, token: string, name: string): void {
  const kept = { path, httpOnly: true, sameSite: "Strict", maxAge: 86_400 * 30 } as const;
  setCookie(c, cookieName, token, kept);
  setCookie(c, nameCookie, name, kept);
}

export function forgetReviewer(c: Context): void {
  deleteCookie(c, cookieName, { path });
  deleteCookie(c, nameCookie, { path });
}
