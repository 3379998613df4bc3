/** `reportedly mcp`: a ledger for assistants over standard input and output, by the Model Context Protocol; it only reads. */
import { serveStdio, StdioServerTransport } from "@modelcontextprotocol/server/stdio";
import type { Readable, Writable } from "node:stream";
import { mcpServer } from "../../api/mcp/mcp-server.ts";
import { viewInstant } from "../../api/views/view-context.ts";
import { loadGazetteer } from "../../store/tables/gazetteer-file.ts";
import { withLedger } from "../ledger-option.ts";
import { pageServices } from "../page-services.ts";
import { programVersion } from "../program-version.ts";
import { numberOption, textOption } from "../verb.ts";
import type { Call } from "../verb.ts";

/** Where `serve` shows the pages when nothing else is said. */
const usualBase = "http://127.0.0.1:8017";

/** Serves until the assistant closes its end. Nothing else may be written to standard output meanwhile. */
export async function run(call: Call): Promise<number> {
  const base = textOption(call, "base", usualBase).replace(/\/+$/, "");
  const delayHours = numberOption(call, "delay", 0);
  return withLedger(call, { readOnly: true, mustExist: true, gazetteer: loadGazetteer() }, async (ledger) => {
    const { auditText, record, lookup } = pageServices();
    const context = () => ({ ledger, lookup, base, record, auditText, before: viewInstant(new Date(), delayHours) });
    const transport = new StdioServerTransport(call.stdin as Readable, call.stdout as unknown as Writable);
    const ended = new Promise<void>((resolve) => call.stdin.once("end", () => resolve()));
    const handle = serveStdio(() => mcpServer(programVersion(), context), {
      transport,
      onerror: (error) => void call.stderr.write(`${error.message}\n`),
    });
    await ended;
    await handle.close();
    return 0;
  });
}
