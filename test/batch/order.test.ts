import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrder, until } from "../../src/batch/order.js";

async function* count(to: number, taken: (item: number) => void = () => {}): AsyncGenerator<number> {
  for (let item = 0; item < to; item += 1) {
    taken(item);
    yield item;
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const turns = async (number: number): Promise<void> => {
  for (let turn = 0; turn < number; turn += 1) await null;
};

describe("inOrder", () => {
  it("gives results in the order of the items, however long each takes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(30)), fc.integer({ min: 1, max: 8 }), async (delays, window) => {
        const run = async (item: number) => {
          await turns(delays[item]!);
          return item * 2;
        };
        expect(await all(inOrder(count(delays.length), run, window))).toEqual(
          delays.map((_, item) => item * 2),
        );
      }),
    );
  });

  it("never takes more items than the window beyond what was read", async () => {
    let taken = 0;
    let read = 0;
    let most = 0;
    const items = count(100, () => {
      taken += 1;
      most = Math.max(most, taken - read);
    });
    for await (const _ of inOrder(items, async (item) => item, 4)) {
      await turns(20);
      read += 1;
    }
    expect(read).toBe(100);
    // The window, the item that is asked for next, and the result that the reader holds.
    expect(most).toBeLessThanOrEqual(4 + 2);
  });

  it("gives a result that is there while the next item is still awaited", async () => {
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const results = inOrder(stuck(), async (item) => item, 8);
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });
});

describe("until", () => {
  it("ends at the signal, also while an item is awaited", async () => {
    const controller = new AbortController();
    async function* stuck(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    const items = until(stuck(), controller.signal);
    expect(await items.next()).toEqual({ done: false, value: 1 });
    const next = items.next();
    controller.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it("passes everything on when no signal comes", async () => {
    expect(await all(until(count(3), new AbortController().signal))).toEqual([0, 1, 2]);
  });
});
