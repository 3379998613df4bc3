/** A reading for tests of ingest that needs no lexicon: "took NAME", "lost NAME" as claims, three places known. */
import type { Claim } from "../src/claim/claim.ts";
import type { Toponym } from "../src/place/toponym.ts";
import type { Reading } from "../src/reading/reading.ts";
import type { Report } from "../src/report/report.ts";
import { parseDocument } from "../src/text/parse.ts";
import { madePlaces } from "./ledger-fixture.ts";

const deed = /\b(took|lost) (\p{Lu}\p{L}+)/gu;

function toponymOf(name: string, at: number): Toponym {
  const place = madePlaces.find((one) => one.name === name) ?? null;
  const candidates = place ? [{ place, score: 1, why: "the only one" }] : [];
  const span = [at, at + name.length] as const;
  return {
    span,
    from: 0,
    to: 1,
    use: "event",
    rule: "test",
    answer: place ? "resolved" : "unknown",
    place,
    candidates,
  };
}

/** "Our units took Kupiansk.": one claim of capture at Kupiansk. A text with "unreadable" throws, as no text should. */
export function madeReading(report: Report): Reading {
  if (report.text.includes("unreadable")) throw new TypeError("the made reading cannot read this");
  const toponyms: Toponym[] = [];
  const claims: Claim[] = [];
  for (const match of report.text.matchAll(deed)) {
    const [words, verb, name = ""] = match;
    const start = match.index;
    const content = [start, start + words.length] as const;
    toponyms.push(toponymOf(name, content[1] - name.length));
    claims.push({
      action: "capture",
      stance: verb === "lost" ? "denies" : "asserts",
      content,
      chain: [],
      actor: { span: null, party: report.party, name: null },
      recipient: null,
      places: [{ span: [content[1] - name.length, content[1]], role: "at", toponym: toponyms.length - 1 }],
      when: null,
      quantities: [],
      background: false,
      frames: [],
      evidence: [],
      confidence: 0.9,
    });
  }
  return {
    report,
    document: parseDocument(report.text, report.language),
    attributions: [],
    claims,
    toponyms,
    frames: [],
  };
}
