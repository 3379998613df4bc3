import { expect, test } from "vitest";
import { clockText, progressOn, progressText } from "./progress.ts";

test.each([
  [5, "00:05"],
  [65, "01:05"],
  [3725, "1:02:05"],
])("%i seconds are %s", (seconds, text) => {
  expect(clockText(seconds)).toBe(text);
});

test("tells count, rate and what remains", () => {
  expect(progressText(50, 100, 10)).toContain("50/100 reports, 5/s, 00:10 left");
});

test("without a total there is no bar and no promise", () => {
  expect(progressText(50, null, 10)).toBe("50 reports, 5/s");
});

test("elsewhere than on a terminal one line a thousand", () => {
  const written: string[] = [];
  const progress = progressOn({ write: (text) => written.push(text) }, () => 1);
  for (let done = 1; done <= 2500; done++) progress.tell(done, 2500);
  progress.end();
  expect(written).toHaveLength(2);
  expect(written[1]).toMatch(/2000\/2500 reports/);
});

test("on a terminal it redraws in place and ends with a line break", () => {
  const written: string[] = [];
  let clock = 0;
  const progress = progressOn({ write: (text) => written.push(text), isTTY: true }, () => clock);
  for (const done of [1, 2, 3]) {
    clock += 1;
    progress.tell(done, 3);
  }
  progress.end();
  expect(written.every((text, i) => i === written.length - 1 || text.startsWith("\r"))).toBe(true);
  expect(written.at(-1)).toBe("\n");
});
