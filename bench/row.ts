/** A row of the table of benchmarks: what was measured, the figure, and its ratio to what it is held against. */
export interface BenchRow {
  readonly what: string;
  readonly figure: string;
  readonly ratio: string;
}
