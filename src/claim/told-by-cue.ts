/** Claims that stand in the cue itself: "Russia claims two more villages" is a capture, "residents blamed the army" a strike told before. */
import type { Attribution } from "../attribution/attribution.ts";
import type { EventAction } from "../lexicon/rows/action-row.ts";
import { RangeIndex } from "../text/range-index.ts";
import { SpanSet } from "../text/span-set.ts";
import type { Claim, Side } from "./claim.ts";
import { trimClause, type Words } from "./event/clause.ts";
import { isPlainVerb } from "./event/plain-verb.ts";
import { isEventPlace, normAt, tokenAfter, type Page } from "./page.ts";
import { standInSides } from "./side/stand-in-side.ts";
import { isBelligerent, opponentAmong } from "./side/wars.ts";
import type { Party } from "../lexicon/row.ts";

export interface ToldByCue {
  readonly index: number;
  readonly words: Words;
  readonly action: EventAction;
  readonly rule: string;
  readonly actor: Side | null;
  readonly recipient: Side | null;
}

const wordsOf = (page: Page, { content }: Attribution): Words => {
  const span = content[0];
  if (span === undefined) return [0, 0];
  return trimClause(page, [tokenAfter(page.tokens, span[0]), tokenAfter(page.tokens, span[1])]);
};

/** The claims read so far, asked by where they stand, and the sides the report names. */
interface Known {
  readonly claims: readonly Claim[];
  readonly at: RangeIndex;
  readonly named: readonly Party[];
}

function layKnown(page: Page, claims: readonly Claim[]): Known {
  const at = new RangeIndex();
  for (const [number, { content }] of claims.entries()) at.add(number, content);
  return { claims, at, named: page.actorAt.flatMap((match) => (match === null ? [] : [match.row.party])) };
}

const settled = /^(?:villages?|towns?|settlements?|city|cities|districts?|suburbs?|neighbourhoods?|neighborhoods?)$/;

/** "two more villages in the east", "the town of Selydove": places, and no verb. */
function isPlaces(page: Page, [from, to]: Words): boolean {
  let place = false;
  for (let i = from; i < to; i++) {
    if (isPlainVerb(page, i) || page.events.has(i)) return false;
    if (i < from + 5 && settled.test(normAt(page, i))) place = true;
  }
  return place || (to - from <= 3 && isEventPlace(page, from));
}

const implied = (party: Party | null): Side | null => (party === null ? null : { span: null, party, name: null });

function claimedPlaces(page: Page, attribution: Attribution, index: number): ToldByCue | null {
  const words = wordsOf(page, attribution);
  if (!attribution.rule.startsWith("en.cue.claim-verb") || words[1] === words[0] || !isPlaces(page, words)) return null;
  const source = attribution.source[0];
  const { party, name } = attribution;
  const actor: Side | null = source === undefined ? null : { span: source, party, name };
  const recipient = implied(opponentAmong(party, []));
  return { index, words, action: "capture", rule: "told.claims-place", actor, recipient };
}

/** What one can be blamed for. */
const blamable: ReadonlySet<string> = new Set(["strike", "attack", "damage", "civilian-harm", "explosion", "losses"]);
const near = 400;

/** "the army", "Israel": the one side the words name or stand for. */
function accusedIn(
  page: Page,
  words: Words,
  named: readonly Party[],
): { readonly party: Party; readonly name: string | null } | null {
  const row = page.actorAt[words[1] - 1]?.row;
  if (row !== undefined) return row.relative === undefined ? row : null;
  return standInSides(page, words, { voice: { party: null, named }, last: null, they: null })[0] ?? null;
}

function blamed(page: Page, attribution: Attribution, given: { index: number; known: () => Known }): ToldByCue | null {
  const cue = attribution.cue[0];
  if (!attribution.rule.startsWith("en.cue.accuse") || cue === undefined) return null;
  if (!/^blam/i.test(page.input.document.text.slice(cue[0], cue[1]))) return null;
  const words = wordsOf(page, attribution);
  const { claims, at, named } = given.known();
  const accused = accusedIn(page, words, named);
  if (accused === null || words[1] - words[0] > 4) return null;
  const before = at
    .near([Math.max(0, cue[0] - near), cue[0]])
    .flatMap((number) => claims[number] ?? [])
    .filter(({ content, action }) => content[1] <= cue[0] && cue[0] - content[1] < near && blamable.has(action));
  const event = before.find(({ action }) => action === "strike" || action === "attack") ?? before.at(-1);
  if (event === undefined) return null;
  const { party, name } = accused;
  const start = page.tokens[words[0]]?.start ?? 0;
  const end = page.tokens[words[1] - 1]?.end ?? start;
  const action = event.action === "attack" ? "attack" : "strike";
  return {
    index: given.index,
    words,
    action,
    rule: "told.blames",
    actor: { span: [start, end], party, name },
    recipient: null,
  };
}

/** Claims of cues in whose content no event was read. */
export function findToldByCue(page: Page, claims: readonly Claim[]): ToldByCue[] {
  if (page.language !== "en") return [];
  if (page.input.attributions.length === 0) return [];
  const taken = new SpanSet(claims.map(({ content }) => content));
  let laid: Known | null = null;
  // few reports blame anybody
  const known = (): Known => (laid ??= layKnown(page, claims));
  return page.input.attributions.flatMap((attribution, index) => {
    if (attribution.source.length === 0 || attribution.content.some((span) => taken.touches(span))) return [];
    const told =
      (isBelligerent(attribution.party) ? claimedPlaces(page, attribution, index) : null) ??
      blamed(page, attribution, { index, known });
    return told === null ? [] : [told];
  });
}
