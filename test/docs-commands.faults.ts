/**
 * Every `./reportedly …` command and every curl call that README, CONTRIBUTING and docs show is run as it stands there, by
 * the program's own script in a folder of its own; only what they leave to the reader (FILE, NAME, QUERY) is filled in.
 */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exportFormats } from "../src/api/exports/export-format.ts";

const root = join(import.meta.dirname, "..");
const program = join(root, "reportedly");
const folder = mkdtempSync(join(tmpdir(), "reportedly-shown-"));
const running = new Set<ChildProcess>();
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
].filter((name) => name.endsWith(".md"));
const text = documents.map((name) => readFileSync(join(root, name), "utf8")).join("\n");

/** Commands as they are shown: between backticks, or on a line of their own in a block. */
const shown = new Set(
  [...text.matchAll(/`((?:\.\/)?reportedly(?: [^`\n]+)?)`|^\s*(\.\/reportedly [^\n#]+)/gm)].map(([, quoted, line]) =>
    (quoted ?? line ?? "").trim().replace(/^\.\//, ""),
  ),
);

interface Run {
  /** What the reader fills in. */
  readonly words: string;
  readonly says: RegExp;
  /** A file or folder it leaves. */
  readonly makes?: string;
  /** A status other than 0 that is the right one: a finding, or an address that is refused. */
  readonly status?: number;
}

const run = (words: string, says: RegExp, more: Partial<Run> = {}): Run => ({ words, says, ...more });

/** Each command with what is run for it, in an order in which each finds what it needs. */
const runs: Readonly<Record<string, readonly Run[]>> = {
  "reportedly ingest SOURCE…": [
    run("ingest posts.jsonl", /[1-9]\d* new, 0 changed, 0 the same, 0 refused/),
    run("ingest posts.jsonl", /\b0 new, 0 changed, [1-9]\d* the same/),
  ],
  "reportedly ingest": [run("ingest article.html", /1 new/)],
  "reportedly read article.html": [run("read article.html", /Kupiansk/)],
  "reportedly audit article.html": [run("audit article.html", /headline-without-source/)],
  "reportedly extract FILE": [run("extract posts.jsonl", /"attributions":\[\{/)],
  "reportedly explain FILE": [run("explain article.html", /said/)],
  "reportedly lexicon coverage FILE…": [run("lexicon coverage posts.jsonl", /\d+ reports/)],
  "reportedly follow FILE": [run("follow list.txt --once", /inside a private network/, { status: 1 })],
  "reportedly notify FILE": [run("notify hooks.yaml --once", /hook desk: 0 sent/)],
  "reportedly notify HOOKS.yaml --ledger L": [
    run("notify hooks.yaml --once --ledger reportedly.ledger", /hook desk: 0 sent/),
  ],
  "reportedly follow LIST --hooks HOOKS.yaml": [
    run("follow list.txt --once --hooks hooks.yaml", /inside a private network/, { status: 1 }),
  ],
  "reportedly export --format parquet --out months/": [
    run("export --format parquet --out months/", /^$/, { makes: "months" }),
  ],
  "reportedly export --format F QUERY": [
    run("export --format csv --out months", /^$/, { makes: "months/claims.csv" }),
    ...exportFormats.map(({ name: format }) =>
      run(`export --format ${format} --out out.${format} party=ru action=capture`, /^/, { makes: `out.${format}` }),
    ),
  ],
  "reportedly import control FILE --by NAME": [
    run("import control control.csv --by Monitor", /Monitor: 1 spans, 0 without/),
  ],
  "reportedly import gazetteer UA.txt": [run("import gazetteer UA.txt --out own.bin", /own\.bin: 1 places/)],
  "reportedly thread PLACE": [
    run("thread Kupiansk", /\d+ origins? in \d+ reports?/),
    run("thread Nowhere", /no claim of this ledger is about "Nowhere"/, { status: 1 }),
  ],
  "reportedly record --source NAME": [run('record --source "Valery Gerasimov"', /Monitor/)],
  "reportedly token add --name WHO --scope review": [run("token add --name Ann --scope review", /rpt_/)],
  "reportedly token add --name Ann --scope review": [run("token add --name Ann --scope review", /rpt_/)],
  "reportedly token add": [run("token add --name Bo --scope ingest", /rpt_/)],
  "reportedly release --out FOLDER": [
    run("release --out one", /manifest/),
    run("release --out two party=ua", /manifest/),
  ],
  "reportedly diff A B": [run("diff one two", /\w+/)],
  "reportedly verify": [
    run("verify", /claims are as they were written/),
    run("verify one", /files are as they were released/),
    run("verify out.bundle", /claims are as they were packed/),
  ],
  "reportedly rebuild --out NEW": [run("rebuild --out again.ledger", /\w+/)],
  "reportedly backup FILE": [
    run("backup copy.ledger", /\w+/),
    run("verify --ledger copy.ledger", /as they were written/),
  ],
  "reportedly doctor": [run("doctor", /ok {3}ledger reportedly\.ledger/)],
};

/** Run until they answer, then ended as a service manager would: status 0. */
const services: Readonly<Record<string, string>> = {
  reportedly: "--port 0",
  "reportedly serve": "serve --port 0",
  "reportedly start": "start --port 0",
};
const assistants: Readonly<Record<string, string>> = {
  "reportedly mcp": "mcp",
  "reportedly mcp --ledger L": "mcp --ledger reportedly.ledger",
};
/** Needs servers of its own: `test/workers.nats.ts` runs what it runs. */
const elsewhere = ["reportedly worker --queue nats://… --ledger postgres://…"];

const settings = { cwd: folder, encoding: "utf8" as const, env: { ...process.env, DESK: `whsec_${"a".repeat(44)}` } };

beforeAll(() => {
  copyFileSync(join(root, "samples/kupiansk/2025-11.jsonl"), join(folder, "posts.jsonl"));
  const files = {
    "article.html": `<html lang="en"><title>Town taken</title><article><h1>Town taken</h1><p>Officials confirmed on Monday
that Kupiansk had been captured. The ministry said two attacks near the town were repelled.</p></article></html>`,
    "list.txt": "http://127.0.0.1:9/feed\n",
    "hooks.yaml": "- name: desk\n  query: party=ru\n  to: https://desk.example/hook\n  secret: DESK\n",
    "control.csv": "place,lat,lon,from,to,holder\nKupiansk,49.71,37.61,2025-11-22,,ru\n",
    "UA.txt": `${["1", "Exampleville", "Exampleville", "", "49.7", "37.6", "P", "PPL", "UA", "", "07", "", "", "", "10", "", "100", "Europe/Kyiv", "2024-01-01"].join("\t")}\n`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});

test("every command that is shown is run here, and each that is run is shown", () => {
  const known = [...Object.keys(runs), ...Object.keys(services), ...Object.keys(assistants), ...elsewhere];
  expect([...shown].sort()).toEqual(known.sort());
});

test.each(Object.entries(runs))("`%s`", (_, calls) => {
  for (const { words, says, makes, status: right = 0 } of calls) {
    const { status, stdout, stderr } = spawnSync(program, wordsOf(words, {}), { ...settings, input: "" });
    expect([words, status, `${stdout}${stderr}`]).toEqual([words, right, expect.stringMatching(says) as string]);
    expect([words, existsSync(join(folder, makes ?? "posts.jsonl"))]).toEqual([words, true]);
  }
});

/** Starts a service and gives its address as soon as it tells it. */
async function started(
  words: string,
  env: NodeJS.ProcessEnv = settings.env,
): Promise<{ readonly address: string; readonly stop: () => Promise<number | null> }> {
  const child = spawn(program, words.split(" "), { ...settings, env });
  running.add(child);
  let out = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (part: Buffer) => {
      out += part.toString();
      const found = /http:\/\/\S+/.exec(out)?.[0];
      if (found !== undefined) resolve(found);
    });
    void ended.then(() => reject(new Error(`${words} ended before it told an address: ${out}`)));
  });
  const stop = async (): Promise<number | null> => {
    child.kill("SIGTERM");
    const status = await ended;
    running.delete(child);
    return status;
  };
  return { address, stop };
}

test.each(Object.entries(services))("`%s` serves until it is ended", async (_, words) => {
  const { address, stop } = await started(words);
  expect((await fetch(`${address}index.json`)).status).toBe(200);
  expect(await stop()).toBe(0);
});

test.each(Object.entries(assistants))("`%s` answers an assistant and ends with it", (_, words) => {
  const asked = { jsonrpc: "2.0", id: 1, method: "tools/list", params: {} };
  const clientInfo = { name: "test", version: "1" };
  const hello = {
    jsonrpc: "2.0",
    id: 0,
    method: "initialize",
    params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo },
  };
  const input = `${JSON.stringify(hello)}\n${JSON.stringify({ jsonrpc: "2.0", method: "notifications/initialized" })}\n${JSON.stringify(asked)}\n`;
  const { status, stdout } = spawnSync(program, words.split(" "), { ...settings, input });
  expect([status, stdout]).toEqual([0, expect.stringContaining("search_claims") as string]);
});

const curls = [...text.matchAll(/^curl (?:[^\n\\]|\\\n)+/gm)].map(([line]) => line.replaceAll("\\\n", " "));

/** The words of a shell line: quotes fall, variables are filled in. */
const wordsOf = (line: string, env: Readonly<Record<string, string>>): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) =>
      single ?? (double ?? plain ?? "").replaceAll(/\$(\w+)/g, (_, name: string) => env[name] ?? ""),
  );

/** What curl would ask, by the few options the documents use; an option it does not know is a fault of this test. */
function requestOf(words: readonly string[], base: string): Request {
  const headers = new Headers();
  let [address, body]: [string, string | undefined] = ["", undefined];
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const next = (): string => words[(at += 1)] ?? "";
    if (word === "-H")
      headers.append(
        ...(next()
          .split(/: (.*)/s)
          .slice(0, 2) as [string, string]),
      );
    else if (word === "-d") body = next();
    else if (word === "--data-binary") body = readFileSync(join(folder, next().replace(/^@/, "")), "utf8");
    else if (word.startsWith("-")) throw new RangeError(`the documents show curl ${word}, which is not known here`);
    else address = word;
  }
  const url = address.replace("http://127.0.0.1:8017/", base);
  return new Request(url, { headers, ...(body === undefined ? {} : { method: "POST", body }) });
}

test("every curl call of the documents is answered as it should be", async () => {
  const token = spawnSync(program, ["token", "add", "--name", "Ann", "--scope", "review,ingest"], settings);
  const env = { TOKEN: /rpt_[\w-]+/.exec(`${token.stdout}${token.stderr}`)?.[0] ?? "" };
  const { address, stop } = await started("serve --port 0");
  expect(curls.length).toBeGreaterThan(6);
  for (const line of curls) {
    const answer = await fetch(requestOf(wordsOf(line, env), address));
    expect([line, answer.status, (await answer.text()) === ""]).toEqual([line, 200, false]);
  }
  expect(await stop()).toBe(0);
});
