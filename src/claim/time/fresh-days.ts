/** The days of fresh news without a word of time: the day before to the day of publication. */
import { publishedDay } from "./calendar.ts";
import type { When } from "../claim.ts";
import { isoInterval } from "./interval.ts";

/** Null where the report has no day of publication. */
export const freshDays = (published: string | null): When | null => {
  const stamp = publishedDay(published);
  if (stamp === null) return null;
  return { ...isoInterval({ first: stamp.day - 1, last: stamp.day }), span: null, rule: "when.published" };
};
