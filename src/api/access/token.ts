/** Tokens: what lets somebody write, shown once when made and kept as a hash alone. */
import { createHash, randomBytes } from "node:crypto";

/** read: ask a closed instance; review: judge; ingest: hand in reports. */
export const scopes = ["read", "review", "ingest"] as const;
export type Scope = (typeof scopes)[number];

/** A token as it is kept; who reads this can do nothing with it. */
export interface Token {
  /** First letters of the hash: what a list shows and `revoke` takes. */
  readonly id: string;
  /** SHA-256 of the token, hexadecimal. The token is 256 random bits, so nothing slower is needed against guessing. */
  readonly hash: string;
  /** Whose it is; judgements are signed with it. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** ISO instants. */
  readonly made: string;
  readonly revoked: string | null;
}

/** Finds the token somebody showed; null for an unknown or revoked one. */
export interface TokenBook {
  find(shown: string): Promise<Token | null>;
  /** Whether any token is in force. */
  isInUse(): Promise<boolean>;
}

export const tokenHash = (shown: string): string => createHash("sha256").update(shown).digest("hex");

/** A new token: `shown` is told once, `token` is kept. */
export function makeToken(
  name: string,
  granted: readonly Scope[],
  made: string,
): { readonly shown: string; readonly token: Token } {
  const shown = `rpt_${randomBytes(32).toString("base64url")}`;
  const hash = tokenHash(shown);
  return { shown, token: { id: hash.slice(0, 12), hash, name, scopes: granted, made, revoked: null } };
}

/** The valid token of a list that has this hash; hashes are compared, so time tells nothing of a token. */
export const tokenOf = (tokens: readonly Token[], shown: string): Token | null => {
  const hash = tokenHash(shown);
  return tokens.find((one) => one.hash === hash && one.revoked === null) ?? null;
};
