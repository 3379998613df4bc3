/** Tells whose an attack is: in "killed in a Russian missile and drone attack" the attack is Russia's. */
import * as is from "../../attribution/word-class.ts";
import type { Words } from "../event/clause.ts";
import type { Event } from "../event/event.ts";
import { hasBits, hasThing, isBent, modifierBit, normAt, thingBit, type Page } from "../page.ts";
import { bent } from "./maker.ts";
import type { SideMention } from "./side-mention.ts";
import { joinsArms } from "./side-parts.ts";
import { headOf, isInstrumentalForm, isOblique, isWhich } from "./slavic-case.ts";

/** "Russian attacks", "атаки ворога": the side stands at the attack, with neither the verb nor another side between. */
export function ownsAttack(page: Page, side: SideMention, event: Event): boolean {
  const {
    words: [from, to],
  } = side;
  const { trigger, row } = event;
  const whose =
    page.language === "en" ||
    isOblique(page, from) ||
    page.tokens[from]?.shape === "upper" ||
    page.actorAt[from]?.row.kind === "adjective";
  if (!whose || (page.language !== "en" && (isOwnerOf(page, [from, to]) || bears(page, event, side)))) return false;
  const verb = page.language !== "en" && trigger.to - trigger.from === 1 && trigger.form !== "noun";
  const isVerb = (i: number): boolean => i >= trigger.from && i < trigger.to && (verb || !isAttackWord(page, i));
  for (let i = to; i < to + (page.language === "en" ? 5 : 3); i++) {
    // "воїнів | дістали поранення": no word of what is suffered is their own attack
    if (page.language !== "en" && row.roles === "suffers" && i === trigger.from) break;
    if (joinsArms(page, i)) continue;
    if (hasBits(page, i, is.preposition | is.comma | is.and | is.auxiliary) || page.actorAt[i] || isVerb(i)) break;
    if (isAttackWord(page, i)) return true;
  }
  // "после удара | украинские | войска отошли": in the straight case nobody's attack
  if (page.language !== "en" && page.tokens[from]?.shape !== "upper" && !isOblique(page, from)) return false;
  const land = page.language === "en" && page.actorAt[from]?.row.kind === "state";
  for (let i = from - 1; i >= Math.max(0, from - 9); i--) {
    if (isVerb(i)) return false;
    if (isAttackWord(page, i)) return true;
    // "the bombardment of Lebanon": a land is what was fired at
    if (land && normAt(page, i) === "of") return false;
    if (
      !hasBits(page, i, page.language === "en" ? is.determiner : is.determiner | is.quoteMark) &&
      !["of", "by"].includes(normAt(page, i)) &&
      !hasThing(page, i, page.language === "en" ? thingBit.troops : attackers) &&
      !(page.language !== "en" && isWhich(page, i))
    )
      return false;
  }
  return false;
}

/** "после попадания | самолёт | ВСУ | уничтожен": the one thing that agrees with the passive is what it was done to. */
export function bears(page: Page, { trigger }: Event, { words: [at] }: SideMention): boolean {
  const head = headOf(page, at);
  return (
    head !== at &&
    /[еёая]н$|[яыуи]т$/u.test(normAt(page, trigger.from)) &&
    /[^аеёиіїоуыэюяьй]$/u.test(normAt(page, head)) &&
    // "огнём | артиллерии группировки поражён": by what, not what
    !isInstrumentalForm(normAt(page, head))
  );
}

/** "огнём артиллерии | российского | склада": whose the store is, is not whose the fire was. */
const isOwnerOf = (page: Page, [from, to]: Words): boolean =>
  bent.test(normAt(page, to - 1)) &&
  page.tokens[from]?.shape !== "upper" &&
  hasThing(page, to, thingBit.depot | thingBit.structure | thingBit.position);

/** "из-за атак | беспилотников | ВСУ": what they attacked with stands between. */
const attackers = thingBit.troops | thingBit.airborne | thingBit.munition | thingBit.weapon;

/** "штурм села | войсками | захлебнулся": between the noun of the attack and a verb that takes no doer. Russian and Ukrainian. */
export function isBehindAttack(page: Page, { clause, trigger }: Event, { words: [at] }: SideMention): boolean {
  if (at > trigger.from || trigger.form === "passive" || !failsItself.test(normAt(page, trigger.from))) return false;
  for (let i = at - 1; i >= clause[0]; i--) {
    if (isAttackWord(page, i)) return true;
    if (hasBits(page, i, is.comma)) return false;
  }
  return false;
}

/** "провалился", "захлебнулась", "не удался": what comes to nothing by itself. */
const failsItself = /(?:ся|сь)$/u;

/** A noun of a blow; "fire control" is none. */
export const isAttackWord = (page: Page, at: number): boolean =>
  !isBent(page, at, modifierBit.idiom) &&
  (page.events.get(at) ?? []).some(
    ({ row }) => (row.action === "attack" || row.action === "strike") && row.word !== "verb",
  );
