/** Reads claims of one line of text for the tests of this room, with its attributions and place words. */
import { attribute } from "../attribution/attribute.ts";
import { findMatches, type Lexicon } from "../lexicon/lexicon.ts";
import type { Party } from "../lexicon/row.ts";
import type { Language } from "../text/language.ts";
import { parseDocument } from "../text/parse.ts";
import type { Claim } from "./claim.ts";
import type { PlaceMention } from "./claim-input.ts";
import { extractClaims } from "./extract-claims.ts";

export interface Line {
  readonly language: Language;
  readonly party: Party;
  readonly text: string;
  readonly home?: Party | null;
}

/** Finds place words; handed in, since the place room stands to the right. */
export type Finder = (
  document: ReturnType<typeof parseDocument>,
  matches: ReturnType<typeof findMatches>,
) => readonly PlaceMention[];

export interface Tools {
  readonly lexicon: Lexicon;
  readonly places: Finder;
}

export function readLine({ lexicon, places }: Tools, { language, party, text, home = null }: Line): Claim[] {
  const document = parseDocument(text, language);
  const matches = findMatches(lexicon, document);
  const published = "2024-05-17T12:00:00+00:00";
  const report = { id: "line", publisher: "line", party, url: null, published, language, text };
  const toponyms = places(document, matches);
  const attributions = attribute({ report, document, matches, toponyms });
  return extractClaims([{ report, document, matches, attributions, toponyms, home }])[0] ?? [];
}

/** "capture", "advance/doubts", "capture,losses". */
export const inShort = (claims: readonly Claim[]): string =>
  claims.map(({ action, stance }) => (stance === "asserts" ? action : `${action}/${stance}`)).join(",");

/** "capture ru>ua at Terny": action, sides, places with roles. */
export function inFull(text: string, claims: readonly Claim[]): string {
  const told = claims.map(({ action, actor, recipient, places }) => {
    const where = places.map(({ span, role }) => ` ${role} ${text.slice(span[0], span[1])}`).join("");
    return `${action} ${actor?.party ?? "-"}>${recipient?.party ?? "-"}${where}`;
  });
  return told.join("; ");
}
