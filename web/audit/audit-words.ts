/** The words of the page's language and the signs of the parties, as the server put them into the page. */

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
