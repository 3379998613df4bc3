/** Places for tests of claims, which stand left of the place room: the built gazetteer, asked as the reading asks it. */
import type { Tools } from "../src/claim/claim-fixture.ts";
import { findToponyms } from "../src/place/find-toponyms.ts";
import { resolveToponyms } from "../src/place/resolve.ts";
import { loadLexicon } from "../src/store/tables/data-files.ts";
import { loadGazetteer } from "../src/store/tables/gazetteer-file.ts";

/** The project's lexicon and gazetteer, for reports of this day (ISO). */
export function placeTools(published: string): Tools {
  const gazetteer = loadGazetteer();
  return {
    lexicon: loadLexicon(),
    places: (document, matches) =>
      resolveToponyms({ document, mentions: findToponyms(document, matches, gazetteer), gazetteer, published }),
  };
}
