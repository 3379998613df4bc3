/** The pages, one definition each. */
import { z } from "@hono/zod-openapi";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppDoor } from "../door.ts";
import {
  explore,
  home,
  place,
  report,
  source,
  sourceSummary,
  standingWords,
  thread,
  threadSummary,
} from "../contract.ts";
import { claim } from "../contract.ts";
import type { WireClaim, WireThreadSummary } from "../contract.ts";
import {
  exampleClaim,
  exampleExplore,
  exampleHome,
  examplePlace,
  exampleReport,
  exampleReportSummary,
  exampleSource,
  exampleSourceSummary,
  exampleThread,
  exampleThreadSummary,
} from "../examples.ts";
import { claimRows, reportRows, sourceRows } from "../rows.ts";
import { claimPage } from "../pages/claim-page.ts";
import { explorePage, explorePageInParts } from "../pages/explore-page.ts";
import { homePage, homePageInParts } from "../pages/home-page.ts";
import { placePage } from "../pages/place-page.ts";
import { reportListPage } from "../pages/report-list-page.ts";
import { reportPage } from "../pages/report-page.ts";
import { sourceListPage, sourcePage } from "../pages/source-page.ts";
import { threadListPage } from "../pages/thread-list-page.ts";
import { threadPage } from "../pages/thread-page.ts";
import { judgedClaim } from "../views/judged-view.ts";
import { reportList, reportListQuery, reportListView } from "../views/report-list-view.ts";
import { exploreQuery } from "../views/explore-query.ts";
import { exploreRest, exploreTop, exploreView } from "../views/explore-view.ts";
import { homeSources, homeThreads, homeView } from "../views/home-view.ts";
import { placeView } from "../views/place-view.ts";
import { reportView } from "../views/report-view.ts";
import { sourceList, sourceView } from "../views/source-view.ts";
import { threadListView, threadView } from "../views/thread-view.ts";
import { auditRoutes } from "./audit-routes.ts";
import { cellsRoute } from "./cells-route.ts";
import { definePage } from "./define-page.ts";

const nothing = z.object({});

/** A list of threads as rows is its leading claims, so that no row is without a claimant; each once. */
const leads = (threads: readonly WireThreadSummary[]): WireClaim[] => [
  ...new Map(threads.flatMap(({ lead }) => lead.map((claim) => [claim.id, claim] as const))).values(),
];

/** Cursors of lists that are walked by a word and a key. */
const keyCursor = (word: RegExp) =>
  z.string().max(400).regex(word, "a cursor is what `next` of the page before said").optional();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2025-11-20");

function threadRoutes(app: OpenAPIHono, door: AppDoor): void {
  definePage(app, door, {
    path: "/threads",
    summary: "What claims are about, newest change of standing first",
    schema: z.object({ threads: z.array(threadSummary), next: z.string().nullable() }),
    query: z.object({
      cursor: keyCursor(/^[\dT:.Z+-]* ./),
      kind: z.enum(["event", "control"]).optional(),
      standing: z.array(z.enum(standingWords)).optional(),
    }),
    view: (context, { query }) => threadListView(context, query),
    render: threadListPage,
    rows: (data) => claimRows(leads(data.threads)),
    example: { answer: { threads: [exampleThreadSummary], next: null } },
  });
  definePage(app, door, {
    path: "/threads/:id",
    summary: "One thread: every claim in order, relations, standing and its history",
    schema: thread,
    query: z.object({ asof: day.optional() }),
    view: (context, { id, query }) => threadView(context, id, query.asof ?? null),
    render: threadPage,
    rows: (data) => claimRows(data.claims),
    example: { id: exampleThread.id, answer: exampleThread },
  });
}

function claimRoutes(app: OpenAPIHono, door: AppDoor): void {
  definePage(app, door, {
    path: "/claims/:id",
    summary: "One claim with its claimant, sentence and evidence",
    schema: claim,
    query: nothing,
    view: (context, { id }) => judgedClaim(context, id),
    render: claimPage,
    rows: (data) => claimRows([data]),
    example: { id: exampleClaim.id, answer: exampleClaim },
  });
  definePage(app, door, {
    path: "/reports",
    summary: "Reports, newest publication first",
    schema: reportList,
    query: reportListQuery,
    view: (context, { query }) => reportListView(context, query),
    render: reportListPage,
    rows: (data) => reportRows(data.reports),
    example: { answer: { reports: [exampleReportSummary], next: null } },
  });
}

function reportRoutes(app: OpenAPIHono, door: AppDoor): void {
  definePage(app, door, {
    path: "/reports/:id",
    summary: "One version of a report: untouched text, marks, claims, findings",
    schema: report,
    query: z.object({ beside: z.string().max(80).optional() }),
    view: (context, { id, query }) => reportView(context, { id, beside: query.beside ?? null }, door.options.audit),
    render: reportPage,
    rows: (data) => claimRows(data.claims),
    example: { id: exampleReport.id, answer: exampleReport },
  });
  definePage(app, door, {
    path: "/places/:id",
    summary: "What is claimed about a place, by whom and when",
    schema: place,
    query: nothing,
    view: (context, { id }) => placeView(context, id),
    render: placePage,
    rows: (data) => claimRows(data.claims),
    example: { id: examplePlace.id, answer: examplePlace },
  });
}

const recordQuery = z.object({ from: day.optional(), to: day.optional(), area: z.string().max(120).optional() });

function sourceRoutes(app: OpenAPIHono, door: AppDoor): void {
  definePage(app, door, {
    path: "/sources",
    summary: "Those who claim, with counts",
    schema: z.object({ sources: z.array(sourceSummary), next: z.string().nullable() }),
    query: z.object({ cursor: keyCursor(/^\d{1,16} ./) }),
    view: (context, { query }) => sourceList(context, { cursor: query.cursor ?? null, limit: 100 }),
    render: sourceListPage,
    rows: (data) => sourceRows(data.sources),
    example: { answer: { sources: [exampleSourceSummary], next: null } },
  });
  definePage(app, door, {
    path: "/sources/:id",
    summary: "One source: its record in counts, what it said against its own side, its latest claims",
    schema: source,
    query: recordQuery,
    view: (context, { id, query: { from = null, to = null, area = null } }) =>
      sourceView(context, { key: id, from, to, area }, door.options.record),
    render: sourcePage,
    rows: (data) => claimRows(data.latest),
    example: { id: exampleSource.id, answer: exampleSource },
  });
}

export function pageRoutes(app: OpenAPIHono, door: AppDoor): void {
  definePage(app, door, {
    path: "/",
    summary: "What is disputed now",
    schema: home,
    query: nothing,
    view: (context) => homeView(context, door.options.record),
    render: homePage,
    parts: async (context, view) =>
      homePageInParts(context, await homeThreads(view), () => homeSources(view, door.options.record)),
    rows: (data) => claimRows(leads([...data.disputed, ...data.changed])),
    example: { answer: exampleHome },
  });
  definePage(app, door, {
    path: "/explore",
    summary: "Claims by filter: counts by settlement and day, and a page of claims",
    schema: explore,
    query: exploreQuery,
    view: (context, { query }) => exploreView(context, query),
    render: (context, data) => explorePage(context, data, door.sheet),
    parts: async (context, view, { query }) => {
      const top = await exploreTop(view, query);
      return explorePageInParts(context, { top, whole: () => exploreRest(view, top) }, door.sheet);
    },
    rows: (data) => claimRows(data.claims),
    example: { answer: exampleExplore },
  });
  cellsRoute(app, door);
  threadRoutes(app, door);
  claimRoutes(app, door);
  reportRoutes(app, door);
  sourceRoutes(app, door);
  auditRoutes(app, door);
  const well = { schema: z.object({ ok: z.literal(true) }), example: { ok: true } };
  app.openAPIRegistry.registerPath({
    method: "get",
    path: "/health",
    summary: "Whether the server answers",
    responses: { 200: { description: "It does", content: { "application/json": well } } },
  });
  app.get("/health", (c) => c.json({ ok: true }));
}
