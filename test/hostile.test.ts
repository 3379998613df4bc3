/** Hostile input: long nasty shapes in bounded time, generated input through every door, scripts and formulas shown as text. */
import { load } from "cheerio";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "../src/api/app.ts";
import { csvCell } from "../src/api/rows.ts";
import { filterOfWords } from "../src/cli/claim-query-words.ts";
import { extractLine } from "../src/cli/extract-line.ts";
import { pageServices } from "../src/cli/page-services.ts";
import { UsageError } from "../src/cli/verb.ts";
import { readingContext } from "../src/ingest/reading-context.ts";
import { readReport } from "../src/reading/read-report.ts";
import { readReports } from "../src/report/read-reports.ts";
import { readDataText } from "../src/store/tables/data-files.ts";
import { guessLanguage } from "../src/text/language.ts";
import { fuzzTimes } from "./fuzz-times.ts";
import { hostileShapes } from "./hostile-shapes.ts";
import { allTwins, readSample } from "./sample-ledger.ts";
import type { SampleLedger } from "./sample-ledger.ts";

const runs = 2000 * fuzzTimes;
/** For one test of so many inputs, in milliseconds. */
const within = 120_000 * fuzzTimes;
const seed = 20_251_120;

const cpuSeconds = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const readText = (text: string): void =>
  void readReport(
    {
      id: "h/1",
      publisher: "h",
      party: "ind",
      url: null,
      published: "2025-11-20",
      language: guessLanguage(text),
      text,
    },
    readingContext(),
  );

const megabyte = 1_000_000;
/** Every run takes an eighth of a megabyte of each; a nightly one, REPORTEDLY_HOSTILE=1, the whole. */
const isWhole = process.env["REPORTEDLY_HOSTILE"] !== undefined;
const size = isWhole ? megabyte : megabyte / 8;
/** Generous, since the machine of a test is shared; a slower one must show that its time grows with its length alone. */
const mostSeconds = isWhole ? 15 : 5;

beforeAll(
  () => readText("Russian troops captured Kupiansk. Российские войска захватили Купянск. ".repeat(50)),
  120_000, // where the data changed since the last build, it is compiled first
);

test.each(hostileShapes(1).map(([name]) => name))(
  "is read in bounded time: %s",
  (name) => {
    const shape = (length: number): string => hostileShapes(length).find(([one]) => one === name)?.[1] ?? "";
    const text = shape(size);
    expect(text.length).toBe(size);
    const seconds = cpuSeconds(() => readText(text));
    if (seconds < mostSeconds) return;
    // a machine whose cores are shared may take three times as long for anything: what counts is how the time grows
    // with the text, a quarter of it timed at once in the same neighbourhood; a square makes it sixteen times
    const quarter = cpuSeconds(() => readText(shape(size / 4)));
    const whole = Math.min(
      seconds,
      cpuSeconds(() => readText(text)),
    );
    expect(whole / quarter).toBeLessThan(8);
    expect(whole).toBeLessThan(6 * mostSeconds);
  },
  120_000,
);

const words = [
  ..."said сказал заявив denied captured захватили Купянск Kupiansk 40 12 ноября soldiers « » \" “ ” ( ) , . : — \n ' не not that".split(
    " ",
  ),
  "\n\n",
  "\ud83d",
  "\u202e",
  "\u0301",
];
const odd = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join(" ")),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((some) => some.join("")),
);

test(
  "every generated text is read, each span inside it, twice the same",
  () => {
    const inside = fc.property(odd, fc.constantFrom("en", "ru", "uk"), (text, language) => {
      const report = { id: "f", publisher: "f", party: "ind", url: null, published: null, language, text } as const;
      const reading = readReport(report, readingContext());
      const spans = [
        ...reading.claims.map(({ content }) => content),
        ...reading.toponyms.map(({ span }) => span),
        ...reading.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
      ];
      for (const [from, to] of spans) expect(from >= 0 && from <= to && to <= text.length).toBe(true);
      expect(JSON.stringify(readReport(report, readingContext()).claims)).toBe(JSON.stringify(reading.claims));
    });
    fc.assert(inside, { numRuns: runs, seed });
  },
  within,
);

const heads = [
  "",
  "{",
  "[",
  "<html><body>",
  "<?xml version='1.0'?><rss>",
  "WARC/1.0\r\n",
  "PK\u0003\u0004",
  "\u001f\u008b",
  "From: a\n\n",
  "id,text\n",
];
const names = ["a.json", "a.jsonl", "a.html", "a.xml", "a.csv", "a.eml", "a.txt", "a.zip", "a.gz", "a.warc", "a"];

test(
  "every reader answers any bytes with reports or reasons",
  async () => {
    const answered = fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }),
        odd.map((text) => new TextEncoder().encode(text)),
      ),
      fc.constantFrom(...names),
      async (head, tail, name) => {
        const bytes = Uint8Array.from([...Buffer.from(head, "latin1"), ...tail]);
        for await (const item of readReports({ name, bytes })) {
          if ("report" in item) expect(typeof item.report.text).toBe("string");
          else expect(item).toHaveProperty("reason");
        }
      },
    );
    await fc.assert(answered, { numRuns: runs, seed });
  },
  within,
);

test(
  "extract answers any line with a line or a reason",
  () => {
    const line = fc.oneof(
      odd,
      fc.json({ maxDepth: 4 }),
      fc
        .record({ report: fc.record({ id: odd, text: odd, published: odd, party: odd }) })
        .map((row) => JSON.stringify(row)),
    );
    const answered = fc.property(line, (one) => {
      const answer = extractLine(one, readingContext());
      expect("line" in answer ? typeof answer.line : typeof answer.reason).toBe("string");
    });
    fc.assert(answered, { numRuns: runs, seed });
  },
  within,
);

test(
  "any text as a data file is a file or a list of problems",
  () => {
    const yaml = fc.oneof(
      odd,
      odd.map((text) => `table: actor\nrows:\n  - id: ${text}\n`),
      fc.json({ maxDepth: 4 }),
    );
    const answered = fc.property(yaml, (text) => {
      const { file, problems } = readDataText("/odd.yaml", text);
      if (file === null) expect(problems.length).toBeGreaterThan(0);
    });
    fc.assert(answered, { numRuns: runs, seed });
  },
  within,
);

test(
  "any words as a query are a filter or a usage error",
  () => {
    const keys = [
      "party",
      "action",
      "from",
      "to",
      "place",
      "q",
      "box",
      "cursor",
      "standing",
      "__proto__",
      "constructor",
    ];
    const word = fc.tuple(fc.constantFrom(...keys), odd).map(([key, value]) => `${key}=${value}`);
    const answered = fc.property(fc.array(fc.oneof(word, odd), { maxLength: 4 }), (some) => {
      try {
        expect(typeof filterOfWords(some)).toBe("object");
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    });
    fc.assert(answered, { numRuns: runs, seed });
  },
  within,
);

test.each([
  '{"report":{"id":"1","text":"Troops took the town."},"__proto__":{"polluted":1}}',
  '{"report":{"id":"1","text":"x","__proto__":{"polluted":1}}}',
  '{"report":{"id":"__proto__","text":"constructor prototype __proto__ toString hasOwnProperty"}}',
  '{"report":{"id":"1","text":"x","publisher":"__proto__","party":"constructor"}}',
  '{"constructor":{"prototype":{"polluted":1}},"report":{"id":"1","text":"x"}}',
])("keys of the prototype are data: %s", (line) => {
  expect(extractLine(line, readingContext())).toHaveProperty("line");
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test.each(["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")'])(
  "a cell that a spreadsheet would run is text: %j",
  (cell) => {
    expect(csvCell(cell)).not.toMatch(/^"?[=+\-@\t\r]/);
    expect(csvCell(cell)).toContain(cell.trim().slice(0, 4).replaceAll('"', '""'));
  },
);

const script = '<script>alert("planted")</script>';
const image = '"><img src=x onerror=alert(1)>';

/** What of a page would run or fetch the plant: elements and addresses as a browser sees them. */
function liveParts(html: string): string[] {
  const $ = load(html);
  const scripts = $("script")
    .toArray()
    .map((one) => $(one).text())
    .filter((text) => text.includes('alert("planted")'));
  const others = $('[onerror], img[src="x"], [href^="javascript:"], [src^="javascript:"]').toArray();
  return [...scripts, ...others.map((one) => one.tagName)];
}

test("a plant that is not escaped would be seen", () => {
  expect(liveParts(`<p>${script}${image}</p><a href="javascript:alert(1)">a</a>`)).toEqual([
    'alert("planted")',
    "img",
    "a",
  ]);
});

let sample: SampleLedger;

test("a script planted in every text field of a report is shown escaped on every page", async () => {
  const text = `Russian troops captured Kupiansk, the ${script} ministry said.\n\n"${image} Ukrainian units hold Vovchansk," Kyiv said.`;
  sample = await readSample([
    {
      id: `p/${script}`,
      publisher: `Planted ${script}${image}`,
      party: "ind",
      url: "javascript:alert(1)",
      published: "2025-11-22T10:00:00Z",
      language: "en",
      text,
    },
  ]);
  const app = createApp({ ledger: sample.ledger, delayHours: 0, web: "/nowhere", ...pageServices() });
  let shown = 0;
  for (const twin of await allTwins(sample.ledger)) {
    const path = twin === "/index.json" ? "/" : twin.replace(/\.(?:geo)?json$/, "");
    const answer = await app.request(path);
    const html = await answer.text();
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get("content-security-policy")).toMatch(/default-src|script-src/);
    expect([path, liveParts(html)]).toEqual([path, []]);
    if (html.includes("&lt;script&gt;alert")) shown += 1;
  }
  expect(shown).toBeGreaterThan(4);
}, 120_000);
afterAll(() => sample?.close());
