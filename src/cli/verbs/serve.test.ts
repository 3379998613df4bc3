import { afterEach, expect, test, vi } from "vitest";
import { ownersToken } from "./serve.ts";

afterEach(() => vi.unstubAllEnvs());

function screen(isTTY: boolean) {
  const shown: string[] = [];
  return { shown, call: { stderr: { isTTY, write: (text: string) => shown.push(text) } } };
}

test("an owner at a terminal of this machine is shown a token, another one each time", () => {
  const { shown, call } = screen(true);
  const token = ownersToken(call, "127.0.0.1");
  expect(token).toMatch(/^rpt_/);
  expect(shown.join("")).toContain(`/review with the token ${token}`);
  expect(ownersToken(call, "127.0.0.1")).not.toBe(token);
});

test("nothing is shown where a log is kept, or where others reach the pages", () => {
  for (const [isTTY, host] of [
    [false, "127.0.0.1"],
    [true, "0.0.0.0"],
  ] as const) {
    const { shown, call } = screen(isTTY);
    expect(ownersToken(call, host)).toBeNull();
    expect(shown).toEqual([]);
  }
});

test("a token of the environment is taken and never shown", () => {
  vi.stubEnv("REPORTEDLY_REVIEW_TOKEN", "of the environment");
  const { shown, call } = screen(true);
  expect(ownersToken(call, "127.0.0.1")).toBe("of the environment");
  expect(shown).toEqual([]);
});
