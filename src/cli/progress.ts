import type { Tally } from "../batch/task.js";
import { note, noteOf } from "./note.js";
import type { ReadOptions } from "./options.js";

/** What a run says on standard error while it goes on. */
export interface Progress {
  update(tally: Tally, before: Tally): void;
  /** A line of its own. */
  note(line: string): void;
  /** Since the beginning. */
  seconds(): number;
  stop(): void;
}

const EVERY = 1000;

/** A bar on a terminal, a JSON object a second on request, nothing otherwise. `count` is asked if need be. */
export async function openProgress(
  options: Pick<ReadOptions, "progress" | "quiet">,
  count: () => Promise<number | null>,
): Promise<Progress> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  if (options.progress === "json") return jsonProgress(await count(), seconds);
  if (options.progress === "auto" && process.stderr.isTTY && !options.quiet)
    return bar(await count(), seconds);
  return { update() {}, note, seconds, stop() {} };
}

function jsonProgress(total: number | null, seconds: () => number): Progress {
  let next = 0;
  let print = () => {};
  return {
    update(tally, before) {
      print = () => {
        process.stderr.write(`${JSON.stringify(stateOf(tally, before, total, seconds()))}\n`);
      };
      if (seconds() * 1000 < next) return;
      next = seconds() * 1000 + EVERY;
      print();
    },
    note,
    seconds,
    stop: () => print(),
  };
}

async function bar(total: number | null, seconds: () => number): Promise<Progress> {
  const { default: cliProgress } = await import("cli-progress");
  const format = "{bar} {done}/{of} articles, {rate}/s, {failed} failed, {left} left";
  const line = new cliProgress.SingleBar({ format, clearOnComplete: true, stream: process.stderr });
  line.start(total ?? 0, 0, { done: 0, of: total ?? "?", rate: 0, failed: 0, left: "?" });
  return {
    update(tally, before) {
      const { done, failed, rate, secondsLeft } = stateOf(tally, before, total, seconds());
      const left = secondsLeft === null ? "?" : `${secondsLeft} s`;
      line.update(total === null ? 0 : done, {
        done,
        of: total ?? "?",
        rate: Math.round(rate),
        failed,
        left,
      });
    },
    note(text) {
      // Over the bar, which is drawn again below it.
      process.stderr.write(`\r\u001b[K${noteOf(text)}\n`);
    },
    seconds,
    stop: () => line.stop(),
  };
}

/** How far a run is, in numbers. */
function stateOf(tally: Tally, before: Tally, total: number | null, seconds: number) {
  const done = tally.articles + before.articles;
  const rate = tally.articles / Math.max(seconds, 0.001);
  return {
    done,
    total,
    failed: tally.failures + before.failures,
    rate: Math.round(rate * 10) / 10,
    secondsLeft: total === null || rate === 0 ? null : Math.round((total - done) / rate),
  };
}

/** The last line of a run. */
export function summaryOf(tally: Tally, before: Tally, seconds: number): string {
  const resumed = before.articles === 0 ? "" : ` (and ${before.articles} before)`;
  return [
    `${tally.articles} articles${resumed}`,
    `${tally.claims} claims`,
    `${tally.words} words`,
    `${Math.round(tally.words / Math.max(seconds, 0.001))} words/s`,
    `${tally.failures + before.failures} failed`,
  ].join(", ");
}
