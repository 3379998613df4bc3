/** The rest of a sentence behind a claim, where English tells its cause: "Two were hurt | in an alleged Israeli strike on a house in Rafah". */
import type { Words } from "./event/clause.ts";
import { normAt, type Page } from "./page.ts";

/** Words behind the clause up to the next source or cue; a hedge on the thing itself ("alleged") ends nothing. */
export function behindClause(page: Page, [, from]: Words): Words {
  const end = page.input.document.sentences[page.tokens[from - 1]?.sentence ?? 0]?.to ?? from;
  let to = from;
  while (to < end && (page.said[to] !== 1 || normAt(page, to).startsWith("alleged"))) to += 1;
  return [from, to];
}
