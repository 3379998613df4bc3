/** Asks hosts politely: as robots.txt allows, one request at a time and a pause between, longer pauses where a host asks for them. */
import parser from "robots-parser";
import { UnreadableReport } from "../errors.ts";
import { userAgent, webRequest } from "./web-request.ts";
import type { WebAnswer, WebOptions } from "./web-request.ts";

export interface PoliteOptions extends Pick<WebOptions, "allowPrivate" | "most" | "within" | "resolve"> {
  /** Milliseconds between two requests to one host; 2000 where not said. A longer crawl delay of the host holds. */
  readonly pause?: number;
  /** Given so that tests own the clock. */
  readonly sleep: (milliseconds: number) => Promise<void>;
}

interface Robots {
  isDisallowed(address: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** The package's types promise a default export that its CommonJS does not have. */
const robotsParser = parser as unknown as (address: string, text: string) => Robots;

const usualPause = 2000;
const tries = 4;
const mostRedirects = 5;
const longestWait = 120_000;

interface Host {
  last: Promise<unknown>;
  /** By scheme and port: each has a robots.txt of its own, and they share the host's turns. */
  readonly robots: Map<string, Robots>;
}

/** Lives for one run of `follow`. */
export class PoliteWeb {
  readonly #hosts = new Map<string, Host>();
  readonly #options: PoliteOptions;

  constructor(options: PoliteOptions) {
    this.#options = options;
  }

  /**
   * Gets an address after its turn; throws UnreadableReport where robots.txt forbids it or nobody answers. A host that
   * leads on to another is followed as politely: with that one's turn and its robots.txt.
   */
  async get(address: string, headers: Readonly<Record<string, string>> = {}): Promise<WebAnswer> {
    let now = address;
    for (let hop = 0; hop <= mostRedirects; hop += 1) {
      const answer = await this.#turn(now, headers);
      const to = answer.headers["location"];
      if (answer.status < 300 || answer.status === 304 || answer.status > 399 || typeof to !== "string") return answer;
      now = new URL(to, now).href;
    }
    throw new UnreadableReport(`${address} redirects more than ${mostRedirects} times`);
  }

  #turn(address: string, headers: Readonly<Record<string, string>>): Promise<WebAnswer> {
    const { hostname, origin } = new URL(address);
    const host = this.#hosts.get(hostname) ?? { last: Promise.resolve(), robots: new Map() };
    this.#hosts.set(hostname, host);
    const turn = host.last.then(() => this.#ask(host, address, headers));
    const pause = (): Promise<void> => this.#pause(host.robots.get(origin));
    host.last = turn.then(pause, pause);
    return turn;
  }

  #pause(robots: Robots | undefined): Promise<void> {
    const { pause = usualPause, sleep } = this.#options;
    return sleep(Math.max(pause, Math.min((robots?.getCrawlDelay(userAgent) ?? 0) * 1000, longestWait)));
  }

  async #ask(host: Host, address: string, headers: Readonly<Record<string, string>>): Promise<WebAnswer> {
    const { origin } = new URL(address);
    const robots = host.robots.get(origin) ?? (await this.#robotsOf(address));
    host.robots.set(origin, robots);
    if (robots.isDisallowed(address, userAgent) === true) {
      throw new UnreadableReport(`robots.txt of ${new URL(address).host} does not allow ${address}`);
    }
    return this.#retrying(address, headers, 0);
  }

  /** A host without robots.txt allows all; one that cannot answer for itself now is not asked. */
  async #robotsOf(address: string): Promise<Robots> {
    const file = new URL("/robots.txt", address).href;
    const { status, bytes } = await this.#retrying(file, {}, mostRedirects);
    if (status >= 500) throw new UnreadableReport(`${file} answered ${status}; the host is asked again later`);
    return robotsParser(file, status === 200 ? new TextDecoder().decode(bytes) : "");
  }

  async #retrying(address: string, headers: Readonly<Record<string, string>>, redirects: number): Promise<WebAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await webRequest(address, { ...this.#options, headers, redirects });
      if ((answer.status !== 429 && answer.status < 500) || attempt === tries) return answer;
      await this.#options.sleep(waitOf(answer, attempt));
    }
  }
}

/** As long as the host says, else longer each time. */
function waitOf({ headers }: WebAnswer, attempt: number): number {
  const seconds = Number(headers["retry-after"]);
  const wait = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : 1000 * 2 ** attempt;
  return Math.min(wait, longestWait);
}
