import { defineConfig } from "vitest/config";

/** Everything that needs no browser; journeys take minutes and run apart. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: ["tests/structure/**", "tests/journeys/**"],
          globalSetup: ["tests/support/databases.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          // files of one worker share what they import: loading it anew for each took a fifth of the time
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "structure",
          include: ["tests/structure/**/*.test.ts"],
          testTimeout: 60_000,
          maxWorkers: 1,
        },
      },
      {
        test: {
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: ["tests/support/apps.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
