/** `node eval/pairs.ts [--misses]`: how well the relations of claim pairs are told, with the table of confusions. */
import { readPairs } from "./claim-pairs.ts";
import { answerPair, scorePairs } from "./pair-score.ts";

const answers = readPairs(new URL("own/pairs.jsonl", import.meta.url)).map(answerPair);
const { all, byKind, confusion } = scorePairs(answers);
const percent = (f1: number | null): string => (f1 === null ? "-" : f1.toFixed(1));
const kinds = [...byKind.keys()];

console.log(
  `${answers.length} pairs; F1 over relations ${percent(all.f1)} (right ${all.right}, given ${all.given}, wanted ${all.wanted})\n`,
);
console.log(["wanted \\ got", ...kinds, "F1"].map((word) => word.padEnd(13)).join(""));
for (const kind of kinds) {
  const row = kinds.map((got) => String(confusion.get(kind)?.get(got) ?? "."));
  console.log([kind, ...row, percent(byKind.get(kind)?.f1 ?? null)].map((word) => word.padEnd(13)).join(""));
}
const suggested = answers.filter(({ state }) => state === "suggested").length;
console.log(`\n${suggested} of the ${all.given} relations given are suggestions, not links`);

if (process.argv.includes("--misses")) {
  for (const { pair, got, why } of answers.filter((answer) => answer.got !== answer.pair.relation))
    console.log(
      `${pair.id} wanted ${pair.relation}, got ${got} (${why})\n  a ${pair.a.sentence}\n  b ${pair.b.sentence}`,
    );
}
