/** The address of the explore page as a question to the ledger; the address holds the whole state. */
import { z } from "@hono/zod-openapi";
import { actions } from "../../claim/claim.ts";
import type { ClaimFilter } from "../../store/claim-query.ts";
import { languages } from "../../text/language.ts";
import { standingWords } from "../contract.ts";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written 2025-11-20");
const flag = z.enum(["yes", "no"]);
const some = <T extends z.ZodType>(one: T): z.ZodArray<T> => z.array(one).max(20);
export const stances = ["asserts", "denies", "doubts", "plans", "calls-for"] as const;

/** `next` of the page before, as it was given: a number of a row; another word would be read by no engine alike. */
export const rowCursor = z
  .string()
  .regex(/^\d{1,16}$/, "a cursor is what `next` of the page before said")
  .optional();

/** Each field can be given more than once where it is a list: `?party=ru&party=ua`. */
export const exploreQuery = z.object({
  party: some(z.string().max(40)).optional(),
  source: some(z.string().max(300)).optional(),
  publisher: some(z.string().max(200)).optional(),
  action: some(z.enum(actions)).optional(),
  stance: some(z.enum(stances)).optional(),
  standing: some(z.enum(standingWords)).optional(),
  place: some(z.string().max(200)).optional(),
  in: some(z.enum(languages)).optional(),
  from: day.optional(),
  to: day.optional(),
  hedged: flag.optional(),
  against: flag.optional(),
  origins: z
    .string()
    .regex(/^\d{1,4}$/, "a number of origins")
    .optional(),
  q: z.string().max(200).optional(),
  cursor: rowCursor,
  limit: z
    .string()
    .regex(/^\d{1,3}$/, "a number of rows")
    .optional(),
});
export type ExploreQuery = z.infer<typeof exploreQuery>;

const lists = new Set(["party", "source", "publisher", "action", "stance", "standing", "place", "in"]);

/** The parameters of an address as the schema wants them; empty ones, as forms send them, are left out. */
export function queryOf(parameters: URLSearchParams): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name).filter((value) => value !== "");
    if (values.length > 0) query[name] = lists.has(name) ? values : values[0];
  }
  return query;
}

const yes = (value: "yes" | "no" | undefined): boolean | undefined =>
  value === undefined ? undefined : value === "yes";

/** The ledger's filter without undefined fields. */
export function filterOf(query: ExploreQuery): ClaimFilter {
  const filter: { [K in keyof ClaimFilter]: ClaimFilter[K] | undefined } = {
    parties: query.party,
    sources: query.source,
    publishers: query.publisher,
    actions: query.action,
    stances: query.stance,
    standings: query.standing,
    places: query.place,
    languages: query.in,
    from: query.from,
    to: query.to,
    hedged: yes(query.hedged),
    againstInterest: yes(query.against),
    minOrigins: query.origins === undefined ? undefined : Number(query.origins),
    text: query.q,
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** The query as an address again, without the cursor; used for links to twins and to the next page. */
export function addressOf(query: ExploreQuery, more: Readonly<Record<string, string>> = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (name === "cursor") continue;
    for (const one of Array.isArray(value) ? value : [value]) parameters.append(name, one);
  }
  for (const [name, value] of Object.entries(more)) parameters.set(name, value);
  const text = parameters.toString();
  return text === "" ? "" : `?${text}`;
}
