import { request } from "node:http";
import { connect } from "node:net";
import { expect, test, vi } from "vitest";
import { fixtureLedger } from "./fixture-ledger.ts";
import { delayFor, serve } from "./server.ts";

/** Status of a request under a name of the asker's choice. */
const statusAs = (port: number, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: "/index.json", headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });

test("serves on loopback under its own names alone, and stops", async () => {
  const served = await serve({ ledger: fixtureLedger });
  expect(served.address).toBe(`http://127.0.0.1:${served.port}/`);
  expect(await statusAs(served.port, `localhost:${served.port}`)).toBe(200);
  expect(await statusAs(served.port, "elsewhere.example")).toBe(403);
  await served.stop();
  await expect(fetch(served.address)).rejects.toThrow();
});

test("a port that is taken is told", async () => {
  const served = await serve({ ledger: fixtureLedger });
  await expect(serve({ ledger: fixtureLedger, port: served.port })).rejects.toThrow(/EADDRINUSE/);
  await served.stop();
});

/** Sends these words and nothing more; what came back until the other end hung up. */
const tellHalf = (port: number, words: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(words));
    socket.on("data", (piece) => (heard += piece.toString()));
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(heard));
  });

test.each([
  ["its head", "GET /index.json HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: "],
  ["its body", "POST /ingest HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1000\r\n\r\n{"],
])(
  "a client that never ends %s is cut off, others are answered meanwhile",
  async (_, words) => {
    const served = await serve({ ledger: fixtureLedger, tellWithin: 400 });
    const slow = tellHalf(served.port, words);
    // on a busy machine a sound client may be too slow as well: it asks again
    await vi.waitFor(async () => expect(await statusAs(served.port, "127.0.0.1")).toBe(200), { timeout: 30_000 });
    expect(await slow).toMatch(/^HTTP\/1\.1 4(?:01|08) /);
    await served.stop();
  },
  60_000,
);

test("a head of megabytes is refused", async () => {
  const served = await serve({ ledger: fixtureLedger });
  const long = `GET /index.json HTTP/1.1\r\nhost: 127.0.0.1\r\nx-long: ${"a".repeat(100_000)}\r\n\r\n`;
  expect(await tellHalf(served.port, long)).toMatch(/^HTTP\/1\.1 431 /);
  await served.stop();
});

test.each([
  ["127.0.0.1", undefined, 0],
  ["0.0.0.0", undefined, 24],
  ["0.0.0.0", 72, 72],
  ["127.0.0.1", 24, 24],
])("%s with %s hours set waits %i", (host, set, hours) => {
  expect(delayFor(host, set)).toBe(hours);
});
