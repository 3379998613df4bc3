/** Sides around a Russian or Ukrainian event, told by case: "позиции ВСУ атаковали подразделения группировки". */
import * as is from "../attribution/word-class.ts";
import type { Event } from "./event.ts";
import { hasBits, hasThing, normAt, thingBit, type Page } from "./page.ts";
import { nounSides } from "./noun-sides.ts";
import type { SideMention } from "./side-mention.ts";
import { isAttached, isInflicted, type Reader } from "./side-parts.ts";
import { headOf, isInstrumental, isOblique } from "./slavic-case.ts";

/** "Российские позиции … ВСУ атакуют": whose the positions are is not who acts. */
const ownsObject = (page: Page, { words: [, to] }: SideMention): boolean =>
  hasThing(page, to, thingBit.position | thingBit.structure | thingBit.place | thingBit.depot);

/** "заняли | подразделения группировки «Запад»": the phrase starts at the troops, where these stand straight. */
const subjectStart = (page: Page, at: number): number => {
  const head = headOf(page, at);
  return head < at && /(?:ия|ії|цы|ці|ки|и|ы|и|і)$/u.test(normAt(page, head)) ? head : at;
};

/** Verbs in -ся that a side does by itself: "продвинулись", "просочилися". */
const moves: ReadonlySet<string> = new Set(["attack", "advance", "withdraw", "deploy", "capture", "hold"]);

/** "збиті ППО", "уничтожен ВСУ": letters that are not bent, right behind the passive, are who did it. */
const isBareDoer = (page: Page, { trigger }: Event, { words: [at] }: SideMention): boolean =>
  trigger.form === "passive" && at === trigger.to && page.tokens[at]?.shape === "upper";

export const slavic: Reader = (page, event, { left, right }) => {
  const { row, trigger } = event;
  if (trigger.form === "noun") return nounSides(page, event, { left, right });
  const all = [...left, ...right].filter(
    ({ words: [at] }) =>
      !hasBits(page, at - 1, is.preposition) || ["по", "у", "против", "проти"].includes(normAt(page, at - 1)),
  );
  const able = all.filter((side) => !ownsObject(page, side));
  const subject =
    (able.length > 0 ? able : all).find(
      ({ words: [at] }) =>
        !isOblique(page, at) &&
        !(at > trigger.from && isAttached(page, subjectStart(page, at), [trigger.from, trigger.to])) &&
        !hasBits(page, at - 1, is.preposition),
    ) ?? null;
  const doer = all.find((side) => isInstrumental(page, side.words[0]) || isBareDoer(page, event, side)) ?? null;
  const other = (used: SideMention | null): SideMention | null => all.find((side) => side !== used) ?? null;
  if (row.roles === "falls") return { actor: other(null), recipient: null };
  if (isInflicted(page, event)) return { actor: subject, recipient: other(subject) };
  if (row.roles === "suffers") return { actor: null, recipient: subject ?? other(null) };
  if (row.roles === "event") return { actor: subject ?? other(null), recipient: null };
  if (trigger.form === "reflexive" && moves.has(row.action) && doer === null)
    return { actor: subject, recipient: null };
  if ((trigger.form === "passive" || trigger.form === "reflexive") && row.light !== true && row.roles === "transitive")
    return { actor: doer, recipient: other(doer) };
  if (trigger.form === "passive" && row.light === true) return { actor: doer, recipient: other(doer) };
  return { actor: subject, recipient: other(subject) };
};
