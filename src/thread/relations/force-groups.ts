/** Groups of forces by name: «Запад» and «Восток» each have a sector and counts of their own, though a bulletin names no place. */
import type { LedgerClaim } from "../ledger-claim.ts";
import { memo } from "../memo.ts";
import { soundOf } from "../name-sound.ts";

/** "группировки войск «Запад»", "угруповання «Схід»", "Battlegroup West", "the Zapad Group of Forces". */
const groups =
  /(?<!\p{L})(?:[Гг]руп|[Уу]груп)\p{L}*(?: \p{L}+)? [«"“„](?<quoted>[^»"”“„]{2,30})[»"”]|\b[Bb]attlegroup (?<after>\p{Lu}\p{L}+)|(?<before>\p{Lu}\p{L}+) (?:[Gg]roup(?:ing)? of [Ff]orces|[Bb]attlegroup)\b/gu;

/** Sounds of the groups a sentence names. */
const groupsIn = memo(
  ({ sentence }: LedgerClaim): ReadonlySet<string> =>
    new Set(
      [...sentence.matchAll(groups)].map(({ groups: found }) =>
        soundOf(found?.["quoted"] ?? found?.["after"] ?? found?.["before"] ?? ""),
      ),
    ),
);

/** Each names a group of forces, and no group in common. */
export function otherGroups(a: LedgerClaim, b: LedgerClaim): boolean {
  const [left, right] = [groupsIn(a), groupsIn(b)];
  return left.size > 0 && right.size > 0 && ![...left].some((name) => right.has(name));
}
