/** `node eval/pairs.ts [--misses]`: how well the relations of claim pairs are told, with the table of confusions. */
import { knownVoices } from "../src/ingest/voices.ts";
import { readPairs } from "./claim-pairs.ts";
import { answerPair, scorePairs, type PairAnswer, type PairScores } from "./pair-score.ts";

const percent = (f1: number | null): string => (f1 === null ? "-" : f1.toFixed(1));
const padded = (words: readonly string[]): string => words.map((word) => word.padEnd(13)).join("");

function printTable({ byKind, confusion }: PairScores): void {
  const kinds = [...byKind.keys()];
  console.log(padded(["wanted \\ got", ...kinds, "F1"]));
  for (const kind of kinds) {
    const row = kinds.map((got) => String(confusion.get(kind)?.get(got) ?? "."));
    console.log(padded([kind, ...row, percent(byKind.get(kind)?.f1 ?? null)]));
  }
}

function printMisses(answers: readonly PairAnswer[]): void {
  for (const { pair, got, why } of answers.filter((answer) => answer.got !== answer.pair.relation))
    console.log(
      `${pair.id} wanted ${pair.relation}, got ${got} (${why})\n  a ${pair.a.sentence}\n  b ${pair.b.sentence}`,
    );
}

function score(title: string, file: string): void {
  const voices = knownVoices();
  const answers = readPairs(new URL(file, import.meta.url)).map((pair) => answerPair(pair, voices));
  const scores = scorePairs(answers);
  const { f1, right, given, wanted } = scores.all;
  console.log(
    `${title}: ${answers.length} pairs; F1 ${percent(f1)} (right ${right}, given ${given}, wanted ${wanted})\n`,
  );
  printTable(scores);
  const suggested = answers.filter(({ state }) => state === "suggested").length;
  console.log(`\n${suggested} of the ${given} relations given are suggestions, not links\n`);
  if (process.argv.includes("--misses")) printMisses(answers);
}

score("Slots by hand", "own/pairs.jsonl");
score("Slots as read from the Kupiansk file", "own/pairs-read.jsonl");
