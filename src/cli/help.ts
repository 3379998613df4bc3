/** The help text, made from the verbs themselves so that it cannot lag behind them. */
import { optionTexts } from "./option-texts.ts";
import { foldText } from "./table.ts";
import type { Verb } from "./verb.ts";

/** Of the terminal that everybody has. */
const width = 80;

/** What the whole program says of itself. */
const opening = `reportedly: who says what happened, where and when; who says otherwise;
how it turned out.
A claim is never a fact: every line names who says so.

`;

const folded = (text: string, indent: number): string =>
  foldText(text, width - indent)
    .map((line) => `${" ".repeat(indent)}${line}\n`)
    .join("");

/** Stands for the spaces of "[--ledger L]", which is not torn apart. */
const joined = "\u0000";

/** "  reportedly audit [FILE|ADDRESS]" folded, and under it what the verb does. */
function verbText({ usage, about }: Verb): string {
  const parts = `reportedly ${usage}`.replaceAll(/\[[^\]]*\]/g, (part) => part.replaceAll(" ", joined));
  const [first = "", ...rest] = foldText(parts, width - 6).map((line) => line.replaceAll(joined, " "));
  const more = rest.map((line) => `      ${line}\n`).join("");
  return `  ${first}\n${more}${folded(about, 4)}`;
}

function optionText(name: string): string {
  const [first = "", ...rest] = foldText(optionTexts[name] ?? "", width - 18);
  const head = `--${name}`.padEnd(13);
  return `  ${head} ${first}\n${rest.map((line) => `${" ".repeat(16)}${line}\n`).join("")}`;
}

const optionList = (verb: Verb): string =>
  Object.keys(verb.options).length === 0 ? "" : `\noptions:\n${Object.keys(verb.options).map(optionText).join("")}`;

/** Help on all verbs, or on one. */
export function helpText(verbs: readonly Verb[], name?: string): string {
  const chosen = verbs.filter((verb) => !name || verb.name === name);
  if (chosen.length === 0) return `There is no verb "${name}".\n${helpText(verbs)}`;
  const [one] = chosen;
  const options = name && one ? optionList(one) : `\n"reportedly VERB --help" tells a verb's options.\n`;
  return `${opening}${chosen.map(verbText).join("\n")}${options}`;
}
