/** A teller's own verdict: "Reports of the encirclement of the brigade are false" denies the encirclement and tells who claimed it. */
import { isUntrue, untrueLead, untruePredicate } from "../attribution/untruth.ts";
import type { Sentence } from "../text/document.ts";
import { spanContains, type Span } from "../text/span.ts";
import type { Chain } from "./chain.ts";
import type { Words } from "./event/clause.ts";
import { isWord, normAt, type Page } from "./page.ts";
import type { FoundEvent } from "./event/sentence-events.ts";
import { itemAt } from "../text/item-at.ts";

interface Verdict {
  /** A word of it, for the evidence. */
  readonly at: number;
  /** The clause without it. */
  readonly clause: Words;
}

function verdictOn(page: Page, { event, chains }: FoundEvent, sentence: Sentence): Verdict | null {
  const { trigger, clause } = event;
  const head = trigger.noun ?? trigger;
  const behind = untruePredicate(page, head.to, sentence.to);
  if (behind >= 0) return { at: behind, clause: [clause[0], Math.min(clause[1], behind)] };
  const lead = untrueLead(page, trigger.from, sentence.from - 1);
  if (lead >= 0) return { at: lead - 1, clause: [Math.max(clause[0], lead), clause[1]] };
  const next = nextVerdict(page, sentence);
  return next < 0 || chains.every(({ links }) => links.length === 0) ? null : { at: next, clause };
}

const longestVerdict = 6;

/** "В чатах пишут, что город взят. | Это неправда.": a verdict that is a sentence by itself, on what was told before it; -1 for none. */
function nextVerdict(page: Page, { to, paragraph }: Sentence): number {
  const next =
    page.language === "en" ? undefined : itemAt(page.input.document.sentences, page.tokens[to]?.sentence ?? -1);
  if (next === undefined || next.paragraph !== paragraph || next.from !== to) return -1;
  if (next.to - next.from > longestVerdict) return -1;
  const first = normAt(page, next.from);
  if (!(isWord(page, next.from, "verdict-opener") || first === "не")) return -1;
  for (let i = next.from; i < next.to; i++) if (isUntrue(page, i)) return i;
  return -1;
}

/** The words of the verdict. */
const spanAt = (page: Page, at: number): Span => [page.tokens[at]?.start ?? 0, page.tokens[at]?.end ?? 0];

/** Whether the last source of a chain says the verdict too; a noun of claiming does not: its content ends before. */
const saysVerdict = ({ attributions }: Chain, verdict: Span): boolean =>
  attributions.at(-1)?.content.some((content) => spanContains(content, verdict)) ?? true;

/** One chain becomes the denial of whoever gives the verdict, and beside it the claim of whom it is given on. */
function turned(chain: Chain, verdict: Span, at: number): Chain[] {
  if (chain.attributions.at(-1)?.stance === "denies") return [chain];
  if (saysVerdict(chain, verdict)) return [{ ...chain, verdict: at }];
  const outer = {
    ...chain,
    links: chain.links.slice(0, -1),
    attributions: chain.attributions.slice(0, -1),
    verdict: at,
  };
  return chain.links.at(-1)?.name == null ? [outer] : [outer, chain];
}

/** The clause inside the words of the noun of claiming: "reports | of the encirclement". */
function within(page: Page, { attributions }: Chain, [from, to]: Words): Words {
  const start = attributions.at(-1)?.content[0]?.[0] ?? 0;
  let first = from;
  while (first < to && (page.tokens[first]?.start ?? 0) < start) first += 1;
  return [first, to];
}

/** The event with its chains as a verdict of untruth in its sentence turns them; unchanged where there is none. */
export function judged(page: Page, found: FoundEvent, sentence: Sentence): FoundEvent {
  const verdict = verdictOn(page, found, sentence);
  if (verdict === null) return found;
  const span = spanAt(page, verdict.at);
  const noun = found.chains.find((chain) => !saysVerdict(chain, span));
  const clause = noun === undefined ? verdict.clause : within(page, noun, verdict.clause);
  const { trigger } = found.event;
  // "reports of the encirclement | are false": the verb is the verdict's, and the noun stands by itself
  const own = trigger.noun !== null && trigger.from >= verdict.at ? trigger.noun : trigger;
  return {
    event: { ...found.event, clause, trigger: own },
    chains: found.chains.flatMap((chain) => turned(chain, span, verdict.at)),
  };
}
