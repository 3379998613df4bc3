/** Makes one claim of an attack and of what is said next of it: "контратаковали у села, но успеха не имели". */
import * as is from "../../attribution/word-class.ts";
import { hasBits, type Page } from "../page.ts";
import type { Words } from "./clause.ts";
import type { Event } from "./event.ts";

/** "контратаковали у села, | но успеха не имели": what became of the attack is no second one. Russian and Ukrainian. */
export function failedOnce<T extends { readonly event: Event }>(page: Page, found: readonly T[]): T[] {
  const out: T[] = [];
  for (const one of found) {
    const last = out.at(-1);
    const { event } = one;
    const isOutcome =
      event.row.id.endsWith(".no-success") &&
      event.failed &&
      hasBits(page, event.clause[0] - 1, is.but | is.comma | is.and);
    if (!isOutcome || last === undefined || last.event.action !== "attack" || last.event.trigger.form === "noun")
      out.push(one);
    else {
      const clause: Words = [last.event.clause[0], event.clause[1]];
      out[out.length - 1] = { ...last, event: { ...last.event, action: "repel", failed: true, clause } };
    }
  }
  return out;
}
