/** What the pages ask of the pure rooms: track records for source pages; findings for report pages. */
import type { AppOptions } from "../api/door.ts";
import { recorder } from "../api/views/record-view.ts";
import type { Recorder } from "../api/views/source-view.ts";
import { readingContext } from "../ingest/reading-context.ts";
import type { ActorRow } from "../lexicon/rows/actor-row.ts";
import type { Ledger } from "../store/ledger.ts";
import { bodiesFrom, monitorsFrom } from "../thread/bodies.ts";

/** The voices come from the actor rows, loaded when the first record is asked for. */
function lazyRecorder(): Recorder {
  let made: Recorder | null = null;
  return (context, key) => {
    if (made === null) {
      const actors = readingContext().lexicon.rows.filter((row): row is ActorRow => row.table === "actor");
      made = recorder({ bodyOf: bodiesFrom(actors), isMonitor: monitorsFrom(actors) });
    }
    return made(context, key);
  };
}

/** Services for a ledger's pages. */
export function pageServices(_ledger: Ledger): Pick<AppOptions, "audit" | "record"> {
  return { record: lazyRecorder() };
}
