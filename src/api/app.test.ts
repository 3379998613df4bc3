import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { createApp } from "./app.ts";
import { fixtureLedger, texts } from "./fixture-ledger.ts";

const app = createApp({ ledger: fixtureLedger, delayHours: 0, web: "/nowhere" });
const late = { ledger: fixtureLedger, delayHours: 24, now: () => new Date("2025-11-21T12:00:00Z"), web: "/nowhere" };

const get = async (path: string): Promise<string> => (await app.request(path)).text();

const pages = [
  "/",
  "/explore",
  "/threads",
  "/threads/t%2F1",
  "/reports/aa01",
  "/reports/aa03",
  "/claims/c1",
  "/reports",
  "/places/gn:1",
  "/sources",
  "/sources/ua.general-staff",
];

test.each(pages)("%s and its twin are there", async (path) => {
  const page = await app.request(path);
  expect(page.status).toBe(200);
  expect(page.headers.get("content-type")).toContain("text/html");
  const twin = await app.request(`${path === "/" ? "/index" : path}.json`);
  expect(twin.status).toBe(200);
  expect(twin.headers.get("content-type")).toContain("application/json");
});

test.each(pages)("every twin that %s names is there", async (path) => {
  const twins = [...(await get(path)).matchAll(/<a href="([^"]+)" rel="alternate"/g)].map(([, href]) => href!);
  expect(twins.length).toBeGreaterThan(0);
  for (const twin of twins) expect([twin, (await app.request(twin)).status]).toEqual([twin, 200]);
});

/** Every object of a twin that says what is claimed must say by whom. */
function claimsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(claimsIn);
  if (value === null || typeof value !== "object") return [];
  const one = value as Record<string, unknown>;
  const inner = Object.values(one).flatMap(claimsIn);
  return "stance" in one || "sentenceStart" in one ? [one, ...inner] : inner;
}

test.each(pages)("no claim of %s is shown without its claimant", async (path) => {
  const twin = (await (await app.request(`${path === "/" ? "/index" : path}.json`)).json()) as unknown;
  for (const claim of claimsIn(twin)) {
    expect(claim["kind"]).toBe("claim");
    expect((claim["claimant"] as { name: string }).name).not.toBe("");
  }
  const html = await get(path);
  const shown = html.split("data-claim=").slice(1);
  for (const part of shown) expect(part.slice(0, 900)).toMatch(/class="claimant"|<title>/);
});

test.each(["/threads/t%2F1.csv", "/explore.csv", "/reports/aa01.csv"])(
  "each row of %s begins with who asserts it",
  async (path) => {
    const [head, ...rows] = (await get(path)).trim().split("\r\n");
    expect(head).toMatch(/^kind,claim_id,asserted_by,/);
    for (const row of rows) expect(row).toMatch(/^claim,c\d,\S/);
  },
);

test("claims without a place are kept in GeoJSON with null geometry", async () => {
  const twin = (await (await app.request("/explore.geojson")).json()) as {
    features: { geometry: unknown; properties: { kind: string } }[];
  };
  expect(twin.features).toHaveLength(3);
  expect(twin.features.filter((one) => one.geometry === null)).toHaveLength(1);
  for (const one of twin.features) expect(one.properties.kind).toBe("claim");
});

test("a search by a town's name offers the town, whose page holds every language", async () => {
  expect(await get("/explore?q=kupi")).toContain('<a href="/places/gn%3A1">Kupiansk</a>');
  expect(await get("/explore?q=denied")).not.toContain("places-found");
});

test("report text is shown, never run, and no address but http is a link", async () => {
  const page = await get("/reports/aa01");
  expect(page).not.toContain('<script>alert("claim")');
  expect(page).toContain("&lt;script&gt;");
  expect(page).toContain("Ministry &lt;b&gt;channel");
  expect(page).not.toContain("javascript:");
});

/** The words a reader sees in the marked text. */
const shownText = (html: string): string =>
  [...html.matchAll(/<div class="text">(.*?)<\/div>/gs)]
    .map(([, inner]) => inner!.replace(/<[^>]*>/g, ""))
    .join("")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

test.each([
  ["aa01", texts.ministry],
  ["aa02", texts.staff],
])("the text of report %s is shown unit for unit", async (id, text) => {
  expect(shownText(await get(`/reports/${id}`))).toBe(text);
});

test("no page holds an inline script or style, and the policy refuses them", async () => {
  for (const path of [...pages, "/audit"]) {
    const answer = await app.request(path);
    const html = await answer.text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  }
});

test("as known on a day leaves out what was said later", async () => {
  const now = (await (await app.request("/threads/t%2F1.json")).json()) as { standing: { happened: string } };
  expect(now.standing.happened).toBe("contested");
  const before = (await (await app.request("/threads/t%2F1.json?asof=2025-11-19")).json()) as {
    claims: unknown[];
    standing: { happened: null };
  };
  expect(before.claims).toEqual([]);
  expect(before.standing.happened).toBeNull();
});

test("on an instance for others a fresh claim stays hidden for a day", async () => {
  const other = createApp(late);
  expect((await other.request("/reports/aa03")).status).toBe(404);
  const seen = (await (await other.request("/explore.json")).json()) as { claims: { id: string }[] };
  expect(seen.claims.map((claim) => claim.id)).toEqual([]);
});

test.each([
  ["/threads/none.json", 404],
  ["/nothing.json", 404],
  ["/explore.json?from=soon", 400],
  ["/explore.json?action=win", 400],
  ["/audit.csv", 400],
  ["/review.csv", 404],
  ["/assets/..%2f..%2fpackage.json", 404],
])("%s answers %i with problem details", async (path, status) => {
  const answer = await app.request(path, { headers: { accept: "application/json" } });
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(((await answer.json()) as { detail: string }).detail).not.toBe("");
});

test("the OpenAPI document is valid and names every twin", async () => {
  const document = (await (await app.request("/openapi.json")).json()) as { paths: object; openapi: string };
  expect(await new Validator().validate(document)).toMatchObject({ valid: true });
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths)).toContain("/threads/{id}.geojson");
});

test("the same address answers 304 to who has it already", async () => {
  const first = await app.request("/threads.json");
  const tag = first.headers.get("etag") ?? "";
  expect((await app.request("/threads.json", { headers: { "if-none-match": tag } })).status).toBe(304);
});

test("kept counts of a served instance leave out what the delay holds back", async () => {
  const other = createApp(late);
  const json = async (path: string) => (await (await other.request(path)).json()) as Record<string, unknown>;
  expect((await json("/index.json"))["counts"]).toEqual({ reports: 3, claims: 0, threads: 1 });
  const listed = (await json("/sources.json"))["sources"] as { id: string; claims: number }[];
  expect(listed.map(({ claims }) => claims)).toEqual([0, 0]);
  const page = await json("/sources/ua.general-staff.json");
  expect([page["claims"], page["byMonth"], page["byAction"]]).toEqual([0, [], []]);
  const owner = (await (await app.request("/sources/ua.general-staff.json")).json()) as { byMonth: unknown };
  expect(owner.byMonth).toEqual([{ month: "2025-11", claims: 1 }]);
});

const gone = { key: "Evening wire:1", at: "2025-12-01T10:00:00Z", reason: "gone from the channel" };
const buried = createApp({
  ledger: {
    ...fixtureLedger,
    absencesOf: async (key: string) => (key === gone.key ? [{ ...gone, id: key, back: null }] : []),
    tombstonesOf: async (ids: readonly string[]) => new Map(ids.filter((id) => id === "aa02").map((id) => [id, gone])),
  },
  delayHours: 0,
  web: "/nowhere",
});

test.each([
  "/explore",
  "/threads",
  "/threads/t%2F1",
  "/claims/c2",
  "/reports",
  "/reports/aa02",
  "/places/gn:1",
  "/sources/ua.general-staff",
])("%s shows a vanished report as vanished, in words and in its twin", async (path) => {
  const said = /taken down by its publisher, seen 1 Dec 2025|no longer shows this report; that was seen on 1 Dec 2025/;
  expect(await (await buried.request(path)).text()).toMatch(said);
  expect(await (await buried.request(`${path}.json`)).text()).toContain('"2025-12-01T10:00:00Z"');
  expect(await get(path)).not.toMatch(said);
});

test("a report that came back says for how long it was gone, on its page and in its twin, and is marked nowhere else", async () => {
  const back = { at: "2025-12-03T10:00:00Z", how: "shown again" };
  const again = createApp({
    ledger: { ...fixtureLedger, absencesOf: async (key: string) => [{ ...gone, id: key, back }] },
    delayHours: 0,
    web: "/nowhere",
  });
  const html = await (await again.request("/reports/aa02")).text();
  expect(html).toContain("seen gone on 1 Dec 2025, seen again on 3 Dec 2025.");
  expect(html).toContain("<li>Not shown, seen gone 1 Dec 2025; shown again, seen 3 Dec 2025</li>");
  expect(html).not.toContain("taken down");
  const twin: unknown = await (await again.request("/reports/aa02.json")).json();
  expect(twin).toMatchObject({ vanished: null, absences: [{ from: gone.at, to: back.at, reason: gone.reason }] });
  expect(await (await again.request("/claims/c2")).text()).not.toContain("vanished");
});

test("an address is read for the audit only where the owner alone is answered", async () => {
  const readAddress = async (address: string) => ({
    text: `At ${address}`,
    publisher: "wire",
    published: null,
    language: "en",
  });
  const ask = (options: object, address: string, origin = "http://localhost") =>
    createApp({ ledger: fixtureLedger, delayHours: 0, web: "/nowhere", readAddress, ...options }).request(
      "/audit/address",
      {
        method: "POST",
        body: new URLSearchParams({ address }),
        headers: { "content-type": "application/x-www-form-urlencoded", origin },
      },
    );
  expect((await ask({}, "https://wire.example/1")).status).toBe(404);
  const answer = await ask({ ownNamesOnly: true }, "https://wire.example/1");
  expect(await answer.json()).toMatchObject({ known: null, article: { text: "At https://wire.example/1" } });
  expect((await ask({ ownNamesOnly: true }, "file:///etc/passwd")).status).toBe(400);
  expect((await ask({ ownNamesOnly: true }, "https://wire.example/1", "https://elsewhere.example")).status).toBe(403);
});

const outcomes = { conceded: 2, borneOut: 3, contradicted: 1, open: 4, since: "2025-10-01" };

test("home shows how claims of the busiest sources turned out, in counts and forms, not how many a month", async () => {
  const record = async () => ({ records: [], areas: [], outcomes });
  const told = createApp({ ledger: fixtureLedger, delayHours: 0, web: "/nowhere", record });
  const html = await (await told.request("/")).text();
  const [first] = html.split('<ul class="multiples">')[1]!.split("</li>");
  expect(first!.replaceAll("\u00a0", " ")).toContain(
    "2 conceded by the other side · 3 borne out by a monitor · 1 contradicted · 4 open",
  );
  expect(first!.match(/<rect/g)).toHaveLength(10);
  expect(first!.match(/class="strike"/g)).toHaveLength(1);
  expect(first!.match(/class="point"/g)).toHaveLength(2);
  expect(html).not.toContain('class="months');
  const wire = (await (await told.request("/index.json")).json()) as { sources: { outcomes: unknown }[] };
  expect(wire.sources[0]?.outcomes).toEqual(outcomes);
});

test("of hundreds of settlements one square is several, and says so", async () => {
  const many = { conceded: 1, borneOut: 300, contradicted: 5, open: 90, since: "2025-10-01" };
  const record = async () => ({ records: [], areas: [], outcomes: many });
  const html = await (
    await createApp({ ledger: fixtureLedger, delayHours: 0, web: "/nowhere", record }).request("/")
  ).text();
  const [first] = html.split('<ul class="multiples">')[1]!.split("</li>");
  expect(first!.match(/<rect/g)!.length).toBeLessThanOrEqual(84);
  expect(first).toContain("One square is 5 settlements.");
});

test("what changed is what changed on the ledger's own day; where nothing did, the page says when last", async () => {
  expect(await get("/")).toContain(
    "Nothing changed on the ledger’s last day; the last change of a standing was on 20 Nov 2025.",
  );
  const sameDay = {
    ...fixtureLedger,
    counts: async () => ({ ...(await fixtureLedger.counts()), newest: "2025-11-20" }),
  };
  const html = await (await createApp({ ledger: sameDay, delayHours: 0, web: "/nowhere" }).request("/")).text();
  expect(html).toContain("1 of the disputed above changed today.");
  expect(html).not.toContain("Nothing changed");
});
