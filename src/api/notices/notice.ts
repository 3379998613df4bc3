/** What is worth telling of a thread: a new contradiction, a changed standing, a first denial; each with the claims that make it. */
import { contentId } from "../../store/content-hash.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import type { RelationRecord, StandingRecord, ThreadPage } from "../../store/thread-record.ts";

export const noticeKinds = ["new-contradiction", "standing-changed", "first-denial"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  /** The same on any machine and under later rules: made from thread and report, not from how they were read. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly thread: string;
  readonly place: string | null;
  /** ISO day of the claim or the change that makes it; "" where the report has none. */
  readonly day: string;
  /** Those that make it; of a contradiction first the one that contradicts. Never empty. */
  readonly claims: readonly ClaimItem[];
  /** How the thread stood before and stands after; null for other kinds. */
  readonly standing: { readonly before: string; readonly after: string } | null;
  readonly why: string;
}

/** Claims shown with a notice; a long-denied claim has hundreds of answers. */
const mostClaims = 6;

const dayOf = (iso: string | null): string => iso?.slice(0, 10) ?? "";
const against: readonly string[] = ["denies", "contradicts"];

type Known = ReadonlyMap<string, ClaimItem>;

const itemsOf = (ids: readonly string[], known: Known): ClaimItem[] => ids.flatMap((id) => known.get(id) ?? []);

/** Relations by the claim that answers; within one report it is the report that weighs both sides, and nobody contradicts. */
function answers(page: ThreadPage, known: Known, kinds: readonly string[]): Map<string, RelationRecord[]> {
  const held = page.relations.filter((one) => {
    const [from, to] = itemsOf([one.from, one.to], known);
    return (
      one.state === "linked" && kinds.includes(one.kind) && from && to && from.claim.reportId !== to.claim.reportId
    );
  });
  return Map.groupBy(held, ({ from }) => from);
}

const placeOf = (claims: readonly ClaimItem[]): string | null =>
  claims.flatMap(({ claim }) => claim.places).find(({ name }) => name !== null)?.name ?? null;

function contradictions(page: ThreadPage, known: Known): Notice[] {
  return [...answers(page, known, against)].flatMap(([from, relations]): Notice[] => {
    const claims = itemsOf([from, ...relations.map(({ to }) => to)], known).slice(0, mostClaims);
    const [first] = claims;
    if (!first) return [];
    const { reportId, sentenceStart, published } = first.claim;
    return [
      {
        id: contentId(["new-contradiction", page.thread.key, reportId, sentenceStart]),
        kind: "new-contradiction",
        thread: page.thread.key,
        place: placeOf(claims),
        day: dayOf(published),
        claims,
        standing: null,
        why: relations[0]?.reason ?? "",
      },
    ];
  });
}

/** The earliest report of all that deny. */
function firstDenial(page: ThreadPage, known: Known): Notice[] {
  const denials = contradictions({ ...page, relations: page.relations.filter(({ kind }) => kind === "denies") }, known);
  const order = ({ claims: [first] }: Notice): string => `${first?.claim.published ?? "9"}\n${first?.claim.id ?? ""}`;
  const [first] = denials.sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return first ? [{ ...first, kind: "first-denial", id: contentId(["first-denial", page.thread.key]) }] : [];
}

/** Before its first day nobody had said a thing. */
const unsaid: Pick<StandingRecord, "happened"> = { happened: "unknown" };
const answered: ReadonlySet<string> = new Set(["contested", "denied", "conceded"]);

/** History goes by days: what was claimed and answered within its first one changed too, and is told. */
const isChange = (step: StandingRecord, before: StandingRecord | undefined, claims: readonly ClaimItem[]): boolean =>
  before
    ? before.happened !== step.happened
    : answered.has(step.happened) && new Set(claims.map(({ claim }) => claim.reportId)).size > 1;

/** A standing may swing there and back within a day: each swing is told, the second of a kind under an id of its own. */
function changes(page: ThreadPage, known: Known): Notice[] {
  const swings = new Map<string, number>();
  return page.history.flatMap((step, n): Notice[] => {
    const claims = itemsOf(step.because, known).slice(0, mostClaims);
    if (claims.length === 0 || !isChange(step, page.history[n - 1], claims)) return [];
    const before = page.history[n - 1] ?? unsaid;
    const swing = [dayOf(step.at), before.happened, step.happened];
    const earlier = swings.get(swing.join(" ")) ?? 0;
    swings.set(swing.join(" "), earlier + 1);
    return [
      {
        id: contentId(["standing-changed", page.thread.key, ...swing, ...(earlier > 0 ? [earlier + 1] : [])]),
        kind: "standing-changed",
        thread: page.thread.key,
        place: placeOf(claims),
        day: dayOf(step.at),
        claims,
        standing: { before: before.happened, after: step.happened },
        why: step.reason,
      },
    ];
  });
}

/** All that ever was worth telling of a thread, by its state now; two claims of one sentence are told once. */
export function noticesOfThread(page: ThreadPage): Notice[] {
  const known = new Map(page.claims.map((item) => [item.claim.id, item]));
  const all = [...contradictions(page, known), ...firstDenial(page, known), ...changes(page, known)];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
