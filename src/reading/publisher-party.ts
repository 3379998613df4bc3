/** Whose own voice a channel or outlet is, from the actor rows that publish under its name: "mod_russia" speaks for ru. */
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import type { Party, Row } from "../lexicon/row.ts";

/** What a publisher's actor row says of it. */
export interface Publisher {
  readonly party: Party;
  /** Whose "enemy" it speaks of where it takes no side itself. */
  readonly home: Party | null;
}

const isActor = (row: Row): row is ActorRow => row.table === "actor";

/** "@Mod_Russia" and "https://t.me/s/mod_russia" are one name. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^https?:\/\/(?:t\.me|telegram\.me)\/(?:s\/)?/, "")
    .replace(/^@/, "")
    .trim();

const known = new WeakMap<Lexicon, ReadonlyMap<string, Publisher>>();

function publishersOf(lexicon: Lexicon): ReadonlyMap<string, Publisher> {
  const made = known.get(lexicon);
  if (made) return made;
  const publishers = new Map<string, Publisher>();
  for (const row of lexicon.rows.filter(isActor)) {
    const { party, home = null } = row;
    for (const name of [row.name, ...(row.publishes ?? [])]) publishers.set(plainName(name), { party, home });
  }
  known.set(lexicon, publishers);
  return publishers;
}

/** What is known of a publisher; null for one no row names, which stays unknown. */
export const findPublisher = (lexicon: Lexicon, name: string): Publisher | null =>
  publishersOf(lexicon).get(plainName(name)) ?? null;

/** Asks for a publisher's party. */
export const publisherParties =
  (lexicon: Lexicon): ((publisher: string) => Party | null) =>
  (publisher) =>
    findPublisher(lexicon, publisher)?.party ?? null;
