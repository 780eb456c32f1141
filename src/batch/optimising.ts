// When V8 optimises what a thread of the pool runs.
import { setFlagsFromString } from "node:v8";

/** How much a function must have run before: the flag, which V8 has renamed, and V8's own choice, as bin/load-program.js has it. */
const [FLAG, USUAL] =
  Number.parseInt(process.versions.v8, 10) < 12
    ? (["--interrupt-budget", 67_584] as const)
    : (["--invocation-count-for-turbofan", 3_000] as const);

/** So many times as much at first. */
const LATER = 4;
/** Articles of a thread. */
const FIRST = 50;

/**
 * Has V8 wait longer during a thread's first articles; to be called when one is done. They run some thousand functions,
 * many of them hardly ever again: to optimise them takes V8 as long as to read the articles, and where the pool has a
 * thread for each processor, it is their time that it takes.
 */
export function optimisingLater(): () => void {
  setFlagsFromString(`${FLAG}=${LATER * USUAL}`);
  let done = 0;
  return () => {
    done += 1;
    if (done === FIRST) setFlagsFromString(`${FLAG}=${USUAL}`);
  };
}
