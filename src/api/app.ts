/** The HTTP door: every page with its twins from one function each, the OpenAPI document, the built files. */
import { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import type { Ledger } from "../store/ledger.ts";
import { mapSheet, openAssets, pageAssets } from "./assets.ts";
import { assetRoutes } from "./routes/asset-routes.ts";
import { guard } from "./routes/guard.ts";
import { pageRoutes } from "./routes/page-routes.ts";
import { problemAnswer } from "./routes/problem-answer.ts";
import { stripEnding } from "./routes/twin.ts";
import type { Auditor } from "./views/report-view.ts";
import type { Recorder } from "./views/source-view.ts";

export interface AppOptions {
  readonly ledger: Ledger;
  /** Hours after publication until a claim is shown; 24 unless the owner sets another, 0 on loopback for the owner. */
  readonly delayHours?: number;
  /** Findings for report pages; null without lexicons. */
  readonly audit?: Auditor | null;
  /** Track records for source pages; null where none are computed. */
  readonly record?: Recorder | null;
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

function openDoor(options: AppOptions): AppDoor {
  return {
    options: {
      ledger: options.ledger,
      delayHours: options.delayHours ?? 24,
      audit: options.audit ?? null,
      record: options.record ?? null,
      now: options.now ?? (() => new Date()),
    },
    assets: pageAssets(options.web),
    sheet: mapSheet(options.web),
    openAsset: openAssets(options.web),
  };
}

/** Tested with `app.request("/threads.json")`; served by `serve` in server.ts. */
export function createApp(options: AppOptions): OpenAPIHono {
  const door = openDoor(options);
  const app = new OpenAPIHono({ getPath: stripEnding });
  app.use(guard);
  app.use(compress());
  app.use(etag({ weak: true }));
  app.onError((error, c) => problemAnswer(door, c, error));
  app.notFound((c) => problemAnswer(door, c, null));
  assetRoutes(app, door);
  pageRoutes(app, door);
  app.doc31("/openapi.json", {
    openapi: "3.1.0",
    info: {
      title: "reportedly",
      version: "0.1.0",
      description:
        "A ledger of attributed claims. Nothing here states an event: every row says who claims it, with the sentence. Add .json, .csv or .geojson to a page's address for the same data.",
      license: { name: "MIT" },
    },
    servers: [{ url: "/" }],
  });
  return app;
}
