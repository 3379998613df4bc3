/** Tells the month from the helping verb: "on May 17", "in early May" hold no "may". */
import type { Document } from "../../text/document.ts";

const leads = /^(?:in|on|of|since|by|until|till|from|between|early|mid|late|last|this|next|during|through|to)$/;

/** Whether the token is the month: with a capital, beside a number or behind a word that leads a date. */
export function isMonthOfMay({ tokens }: Pick<Document, "tokens">, at: number): boolean {
  const token = tokens[at];
  if (token?.norm !== "may" || token.shape === "lower") return false;
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return after?.kind === "number" || before?.kind === "number" || leads.test(before?.norm ?? "");
}
