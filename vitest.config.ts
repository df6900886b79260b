import { defineConfig } from "vitest/config";

/** Everything that needs no browser; journeys take minutes and run apart, one after the other. */
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
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
