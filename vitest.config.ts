import { defineConfig } from "vitest/config";

/**
 * Projects are suites by what they need: `unit` and `house` need nothing; `browser`, `postgres`, `nats` and `faults`
 * start real programs and run only when REPORTEDLY_SUITES names them ("all" for every one).
 */
const suites = (process.env["REPORTEDLY_SUITES"] ?? "").split(",");
const on = (name: string): boolean => suites.includes("all") || suites.includes(name);

const heavy = (name: string) => ({
  test: {
    name,
    include: on(name) ? [`{src,web,test}/**/*.${name}.ts`] : [],
    testTimeout: 900_000,
    hookTimeout: 600_000,
  },
});

export default defineConfig({
  test: {
    env: { TZ: "Pacific/Kiritimati" }, // a far zone, so that a local clock in the reading shows
    projects: [
      {
        test: {
          name: "unit",
          include: ["{src,web,eval,bench,scripts}/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "house", include: ["test/**/*.test.ts"], testTimeout: 120_000 } },
      heavy("browser"),
      heavy("postgres"),
      heavy("nats"),
      heavy("faults"),
    ],
    passWithNoTests: true,
  },
});
