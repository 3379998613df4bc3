/** Serves the pages on a socket and stops without cutting anybody off. */
import { serve as listen } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { createApp } from "./app.ts";
import type { AppOptions } from "./door.ts";
import { loopbackNames } from "./routes/guard.ts";

export interface ServeOptions extends AppOptions {
  /** 0 takes a free one. */
  readonly port?: number;
  /** Loopback unless set; on any other address the delay is 24 h unless the owner sets another. */
  readonly host?: string;
}

export interface Serving {
  /** "http://127.0.0.1:8080/". */
  readonly address: string;
  readonly port: number;
  /** Ends after the answers under way, at the latest after two seconds. The ledger stays open. */
  stop(): Promise<void>;
}

/** Hours of delay: the owner's setting, else none on loopback and a day for everybody else. */
export const delayFor = (host: string, delayHours: number | undefined): number =>
  delayHours ?? (loopbackNames.has(host) ? 0 : 24);

/** Resolves once it listens; a port that is taken rejects. */
export function serve({ port = 0, host = "127.0.0.1", ...options }: ServeOptions): Promise<Serving> {
  const own = { delayHours: delayFor(host, options.delayHours), ownNamesOnly: loopbackNames.has(host) };
  const app = createApp({ ...options, ...own });
  return new Promise((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: host }, (info: AddressInfo) => {
      const shown = info.family === "IPv6" ? `[${info.address}]` : info.address;
      resolve({ address: `http://${shown}:${info.port}/`, port: info.port, stop: () => stopServer(server) });
    });
    server.on("error", reject);
  });
}

function stopServer(server: ReturnType<typeof listen>): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), 2000);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}
