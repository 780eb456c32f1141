// Tells which threads have spent too long on their task, by the processor's time and not by the clock's.

import { threadTime } from "./thread-time.js";

/** What a thread writes when it begins with a task: the clock, its number, the processor time it has had. */
const FIELDS = 3;
/** A task that uses no processor, as when a disk does not answer, is given up after so many times its limit. */
const PATIENCE = 10;

/** Room for the notes of so many threads, shared with them. */
export function stopwatchFor(slots: number): Float64Array {
  return new Float64Array(new SharedArrayBuffer(slots * FIELDS * Float64Array.BYTES_PER_ELEMENT));
}

/** The thread's side: notes that it begins with the task in the slot. */
export function noteStart(notes: Float64Array, slot: number, thread: number): void {
  notes[slot * FIELDS + 1] = thread;
  notes[slot * FIELDS + 2] = threadTime(thread) ?? 0;
  notes[slot * FIELDS] = Date.now();
}

/** The watcher's side: forgets what a thread noted before in the slot. */
export function clearStart(notes: Float64Array, slot: number): void {
  notes[slot * FIELDS] = 0;
}

/**
 * True when the task in the slot has had more than `limit` milliseconds of the processor. Where the system does not
 * tell of threads the clock decides.
 */
export function isOverdue(notes: Float64Array, slot: number, limit: number): boolean {
  const [began, thread, before] = notes.subarray(slot * FIELDS, (slot + 1) * FIELDS) as unknown as [
    number,
    number,
    number,
  ];
  if (began === 0) return false;
  const elapsed = Date.now() - began;
  // No task has had more of the processor than has gone by.
  if (elapsed <= limit) return false;
  const now = threadTime(thread);
  return now === null || now - before > limit || elapsed > limit * PATIENCE;
}
