/** A page and its twins share one route: the ending of the address says which of them is asked for. */

export const endings = ["json", "csv", "geojson"] as const;
export type Ending = (typeof endings)[number];

const pathOf = (address: string): string => new URL(address).pathname;

const isFile = (path: string): boolean => /^\/(?:assets|feeds)\//.test(path) || path === "/openapi.json";

/** "/threads/x.csv" is a table of "/threads/x"; null for the page itself. */
export function endingOf(address: string): Ending | null {
  const path = pathOf(address);
  if (isFile(path)) return null;
  return endings.find((ending) => path.endsWith(`.${ending}`)) ?? null;
}

/** The path that routes are matched by; "/index.json" is the twin of "/". */
export function stripEnding(request: Request): string {
  const path = pathOf(request.url);
  const ending = endingOf(request.url);
  if (ending === null) return path;
  const page = path.slice(0, -(ending.length + 1));
  return page === "/index" ? "/" : page;
}
