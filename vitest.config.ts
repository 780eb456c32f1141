import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

/** In milliseconds. Only what hangs takes so long, also beside twenty busy processes on two cores. */
const HUNG = 600_000;

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
          exclude: ["test/process/**", "test/commands/**"],
          setupFiles: ["test/property-seed.ts"],
          isolate: false,
          testTimeout: HUNG,
          hookTimeout: HUNG,
        },
      },
      {
        // Command lines, run in the test's own process and thread.
        test: {
          name: "commands",
          include: ["test/commands/**/*.test.ts"],
          alias: [{ find: /^.*\/batch\/pool\.js$/, replacement: resolve("test/commands/pool.ts") }],
          isolate: false,
          testTimeout: HUNG,
          hookTimeout: HUNG,
        },
      },
      {
        // These run the built program, so it is built before them if the sources are newer.
        test: {
          name: "process",
          include: ["test/process/**/*.test.ts"],
          globalSetup: ["test/process/build.ts"],
          isolate: false,
          testTimeout: HUNG,
          hookTimeout: HUNG,
        },
      },
    ],
  },
});
