/** The tools an assistant has: it searches, opens threads, records and places, and audits a text; it changes nothing. */
import { z } from "@hono/zod-openapi";
import { NotFound } from "../../errors.ts";
import { claim, place, source, thread } from "../contract.ts";
import { noticeKinds } from "../notices/notice.ts";
import { notice } from "../notices/notice-schema.ts";
import { noticeView } from "../notices/notice-view.ts";
import { queryNotices } from "../notices/query-notices.ts";
import { withIds } from "../views/explore-names.ts";
import { exploreQuery, filterOf } from "../views/explore-query.ts";
import { claimView } from "../views/claim-view.ts";
import { placeView } from "../views/place-view.ts";
import { sourceView } from "../views/source-view.ts";
import { threadView } from "../views/thread-view.ts";
import { delayed } from "../views/view-context.ts";
import { cited, claimLine, tool } from "./tool.ts";
import type { Tool, ToolContext } from "./tool.ts";

const claimSearch = exploreQuery.omit({ limit: true }).extend({
  limit: z.number().int().min(1).max(100).optional().describe("20 where left out."),
});

const searchClaims = tool({
  name: "search_claims",
  title: "Search claims",
  about:
    "Claims by words (q), place, source, party of the claimant, action, stance, standing and day of publication; newest first. Places and sources by name in any language or by id.",
  input: claimSearch,
  output: z.object({ claims: z.array(claim), next: z.string().nullable(), unknown: z.array(z.string()) }),
  async run(context, { limit = 20, cursor, ...asked }) {
    const { query, unknown } = await withIds(context, asked);
    const filter = { ...filterOf(query), ...delayed(context) };
    const { items, next } = await context.ledger.listClaims(filter, { cursor: cursor ?? null, limit });
    const claims = items.map(claimView);
    const found = claims.map((one) => claimLine(one, context.base));
    const notKnown = unknown.map((word) => `Nothing in the ledger is called “${word}”.`);
    return {
      lines: [...notKnown, `${claims.length} claims${next === null ? "" : ", more with the cursor"}`, ...found],
      data: { claims: claims.map((one) => cited(one, context.base)), next, unknown },
    };
  },
});

const getThread = tool({
  name: "get_thread",
  title: "One thread",
  about: "All claims about one thing in order, how they relate, how they stand and stood. `id` is a claim's threadId.",
  input: z.object({
    id: z.string().max(400),
    asof: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2025-11-20")
      .optional(),
  }),
  output: thread,
  async run(context, { id, asof }) {
    const found = await threadView(context, id, asof ?? null);
    const { happened, why } = found.standing;
    const changes = found.history.map(
      ({ on, standing }) => `${on}: ${standing.happened ?? "unknown"} (${standing.why})`,
    );
    const { claims: count, origins } = found.counts;
    return {
      lines: [
        `Thread ${context.base}${found.permalink}: ${count} claims of ${origins} origins; stands as ${happened ?? "unknown"}: ${why}`,
        ...changes,
        ...found.claims.map((one) => claimLine(one, context.base)),
      ],
      data: { ...found, claims: found.claims.map((one) => cited(one, context.base)) },
    };
  },
});

/** The one thing a name means; several are told, none is chosen. */
async function idOf(context: ToolContext, field: "place" | "source", asked: string): Promise<string> {
  const { named } = await withIds(context, { [field]: [asked] });
  const [first, ...more] = named;
  if (!first) throw new NotFound(`Nothing in this ledger is called “${asked}”.`);
  if (more.length === 0) return first.value;
  const candidates = named.map(({ name, value }) => `${name} (${value})`).join(", ");
  throw new NotFound(`“${asked}” is ambiguous: ${candidates}. Ask again with an id.`);
}

const name = z.object({ name: z.string().min(1).max(300).describe("A name in any language, or an id.") });

const sourceRecord = tool({
  name: "get_source_record",
  title: "Record of a source",
  about:
    "How a source's claims turned out by each yardstick: counts with their denominators and lags, never a grade; what it conceded against its own side; its latest claims.",
  input: name,
  output: source,
  async run(context, { name: asked }) {
    const found = await sourceView(
      context,
      { key: await idOf(context, "source", asked), from: null, to: null, area: null },
      context.record,
    );
    const records = found.records.map(
      ({ claims, yardstick, total, borneOut, contradicted, open }) =>
        `${claims} by ${yardstick}: of ${total} settlements ${borneOut} borne out, ${contradicted} contradicted, ${open} open (open is not false)`,
    );
    return {
      lines: [
        `${found.name} (${found.party}): ${found.claims} claims, ${context.base}${found.permalink}`,
        ...records,
        ...[...found.concessions, ...found.latest].map((one) => claimLine(one, context.base)),
      ],
      data: {
        ...found,
        concessions: found.concessions.map((one) => cited(one, context.base)),
        latest: found.latest.map((one) => cited(one, context.base)),
      },
    };
  },
});

const getPlace = tool({
  name: "get_place",
  title: "A place",
  about:
    "What is claimed about a place, by whom, in which threads. Settlements or coarser; an ambiguous name is told with its candidates.",
  input: name,
  output: place,
  async run(context, { name: asked }) {
    const found = await placeView(context, await idOf(context, "place", asked));
    const threads = found.threads.map(
      ({ id, action, standing, counts }) =>
        `thread ${id}: ${action}, ${counts.claims} claims, ${standing.happened ?? "unknown"}`,
    );
    return {
      lines: [
        `${found.name} (${found.id}), ${found.kind}: ${context.base}${found.permalink}`,
        ...threads,
        ...found.claims.map((one) => claimLine(one, context.base)),
      ],
      data: { ...found, claims: found.claims.map((one) => cited(one, context.base)) },
    };
  },
});

const listChanges = tool({
  name: "list_changes",
  title: "What changed",
  about: "New contradictions, changed standings and first denials of a saved query, newest first.",
  input: exploreQuery.omit({ cursor: true, limit: true }).extend({ kinds: z.array(z.enum(noticeKinds)).optional() }),
  output: z.object({ notices: z.array(notice) }),
  async run(context, { kinds = noticeKinds, ...asked }) {
    const { query } = await withIds(context, asked);
    const notices = (await queryNotices(context, filterOf(query), kinds)).map((one) => noticeView(one, context.base));
    const told = notices.flatMap(({ day, title, claims, permalink }) => [
      `${day ?? "no day"}: ${title} ${permalink}`,
      ...claims.map((one) => `  ${claimLine(one, "")}`),
    ]);
    return { lines: [`${notices.length} changes`, ...told], data: { notices } };
  },
});

const auditText = tool({
  name: "audit_text",
  title: "Audit a text",
  about:
    "Which sentences of an article pass one party's claim off as fact: findings with rule, words, why and a kind of remedy, and what the ledger remembers. The text is not kept.",
  input: z.object({
    text: z.string().min(1).max(200_000),
    publisher: z.string().max(200).optional(),
    published: z.string().max(40).optional(),
  }),
  output: z.looseObject({ findings: z.array(z.looseObject({ rule: z.string(), why: z.string(), text: z.string() })) }),
  async run(context, request) {
    if (!context.auditText) throw new NotFound("Nothing is loaded here to read a text with.");
    const found = await context.auditText(context, request);
    const told = found.findings.map(({ rule, text, why, remedy }) => `${rule}: “${text}”: ${why} Remedy: ${remedy}`);
    return { lines: [`${found.findings.length} findings`, ...told, ...found.notes], data: { ...found } };
  },
});

export const tools: readonly Tool[] = [searchClaims, getThread, sourceRecord, getPlace, listChanges, auditText];
