/** Makes the claims that no event word states: a party's position, and what a cue says by itself ("Russia claims two villages"). */
import type { Attribution } from "../attribution/attribution.ts";
import type { Party } from "../lexicon/row.ts";
import { wordsSpan } from "./build-claim.ts";
import { chainsAt } from "./chain.ts";
import type { Claim, Side } from "./claim.ts";
import { namedPlaces } from "./where/claim-places.ts";
import type { Words } from "./event/clause.ts";
import { isWord, normAt, type Page } from "./page.ts";
import { freshDays } from "./time/fresh-days.ts";
import { bindQuantities } from "./count/quantity-binding.ts";
import type { SideMention } from "./side/side-mention.ts";
import { sidesIn } from "./side/sides.ts";
import type { FoundStatement } from "./statement.ts";
import { bindTime, sceneOf, type TimeScene } from "./time/time-binding.ts";
import type { TimeMention } from "./time/time.ts";
import type { ToldByCue } from "./told-by-cue.ts";

/** What the report has told so far. */
export interface PositionView {
  readonly page: Page;
  readonly times: readonly TimeMention[];
  readonly named: readonly Party[];
  readonly time: TimeScene;
}

const sideOf = (page: Page, mention: SideMention | undefined): Side | null =>
  mention === undefined ? null : { span: wordsSpan(page, mention.words), party: mention.party, name: mention.name };

/** The chain, places, numbers and days of words that stand in the content of an attribution. */
function base(
  { page, times, time }: PositionView,
  { index, words, rule }: { index: number; words: Words; rule: string },
): Claim {
  const span = wordsSpan(page, words);
  const own = page.input.attributions[index] as Attribution;
  const chain = chainsAt(page.input.attributions, span).find((c) => c.attributions.includes(own));
  const { document, matches, report } = page.input;
  const sentence = document.sentences[page.tokens[words[0]]?.sentence ?? -1];
  const scope: Words = sentence === undefined ? words : [sentence.from, sentence.to];
  const when = bindTime(times, { clause: words, sentence: scope, scene: sceneOf(time) });
  return {
    action: "statement",
    stance: own.stance,
    content: span,
    chain: chain?.links ?? [],
    actor: null,
    recipient: null,
    places: namedPlaces(page, words),
    when: when ?? freshDays(report.published),
    quantities: bindQuantities(
      { document, matches, mentions: page.quantities },
      { clause: words, action: "statement" },
    ),
    background: false,
    frames: [],
    evidence: [{ field: "action", rule, span, why: "a party's position without an event in it" }],
    // counted by eye and on marked reports: a plain telling is a position in some two of five, a verdict, demand or promise in three
    confidence: rule === "statement.says" ? 0.4 : 0.6,
  };
}

/** "will fight on until all goals are met": whose aim, promise or verdict it is where the words name nobody. */
const holder = (party: Party | null, { rule }: FoundStatement): Side | null =>
  party === null || /^statement\.(?:calls-for|accuses|each-other)$/.test(rule)
    ? null
    : { span: null, party, name: null };

/** "said | it was ready for talks with Kyiv", "rejected | a truce proposed by Kyiv": whom the words name is not who holds it. English. */
const isOfHolder = (page: Page, [from]: Words, side: SideMention | undefined): boolean =>
  page.language === "en" &&
  side !== undefined &&
  (/^(?:it|they|we)$/.test(normAt(page, from)) || /^(?:by|with|from)$/.test(normAt(page, side.words[0] - 1)));

/** A position: who does what in it are the first two sides its words name. */
export function statementClaim(view: PositionView, found: FoundStatement): Claim {
  const { page, named } = view;
  const claim = base(view, found);
  const party = page.input.attributions[found.index]?.party ?? null;
  const sides = sidesIn(page, found.words, { party, named });
  // "denies | backing the rebels": what a source says of itself without a subject
  const own = page.language === "en" && party !== null && isWord(page, found.words[0], "bare-deed");
  const held = isOfHolder(page, found.words, sides[0]) ? holder(party, found) : null;
  const actor = own ? { span: null, party, name: null } : (held ?? sideOf(page, sides[0]) ?? holder(party, found));
  const recipient = sideOf(
    page,
    sides.find((side) => side.party !== actor?.party),
  );
  // "called the report a fake" asserts a verdict; it does not deny the verdict
  if (found.rule === "statement.sets-aside") return { ...claim, actor, recipient, stance: "asserts" };
  return { ...claim, actor, recipient, stance: found.plans && claim.stance === "asserts" ? "plans" : claim.stance };
}

/** What a cue states by itself. */
export const cueClaim = (view: PositionView, told: ToldByCue): Claim => ({
  ...base(view, told),
  action: told.action,
  actor: told.actor,
  recipient: told.recipient,
});
