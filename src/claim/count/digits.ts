/** Digits of a number token to its value: "1,200" is 1200, "4,5" is 4.5, "26 980" is 26980; times and dates are none. */
import type { Language } from "../../text/language.ts";

const plain = /^\d+$/;
const grouped = /^\d{1,3}(?:[ ,]\d{3})+(?:\.\d{1,2})?$/;
const dotted = /^\d{1,3}(?:\.\d{3})+$/;
const decimal = /^(\d+)[.,](\d{1,2})$/;

/** Value of the digits; null where they are no count: "14:30", "14.10.2025", "24/7", "47.0837". */
export function digitValue(norm: string, language: Language): number | null {
  if (plain.test(norm)) return norm.length > 7 || (norm.length > 1 && norm.startsWith("0")) ? null : Number(norm);
  if (grouped.test(norm)) return Number(norm.replaceAll(/[ ,]/g, ""));
  if (language !== "en" && dotted.test(norm)) return Number(norm.replaceAll(".", ""));
  const parts = decimal.exec(norm);
  return parts ? Number(`${parts[1]}.${parts[2]}`) : null;
}
