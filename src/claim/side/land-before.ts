/** Whose land a place is said to lie in by the words before it. */
import type { Party } from "../../lexicon/row.ts";
import type { PlaceMention } from "../claim-input.ts";
import { isWord, type Page } from "../page.ts";

/** "the Lebanese town of | al-Tiri", "Thailand's | Sisaket province": whose a place no gazetteer knows is said to be. English. */
export function landBefore(page: Page, { from }: PlaceMention): Party | null {
  const { language, actorAt, tokens } = page;
  if (language !== "en") return null;
  for (let i = from - 1; i > from - 6 && i >= 0; i--) {
    const row = actorAt[i]?.row;
    if (row !== undefined) return row.kind === "adjective" || row.kind === "state" ? row.party : null;
    if (!isWord(page, i, "land-joint") && !/^(?:'s|'|of|the)$/.test(tokens[i]?.norm ?? "")) return null;
  }
  return null;
}
