/** A column of many rows as one array that PostgreSQL reads; the driver's own way takes each element through two patterns. */

type Value = string | number | null | undefined;
export type ArrayType = "text" | "bigint" | "double precision";

/** `{1,2,NULL}`, `{"a","say \"b\""}`. */
export function arrayLiteral(values: readonly Value[], type: ArrayType): string {
  const write = type === "text" ? quoted : plain;
  return `{${values.map(write).join(",")}}`;
}

const plain = (value: Value): string => (value === null || value === undefined ? "NULL" : String(value));

const special = /["\\]/g;

function quoted(value: Value): string {
  if (value === null || value === undefined) return "NULL";
  const text = String(value);
  const safe = text.includes('"') || text.includes("\\") ? text.replace(special, "\\$&") : text;
  return `"${safe}"`;
}
