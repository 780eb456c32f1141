// How much of a processor's time a thread has had: what an article costs, however busy the machine is.

import { readFileSync, readlinkSync } from "node:fs";

/** Milliseconds in one of the units that Linux counts processor time in. */
const TICK = 10;

/** The number of the thread that asks; 0 where the system does not tell it. */
export function ownThread(): number {
  try {
    return Number(readlinkSync("/proc/thread-self").split("/").at(-1));
  } catch {
    return 0;
  }
}

/** Processor time in milliseconds that a thread of this process has had; null where the system does not tell. */
export function threadTime(thread: number): number | null {
  if (thread === 0) return null;
  try {
    const stat = readFileSync(`/proc/self/task/${thread}/stat`, "latin1");
    // Its name, in brackets, may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  } catch {
    return null;
  }
}
