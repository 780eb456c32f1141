import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", "./test/closing-line.ts"],
    // Vitest would leave one of two cores idle; half of the tests wait for processes.
    maxWorkers: 2,
    projects: [
      {
        // The rooms are pure, so their tests share one tagger and one lexicon.
        test: {
          name: "rooms",
          include: ["test/**/*.test.ts"],
          exclude: ["test/process/**"],
          isolate: false,
        },
      },
      {
        // These run the built program, so it is built before them if the sources are newer.
        test: {
          name: "process",
          include: ["test/process/**/*.test.ts"],
          globalSetup: ["test/process/build.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
