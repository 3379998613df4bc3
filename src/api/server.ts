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
  /** Milliseconds in which a request must be told whole; who is slower is cut off. */
  readonly tellWithin?: number;
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

const usualTellWithin = 30_000;
const mostConnections = 1000;

/** So that many slow clients hold no sockets for long, and a flood of them leaves room for the machine. */
const patience = (tellWithin: number) => ({
  headersTimeout: Math.min(tellWithin, 10_000),
  requestTimeout: tellWithin,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: Math.min(tellWithin / 2, 5000),
  maxHeaderSize: 16_384,
});

/** Resolves once it listens; a port that is taken rejects. */
export function serve(given: ServeOptions): Promise<Serving> {
  const { port = 0, host = "127.0.0.1", tellWithin = usualTellWithin, ...options } = given;
  const own = { delayHours: delayFor(host, options.delayHours), ownNamesOnly: loopbackNames.has(host) };
  const app = createApp({ ...options, ...own });
  return new Promise((resolve, reject) => {
    const door = { fetch: app.fetch, port, hostname: host, serverOptions: patience(tellWithin) };
    const server = listen(door, (info: AddressInfo) => {
      const shown = info.family === "IPv6" ? `[${info.address}]` : info.address;
      resolve({ address: `http://${shown}:${info.port}/`, port: info.port, stop: () => stopServer(server) });
    });
    server.maxConnections = mostConnections;
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
