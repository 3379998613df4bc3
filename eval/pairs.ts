/** `node eval/pairs.ts [--misses]`: how well the relations of claim pairs are told, with the table of confusions. */
import { knownVoices } from "../src/ingest/voices.ts";
import { readPairs, type ClaimPair } from "./claim-pairs.ts";
import { readTextPairs } from "./read-pairs.ts";
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

/** "capture asserts, ru on ua, Toretsk, by Sample Courier > Russian Ministry of Defence: …" */
function shown(claim: ClaimPair["a"]): string {
  if (!claim) return "-";
  const { action, stance, actor, recipient, places, chain, publisher, sentence } = claim;
  const party = (side: typeof actor): string => (typeof side === "string" ? side : (side?.party ?? "?"));
  const by = [publisher, ...chain.map(({ name }) => name)].join(" > ");
  return `${action} ${stance}, ${party(actor)} on ${party(recipient)}, ${places.map(({ name }) => name).join(" and ")}, by ${by}: ${sentence}`;
}

function printMisses(answers: readonly PairAnswer[]): void {
  for (const { pair, got, why } of answers.filter((answer) => answer.got !== answer.pair.relation))
    console.log(`${pair.id} wanted ${pair.relation}, got ${got} (${why})\n  a ${shown(pair.a)}\n  b ${shown(pair.b)}`);
}

function score(title: string, pairs: readonly ClaimPair[], readable = true): void {
  const voices = knownVoices();
  const answers = pairs.map((pair) => answerPair(pair, voices));
  const scores = scorePairs(answers);
  const { f1, right, given, wanted } = scores.all;
  console.log(
    `${title}: ${answers.length} pairs; F1 ${percent(f1)} (right ${right}, given ${given}, wanted ${wanted})\n`,
  );
  printTable(scores);
  const suggested = answers.filter(({ state }) => state === "suggested").length;
  console.log(`\n${suggested} of the ${given} relations given are suggestions, not links\n`);
  if (readable && process.argv.includes("--misses")) printMisses(answers);
}

const file = (name: string): URL => new URL(`own/${name}`, import.meta.url);
score("Slots by hand", readPairs(file("pairs.jsonl")));
score("Made-up reports, read anew", readTextPairs(file("pairs-texts.yaml")));
score("Made-up reports, second set, read anew", readTextPairs(file("pairs-late.yaml")));
score("Made-up reports, third set, read anew", readTextPairs(file("pairs-deeds.yaml")));
score("Made-up reports told loosely, and forty pairs that only look related", readTextPairs(file("pairs-wide.yaml")));
score("Made-up reports told loosely, second lot", readTextPairs(file("pairs-loose.yaml")));
score("Made-up reports told loosely, third lot", readTextPairs(file("pairs-third.yaml")));
// pairs in even places of their list may be read; those in odd ones are only scored, and their misses never printed
const wars = readTextPairs(file("pairs-wars.yaml"));
const isRead = ({ id }: ClaimPair): boolean => Number(id.split("-").at(-1)) % 2 === 0;
score("Made-up reports of many wars, the half that is read", wars.filter(isRead));
score(
  "Made-up reports of many wars, the half that is only scored",
  wars.filter((pair) => !isRead(pair)),
  false,
);
score("Made-up reports of many wars, fresh on 2026-11-29", readTextPairs(file("pairs-fresh.yaml")));
score("Made-up reports, short and plain, of many wars", readTextPairs(file("pairs-plain.yaml")));
score("Made-up reports, short and plain, second lot", readTextPairs(file("pairs-plain-second.yaml")));
score("Made-up reports of twenty wars, fresh on 2026-11-30", readTextPairs(file("pairs-seventh.yaml")), false);
score("Made-up reports of many wars, eighth lot", readTextPairs(file("pairs-eighth.yaml")));
score("Made-up reports of many wars, ninth lot", readTextPairs(file("pairs-ninth.yaml")));
score("The Kupiansk file, read anew", readTextPairs(file("pairs-sample.yaml")));
