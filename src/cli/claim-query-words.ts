/** The query of a call, in the words of the explore page's address: `party=ru action=capture from=2025-11-01`. */
import { exploreQuery, filterOf, queryOf } from "../api/views/explore-query.ts";
import type { ClaimFilter } from "../store/claim-query.ts";
import { UsageError } from "./verb.ts";

/** One filter from words and from whole addresses ("party=ru&action=capture", also with a leading "?"). */
export function filterOfWords(words: readonly string[]): ClaimFilter {
  const parameters = new URLSearchParams(words.map((word) => word.replace(/^\?/, "")).join("&"));
  const parsed = exploreQuery.strict().safeParse(queryOf(parameters));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new UsageError(
      `the query cannot be understood: ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`.trim(),
    );
  }
  return filterOf(parsed.data);
}
