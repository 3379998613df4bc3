/** A plain table for the terminal: columns as wide as they must be, long cells folded at words. */

const narrowest = 6;

/** Folds "head of the press centre" to lines of at most `width`; a longer word is cut. */
export function foldText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    for (let piece = word; piece; piece = piece.slice(width)) {
      const part = piece.slice(0, width);
      if (line && line.length + 1 + part.length > width) {
        lines.push(line);
        line = "";
      }
      line = line ? `${line} ${part}` : part;
    }
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

/** Column widths that fit `width`: wide columns give way first. */
export function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const columns = rows[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, i) => Math.max(1, ...rows.map((row) => row[i]?.length ?? 0)));
  const room = width - 2 * (columns - 1);
  while (widths.reduce((a, b) => a + b, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= narrowest) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Rows under a head line, two spaces between columns. */
export function tableText(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const all = [head, ...rows];
  const widths = columnWidths(all, width);
  const lines = all.flatMap((row, index) => {
    const cells = row.map((cell, i) => foldText(cell, widths[i] ?? narrowest));
    const height = Math.max(...cells.map((cell) => cell.length));
    const drawn = Array.from({ length: height }, (_, y) =>
      cells
        .map((cell, i) => (cell[y] ?? "").padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    );
    return index === 0 ? [...drawn, widths.map((w) => "─".repeat(w)).join("  ")] : drawn;
  });
  return `${lines.join("\n")}\n`;
}
