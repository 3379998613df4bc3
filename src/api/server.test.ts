import { request } from "node:http";
import { expect, test } from "vitest";
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

test.each([
  ["127.0.0.1", undefined, 0],
  ["0.0.0.0", undefined, 24],
  ["0.0.0.0", 72, 72],
  ["127.0.0.1", 24, 24],
])("%s with %s hours set waits %i", (host, set, hours) => {
  expect(delayFor(host, set)).toBe(hours);
});
