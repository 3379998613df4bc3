/** Takes reports that come over HTTP into the ledger, as `ingest` takes a file; one hand-in after another. */
import type { HandIn } from "../api/access/hand-in.ts";
import { ingest } from "../ingest/ingest.ts";
import { readingContext } from "../ingest/reading-context.ts";
import type { NamedSource } from "../ingest/source-list.ts";
import { threadPending } from "../ingest/thread-run.ts";
import { publisherParties } from "../reading/publisher-party.ts";
import type { Ledger } from "../store/ledger.ts";
import { readerFor } from "./ingest-run.ts";

async function* only(source: NamedSource): AsyncGenerator<NamedSource> {
  yield source;
}

const sourceOf = (lines: string, by: string): NamedSource => ({
  name: `handed in by ${by}`,
  size: Buffer.byteLength(lines),
  open: async function* () {
    yield lines;
  },
});

/** Hand-ins of a ledger; each is in and threaded when it is answered. */
export const handInTo =
  (ledger: Ledger): HandIn =>
  async (lines, by) => {
    const partyOf = publisherParties(readingContext().lexicon);
    const take = async () => {
      const reader = readerFor(1);
      const at = new Date().toISOString();
      const summary = await ingest(only(sourceOf(lines, by)), { ledger, reader, partyOf, at });
      await threadPending(ledger);
      return summary;
    };
    const done = await ledger.alone("hand in", take, "wait");
    if (done === null) throw new RangeError("a hand-in waits for its turn, it is never passed over");
    const { new: fresh, changed, same, claims, refused } = done;
    return { new: fresh, changed, same, claims, refused: refused.map(({ line, reason }) => ({ line, reason })) };
  };
