/** What the reading needs, loaded once a thread and only when asked for. */
import type { ReadingContext } from "../reading/read-report.ts";
import { loadLexicon } from "../store/tables/lexicon-file.ts";
import { loadWordings } from "../store/tables/wording-file.ts";
import { loadGazetteer } from "../store/tables/gazetteer-file.ts";

let loaded: ReadingContext | null = null;

/** The compiled lexicon, and the gazetteer in use. */
export function readingContext(): ReadingContext {
  const gazetteer = loadGazetteer();
  if (loaded?.gazetteer !== gazetteer)
    loaded = loaded ? { ...loaded, gazetteer } : { lexicon: loadLexicon(), gazetteer, wordings: loadWordings() };
  return loaded;
}
