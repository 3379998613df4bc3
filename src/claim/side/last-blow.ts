/** What a blow just told of lends to the next words that name nobody: "Russian jets hit Sumy. Two people were killed" are Russia's doing. */
import type { Party } from "../../lexicon/row.ts";
import type { Claim } from "../claim.ts";
import type { Event } from "../event/event.ts";
import { normAt, type Page } from "../page.ts";
import type { FilledSides } from "./implied.ts";
import type { Sides } from "./side-parts.ts";
import { landOfParty } from "./wars.ts";

/** The last attack or strike whose doer was named. */
export interface Blow {
  readonly action: "attack" | "strike";
  readonly actor: Party;
  readonly recipient: Party | null;
  readonly paragraph: number;
}

/** The blow of the claims just read; the one before where they tell none. */
export function blowOf(claims: readonly Claim[], paragraph: number, before: Blow | null): Blow | null {
  const told = claims.findLast(({ action, actor }) => (action === "strike" || action === "attack") && actor !== null);
  if (told === undefined || told.actor === null || told.stance !== "asserts" || told.background) return before;
  if (told.actor.span === null && before !== null) return before;
  const action = told.action === "attack" ? "attack" : "strike";
  return { action, actor: told.actor.party, recipient: told.recipient?.party ?? null, paragraph };
}

/** "the | attack", "the raids": a blow told of before, with nothing of its own. */
export const isSpokenOf = (page: Page, { trigger, clause, row }: Event): boolean =>
  page.language === "en" &&
  trigger.form === "noun" &&
  (row.action === "attack" || row.action === "strike") &&
  clause[1] - clause[0] <= 2 &&
  /^(?:the|this|that|these|those)$/.test(normAt(page, trigger.from - 1));

const people: ReadonlySet<string> = new Set(["civilian-harm", "damage"]);

/** "Боевики атаковали базу, | уничтожены два вертолёта": where nothing tells whose, those who struck and who was struck. */
const isOfBlow = ({ action, trigger }: Event, { actor, recipient }: FilledSides): boolean =>
  actor === null && recipient === null && trigger.form === "passive" && (people.has(action) || action === "losses");

const implied = (of: Party | null) => (of === null ? null : { span: null, party: of, name: null });
const lentBy = ({ actor, recipient }: Blow): FilledSides => ({ actor: implied(actor), recipient: implied(recipient) });

interface Lent {
  readonly event: Event;
  /** As the words of the clause put them. */
  readonly sides: Sides;
  readonly filled: FilledSides;
  readonly blow: Blow | null;
  readonly paragraph: number;
}

/** The sides filled in, or those of the blow where the clause names none and nothing speaks against it. */
export function withBlow(page: Page, { event, sides, filled, blow, paragraph }: Lent): FilledSides {
  if (blow === null || blow.paragraph !== paragraph) return filled;
  if (sides.actor !== null || sides.recipient !== null) return filled;
  if (page.language !== "en") return isOfBlow(event, filled) ? lentBy(blow) : filled;
  if (!people.has(event.action) && !isSpokenOf(page, event)) return filled;
  const turned = isSpokenOf(page, event);
  const bears = filled.recipient?.party ?? null;
  // where no land tells who was hurt, another may have struck since
  const fits = bears !== null && (blow.recipient === null || landOfParty(bears) === landOfParty(blow.recipient));
  if (!fits && !turned) return filled;
  const party = turned || bears === blow.actor ? blow.recipient : bears;
  return { actor: implied(blow.actor), recipient: implied(party) };
}
