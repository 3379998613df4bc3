/** The contract of questions about claims, counts and reports. */
import { describe, expect, test } from "vitest";
import { NotFound } from "../src/errors.ts";
import type { ClaimFilter } from "../src/store/claim-query.ts";
import type { Ledger } from "../src/store/ledger.ts";
import type { Bench } from "./ledger-contract.ts";
import { kupiansk, madeEntry, sentenceIds, threadOf } from "./ledger-fixture.ts";

/** The contract of questions about claims, counts and reports. */
export function claimContract(bench: Bench): void {
  describe("claims", () => {
    const cases: readonly [string, ClaimFilter, number][] = [
      ["all", {}, 5],
      ["by party of the original source", { parties: ["ru"] }, 2],
      ["by two parties", { parties: ["ru", "ua"] }, 3],
      ["by publisher", { publishers: ["the_wire"] }, 2],
      ["by source", { sources: ["ru.ministry-of-defence"] }, 1],
      ["by action", { actions: ["clash", "withdraw"] }, 2],
      ["by stance", { stances: ["denies"] }, 1],
      ["hedged", { hedged: true }, 1],
      ["not hedged", { hedged: false }, 4],
      ["at a place", { places: ["gn:1"] }, 3],
      ["at either of two places, each claim once", { places: ["gn:1", "gn:2"] }, 3],
      ["in a district", { districts: ["ua/kharkiv-oblast/kupiansk-raion"] }, 3],
      ["in a region without claims", { regions: ["ua/zaporizhzhia-oblast"] }, 0],
      ["in a box", { box: [37, 49.8, 38, 50] }, 1],
      ["in a box and of a party", { box: [37, 49, 38, 50], parties: ["ua"] }, 1],
      ["published on a day, by the report's own clock", { from: "2025-11-20", to: "2025-11-20" }, 2],
      ["published from a day on", { from: "2025-11-21" }, 2],
      ["published up to a day, which an undated one is not known to be", { to: "2025-11-20" }, 2],
      ["by words in any case", { text: "KUPIANSK took" }, 1],
      ["by words and place", { text: "kupiansk", places: ["gn:1"] }, 3],
      ["by the English name of the place of a claim", { text: "Dvorichna ministry" }, 1],
      ["by words that are none", { text: "…" }, 0],
      ["of an unknown place", { places: ["gn:9"] }, 0],
      ["what a person should look at", { confidenceUnder: 0.5 }, 1],
      ["by language", { languages: ["uk"] }, 0],
      ["before an instant", { publishedBefore: "2025-11-20T12:00:00Z" }, 1],
    ];
    test.each(cases)("%s", async (_, filter, count) => {
      await bench.ledger.saveReadings(kupiansk);
      expect(await sentenceIds(bench.ledger, filter)).toHaveLength(count);
      let walked = 0;
      for await (const item of bench.ledger.eachClaim(filter)) walked += item.current ? 1 : 0;
      expect(walked).toBe(count);
    });

    test("a word at a busy place, in the order of publication and nowhere else", async () => {
      const stamp = (n: number): string => `2025-${String(1 + (n % 9)).padStart(2, "0")}-10T10:${10 + (n % 50)}:00Z`;
      const sentences = (n: number) => [
        { sentence: n % 2 === 0 ? `Depot ${n} burned.` : `Nothing ${n} happened.`, places: ["gn:1"] },
        { sentence: `Elsewhere depot ${n} burned.`, places: ["gn:2"] },
      ];
      const many = Array.from({ length: 90 }, (_, n) => madeEntry({ id: `w${n}`, published: stamp(n) }, sentences(n)));
      await bench.ledger.saveReadings(many);
      const { items } = await bench.ledger.listClaims({ text: "depot burned", places: ["gn:1"] }, { limit: 100 });
      expect(items.filter(({ claim }) => claim.sentence.startsWith("Depot"))).toHaveLength(45);
      expect(items).toHaveLength(45);
      const told = items.map(({ claim }) => claim.published ?? "");
      expect(told).toEqual(told.toSorted().reverse());
    });

    test("newest first, undated last, page by page without loss", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const all = await sentenceIds(bench.ledger, {});
      expect(all).toEqual(
        [
          "Kupiansk was not lost.",
          "Kupiansk was taken.",
          "The ministry says it took Kupiansk and Dvorichna.",
          "Reportedly there was fighting.",
          "Somebody withdrew from a village nobody can find.",
        ].sort((a, b) => all.indexOf(a) - all.indexOf(b)),
      );
      expect(all.at(-1)).toBe("Somebody withdrew from a village nobody can find.");
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<Ledger["listClaims"]>> = await bench.ledger.listClaims({}, { cursor, limit: 2 });
        paged.push(...page.items.map(({ claim }) => claim.sentence));
        cursor = page.next;
      } while (cursor !== null);
      expect(paged).toEqual(all);
    });

    test("a claim comes back as it was, with its source", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const given = kupiansk[2]?.claims[0];
      const { claim, sourceName, sourceParty, source } = await bench.ledger.getClaim(given?.id ?? "");
      expect({ ...claim, places: [] }).toEqual({ ...given, places: [] });
      expect([source, sourceName, sourceParty]).toEqual(["ru.ministry-of-defence", "Ministry of Defence", "ru"]);
      await expect(bench.ledger.getClaim("none")).rejects.toThrow(NotFound);
    });

    test("candidates are those around the place or its district in the days, oldest first", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const around = async (places: string[], from: string | null, to: string | null) =>
        (await bench.ledger.candidates({ places, from, to })).map(({ reportId }) =>
          kupiansk.findIndex(({ version }) => version === reportId),
        );
      expect(await around(["gn:1"], "2025-11-20", "2025-11-20")).toEqual([0, 1]);
      expect(await around(["ua/kharkiv-oblast/kupiansk-raion"], "2025-11-20", null)).toEqual(
        expect.arrayContaining([0, 1, 2]),
      );
      expect(await around(["gn:3"], null, null)).toEqual([]);
      expect(await bench.ledger.candidates({ places: ["gn:1"], from: null, to: null, actions: ["losses"] })).toEqual(
        [],
      );
    });

    test("candidates under a name nobody could tell are found by its key alone", async () => {
      await bench.ledger.saveReadings([madeEntry({ id: "name" }, [{ places: ["gn:9"] }]), ...kupiansk]);
      const under = async (key: string) =>
        (await bench.ledger.candidates({ places: [key], from: null, to: null })).map(
          ({ places }) => places[0]?.placeId,
        );
      expect(await under("name:kpns")).toContain(null);
      expect(await under("name:rktn")).toEqual([]);
      expect(await under("-")).not.toEqual([]);
    });

    test("candidates of a voice are what it said on the days, wherever, where it once left out the place", async () => {
      const by = { name: "Ministry of Defence", party: "ru" };
      const said = (id: string, published: string, places: readonly string[]) =>
        madeEntry({ id, publisher: "channel", party: "ind", published }, [{ said: by, places, action: "strike" }]);
      const placed = [said("v1", "2025-10-02", ["gn:1"]), said("v2", "2025-10-03T10:00:00Z", ["gn:2"])];
      await bench.ledger.saveReadings([...placed, ...kupiansk]);
      const heard = async (from: string, to: string, voice = "ru.ministry-of-defence") =>
        (await bench.ledger.candidates({ places: [], voices: [voice], from, to, actions: ["strike"] })).map(
          ({ published, places }) => `${published?.slice(0, 10)} ${places[0]?.placeId ?? "-"}`,
        );
      expect(await heard("2025-10-02", "2025-10-03")).toEqual([]);
      await bench.ledger.saveReadings([said("v3", "2025-10-03", []), said("v4", "2025-10-05", [])]);
      expect((await heard("2025-10-02", "2025-10-03")).toSorted()).toEqual([
        "2025-10-02 gn:1",
        "2025-10-03 -",
        "2025-10-03 gn:2",
      ]);
      expect(await heard("2025-10-04", "2025-10-05")).toEqual(["2025-10-05 -"]);
      expect(await heard("2025-10-02", "2025-10-03", "ua.general-staff")).toEqual([]);
    });
  });

  test.each([
    ".*",
    "K.*",
    "Kup%",
    "_upiansk",
    "Kup?",
    "^Kup",
    "(a+)+$",
    "[K]upiansk",
    "Kup\\",
    "kup*",
    '"Kupiansk',
    "NEAR(",
  ])("the signs of patterns are letters: %s finds nothing that is not so written", async (pattern) => {
    await bench.ledger.saveReadings(kupiansk);
    expect(await bench.ledger.findPlaces(pattern)).toEqual([]);
    expect(await bench.ledger.findSources(pattern)).toEqual([]);
    const bare = pattern.replace(/[^A-Za-z]+/g, " ").trim();
    const found = await bench.ledger.listClaims({ text: pattern });
    expect(found).toEqual(await bench.ledger.listClaims({ text: bare || "…" }));
  });

  describe("counts", () => {
    test("by settlement and by day, from the counts kept and from a walk alike", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const short = async (filter: ClaimFilter) =>
        (await bench.ledger.countByStanding(filter)).map(
          ({ place, party, claims }) => `${place.name} ${party} ${claims}`,
        );
      const whole = ["Kupiansk ru 2", "Kupiansk ua 1", "Dvorichna ru 1"];
      expect(await short({})).toEqual(whole);
      expect(await short({ languages: ["en"] })).toEqual(whole);
      expect(await short({ from: "2025-11-01", to: "2025-12-31" })).toEqual(whole);
      expect(await short({ from: "2025-11-21", to: "2025-11-21" })).toEqual(["Kupiansk ru 1", "Dvorichna ru 1"]);
      expect(await short({ from: "2025-10-03", to: "2025-11-20" })).toEqual(["Kupiansk ru 1", "Kupiansk ua 1"]);
      expect(await short({ box: [37, 49.8, 38, 50] })).toEqual(["Dvorichna ru 1"]);
      const days = (await bench.ledger.countByDay({})).map(
        ({ period, party, action, claims }) => `${period} ${party} ${action} ${claims}`,
      );
      expect(days).toEqual([
        "2025-11-20 ru capture 1",
        "2025-11-20 ua capture 1",
        "2025-11-21 ru capture 1",
        "2025-11-21 unk clash 1",
      ]);
      expect(await bench.ledger.countByDay({ languages: ["en"] })).toEqual(await bench.ledger.countByDay({}));
      expect(
        (await bench.ledger.countByDay({ parties: ["ru"] }, "month")).map(({ period, claims }) => [period, claims]),
      ).toEqual([["2025-11", 2]]);
      expect(
        (await bench.ledger.countByDay({ publishedBefore: "2025-11-22T00:00:00Z" })).map(({ period }) => period),
      ).toEqual(["2025-11-20", "2025-11-20"]);
    });

    test("by standing, which follows the threads", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const counted = async (filter: ClaimFilter = {}) =>
        (await bench.ledger.countByStanding(filter)).map(
          ({ place, party, standing, claims }) => `${place.name} ${party} ${standing ?? "-"} ${claims}`,
        );
      const ids = kupiansk.flatMap(({ claims }) => claims.map(({ id }) => id));
      const bare = ["Kupiansk ru - 2", "Kupiansk ua - 1", "Dvorichna ru - 1"];
      expect(await counted()).toEqual(bare);
      await bench.ledger.saveThreads({ changes: [threadOf("t", ids.slice(0, 2), "2025-11-21")], gone: [], seen: [] });
      const threaded = ["Kupiansk ru - 1", "Kupiansk ru contested 1", "Kupiansk ua contested 1", "Dvorichna ru - 1"];
      expect(await counted()).toEqual(threaded);
      expect(await counted({ languages: ["en"] })).toEqual(threaded);
      expect(await counted({ standings: ["contested"], from: "2025-11-01", to: "2025-11-30" })).toEqual([
        "Kupiansk ru contested 1",
        "Kupiansk ua contested 1",
      ]);
      const other = threadOf("t", ids.slice(0, 2), "2025-11-22");
      await bench.ledger.saveThreads({
        changes: [{ ...other, thread: { ...other.thread, happened: "denied" }, members: [], left: ids.slice(1, 2) }],
        gone: [],
        seen: [],
      });
      expect(await counted({ places: ["gn:1"] })).toEqual([
        "Kupiansk ru - 1",
        "Kupiansk ru denied 1",
        "Kupiansk ua - 1",
      ]);
      expect(await sentenceIds(bench.ledger, { standings: ["denied"] })).toEqual(["Kupiansk was taken."]);
      await bench.ledger.saveReadings([
        madeEntry({ id: "a", published: "2025-11-20T10:00:00+03:00" }, [], { rules: "r2" }),
      ]);
      expect(await counted()).toEqual(["Kupiansk ru - 1", "Kupiansk ua - 1", "Dvorichna ru - 1"]);
      await bench.ledger.saveThreads({ changes: [], gone: ["t"], seen: [] });
      expect(await counted()).toEqual(["Kupiansk ru - 1", "Kupiansk ua - 1", "Dvorichna ru - 1"]);
    });

    test("by settlement and day together, from the tally and from a walk alike; none where they are too many", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const cells = async (filter: ClaimFilter, grain: "day" | "month" = "day", most = 99) =>
        (await bench.ledger.countCells(filter, { grain, most }))?.map(
          ({ place, party, standing, period, claims }) => `${period} ${place} ${party} ${standing ?? "-"} ${claims}`,
        );
      const whole = [
        "2025-11-20 gn:1 ru - 1",
        "2025-11-20 gn:1 ua - 1",
        "2025-11-21 gn:1 ru - 1",
        "2025-11-21 gn:2 ru - 1",
      ];
      expect(await cells({})).toEqual(whole);
      expect(await cells({ languages: ["en"] })).toEqual(whole);
      expect(await cells({ from: "2025-11-21" })).toEqual(whole.slice(2));
      expect(await cells({ parties: ["ru"] }, "month")).toEqual(["2025-11 gn:1 ru - 2", "2025-11 gn:2 ru - 1"]);
      expect(await cells({}, "day", 3)).toBeUndefined();
    });

    test("what a delay holds back is counted by source and month", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const held = await bench.ledger.heldBack("2025-11-20T12:00:00Z");
      expect(
        held.claims.map(({ source, month, action, claims }) => `${source} ${month} ${action} ${claims}`).sort(),
      ).toEqual([
        " 2025-11 clash 1",
        "ind.notes  withdraw 1",
        "ru.ministry-of-defence 2025-11 capture 1",
        "ua.general-staff 2025-11 capture 1",
      ]);
      expect(held.reports.map(({ source, reports }) => `${source} ${reports}`).sort()).toEqual([
        "ind.notes 1",
        "ind.the-wire 1",
        "ua.general-staff 1",
      ]);
      expect((await bench.ledger.heldBack("2025-11-20T00:00:00Z")).reports).toHaveLength(4);
      expect((await bench.ledger.heldBack("2026-01-01T00:00:00Z")).claims).toEqual([]);
    });

    test("sources are found by words of their names", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const keys = async (words: string) => (await bench.ledger.findSources(words)).map(({ key }) => key);
      expect(await keys("MINISTRY")).toEqual(["ru.ministry-of-defence"]);
      expect(await keys("nobody at all")).toEqual([]);
    });

    test("sources with their claims and days", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const { items } = await bench.ledger.listSources();
      expect(
        items
          .map(({ key, claims, reports, publisher }) => [key, claims, reports, publisher])
          .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      ).toEqual([
        ["ind.notes", 1, 1, true],
        ["ind.the-wire", 0, 1, true],
        ["ru.ministry-of-defence", 1, 0, false],
        ["ru.mod-north", 1, 1, true],
        ["ua.general-staff", 1, 1, true],
      ]);
      const page = await bench.ledger.getSource("ru.mod-north");
      expect(page.counts).toEqual([{ month: "2025-11", action: "capture", claims: 1 }]);
      expect([page.source.first, page.source.newest]).toEqual(["2025-11-20", "2025-11-20"]);
      const first = await bench.ledger.listSources({ limit: 2 });
      const rest = await bench.ledger.listSources({ limit: 9, cursor: first.next });
      expect([...first.items, ...rest.items]).toEqual(items);
    });
  });

  describe("reports", () => {
    test("by id, address, publisher, day and words", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const id = kupiansk[0]?.version ?? "";
      expect((await bench.ledger.getVersion(id)).key).toBe("mod_north:a");
      expect((await bench.ledger.findByUrl("https://example.org/b")).map(({ key }) => key)).toEqual([
        "general_staff:b",
      ]);
      const keys = async (filter: Parameters<Ledger["listReports"]>[0]) =>
        (await bench.ledger.listReports(filter)).items.map(({ key }) => key);
      expect(await keys({})).toHaveLength(4);
      expect(await keys({ publishers: ["notes"] })).toEqual(["notes:d"]);
      expect(await keys({ text: "units took" })).toHaveLength(4);
      expect(await keys({ text: "units b" })).toEqual(["general_staff:b"]);
      expect(await keys({ from: "2025-11-21", to: "2025-11-21" })).toEqual(["the_wire:c"]);
      const first = await bench.ledger.listReports({}, { limit: 3 });
      const rest = await bench.ledger.listReports({}, { limit: 3, cursor: first.next });
      expect([...first.items, ...rest.items].map(({ key }) => key)).toEqual(await keys({}));
      await expect(bench.ledger.getVersion("none")).rejects.toThrow(NotFound);
    });

    test("a tombstone is noted once", async () => {
      const stone = { key: "mod_north:a", at: "2025-12-01T00:00:00Z", reason: "gone from the channel" };
      await bench.ledger.bury(stone);
      await bench.ledger.bury({ ...stone, at: "2025-12-02T00:00:00Z" });
      expect(await bench.ledger.getTombstone("mod_north:a")).toEqual(stone);
      expect(await bench.ledger.getTombstone("mod_north:b")).toBeNull();
      expect((await bench.ledger.verify()).firstBad).toBeNull();
    });

    test("what was taken away comes back, and can be taken away again; no time of it is lost", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const { ledger } = bench;
      const ids = kupiansk.map(({ version }) => version);
      const key = "mod_north:a";
      const on = (day: number): string => `2025-12-0${day}T00:00:00Z`;
      expect(await ledger.restore({ key, at: on(1), how: "shown again" })).toBe(false);
      await ledger.bury({ key, at: on(2), reason: "gone" });
      expect(await ledger.restore({ key, at: on(1), how: "from before" })).toBe(false);
      expect(await ledger.restore({ key, at: on(3), how: "shown again" })).toBe(true);
      expect([await ledger.getTombstone(key), (await ledger.tombstonesOf(ids)).size]).toEqual([null, 0]);
      await ledger.bury({ key, at: on(2), reason: "said twice" });
      await ledger.bury({ key, at: on(4), reason: "gone once more" });
      expect([...(await ledger.tombstonesOf(ids)).keys()]).toEqual([ids[0]]);
      expect(await ledger.absencesOf(key)).toMatchObject([
        { id: key, at: on(2), reason: "gone", back: { at: on(3), how: "shown again" } },
        { at: on(4), reason: "gone once more", back: null },
      ]);
      expect((await ledger.verify()).firstBad).toBeNull();
      await bench.driver.tamper("UPDATE comeback SET at = '2025-12-02T01:00:00Z'");
      expect((await ledger.verify()).firstBad).toMatchObject({ table: "comeback", row: key });
    });

    test("tombstones are found by the versions of a report", async () => {
      await bench.ledger.saveReadings(kupiansk);
      const ids = kupiansk.map(({ version }) => version);
      expect((await bench.ledger.tombstonesOf(ids)).size).toBe(0);
      const stone = { key: "mod_north:a", at: "2025-12-01T00:00:00Z", reason: "gone from the channel" };
      await bench.ledger.bury(stone);
      expect([...(await bench.ledger.tombstonesOf(ids))]).toEqual([[ids[0], stone]]);
    });
  });
}
