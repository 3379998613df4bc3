/** The worker that reads: loads the lexicon and the gazetteer from this server once, a language's weights with its first text, then answers each pasted text. */
import type { WordingModels } from "../../src/claim/wording/model.ts";
import { openWordings } from "../../src/claim/wording/packed.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { readLexicon } from "../../src/lexicon/lexicon-bytes.ts";
import { openGazetteer } from "../../src/place/gazetteer/gazetteer.ts";
import { layerGazetteers } from "../../src/place/gazetteer/layered-gazetteer.ts";
import type { ReadingContext } from "../../src/reading/read-report.ts";
import { guessLanguage, type Language } from "../../src/text/language.ts";
import type { AuditAnswer, AuditTask } from "./audit-message.ts";
import { auditText } from "./audit-reading.ts";

const tell = (answer: AuditAnswer): void => postMessage(answer);

async function fetched(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function loadTables(): Promise<Omit<ReadingContext, "wordings">> {
  const names = ["lexicon.bin", "gazetteer.bin", "gazetteer-own.bin"] as const;
  const [lexicon, built, own] = await Promise.all(names.map((name) => fetched(`/assets/${name}`)));
  const layers = [built!, own!].filter(({ length }) => length > 0).map(openGazetteer);
  return { lexicon: openLexicon(readLexicon(lexicon!)), gazetteer: layerGazetteers(layers) };
}

const loadWordings = async (language: Language): Promise<WordingModels> => ({
  [language]: openWordings(await fetched(`/assets/wordings-${language}.bin`)),
});

let tables: ReturnType<typeof loadTables> | null = null;
const wordings = new Map<Language, Promise<WordingModels>>();

/** Most texts pasted in a sitting are of one language; the others' weights, two megabytes each, are not fetched. */
async function contextFor(language: Language): Promise<ReadingContext> {
  if (tables === null || !wordings.has(language)) tell({ kind: "loading" });
  tables ??= loadTables();
  const weights = wordings.get(language) ?? loadWordings(language);
  wordings.set(language, weights);
  const [ready, learned] = await Promise.all([tables, weights]);
  return { ...ready, wordings: learned };
}

async function answer(task: AuditTask): Promise<void> {
  const ready = await contextFor(task.language ?? guessLanguage(task.text));
  tell({ kind: "reading" });
  const start = performance.now();
  const result = auditText(task, ready);
  tell({ kind: "done", result: { ...result, milliseconds: Math.round(performance.now() - start) } });
}

addEventListener("message", ({ data }: MessageEvent<AuditTask>) => {
  answer(data).catch((error: unknown) => {
    tables = null;
    wordings.clear();
    tell({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
  });
});
