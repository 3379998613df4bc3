/** A progress line: a bar with rate and remaining time on a terminal, a line a thousand elsewhere. */
import type { Output } from "./verb.ts";

export interface Progress {
  /** Tells that `done` of `total` (null: not known yet) are through. */
  readonly tell: (done: number, total: number | null) => void;
  readonly end: () => void;
}

const barWidth = 24;
const redrawEvery = 100; // milliseconds: often enough to look alive, seldom enough to cost nothing
const lineEvery = 1000;

/** "01:05" for 65 seconds. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const pad = (n: number): string => String(n).padStart(2, "0");
  return whole >= 3600
    ? `${Math.floor(whole / 3600)}:${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`
    : `${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}

/** One state of the progress as text: bar, count, rate and remaining time. */
export function progressText(done: number, total: number | null, elapsed: number): string {
  const rate = elapsed > 0 ? done / elapsed : 0;
  const count = total === null ? `${done}` : `${done}/${total}`;
  const left = total !== null && rate > 0 ? `, ${clockText((total - done) / rate)} left` : "";
  const filled = total ? Math.round((barWidth * Math.min(done, total)) / total) : 0;
  const bar = total === null ? "" : `${"█".repeat(filled)}${"░".repeat(barWidth - filled)} `;
  return `${bar}${count} reports, ${Math.round(rate)}/s${left}`;
}

/** Shows progress on `output`; `now` gives seconds and is an argument so that tests own the clock. */
export function progressOn(output: Output, now: () => number): Progress {
  const start = now();
  let drawn = 0;
  let line = 0;
  let last = "";
  const draw = (text: string): void => {
    last = text;
    output.write(output.isTTY ? `\r\u001B[2K${text}` : `${text}\n`);
  };
  return {
    tell(done, total) {
      const text = progressText(done, total, now() - start);
      if (output.isTTY) {
        if ((now() - drawn) * 1000 < redrawEvery && done !== total) return;
        drawn = now();
        draw(text);
      } else if (Math.floor(done / lineEvery) > line) {
        line = Math.floor(done / lineEvery);
        draw(text);
      }
    },
    end() {
      if (output.isTTY && last) output.write("\n");
    },
  };
}
