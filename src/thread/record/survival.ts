/** How long until borne out: the Kaplan-Meier estimate, where claims still open are counted as long as they were watched. */

/** One claim: days until it was borne out, or days it was watched without. */
export interface Lag {
  readonly days: number;
  readonly borneOut: boolean;
}

/** One step: share of claims borne out by that day, with its 95 % interval. */
export interface CurveStep {
  readonly days: number;
  /** Claims still watched and not borne out just before. */
  readonly atRisk: number;
  readonly borneOut: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of the normal distribution. */
const z = 1.959964;

const clip = (share: number): number => Math.max(0, Math.min(1, share));

/**
 * Kaplan-Meier curve of the share borne out, with Greenwood's interval; one step for each day on which any was.
 * Lags under zero (borne out before it was claimed) count as day 0. Empty where nothing was borne out.
 */
export function kaplanMeier(lags: readonly Lag[]): readonly CurveStep[] {
  const days = [...new Set(lags.filter(({ borneOut }) => borneOut).map(({ days }) => Math.max(0, days)))].sort(
    (a, b) => a - b,
  );
  const steps: CurveStep[] = [];
  let open = 1;
  let spread = 0;
  for (const day of days) {
    const atRisk = lags.filter((lag) => Math.max(0, lag.days) >= day).length;
    const borneOut = lags.filter((lag) => lag.borneOut && Math.max(0, lag.days) === day).length;
    open *= 1 - borneOut / atRisk;
    spread += atRisk === borneOut ? 0 : borneOut / (atRisk * (atRisk - borneOut));
    const half = z * open * Math.sqrt(spread);
    steps.push({
      days: day,
      atRisk,
      borneOut,
      share: 1 - open,
      low: clip(1 - open - half),
      high: clip(1 - open + half),
    });
  }
  return steps;
}

/** First day by which half were borne out; null where the curve never gets there. */
export const medianLag = (curve: readonly CurveStep[]): number | null =>
  curve.find(({ share }) => share >= 0.5)?.days ?? null;
