// Signals that ask a run to end: what is in the work is finished and written first.

import { constants } from "node:os";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Whether the run was asked to end, and what to end with then. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** As shells have it: 130 for Ctrl-C, 143 for SIGTERM, 129 for SIGHUP. */
  exitCode(): number;
  forget(): void;
}

/** The first signal asks for an orderly end; the second, with no listener left, ends the process. */
export function interruption(): Interruption {
  const controller = new AbortController();
  let exitCode = 0;
  const onSignal = (name: NodeJS.Signals): void => {
    exitCode = 128 + constants.signals[name];
    controller.abort();
    forget();
  };
  const forget = (): void => {
    for (const name of SIGNALS) process.off(name, onSignal);
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return { signal: controller.signal, exitCode: () => exitCode, forget };
}
