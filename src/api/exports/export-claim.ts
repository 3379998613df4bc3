/** What every export is made from: a claim as the ledger keeps it and as pages show it, and where it is exported to. */
import type { ReportVersion } from "../../store/archive-entry.ts";
import type { ClaimItem } from "../../store/claim-query.ts";
import type { LedgerPlace } from "../../thread/ledger-claim.ts";
import type { WireClaim } from "../contract.ts";
import { claimView } from "../views/claim-view.ts";

export interface ExportClaim {
  readonly item: ClaimItem;
  readonly wire: WireClaim;
}

export interface ExportContext {
  /** Address the permalinks stand on: "https://ledger.example"; empty for relative ones. */
  readonly base: string;
  /** ISO day of the export; an argument, so that the same ledger gives the same file. */
  readonly made: string;
  /** Program version, stamped in every export. */
  readonly version: string;
  /** `sentence`: at most one sentence and 300 characters of a report; `none`: no words of it. */
  readonly quotes: "sentence" | "none";
  /** Untouched text of a report version, for formats that point into it. */
  readonly textOf: (reportId: string) => Promise<string>;
  /** Whether a name is that of a person in office rather than of a body. */
  readonly isPerson: (name: string) => boolean;
  /** Every version of the report that a version is of, newest first; for the evidence bundle. */
  readonly versionsOf: (reportId: string) => Promise<readonly ReportVersion[]>;
}

/** Characters of one report that may leave with one claim: very short extracts are free to quote, articles are not. */
export const longestQuote = 300;

/** `vanished`: the instant its report was seen gone; left out while it stands. */
export const exportClaim = (item: ClaimItem, vanished?: string): ExportClaim => ({
  item,
  wire: vanished === undefined ? claimView(item) : { ...claimView(item), vanished },
});

/** Letters of a report that tell it from others of its publisher and day. */
const longestOpening = 100;

/** "Report of TASS, 2025-07-15: “Pocket to close around Kupiansk…”": how a report is cited, by whose it is. */
export async function reportTitle({ wire }: ExportClaim, { quotes, textOf }: ExportContext): Promise<string> {
  const title = [`Report of ${wire.publisher.name}`, wire.published?.slice(0, 10)].filter(Boolean).join(", ");
  if (quotes === "none") return title;
  const line = (await textOf(wire.reportId)).trimStart().split("\n", 1)[0]?.trim() ?? "";
  const words = line.slice(0, longestOpening).replace(/\s+\S*$/u, "");
  return line === "" ? title : `${title}: “${line.length <= longestOpening ? line : `${words}…`}”`;
}

/** The sentence, cut at the cap; empty where the export carries no quotes. */
export function quoteOf({ wire }: ExportClaim, { quotes }: Pick<ExportContext, "quotes">): string {
  if (quotes === "none") return "";
  const { sentence } = wire;
  return sentence.length <= longestQuote ? sentence : `${sentence.slice(0, longestQuote - 1)}…`;
}

export const permalinkOf = ({ wire }: ExportClaim, { base }: Pick<ExportContext, "base">): string =>
  `${base}${wire.permalink}`;

/** The place a row stands for: the first that is resolved; ambiguous ones have no coordinates. */
export const mainPlace = ({ item }: ExportClaim): LedgerPlace | null =>
  item.claim.places.find((place) => place.placeId !== null) ?? item.claim.places[0] ?? null;

/** Those between the original source and the publisher, the original's side first. */
export const relaysOf = ({ wire }: ExportClaim): string =>
  wire.chain
    .slice(0, -1)
    .reverse()
    .map((link) => link.name ?? "nobody named")
    .join(" > ");

/** "CLAIM by Example Staff: denies capture. “…”": no row can be read as a fact. */
export const claimNote = (claim: ExportClaim, context: ExportContext): string => {
  const { wire } = claim;
  const quote = quoteOf(claim, context);
  return `CLAIM by ${wire.claimant.name}: ${wire.stance} ${wire.action}${quote ? `. "${quote}"` : ""}`;
};

/** Independent origins of the claim's thread; null until it is threaded. */
export const originsOf = ({ item }: ExportClaim): number | null => item.threads[0]?.origins ?? null;
