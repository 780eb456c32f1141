import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", "./test/closing-line.ts"],
    // Vitest leaves one core free, of two as well; half of the tests wait for processes.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        // The rooms are pure, so their tests share one tagger and one lexicon.
        test: {
          name: "rooms",
          include: ["test/**/*.test.ts"],
          exclude: ["test/process/**"],
          isolate: false,
          // No limit that a busy machine trips.
          testTimeout: 60_000,
          hookTimeout: 120_000,
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
