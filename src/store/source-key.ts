/** Who of those that say and publish is a row of sources, and who stays words of a claim. */
import type { Party } from "../lexicon/row.ts";
import type { Report } from "../report/report.ts";
import type { ClaimSource } from "../thread/claim-source.ts";
import { sourceKey } from "../thread/source-key.ts";
import type { SourceTable } from "./tables.ts";

export interface SourceName {
  readonly key: string;
  readonly name: string;
  readonly party: Party;
}

/** "Maryna Testenko", "В. Пробний": two to four capitalised words and nothing else; what a person's name looks like. */
const personName =
  /^(?:\p{Lu}(?:\p{Ll}|['’ʼ-]\p{Lu}?)+|\p{Lu}\.?)(?:\s+(?:\p{Lu}(?:\p{Ll}|['’ʼ-]\p{Lu}?)+|\p{Lu}\.?)){1,3}$/u;

/** Whether a name is somebody's or something's in public life: an actor row, or a body by its own words. */
export type IsPublic = (name: string) => boolean;

/**
 * The original source of a claim; null for people nobody names ("officials", "residents") and behind a bare hedge.
 * Null too for those who may be private people: a named voice of no known side, and a voice with a person's name that
 * is no actor's. They stay words of their claim and are never listed, opened or filtered by, whatever side is theirs.
 */
export function originalSource({ name, party, named, relayed }: ClaimSource, isPublic: IsPublic): SourceName | null {
  if (!named || (relayed && party === "unk")) return null;
  if (relayed && personName.test(name) && !isPublic(name)) return null;
  return { key: sourceKey(name, party), name, party };
}

/** The publisher of a report as a row of sources, with this one report. */
export const publisherKeyOf = ({ publisher, party }: Pick<Report, "publisher" | "party">): SourceTable => ({
  key: sourceKey(publisher, party),
  name: publisher,
  party,
  publisher: 1,
  claims: 0,
  reports: 1,
  first: null,
  newest: null,
});
