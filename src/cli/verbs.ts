/** All verbs, in the order the help shows them: how each is called, and the file that does it. */
import type { Verb } from "./verb.ts";

const text = { type: "string" } as const;
const reading = { gazetteer: text };
const ledger = { ledger: text, ...reading };
const queue = { queue: text, replicas: text };
const watching = { metrics: text, traces: text };
const access = { tokens: text, closed: { type: "boolean" }, rate: text } as const;
const pages = { ...ledger, ...watching, ...access, port: text, host: text, delay: text };
const report = { ...reading, publisher: text, published: text, party: text };
const exporting = { ...ledger, out: text, base: text, made: text, quotes: text };

const recording = { source: text, action: text, from: text, to: text, area: text, yardstick: text, format: text };

export const verbs: readonly Verb[] = [
  {
    name: "start",
    usage: "start [--ledger L] [--port N]",
    about: "read the bundled Kupiansk file, then show the pages",
    options: { ...pages, workers: text },
    load: () => import("./verbs/start.ts"),
  },
  {
    name: "serve",
    usage:
      "serve [--ledger L] [--port N] [--host H] [--delay HOURS] [--closed] [--rate N] [--metrics PORT] [--traces URL]",
    about: "show a ledger's pages; nothing leaves this machine unless a host is given",
    options: pages,
    load: () => import("./verbs/serve.ts"),
  },
  {
    name: "read",
    usage: "read [FILE|ADDRESS] [--gazetteer FILE|none]",
    about: "show who says what in a report: its text marked, then a table of claims",
    options: report,
    load: () => import("./verbs/read.ts"),
  },
  {
    name: "ingest",
    usage:
      "ingest SOURCE… [--ledger L] [--gazetteer FILE|none] [--workers N] [--cache MB] [--columns FIELD=COLUMN,…] [--queue nats://HOST:PORT]",
    about: "read reports of any known kind into a ledger, or only put them into a queue for workers",
    options: { ...ledger, ...queue, workers: text, cache: text, columns: text },
    load: () => import("./verbs/ingest.ts"),
  },
  {
    name: "follow",
    usage: "follow FILE [--every MINUTES] [--once] [--hooks FILE] [--queue nats://HOST:PORT] [--ledger L]",
    about: "ask the public channels and feeds of a list for what is new, politely, again and again",
    options: { ...ledger, ...queue, every: text, once: { type: "boolean" }, hooks: text, base: text },
    load: () => import("./verbs/follow.ts"),
  },
  {
    name: "notify",
    usage: "notify FILE [--every MINUTES] [--once] [--base ADDRESS] [--ledger L]",
    about: "tell webhooks of new contradictions, changed standings and first denials, signed, until they are heard",
    options: { ...ledger, every: text, once: { type: "boolean" }, base: text },
    load: () => import("./verbs/notify.ts"),
  },
  {
    name: "worker",
    usage:
      "worker --queue nats://HOST:PORT --ledger postgres://… [--workers N] [--once] [--metrics PORT] [--traces URL]",
    about: "read what others put into a queue, into a shared ledger; any number side by side",
    options: { ...ledger, ...queue, ...watching, workers: text, once: { type: "boolean" } },
    load: () => import("./verbs/worker.ts"),
  },
  {
    name: "mcp",
    usage: "mcp [--ledger L] [--base ADDRESS] [--delay HOURS]",
    about: "let an assistant ask a ledger over standard input and output, and cite its claims by address",
    options: { ...ledger, base: text, delay: text },
    load: () => import("./verbs/mcp.ts"),
  },
  {
    name: "token",
    usage: "token add --name WHO --scope read,review,ingest | token list | token revoke ID",
    about: "who may review, hand in reports over HTTP, or read a closed instance",
    options: { ...ledger, tokens: text, name: text, scope: text },
    load: () => import("./verbs/token.ts"),
  },
  {
    name: "audit",
    usage: "audit [FILE|ADDRESS] [--format text|json|sarif] [--ledger L]",
    about: "what in an article would not pass an editor",
    options: { ...report, ...ledger, format: text },
    load: () => import("./verbs/audit.ts"),
  },
  {
    name: "extract",
    usage: "extract [FILE] [--workers N] [--gazetteer FILE|none]",
    about: "JSON lines with reports in; the same lines with attributions, claims and toponyms out",
    options: { ...reading, workers: text },
    load: () => import("./verbs/extract.ts"),
  },
  {
    name: "explain",
    usage: "explain [FILE|ADDRESS] [--gazetteer FILE|none]",
    about: "sentence by sentence: which rules fired, which lost and why",
    options: report,
    load: () => import("./verbs/explain.ts"),
  },
  {
    name: "export",
    usage: "export --format F [--ledger L] [--out FILE|FOLDER/] [--base ADDRESS] [--quotes sentence|none] [QUERY…]",
    about: "claims of a query as CSV, JSON lines, GeoJSON, Parquet and the forms other projects use",
    options: { ...exporting, format: text },
    load: () => import("./verbs/export.ts"),
  },
  {
    name: "release",
    usage: "release --out FOLDER [--ledger L] [--base ADDRESS] [QUERY…]",
    about: "a dated folder of exports with a manifest and its licence",
    options: exporting,
    load: () => import("./verbs/release.ts"),
  },
  {
    name: "diff",
    usage: "diff RELEASE RELEASE",
    about: "what changed between two releases, claim by claim and field by field, also where newer rules read them",
    options: {},
    load: () => import("./verbs/diff.ts"),
  },
  {
    name: "thread",
    usage: "thread PLACE|KEY|CLAIM [--asof DAY] [--format text|json] [--ledger L]",
    about:
      "one thread: its origins with why each report is folded to one, its claims in order, how they answer, how it stood",
    options: { ...ledger, asof: text, format: text },
    load: () => import("./verbs/thread.ts"),
  },
  {
    name: "record",
    usage: "record --source NAME [--action A] [--from DAY] [--to DAY] [--area PLACE] [--yardstick NAME] [--list]",
    about: "how a source's claims on settlements turned out, by each yardstick the ledger has; counts, never a grade",
    options: { ...ledger, ...recording, list: { type: "boolean" } },
    load: () => import("./verbs/record.ts"),
  },
  {
    name: "import",
    usage: "import control FILE --by NAME | import gazetteer FILE [--ledger L] [--out FILE]",
    about:
      "a monitor's control layer into the ledger; or a GeoNames dump as the ledger's own gazetteer, which every verb then reads with",
    options: { ...ledger, by: text, holder: text, out: text },
    load: () => import("./verbs/import.ts"),
  },
  {
    name: "rebuild",
    usage: "rebuild --ledger L --out NEW",
    about: "the whole ledger again from its archive, and what today's rules read otherwise",
    options: { ...ledger, out: text, workers: text },
    load: () => import("./verbs/rebuild.ts"),
  },
  {
    name: "backup",
    usage: "backup FILE [--ledger L]",
    about: "a verified copy of a ledger while it is in use",
    options: ledger,
    load: () => import("./verbs/backup.ts"),
  },
  {
    name: "verify",
    usage: "verify [BUNDLE|RELEASE] [--ledger L]",
    about: "prove that a ledger, an evidence bundle or a release is as it was written, or name what is not",
    options: { ...ledger, bundle: text },
    load: () => import("./verbs/verify.ts"),
  },
  {
    name: "doctor",
    usage: "doctor [--ledger L]",
    about: "check the installation, the ledger, the gazetteer's age and rights",
    options: ledger,
    load: () => import("./verbs/doctor.ts"),
  },
  {
    name: "lexicon",
    usage: "lexicon coverage FILE… [--top N]",
    about: "over a corpus: words no row knows, rows that never fire, rows that always lose",
    options: { ...reading, top: text },
    load: () => import("./verbs/lexicon.ts"),
  },
];
