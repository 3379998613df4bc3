/** The help text, made from the verbs themselves so that it cannot lag behind them. */
import type { Verb } from "./verb.ts";

/** What the whole program says of itself. */
const opening = `reportedly: who says what happened, where and when; who says otherwise; how it turned out.
A claim is never a fact: every line names who says so.

`;

const optionLine = (verb: Verb): string =>
  Object.keys(verb.options)
    .map((name) => `--${name}`)
    .join(" ");

/** Help on all verbs, or on one. */
export function helpText(verbs: readonly Verb[], name?: string): string {
  const chosen = verbs.filter((verb) => !name || verb.name === name);
  if (chosen.length === 0) return `There is no verb "${name}".\n${helpText(verbs)}`;
  const width = Math.max(...chosen.map((verb) => verb.usage.length));
  const lines = chosen.map((verb) => `  reportedly ${verb.usage.padEnd(width)}  ${verb.about}`);
  const one = chosen[0];
  const options = name && one && optionLine(one) ? `\noptions: ${optionLine(one)}\n` : "";
  return `${opening}${lines.join("\n")}\n${options}`;
}
