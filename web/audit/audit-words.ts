/** The words of the page's language and the signs of the parties, as the server put them into the page. */
import type { MarkLists } from "../../src/reading/mark-words.ts";
import { reasonTeller } from "../../src/reading/told-reason.ts";
import type { ReasonTeller, ReasonTemplate } from "../../src/reading/told-reason.ts";

export interface AuditWords {
  readonly report: {
    readonly who: string;
    readonly own: string;
    readonly findings: string;
    readonly noFindings: string;
    readonly remedy: string;
    readonly claims: string;
    readonly noClaims: string;
    readonly layers: string;
    readonly layerNames: Readonly<Record<string, string>>;
  };
  readonly actions: Readonly<Record<string, string>>;
  readonly stances: Readonly<Record<string, string>>;
  readonly parties: Readonly<Record<string, string>>;
  readonly remedies: Readonly<Record<string, string>>;
  readonly balance: Readonly<Record<"title" | "sources" | "share" | "own", string>>;
  readonly findingRules: Readonly<Record<string, string>>;
  readonly marks: MarkLists;
  readonly tongues: Readonly<Record<string, string>>;
  /** Said of a mark whose note is in another language. */
  readonly row: string;
  /** In English only those that hold a side or the like; the others stand as the rules write them. */
  readonly reasons: readonly ReasonTemplate[];
  readonly save: string;
  readonly savePage: string;
  /** What the shared page says of itself. */
  readonly made: string;
  readonly milliseconds: string;
  readonly table: Readonly<Record<"who" | "says" | "claimed" | "where" | "when" | "numbers", string>>;
  readonly signs: Readonly<Record<string, { readonly slot: number; readonly whole: string }>>;
}

export function pageWords(): AuditWords {
  const holder = document.querySelector<HTMLTemplateElement>("#audit-words");
  return JSON.parse(holder?.content.textContent ?? "{}") as AuditWords;
}

const tellers = new WeakMap<AuditWords, ReasonTeller>();

/** Tells reasons in the page's language; null where a reason has no template. */
export function pageReasons(words: AuditWords): ReasonTeller {
  const { reasons, parties, actions, tongues, marks } = words;
  const made = tellers.get(words) ?? reasonTeller(reasons, { p: parties, a: actions, l: tongues, k: marks.quantities });
  tellers.set(words, made);
  return made;
}
