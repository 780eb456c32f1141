import { present } from "../present.js";
/**
 * Runs an operation over a stream of items, up to `window` at once, and gives the results in the order of
 * the items. A result is given as soon as it and all before it are there, even while the next item is
 * awaited; items are taken only as results are, so that whoever reads the results sets the pace.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  run: (item: Item) => Promise<Result>,
  window: number,
): AsyncGenerator<Result> {
  const source = items[Symbol.asyncIterator]();
  const running: Promise<Result>[] = [];
  let pending: Promise<IteratorResult<Item>> | null = source.next();
  try {
    while (pending !== null || running.length > 0) {
      if (pending !== null && running.length < window) {
        const head = running[0]?.then(() => null);
        const next: IteratorResult<Item> | null = await Promise.race(head ? [pending, head] : [pending]);
        if (next !== null) {
          pending = next.done ? null : source.next();
          if (!next.done) running.push(run(next.value));
          continue;
        }
      }
      yield await present(running.shift());
    }
  } finally {
    // Not awaited: a source that waits for input of its own would never answer.
    source.return?.().catch(() => {});
  }
}

/** The items up to the moment when the signal is given; an item that is awaited then is left behind. */
export async function* until<Item>(items: AsyncIterable<Item>, signal: AbortSignal): AsyncGenerator<Item> {
  const source = items[Symbol.asyncIterator]();
  let stop: () => void = () => {};
  signal.addEventListener("abort", () => stop(), { once: true });
  while (!signal.aborted) {
    // Not `Promise.race` with one lasting promise, which would remember every item until the end.
    const next = await new Promise<IteratorResult<Item> | null>((resolve, reject) => {
      stop = () => resolve(null);
      source.next().then(resolve, reject);
    });
    if (next === null || next.done) return;
    yield next.value;
  }
}
