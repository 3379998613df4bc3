/** `npm run train`: learns the weights of wordings from the marked lines of `wordings/lines`, the same bytes from the same lines and lexicon. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { layPage } from "../src/claim/page.ts";
import { featuresOf } from "../src/claim/wording/features.ts";
import { readMarkedLines, type MarkedLine } from "../src/claim/wording/marked-line.ts";
import { packWordings } from "../src/claim/wording/packed.ts";
import { trainWording, usualTraining } from "../src/claim/wording/train.ts";
import { findMatches } from "../src/lexicon/lexicon.ts";
import { findToponyms } from "../src/place/find-toponyms.ts";
import { resolveToponyms } from "../src/place/resolve.ts";
import { readingContext } from "../src/ingest/reading-context.ts";
import { weightsFile, wordingFolder } from "../src/store/tables/wording-file.ts";
import { languages, type Language } from "../src/text/language.ts";
import { parseDocument } from "../src/text/parse.ts";

const { lexicon, gazetteer } = readingContext();

/** A line as the reading sees it: the whole of it one stretch. */
function featuresIn(text: string, language: Language): number[] {
  const document = parseDocument(text, language);
  const matches = findMatches(lexicon, document);
  const mentions = findToponyms(document, matches, gazetteer);
  const toponyms = resolveToponyms({ document, mentions, gazetteer, published: null });
  const report = { id: "line", publisher: "line", party: "ind" as const, url: null, published: null, language, text };
  const page = layPage({ report, document, matches, attributions: [], toponyms });
  return featuresOf(page, [0, document.tokens.length]);
}

const linesOf = (language: Language): MarkedLine[] =>
  readdirSync(join(wordingFolder, "lines", language))
    .sort()
    .flatMap((file) => readMarkedLines(readFileSync(join(wordingFolder, "lines", language, file), "utf8")));

for (const language of languages) {
  const lines = linesOf(language).map((line) => ({ ...line, features: featuresIn(line.text, language) }));
  const action = trainWording(lines);
  const put = lines
    .filter(({ label }) => label !== "none")
    .map(({ stance, features }) => ({ label: stance, features }));
  const stance = trainWording(put, { ...usualTraining, buckets: 1 << 17, kept: 40_000 });
  const bytes = packWordings({ action, stance });
  mkdirSync(dirname(weightsFile(language)), { recursive: true });
  writeFileSync(weightsFile(language), bytes);
  process.stdout.write(`${language}: ${lines.length} lines, ${bytes.length} bytes\n`);
}
