/** `reportedly token add|list|revoke`: who may review, hand in reports, or read a closed instance. */
import { addToken, readTokens, revokeToken } from "../../api/access/token-file.ts";
import { scopes } from "../../api/access/token.ts";
import type { Scope } from "../../api/access/token.ts";
import { tokensFile } from "../tokens-option.ts";
import { textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

const isScope = (word: string): word is Scope => (scopes as readonly string[]).includes(word);

function grantedBy(call: Call): readonly Scope[] {
  const words = textOption(call, "scope", "").split(",").filter(Boolean);
  const wrong = words.find((word) => !isScope(word));
  if (words.length === 0 || wrong !== undefined)
    throw new UsageError(`--scope takes some of ${scopes.join(", ")}${wrong === undefined ? "" : `, not ${wrong}`}`);
  return words.filter(isScope);
}

async function add(call: Call): Promise<number> {
  const name = textOption(call, "name", "").trim();
  if (name === "") throw new UsageError("--name takes whose token it is; judgements are signed with it");
  const shown = await addToken(tokensFile(call), { name, granted: grantedBy(call), at: new Date().toISOString() });
  call.stdout.write(`${shown}\n`);
  call.stderr.write("This is shown once: only its hash is kept.\n");
  return 0;
}

async function list(call: Call): Promise<number> {
  for (const { id, name, scopes: granted, made, revoked } of await readTokens(tokensFile(call))) {
    const state = revoked === null ? "in force" : `revoked ${revoked}`;
    call.stdout.write(`${id}  ${granted.join(",")}  ${name}  made ${made}  ${state}\n`);
  }
  return 0;
}

async function revoke(call: Call, id: string | undefined): Promise<number> {
  if (id === undefined) throw new UsageError("token revoke takes the id that token list shows");
  if (await revokeToken(tokensFile(call), id, new Date().toISOString())) return 0;
  call.stderr.write(`no token ${id} is in force\n`);
  return 1;
}

export async function run(call: Call): Promise<number> {
  const [what, id] = call.words;
  if (what === "add") return add(call);
  if (what === "list") return list(call);
  if (what === "revoke") return revoke(call, id);
  throw new UsageError("token takes add, list or revoke");
}
