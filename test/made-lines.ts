/** Invented reports as JSON lines: "Note 7: units took Dvorichna.", spread over a year. */
const two = (n: number): string => String(n).padStart(2, "0");
const place = (n: number): string => ["Kupiansk", "Dvorichna", "Huliaipole"][n % 3] ?? "";

/** The line of a number; the same number gives the same line. */
export function madeLine(n: number, text = `Note ${n}: units took ${place(n)}.`): string {
  const published = `2025-${two(1 + (n % 12))}-${two(1 + (n % 28))}`;
  return JSON.stringify({ report: { id: String(n), publisher: "p", party: "ru", published, language: "en", text } });
}
