import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { coreModel } from "../../src/sentences/core-model.js";
import { winkReader } from "../../src/sentences/wink.js";

interface Feature {
  readonly list?: unknown[];
  readonly hash?: Record<string, number>;
}
type Core = ReturnType<typeof coreModel>["core"] & { readonly features: Record<string, Feature> };

const model = createRequire(import.meta.url)("wink-eng-lite-web-model") as { core(): Core };

/** All that is in a core, so that two can be compared: words are found in it only when they are asked for. */
function contentOf({ features, ...rest }: Core, original: Core) {
  const looked = Object.entries(original.features).map(([name, { list, hash }]) => [
    name,
    list?.map((_, number) => features[name]?.list?.[number]),
    hash && Object.keys(hash).map((word) => features[name]?.hash?.[word]),
    { ...features[name], list: features[name]?.list?.length, hash: null },
  ]);
  return { ...rest, looked };
}

test("is what wink's model makes itself, also after it was used", () => {
  const original = model.core();
  for (let time = 0; time < 2; time += 1) {
    expect(contentOf(coreModel().core as Core, original)).toEqual(contentOf(original, original));
    winkReader().read("Zorblax's aide met Qwertov's wife.");
  }
});

test("takes new words, and does not have what every object has", () => {
  const { list = [], hash = {} } = (coreModel().core as Core).features.lexeme ?? {};
  const before = list.length;
  expect([hash.hasOwnProperty, Object(hash).isPrototypeOf, hash.zorblax, list[before], list[-1]]).toEqual(
    new Array(5).fill(undefined),
  );
  expect(list.push("zorblax")).toBe(before + 1);
  hash.zorblax = before;
  expect([list[before], hash.zorblax, list.length]).toEqual(["zorblax", before, before + 1]);
});
