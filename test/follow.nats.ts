/** `follow --queue` on a real queue: a local channel's posts go through NATS to a worker and stand in the ledger once, edits as versions. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { followOnce } from "../src/ingest/follow.ts";
import { natsQueue } from "../src/ingest/nats-queue.ts";
import { PoliteWeb } from "../src/ingest/polite-web.ts";
import { inlineReader } from "../src/ingest/reader.ts";
import { publishSources, runWorker } from "../src/ingest/worker.ts";
import type { NamedSource } from "../src/ingest/source-list.ts";
import { openLedger } from "../src/store/engine/open-ledger.ts";
import { madeGazetteer } from "./ledger-fixture.ts";
import { madeReading } from "./made-reading.ts";
import { startNats } from "./nats-servers.ts";

const folder = mkdtempSync(join(tmpdir(), "reportedly-follow-nats-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let words = "units took Kupiansk.";
let newest = 12;
const post = (number: number): string =>
  `<div class="tgme_widget_message" data-post="front/${number}"><div class="tgme_widget_message_text js-message_text">Post ${number}: ${words}</div><a class="tgme_widget_message_date"><time datetime="2025-11-20T10:00:00+00:00"></time></a></div>`;
const server = createServer((request, response) => {
  const posts = Array.from({ length: newest }, (_, n) => post(n + 1)).join("");
  if (request.url === "/robots.txt") response.writeHead(404).end();
  else response.writeHead(200, { "content-type": "text/html" }).end(`<html><body>${posts}</body></html>`);
});
afterAll(() => void server.close());

async function* only(source: NamedSource): AsyncGenerator<NamedSource> {
  yield source;
}

test("posts go through the queue once, and an edited one becomes a version", async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const nats = await startNats(1);
  const queue = await natsQueue({ address: nats.address, name: "followed" });
  const ledger = await openLedger(join(folder, "l.sqlite"), { gazetteer: madeGazetteer });
  const web = new PoliteWeb({ allowPrivate: true, pause: 1, sleep: () => Promise.resolve() });
  const round = async (at: string): Promise<readonly number[]> => {
    const [told] = await followOnce([{ address: `${base}/s/front`, channel: "front" }], {
      ledger,
      web,
      at,
      channelPages: `${base}/s`,
      take: async (source) => {
        const sent = await publishSources(only(source), { queue, rules: "made", ledger, at });
        return { new: sent.published, known: sent.same, refused: sent.refused };
      },
    });
    expect(told?.fault).toBeNull();
    const reader = inlineReader("made", madeReading);
    await runWorker({ queue, ledger, reader, signal: new AbortController().signal, untilEmpty: true });
    const { reports, versions } = await ledger.counts();
    return [reports, versions];
  };
  expect(await round("2025-12-01T00:00:00Z")).toEqual([12, 12]);
  expect(await round("2025-12-02T00:00:00Z")).toEqual([12, 12]);
  newest = 15;
  words = "units took Dvorichna.";
  expect(await round("2025-12-03T00:00:00Z")).toEqual([15, 27]);
  expect((await ledger.verify()).firstBad).toBeNull();
  await queue.close();
  await ledger.close();
  await nats.stop();
});
