/** `--metrics PORT` or `--metrics HOST:PORT`: probes and meters on a door of their own, on loopback unless a host is given. */
import { serveProbes } from "../api/watch/probes.ts";
import type { Ready } from "../api/watch/probes.ts";
import { makeMeters } from "../api/watch/meters.ts";
import type { Meters } from "../api/watch/meters.ts";
import { textOption, UsageError } from "./verb.ts";
import type { Call } from "./verb.ts";

/** Meters of a running verb and their end; null where none were asked for. */
export interface Watched {
  readonly meters: Meters;
  stop(): Promise<void>;
}

/** Opens the door of meters that the call asks for, and tells its address on standard error. */
export async function watch(
  call: Call,
  of: Parameters<typeof makeMeters>[0] & { readonly ready: Ready },
): Promise<Watched | null> {
  const given = textOption(call, "metrics", "");
  if (given === "") return null;
  const [, host = "127.0.0.1", port = ""] = /^(?:(.+):)?(\d{1,5})$/.exec(given) ?? [];
  if (port === "") throw new UsageError(`--metrics takes PORT or HOST:PORT, not "${given}"`);
  const meters = makeMeters(of);
  const door = await serveProbes({ registry: meters.registry, ready: of.ready }, { port: Number(port), host });
  call.stderr.write(`meters at ${door.address}metrics\n`);
  return { meters, stop: () => door.stop() };
}
