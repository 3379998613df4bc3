/** Tells whom an object pronoun cannot mean: in "its fighters met the patrol, forcing them to pull back" not the fighters. */
import { normAt, type Page } from "../page.ts";
import type { SideMention, Voice } from "./side-mention.ts";
import { opponentAmong } from "./wars.ts";

/** The sides behind a verb, "them" being whom its subject fights where it was taken for the subject itself. English. */
export function notOneself(
  page: Page,
  { left, right }: { readonly left: readonly SideMention[]; readonly right: readonly SideMention[] },
  { named }: Pick<Voice, "named">,
): SideMention[] {
  const subject = page.language === "en" ? left[0] : undefined;
  return right.flatMap((side) => {
    if (side.party !== subject?.party || side.party === "unk" || normAt(page, side.words[0]) !== "them") return [side];
    const other = opponentAmong(side.party, named);
    return other === null ? [] : [{ ...side, party: other }];
  });
}
