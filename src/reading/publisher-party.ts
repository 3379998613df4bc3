/** Whose own voice a channel or outlet is, from the actor rows that publish under its name: "mod_russia" speaks for ru. */
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import type { Party, Row } from "../lexicon/row.ts";

const isActor = (row: Row): row is ActorRow => row.table === "actor";

/** "@Mod_Russia" and "https://t.me/s/mod_russia" are one name. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^https?:\/\/(?:t\.me|telegram\.me)\/(?:s\/)?/, "")
    .replace(/^@/, "")
    .trim();

/** Asks for a publisher's party; null for one no row knows, which stays unknown. */
export function publisherParties(lexicon: Lexicon): (publisher: string) => Party | null {
  const parties = new Map<string, Party>();
  for (const row of lexicon.rows.filter(isActor)) {
    for (const name of [row.name, ...(row.publishes ?? [])]) parties.set(plainName(name), row.party);
  }
  return (publisher) => parties.get(plainName(publisher)) ?? null;
}
