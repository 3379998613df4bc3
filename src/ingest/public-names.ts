/** Whose names may be listed: actors of the data, and whatever a word of its own calls a body, a medium or a document. */
import { findMatches } from "../lexicon/lexicon.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import type { SourceRow } from "../lexicon/rows/source-row.ts";
import type { IsPublic } from "../store/source-key.ts";
import { parseDocument } from "../text/parse.ts";
import { guessLanguage } from "../text/language.ts";
import { readingContext } from "./reading-context.ts";

const bodies: ReadonlySet<string> = new Set(["body", "medium", "document"]);
/** Says whose a thing is, of a person too: "Ukrainian Petro Probnyi". */
const onlyWhose: ReadonlySet<string> = new Set(["state", "adjective", "collective"]);

/** A person in office is the whole of a name; "Anna Gerasimov" is not he. A body may stand anywhere in it. */
function isPublicOnce(name: string): boolean {
  const document = parseDocument(name, guessLanguage(name));
  const { actor, source } = findMatches(readingContext().lexicon, document);
  const words = document.tokens.length;
  const isActor = actor.some(({ row, from, to }) => {
    const { kind } = row as ActorRow;
    return kind === "person" ? from === 0 && to === words && words > 1 : !onlyWhose.has(kind);
  });
  return isActor || source.some(({ row }) => bodies.has((row as SourceRow).being));
}

const seen = new Map<string, boolean>();
const mostSeen = 20_000;

/** "General Staff" and "Valery Gerasimov" are public; "Maryna Testenko", a resident, is not. */
export const isPublicName: IsPublic = (name) => {
  const before = seen.get(name);
  if (before !== undefined) return before;
  if (seen.size >= mostSeen) seen.clear();
  const is = isPublicOnce(name);
  seen.set(name, is);
  return is;
};
