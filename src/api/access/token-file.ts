/** The file of tokens beside a ledger: hashes, names and scopes; read again when it changed, so that revoking needs no restart. */
import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { z } from "@hono/zod-openapi";
import { ReportedlyError } from "../../errors.ts";
import { makeToken, scopes, tokenOf } from "./token.ts";
import type { Scope, Token, TokenBook } from "./token.ts";

const fileSchema = z.array(
  z.object({
    id: z.string(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    made: z.string(),
    revoked: z.string().nullable(),
  }),
);

/** Tokens of a file; none where there is no file. */
export async function readTokens(file: string): Promise<readonly Token[]> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "[]";
    throw new ReportedlyError(`the tokens in ${file} cannot be read: give this user the right to`, { cause: error });
  });
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ReportedlyError(
      `${file} is no list of tokens: take it away and make new ones with "reportedly token add"`,
      {
        cause,
      },
    );
  }
}

/** Written beside and moved over, so that no reader sees half of it; for its owner alone. */
async function writeTokens(file: string, tokens: readonly Token[]): Promise<void> {
  const beside = `${file}.${process.pid}`;
  await writeFile(beside, `${JSON.stringify(tokens, null, 2)}\n`, { mode: 0o600 });
  await rename(beside, file);
}

/** Adds a token to the file; gives what is to be shown, once. */
export async function addToken(
  file: string,
  { name, granted, at }: { readonly name: string; readonly granted: readonly Scope[]; readonly at: string },
): Promise<string> {
  const { shown, token } = makeToken(name, granted, at);
  await writeTokens(file, [...(await readTokens(file)), token]);
  return shown;
}

/** Revokes the token of an id; false where there is none in force. */
export async function revokeToken(file: string, id: string, at: string): Promise<boolean> {
  const tokens = await readTokens(file);
  if (!tokens.some((one) => one.id === id && one.revoked === null)) return false;
  await writeTokens(
    file,
    tokens.map((one) => (one.id === id ? { ...one, revoked: one.revoked ?? at } : one)),
  );
  return true;
}

/** A book over the file, which may come and go while it is used; one that cannot be read lets nobody in. */
export function tokenBook(file: string): TokenBook {
  let seen = "";
  let tokens: readonly Token[] = [];
  const fresh = async (): Promise<readonly Token[]> => {
    const now = await stat(file).then(
      ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
      () => "",
    );
    if (now !== seen) {
      tokens = now === "" ? [] : await readTokens(file).catch(() => []);
      seen = now;
    }
    return tokens;
  };
  return {
    find: async (shown) => tokenOf(await fresh(), shown),
    isInUse: async () => (await fresh()).some(({ revoked }) => revoked === null),
  };
}
