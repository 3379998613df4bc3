/** The weights of wordings as files, one a language, opened with the first text of that language; without them only rules read. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WordingModels, WordingPair } from "../../claim/wording/model.ts";
import { openWordings } from "../../claim/wording/packed.ts";
import { languages, type Language } from "../../text/language.ts";
import { projectRoot } from "../project-root.ts";

/** Marked lines, and the weights learned from them by `npm run train`. */
export const wordingFolder = join(projectRoot, "wordings");

export const weightsFile = (language: Language): string => join(wordingFolder, "weights", `${language}.bin`);

const opened = new Map<Language, WordingPair | undefined>();

function wordingsOf(language: Language): WordingPair | undefined {
  if (!opened.has(language)) {
    const path = weightsFile(language);
    opened.set(language, existsSync(path) ? openWordings(readFileSync(path)) : undefined);
  }
  return opened.get(language);
}

/** Each language's weights, read from disk when first asked for. */
export const loadWordings = (): WordingModels =>
  Object.defineProperties(
    {},
    Object.fromEntries(languages.map((language) => [language, { enumerable: true, get: () => wordingsOf(language) }])),
  );
