/** Who may write: only somebody with the owner's token, shown once and then kept in a cookie no script can read. */
import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { NotFound } from "../../errors.ts";
import { needScope, shownToken } from "../access/gate.ts";
import type { AppDoor } from "../door.ts";

const cookieName = "review";
const nameCookie = "reviewer";
const path = "/review";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Compares in a time that does not tell how much was right. */
export const sameToken = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));

/** Whether anybody may review here at all. */
export const isReviewOpen = async ({ options }: AppDoor): Promise<boolean> =>
  options.reviewToken !== null || (await options.tokens?.isInUse()) === true;

/** Whose a token for reviewing is: the name it was made for, "" for the owner's own; null where it lets nobody review. */
export async function ownerOf({ options }: AppDoor, given: string): Promise<string | null> {
  const known = given === "" ? null : ((await options.tokens?.find(given)) ?? null);
  if (known) return known.scopes.includes("review") ? known.name : null;
  return options.reviewToken !== null && sameToken(given, options.reviewToken) ? "" : null;
}

/** The reviewer's name where the request carries a token for it; null for everybody else. A named token signs with its name. */
export async function reviewerOf(c: Context, door: AppDoor): Promise<string | null> {
  const owner = await ownerOf(door, shownToken(c) ?? getCookie(c, cookieName) ?? "");
  return owner === "" ? (getCookie(c, nameCookie) ?? c.req.header("x-reviewer") ?? "reviewer") : owner;
}

const longestName = 80;

/** Throws NotFound where nobody may review. */
export async function needOpenReview(door: AppDoor): Promise<void> {
  if (!(await isReviewOpen(door)))
    throw new NotFound(
      'Reviewing is not open here: its owner has set no token; "reportedly token add --name WHO --scope review" makes one.',
    );
}

/**
 * The reviewer a program asks for, by the token of its header alone: a cookie would let pages of elsewhere ask too.
 * Throws 401 without a token that is known, 403 for one without the scope.
 */
export async function needReviewer(c: Context, door: AppDoor): Promise<string> {
  await needOpenReview(door);
  const { reviewToken } = door.options;
  const shown = shownToken(c);
  const isOwner = shown !== null && reviewToken !== null && sameToken(shown, reviewToken);
  if (!isOwner) return (await needScope(door, c, "review")).name;
  return c.req.header("x-reviewer")?.trim().slice(0, longestName) || "reviewer";
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
