/** The contract of threads, judgements and control layers. */
import { describe, expect, test } from "vitest";
import { NotFound } from "../src/errors.ts";
import type { Bench } from "./ledger-contract.ts";
import { kupiansk, madeEntry, sentenceIds, threadOf } from "./ledger-fixture.ts";

/** The contract of threads, judgements and control layers. */
export function threadContract(bench: Bench): void {
  describe("threads", () => {
    const ids = kupiansk.flatMap(({ claims }) => claims.map(({ id }) => id));

    test("what is to be threaded is told until a run has seen it", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const todo = await bench.ledger.unthreaded(100);
      expect(todo.added.map(({ id }) => id).sort()).toEqual([...ids].sort());
      await bench.ledger.saveThreads({ changes: [], gone: [], seen: todo.seen.slice(0, 3) });
      expect((await bench.ledger.unthreaded(100)).added).toHaveLength(2);
      await bench.ledger.markThreaded(todo.seen);
      expect(await bench.ledger.unthreaded(100)).toEqual({ added: [], gone: [], seen: [] });
      const reread = madeEntry({ id: "a", published: "2025-11-20T10:00:00+03:00" }, [], { rules: "r2" });
      await bench.ledger.saveReadings([reread]);
      expect((await bench.ledger.unthreaded(100)).gone.map(({ id }) => id)).toEqual([ids[0]]);
    });

    test("a thread is kept whole, found by its claims, and replaced by its next state", async () => {
      await bench.ledger.saveReadings(kupiansk);
      await bench.ledger.saveThreads({
        changes: [threadOf("control/gn:1", ids.slice(0, 3), "2025-11-21")],
        gone: [],
        seen: [],
      });
      const page = await bench.ledger.getThread("control/gn:1");
      expect(page.claims.map(({ claim }) => claim.id)).toHaveLength(3);
      expect(page.relations.map(({ kind, slots }) => [kind, slots])).toEqual([["denies", { place: true }]]);
      expect(page.history).toHaveLength(1);
      expect(page.thread.body).toEqual({ note: 1 });
      expect(await sentenceIds(bench.ledger, { thread: "control/gn:1" })).toHaveLength(3);
      expect(await sentenceIds(bench.ledger, { standings: ["contested"] })).toHaveLength(3);
      expect(await sentenceIds(bench.ledger, { standings: ["single-source"] })).toHaveLength(0);
      expect(await sentenceIds(bench.ledger, { minOrigins: 2 })).toHaveLength(3);
      expect((await bench.ledger.listClaims({ parties: ["ua"] })).items[0]?.threads).toEqual([
        { key: "control/gn:1", state: "linked", happened: "contested", origins: 2 },
      ]);
      const next = threadOf("control/gn:1", ids.slice(0, 2), "2025-11-22");
      await bench.ledger.saveThreads({
        changes: [{ ...next, left: ids.slice(2, 3), relations: [], undone: ["control/gn:1-r"] }],
        gone: [],
        seen: [],
      });
      const later = await bench.ledger.getThread("control/gn:1");
      expect([later.claims.length, later.relations.length, later.thread.changed]).toEqual([2, 0, "2025-11-22"]);
      expect([...(await bench.ledger.threadsOfClaims(ids)).keys()].sort()).toEqual(ids.slice(0, 2).sort());
      await bench.ledger.saveThreads({ changes: [], gone: ["control/gn:1"], seen: [] });
      await expect(bench.ledger.getThread("control/gn:1")).rejects.toThrow(NotFound);
      expect(await sentenceIds(bench.ledger, { standings: ["contested"] })).toHaveLength(0);
    });

    test("lists are by newest change of standing, in pages", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const days = ["2025-11-20", "2025-11-23", "2025-11-21"];
      const changes = days.map((day, n) => threadOf(`t${n}`, ids.slice(0, 2), day));
      await bench.ledger.saveThreads({ changes, gone: [], seen: [] });
      const first = await bench.ledger.listThreads({}, { limit: 2 });
      expect(first.items.map(({ key }) => key)).toEqual(["t1", "t2"]);
      const rest = await bench.ledger.listThreads({}, { limit: 2, cursor: first.next });
      expect([rest.items.map(({ key }) => key), rest.next]).toEqual([["t0"], null]);
      expect((await bench.ledger.listThreads({ changedBefore: "2025-11-21" })).items.map(({ key }) => key)).toEqual([
        "t0",
      ]);
      expect((await bench.ledger.listThreads({ standings: ["denied"] })).items).toEqual([]);
      expect((await bench.ledger.listThreads({ places: ["gn:1"], minOrigins: 2, kind: "control" })).items).toHaveLength(
        3,
      );
      expect(await bench.ledger.relationsOf(ids.slice(0, 1))).toHaveLength(3);
    });
  });

  describe("judgements and control layers", () => {
    const given = {
      act: "reject",
      on: "relation",
      subject: "r1",
      value: null,
      reason: "another village",
      by: "Ann",
      at: "2025-12-01T10:00:00Z",
      undoes: null,
    } as const;

    test("are appended, undone by another, and need a name and a reason", async () => {
      const first = await bench.ledger.judge(given);
      expect(await bench.ledger.judge(given)).toEqual(first);
      const undo = await bench.ledger.judge({
        ...given,
        act: "undo",
        reason: "it was the same after all",
        undoes: first.id,
      });
      expect((await bench.ledger.listJudgements({})).items.map(({ id, undone }) => [id, undone])).toEqual([
        [undo.id, false],
        [first.id, true],
      ]);
      expect((await bench.ledger.listJudgements({ subjects: ["r1"], on: "relation", standing: true })).items).toEqual(
        [],
      );
      await expect(bench.ledger.judge({ ...given, reason: " " })).rejects.toThrow("a name and a reason");
      await expect(bench.ledger.judge({ ...given, act: "undo", undoes: "none" })).rejects.toThrow(NotFound);
      expect((await bench.ledger.verify()).firstBad).toBeNull();
    });

    test("a layer is imported once and asked by place, monitor and day", async () => {
      const span = {
        monitor: "monitor-one",
        place: "gn:1",
        name: "Kupiansk",
        from: "2025-11-22",
        to: "2025-11-30",
        holder: "ru",
      };
      const layer = {
        id: "layer",
        monitor: "monitor-one",
        file: "x.csv",
        fileHash: "0",
        at: "2025-12-01T00:00:00Z",
        yardstick: true,
        means: "shown",
        spans: [span, { ...span, place: null, name: "Nowhere", to: null }],
      };
      expect(await bench.ledger.importControl(layer)).toEqual({ added: 2, same: false });
      expect(await bench.ledger.importControl(layer)).toEqual({ added: 0, same: true });
      expect(await bench.ledger.listControl({ places: ["gn:1"], on: "2025-11-22" })).toEqual([span]);
      expect(await bench.ledger.listControl({ places: ["gn:1"], on: "2025-12-22" })).toEqual([]);
      expect(await bench.ledger.listControl({ monitors: ["monitor-one"], yardstick: true })).toHaveLength(2);
      expect((await bench.ledger.listControlImports()).map(({ rows }) => rows)).toEqual([2]);
      expect((await bench.ledger.verify()).firstBad).toBeNull();
    });
  });
}
