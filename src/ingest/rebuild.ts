/** The whole ledger again from its archive, and what the rules of today read otherwise than those that were kept. */
import { UnusableLedger } from "../errors.ts";
import type { ClaimItem } from "../store/claim-query.ts";
import { canonicalJson } from "../store/content-hash.ts";
import type { Ledger } from "../store/ledger.ts";
import type { ReadTask } from "./read-source.ts";
import type { Reader, ReadResult } from "./reader.ts";
import { threadPending } from "./thread-run.ts";
import type { ThreadRunOptions } from "./thread-run.ts";

/** What differs between the readings under one old version of the rules and those of today. */
export interface RulesDifference {
  readonly from: string;
  readonly to: string;
  readonly reports: number;
  /** Reports of which any claim differs. */
  readonly changed: number;
  readonly same: number;
  /** Claims that only the new rules read, and that only the old ones did. */
  readonly came: number;
  readonly gone: number;
  /** A few of them, to look at: version and sentence. */
  readonly examples: readonly { readonly version: string; readonly sentence: string; readonly what: "came" | "gone" }[];
}

export interface RebuildReport {
  readonly versions: number;
  readonly judgements: number;
  readonly controlLayers: number;
  readonly threads: number;
  readonly refused: readonly { readonly version: string; readonly reason: string }[];
  readonly differences: readonly RulesDifference[];
}

export interface RebuildOptions extends ThreadRunOptions {
  /** Read from; never written to. */
  readonly from: Ledger;
  /** A new ledger, or what an earlier rebuild of `from` that was cut short left. */
  readonly to: Ledger;
  readonly reader: Reader;
}

const batchSize = 128;
const mostExamples = 20;

/** Reads every version of the archive again, in its order; carries judgements, absences and control layers over. */
export async function rebuildLedger(options: RebuildOptions): Promise<RebuildReport> {
  const { from, to, reader } = options;
  await mustBeginAs(from, to);
  const differences = new Differences(from, to, reader.rules);
  const refused: { version: string; reason: string }[] = [];
  let versions = 0;
  for await (const results of reader.map(tasksOf(from))) {
    const entries = results.flatMap((result) => ("entry" in result ? [result.entry] : []));
    refused.push(...results.flatMap(refusedOf));
    await to.saveReadings(entries);
    versions += results.length;
    for (const { version } of entries) await differences.add(version);
    options.onProgress?.({ claims: versions });
  }
  const judgements = await carryJudgements(from, to);
  const { threads } = await threadPending(to, { bodyOf: options.bodyOf, isMonitor: options.isMonitor });
  const controlLayers = await carryControl(from, to);
  await carryAbsences(from, to);
  await carryNotes(from, to);
  return { versions, judgements, controlLayers, threads, refused, differences: differences.list() };
}

/** Throws where `to` holds a version that `from` has not, or in another order: two ledgers would be mixed into one. */
async function mustBeginAs(from: Ledger, to: Ledger): Promise<void> {
  const all = from.eachVersion()[Symbol.asyncIterator]();
  for await (const { id } of to.eachVersion()) {
    let next = await all.next();
    while (next.done !== true && next.value.id !== id) next = await all.next(); // one that could not be read is passed over
    if (next.done === true)
      throw new UnusableLedger(
        "the ledger to rebuild into holds reports of another one: name a ledger that is not there yet",
      );
  }
}

const refusedOf = (result: ReadResult): { version: string; reason: string }[] =>
  "entry" in result
    ? []
    : [{ version: `${result.task.report.publisher}:${result.task.report.id}`, reason: result.reason }];

async function* tasksOf(from: Ledger): AsyncGenerator<readonly ReadTask[]> {
  let batch: ReadTask[] = [];
  for await (const { report, rawHash, fetched } of from.eachVersion()) {
    batch.push({ report, rawHash, fetched });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What a claim says, without ids, rules and confidence, so that two readings can be compared. */
const sayingOf = ({ claim }: ClaimItem): string =>
  canonicalJson([
    [claim.action, claim.stance, claim.content, claim.background, claim.when?.start, claim.when?.end],
    claim.chain.map(({ name, party }) => [name, party]),
    [claim.actor?.party, claim.recipient?.party],
    claim.places.map(({ span, role, placeId }) => [span, role, placeId]),
    claim.quantities.map(({ of, min, max }) => [of, min, max]),
  ]);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Difference = Mutable<RulesDifference> & { examples: RulesDifference["examples"][number][] };

/** Sums differences by the old rules; lives for one rebuild. */
class Differences {
  readonly #byRules = new Map<string, Difference>();
  readonly #from: Ledger;
  readonly #to: Ledger;
  readonly #rules: string;

  constructor(from: Ledger, to: Ledger, rules: string) {
    this.#from = from;
    this.#to = to;
    this.#rules = rules;
  }

  list(): readonly RulesDifference[] {
    return [...this.#byRules.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  async add(version: string): Promise<void> {
    const was = await this.#from.getReading(version);
    const sum = this.#sumOf(was?.rules ?? "never read");
    const before = new Map((await this.#from.claimsOfVersion(version)).map((item) => [sayingOf(item), item]));
    const after = new Map((await this.#to.claimsOfVersion(version)).map((item) => [sayingOf(item), item]));
    const came = [...after].flatMap(([saying, item]) => (before.has(saying) ? [] : [item]));
    const gone = [...before].flatMap(([saying, item]) => (after.has(saying) ? [] : [item]));
    sum.reports += 1;
    sum.changed += came.length + gone.length > 0 ? 1 : 0;
    sum.same += after.size - came.length;
    sum.came += came.length;
    sum.gone += gone.length;
    for (const [what, items] of [
      ["came", came],
      ["gone", gone],
    ] as const) {
      for (const { claim } of items) {
        if (sum.examples.length < mostExamples) sum.examples.push({ version, sentence: claim.sentence, what });
      }
    }
  }

  #sumOf(from: string): Difference {
    const known = this.#byRules.get(from);
    if (known) return known;
    const sum: Difference = { from, to: this.#rules, reports: 0, changed: 0, same: 0, came: 0, gone: 0, examples: [] };
    this.#byRules.set(from, sum);
    return sum;
  }
}

async function carryJudgements(from: Ledger, to: Ledger): Promise<number> {
  const all = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<Ledger["listJudgements"]>> = await from.listJudgements({}, { cursor, limit: 500 });
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  for (const { act, on, subject, value, reason, by, at, undoes } of all.reverse()) {
    await to.judge({ act, on, subject, value, reason, by, at, undoes });
  }
  return all.length;
}

async function carryControl(from: Ledger, to: Ledger): Promise<number> {
  const imports = await from.listControlImports();
  for (const { rows: _rows, ...layer } of imports.toReversed()) {
    await to.importControl({ ...layer, spans: await from.listControl({ imports: [layer.id] }) });
  }
  return imports.length;
}

/** What was taken away and what came back, in the order it was seen. */
async function carryAbsences(from: Ledger, to: Ledger): Promise<void> {
  for await (const { kind, subject } of from.eachEntry()) {
    if (kind !== "tombstone" && kind !== "comeback") continue;
    const absence = await from.getAbsence(subject);
    if (kind === "tombstone" && absence) await to.bury(absence);
    else if (absence?.back) await to.restore({ key: absence.key, ...absence.back });
  }
}

/** What `follow` and the webhooks remember: gaps and posts seen stay known; the archive's numbers are new, so hooks start at its end. */
async function carryNotes(from: Ledger, to: Ledger): Promise<void> {
  for (const { key, value } of await from.listMeta("follow ")) await to.setMeta(key, value);
  for (const { key, value } of await from.listMeta("hook ")) {
    await to.setMeta(key, JSON.stringify({ ...(JSON.parse(value) as object), seq: null }));
  }
}
