/** The worker that reads: loads the lexicon and the gazetteer from this server once, then answers each pasted text. */
import { openWordings } from "../../src/claim/wording/packed.ts";
import { openLexicon } from "../../src/lexicon/lexicon.ts";
import { readLexicon } from "../../src/lexicon/lexicon-bytes.ts";
import { openGazetteer } from "../../src/place/gazetteer/gazetteer.ts";
import type { ReadingContext } from "../../src/reading/read-report.ts";
import { languages } from "../../src/text/language.ts";
import type { AuditAnswer, AuditTask } from "./audit-message.ts";
import { auditText } from "./audit-reading.ts";

const tell = (answer: AuditAnswer): void => postMessage(answer);

async function fetched(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

async function loadContext(): Promise<ReadingContext> {
  const [lexicon, gazetteer, ...weights] = await Promise.all(
    ["lexicon.bin", "gazetteer.bin", ...languages.map((language) => `wordings-${language}.bin`)].map((name) =>
      fetched(`/assets/${name}`),
    ),
  );
  if (lexicon === undefined || gazetteer === undefined) throw new Error("/assets: no data");
  return {
    lexicon: openLexicon(readLexicon(lexicon)),
    gazetteer: openGazetteer(gazetteer),
    wordings: Object.fromEntries(weights.map((bytes, n) => [languages[n], openWordings(bytes)])),
  };
}

let context: Promise<ReadingContext> | null = null;

async function answer(task: AuditTask): Promise<void> {
  if (context === null) tell({ kind: "loading" });
  context ??= loadContext();
  const ready = await context;
  tell({ kind: "reading" });
  const start = performance.now();
  const result = auditText(task, ready);
  tell({ kind: "done", result: { ...result, milliseconds: Math.round(performance.now() - start) } });
}

addEventListener("message", ({ data }: MessageEvent<AuditTask>) => {
  answer(data).catch((error: unknown) => {
    context = null;
    tell({ kind: "failed", why: error instanceof Error ? error.message : String(error) });
  });
});
