/** `reportedly thread`: who agrees and who disagrees about one thing, and how many origins its reports go back to. */
import { NotFound } from "../../errors.ts";
import type { Ledger } from "../../store/ledger.ts";
import { endOfDay, threadAsOf } from "../../store/thread-as-of.ts";
import type { ThreadPage, ThreadRecord } from "../../store/thread-record.ts";
import { withLedger } from "../ledger-option.ts";
import { painterFor } from "../style.ts";
import { headLine, threadText } from "../thread-text.ts";
import { dayOption, textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

const usage = "usage: reportedly thread PLACE|KEY|CLAIM [--asof DAY] [--format text|json] [--ledger L]";
const most = 20;

/** What was asked for: one thread, or several of a place, those with most origins first. */
interface Found {
  readonly page: ThreadPage | null;
  readonly heads: readonly ThreadRecord[];
}

async function ofPlace(ledger: Ledger, name: string): Promise<Found> {
  const asked = name.toLowerCase();
  const places = (await ledger.findPlaces(name)).filter((place) => place.name.toLowerCase() === asked);
  if (places.length === 0)
    throw new NotFound(`no claim of this ledger is about "${name}"; try the name its pages show`);
  const { items } = await ledger.listThreads({ places: places.map(({ id }) => id) }, { cursor: null, limit: 200 });
  const control = items.filter(({ kind }) => kind === "control");
  const rest = items.filter((one) => control.length !== 1 || one !== control[0]);
  const page = control.length === 1 && control[0] ? await ledger.getThread(control[0].key) : null;
  return { page, heads: rest.toSorted((a, b) => b.origins - a.origins).slice(0, most) };
}

async function find(ledger: Ledger, asked: string): Promise<Found> {
  if (asked.includes("~")) return { page: await ledger.getThread(asked), heads: [] };
  const threads = /^[0-9a-f]{16,}$/.test(asked) ? (await ledger.threadsOfClaims([asked])).get(asked) : undefined;
  if (threads === undefined) return ofPlace(ledger, asked);
  const [only, ...more] = threads;
  return {
    page: only && more.length === 0 ? await ledger.getThread(only.key) : null,
    heads: more.length > 0 ? threads : [],
  };
}

/** The one thread as it was known on a day; of several only one that is named can be shown so. */
function foundAsOf({ page, heads }: Found, day: string): Found {
  if (page === null && heads.length > 0)
    throw new UsageError("--asof shows one thread: name it by its key, which the list without --asof prints");
  const then = page && threadAsOf(page, endOfDay(day));
  if (then?.claims.length === 0) throw new NotFound(`nothing of this thread was published by ${day}`);
  return { page: then, heads: [] };
}

/** Exit status 1 where there is no such thread. */
export async function run(call: Call): Promise<number> {
  const asked = call.words.join(" ");
  const format = textOption(call, "format", "text");
  if (asked === "" || (format !== "text" && format !== "json")) throw new UsageError(usage);
  const asOf = dayOption(call, "asof");
  const found = await withLedger(call, { readOnly: true, mustExist: true }, (ledger) => find(ledger, asked));
  const { page, heads } = asOf === null ? found : foundAsOf(found, asOf);
  if (format === "json") call.stdout.write(`${JSON.stringify({ asOf, thread: page, others: heads })}\n`);
  else {
    if (page) call.stdout.write(threadText(page, painterFor(call.stdout, process.env), asOf));
    if (page && heads.length > 0) call.stdout.write("\nOther threads\n");
    for (const head of heads) call.stdout.write(`  ${headLine(head)}\n    ${head.key}\n`);
  }
  return page === null && heads.length === 0 ? 1 : 0;
}
