/** `reportedly ingest --queue`: finds the reports of sources and only puts them into the queue, for workers to read. */
import { readingContext } from "../ingest/reading-context.ts";
import { rulesVersion } from "../ingest/rules-version.ts";
import { listSources } from "../ingest/source-list.ts";
import { publishSources } from "../ingest/worker.ts";
import { publisherParties } from "../reading/publisher-party.ts";
import { columnMap } from "./column-map.ts";
import { progressOn } from "./progress.ts";
import { withQueue } from "./queue-option.ts";
import { sourceBytes } from "./source-bytes.ts";
import type { Call } from "./verb.ts";

/** Exit status 1 where anything was refused. */
export const publishWords = (call: Call): Promise<number> =>
  withQueue(call, async (queue) => {
    const progress = progressOn(call.stderr, () => performance.now() / 1000);
    const stdin = call.stdin as AsyncIterable<Uint8Array | string>;
    const { published, same, refused } = await publishSources(
      listSources(call.words, { stdin, fetchAddress: (address) => sourceBytes(address, call) }),
      {
        queue,
        rules: rulesVersion(),
        columns: columnMap(call),
        partyOf: publisherParties(readingContext().lexicon),
        at: new Date().toISOString(),
        onProgress: ({ done }) => progress.tell(done, null),
      },
    );
    progress.end();
    for (const { file, line, reason } of refused) {
      call.stderr.write(`refused ${line === null ? file : `${file}:${line}`}: ${reason}\n`);
    }
    call.stdout.write(`${published} put into the queue, ${same} there already, ${refused.length} refused\n`);
    return refused.length > 0 ? 1 : 0;
  });
