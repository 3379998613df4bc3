/** A tool that an assistant can call: what it takes, what it gives, and the lines it is to be quoted from. */
import type { z } from "@hono/zod-openapi";
import type { WireClaim } from "../contract.ts";
import type { TextAuditor } from "../views/audit-view.ts";
import type { ViewContext } from "../views/view-context.ts";
import type { Recorder } from "../views/source-view.ts";

/** What tools share. */
export interface ToolContext extends ViewContext {
  /** Where the pages stand: every claim is cited by an address below it. */
  readonly base: string;
  readonly record: Recorder | null;
  /** Null where nothing is loaded to read with. */
  readonly auditText: TextAuditor | null;
}

export interface ToolAnswer {
  /** For the assistant: a claim a line, each with its claimant and the address to cite. */
  readonly lines: readonly string[];
  /** The same as data, by the contract of the pages. */
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Tool<Input extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly input: Input;
  readonly output: z.ZodType;
  run(context: ToolContext, input: z.infer<Input>): Promise<ToolAnswer>;
}

/** Keeps the input's type between a tool's schema and its function. */
export const tool = <Input extends z.ZodType>(one: Tool<Input>): Tool => one as unknown as Tool;

const longest = 300;
const quoted = (text: string): string => `“${text.length <= longest ? text : `${text.slice(0, longest - 1)}…`}”`;

/** The claim with the address it must be cited by. */
export const cited = (claim: WireClaim, base: string): WireClaim => ({
  ...claim,
  permalink: `${base}${claim.permalink}`,
});

/** "CLAIM by Example Ministry (ru), 2025-11-20, asserts capture, Exampleville, standing denied: “…” CITE https://…". */
export function claimLine(claim: WireClaim, base: string): string {
  const { claimant, published, stance, action, places, standing, sentence, publisher } = claim;
  const via = publisher.name === claimant.name ? "" : `, published by ${publisher.name}`;
  const where = places.map(({ name, words, candidates }) => name ?? `${words} (ambiguous: ${candidates} candidates)`);
  const what = [`${stance} ${action}`, ...where, `standing ${standing ?? "not threaded"}`].join(", ");
  const day = published?.slice(0, 10) ?? "no day";
  return `CLAIM by ${claimant.name} (${claimant.party})${via}, ${day}, ${what}: ${quoted(sentence)} CITE ${cited(claim, base).permalink}`;
}
