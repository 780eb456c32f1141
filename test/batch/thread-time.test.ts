import { expect, it } from "vitest";
import { clearStart, isOverdue, noteStart, stopwatchFor } from "../../src/batch/stopwatch.js";
import { ownThread, threadTime } from "../../src/batch/thread-time.js";

const sleep = (milliseconds: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

it.skipIf(process.platform !== "linux")("a thread that waits is not overdue, one that works is", () => {
  const thread = ownThread();
  const notes = stopwatchFor(2);
  noteStart(notes, 1, thread);
  sleep(400);
  expect(isOverdue(notes, 1, 200)).toBe(false);
  expect(isOverdue(notes, 0, 200)).toBe(false);
  const before = threadTime(thread)!;
  while (threadTime(thread)! - before < 300);
  expect(isOverdue(notes, 1, 200)).toBe(true);
  clearStart(notes, 1);
  expect(isOverdue(notes, 1, 200)).toBe(false);
});

it("where no thread can be asked, the clock decides, and in the end everywhere", () => {
  const notes = stopwatchFor(1);
  noteStart(notes, 0, 0);
  sleep(60);
  expect(isOverdue(notes, 0, 50)).toBe(true);
  noteStart(notes, 0, ownThread());
  sleep(60);
  expect(isOverdue(notes, 0, 5)).toBe(true);
});
