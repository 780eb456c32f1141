// Keeps a library that prints what it finds odd from writing between reports and messages.

/** What warcio prints of records whose length is wrong. */
const NOISE = /^(?:Content-Length Too Small|Already have chunk)/;

/** Keeps these messages off the console until the function that it gives is called. */
export function quietly(): () => void {
  const { log, warn } = console;
  const quiet =
    (print: (...words: unknown[]) => void) =>
    (...words: unknown[]): void => {
      if (!NOISE.test(String(words[0]))) print.apply(console, words);
    };
  const [quietLog, quietWarn] = [quiet(log), quiet(warn)];
  Object.assign(console, { log: quietLog, warn: quietWarn });
  return () => {
    // Another archive may be read at the same time: only functions that are still in place are taken away.
    if (console.log === quietLog) console.log = log;
    if (console.warn === quietWarn) console.warn = warn;
  };
}
