/** `reportedly record`: how a source's claims on settlements turned out, by each yardstick the ledger has. */
import { actions } from "../../claim/claim.ts";
import type { Action } from "../../claim/claim.ts";
import { recordWatch } from "../../ingest/record-watch.ts";
import { knownVoices } from "../../ingest/voices.ts";
import type { ClaimFilter } from "../../store/claim-query.ts";
import type { Ledger } from "../../store/ledger.ts";
import { controlActions } from "../../thread/family.ts";
import type { LedgerClaim } from "../../thread/ledger-claim.ts";
import { outcomeFits, outcomesOf, trackRecords } from "../../thread/record/track-record.ts";
import type { Outcome, RecordFilter } from "../../thread/record/track-record.ts";
import { withLedger } from "../ledger-option.ts";
import { areasCalled, outcomesWith } from "../record-choice.ts";
import { recordCsv, recordJson, recordText } from "../record-output.ts";
import type { Recorded } from "../record-output.ts";
import { findSource } from "../record-source.ts";
import { painterFor, widthOf } from "../style.ts";
import { dayOption, textOption, UsageError } from "../verb.ts";
import type { Call } from "../verb.ts";

const usage =
  "usage: reportedly record --source NAME [--action ACTION] [--from DAY] [--to DAY] [--area PLACE] [--yardstick NAME] [--list] [--format text|json|csv] [--ledger L]";
const formats = ["text", "json", "csv"] as const;

function actionsOption(call: Call): readonly Action[] {
  const name = textOption(call, "action", "");
  if (name === "") return controlActions;
  const action = actions.find((one) => one === name);
  if (action && controlActions.includes(action)) return [action];
  throw new UsageError(`a yardstick can speak of ${controlActions.join(", ")}; not of "${name}"`);
}

async function claimsOf(ledger: Ledger, filter: ClaimFilter): Promise<LedgerClaim[]> {
  const claims: LedgerClaim[] = [];
  for await (const { claim, current } of ledger.eachClaim(filter)) if (current) claims.push(claim);
  return claims;
}

/** What of the source's outcomes was asked for; a claim first made before `--from` is not first made in the period. */
function filterOf(call: Call, own: readonly Outcome[]): RecordFilter {
  const [from, to, area] = [dayOption(call, "from"), dayOption(call, "to"), textOption(call, "area", "")];
  return {
    actions: actionsOption(call),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(area === "" ? {} : { areas: areasCalled(area, own) }),
  };
}

async function record(call: Call, ledger: Ledger): Promise<Recorded> {
  const voices = knownVoices();
  const { body, sources, offices } = await findSource(ledger, textOption(call, "source", ""), voices.bodyOf);
  const keys = [...sources.map(({ key }) => key), ...offices];
  const claims = await claimsOf(ledger, { sources: keys, actions: controlActions });
  const watch = await recordWatch(ledger, { claims }, voices);
  const own = outcomesOf(watch).filter(({ assertion }) => assertion.source === body);
  const filter = filterOf(call, own);
  const outcomes = outcomesWith(own, textOption(call, "yardstick", ""))
    .filter((outcome) => outcomeFits(outcome, filter))
    .toSorted((a, b) => (a.assertion.day < b.assertion.day ? -1 : 1));
  return {
    sources: sources.map(({ name }) => name),
    asOf: watch.asOf,
    layersAsOf: watch.layersAsOf ?? watch.asOf,
    records: trackRecords(outcomes),
    outcomes,
    claims: new Map(claims.map((claim) => [claim.id, claim])),
  };
}

/** Exit status 1 where the source claims nothing that fits. */
export async function run(call: Call): Promise<number> {
  const format = textOption(call, "format", "text");
  if (!(formats as readonly string[]).includes(format)) {
    throw new UsageError(`there is no format "${format}"; one of ${formats.join(", ")}`);
  }
  if (textOption(call, "source", "") === "") throw new UsageError(usage);
  const recorded = await withLedger(call, { readOnly: true, mustExist: true }, (ledger) => record(call, ledger));
  const list = call.options["list"] === true;
  if (format === "json") call.stdout.write(recordJson(recorded, list));
  else if (format === "csv") call.stdout.write(recordCsv(recorded, list));
  else
    call.stdout.write(
      recordText(recorded, { list, paint: painterFor(call.stdout, process.env), width: widthOf(call.stdout) }),
    );
  return recorded.records.length === 0 ? 1 : 0;
}
