/** Finds whom `record --source NAME` means: a key, a name as reports give it, or a body with all who speak for it. */
import type { SourceRecord } from "../store/claim-query.ts";
import type { Ledger } from "../store/ledger.ts";
import { bodyKeyOf } from "../thread/claim-source.ts";
import type { BodyOf } from "../thread/claim-source.ts";
import { isOfficeName } from "../thread/own-office.ts";
import { UsageError } from "./verb.ts";

const mostOffered = 8;

async function allSources(ledger: Ledger): Promise<SourceRecord[]> {
  const sources: SourceRecord[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ledger["listSources"]>> = await ledger.listSources({ cursor, limit: 500 });
    sources.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return sources;
}

export interface FoundSource {
  /** Key of the body, as track records carry it. */
  readonly body: string;
  /** Its sources in the ledger, most claims first: "mod_russia", "Russian Ministry of Defence". */
  readonly sources: readonly SourceRecord[];
  /** Keys of offices of its side that may be its own: which they are is told by the channel each claim stands on. */
  readonly offices: readonly string[];
}

/** Throws a usage error that offers similar names where nobody is called so. */
export async function findSource(ledger: Ledger, name: string, bodyOf: BodyOf): Promise<FoundSource> {
  const sources = await allSources(ledger);
  const asked = name.toLowerCase();
  const exact = sources.find((one) => one.key === asked || one.name.toLowerCase() === asked);
  const body = bodyKeyOf(exact?.name ?? name, bodyOf);
  const found = sources.filter((one) => bodyKeyOf(one.name, bodyOf) === body);
  if (found.length > 0) {
    const parties = new Set(found.map(({ party }) => party));
    const offices = sources.filter((one) => parties.has(one.party) && !found.includes(one) && isOfficeName(one.name));
    return {
      body,
      sources: found.toSorted((a, b) => b.claims - a.claims),
      offices: offices.map(({ key }) => key),
    };
  }
  const alike = sources.filter((one) => one.name.toLowerCase().includes(asked)).slice(0, mostOffered);
  const names = (alike.length > 0 ? alike : sources.toSorted((a, b) => b.claims - a.claims)).slice(0, mostOffered);
  const offer = names.length > 0 ? `; there are ${names.map((one) => one.name).join(", ")}` : "; it holds no claim yet";
  throw new UsageError(`nobody in this ledger is called "${name}"${offer}`);
}
