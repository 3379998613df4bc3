/** What the door is opened with, and what all its routes share. */
import type { Ledger } from "../store/ledger.ts";
import type { HandIn } from "./access/hand-in.ts";
import type { TokenBook } from "./access/token.ts";
import { mapSheet, openAssets, pageAssets } from "./assets.ts";
import type { TextAuditor, VersionAuditor } from "./views/audit-view.ts";
import type { Auditor } from "./views/report-view.ts";
import type { ViewContext } from "./views/view-context.ts";
import type { Recorder } from "./views/source-view.ts";
import type { Meters } from "./watch/meters.ts";

/** What the audit page reads of an address. */
export interface FetchedArticle {
  readonly text: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly language: string;
}

export interface AppOptions {
  readonly ledger: Ledger;
  /** Hours after publication until a claim is shown; 24 unless the owner sets another, 0 on loopback for the owner. */
  readonly delayHours?: number;
  /** Findings for report pages; null without lexicons. */
  readonly audit?: Auditor | null;
  /** Audits a text that is handed in; null without lexicons. */
  readonly auditText?: TextAuditor | null;
  /** Audits one version of a report in full; null without lexicons. */
  readonly auditVersion?: VersionAuditor | null;
  /** Track records for source pages; null where none are computed. */
  readonly record?: Recorder | null;
  /** Places a name in any language can mean, so that a search for «Купянск» finds the town. */
  readonly lookup?: ViewContext["lookup"];
  /** Names a place had, by its id. */
  readonly renames?: ViewContext["renames"];
  /** Reads the article at a public address for the audit page; asked only where the owner alone is answered. */
  readonly readAddress?: ((address: string) => Promise<FetchedArticle>) | null;
  /** Answer only to the machine's own names; set where it listens on loopback. */
  readonly ownNamesOnly?: boolean;
  /** Whoever shows it may review; without one nobody writes. */
  readonly reviewToken?: string | null;
  /** Tokens with scopes; none let in without them. */
  readonly tokens?: TokenBook | null;
  /** Reading needs a token too. */
  readonly closed?: boolean;
  /** Requests a minute from one address or of one token; null for as many as they like. */
  readonly aMinute?: number | null;
  /** Takes reports over HTTP; null where none are taken. */
  readonly handIn?: HandIn | null;
  readonly meters?: Meters | null;
  /** Folder of the web build. */
  readonly web?: string;
  /** The instant the delay counts back from; the clock unless a test gives its own. */
  readonly now?: () => Date;
}

/** What routes share, opened once. */
export interface AppDoor {
  readonly options: Required<Omit<AppOptions, "web">>;
  readonly assets: ReturnType<typeof pageAssets>;
  readonly sheet: ReturnType<typeof mapSheet>;
  readonly openAsset: ReturnType<typeof openAssets>;
}

export function openDoor(options: AppOptions): AppDoor {
  return {
    options: {
      ledger: options.ledger,
      delayHours: options.delayHours ?? 24,
      audit: options.audit ?? null,
      auditText: options.auditText ?? null,
      auditVersion: options.auditVersion ?? null,
      record: options.record ?? null,
      lookup: options.lookup ?? null,
      renames: options.renames ?? null,
      readAddress: options.readAddress ?? null,
      ownNamesOnly: options.ownNamesOnly ?? false,
      reviewToken: options.reviewToken ?? null,
      tokens: options.tokens ?? null,
      closed: options.closed ?? false,
      aMinute: options.aMinute ?? null,
      handIn: options.handIn ?? null,
      meters: options.meters ?? null,
      now: options.now ?? (() => new Date()),
    },
    assets: pageAssets(options.web),
    sheet: mapSheet(options.web),
    openAsset: openAssets(options.web),
  };
}
