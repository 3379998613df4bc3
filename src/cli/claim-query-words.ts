/** The query of a call, in the words of the explore page's address: `party=ru action=capture from=2025-11-01`. */
import { exploreQuery, filterOf, queryOf } from "../api/views/explore-query.ts";
import type { ExploreQuery } from "../api/views/explore-query.ts";
import type { ClaimFilter } from "../store/claim-query.ts";
import { UsageError } from "./verb.ts";

/** One query from words and from whole addresses ("party=ru&action=capture", "/explore?party=ru"). */
export function queryOfWords(words: readonly string[]): ExploreQuery {
  const parameters = new URLSearchParams(words.map((word) => word.replace(/^[^=]*\?/, "")).join("&"));
  const parsed = exploreQuery.strict().safeParse(queryOf(parameters));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(
      `the query cannot be understood: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(),
    );
  }
  return parsed.data;
}

export const filterOfWords = (words: readonly string[]): ClaimFilter => filterOf(queryOfWords(words));
