import { createRequire } from "node:module";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { coreModel } from "../../src/sentences/core-model.js";
import { winkReader } from "../../src/sentences/wink.js";

const model = createRequire(import.meta.url)("wink-eng-lite-web-model") as { core(): unknown };

test("is what wink's model makes itself, also after it was used", () => {
  const original = model.core();
  expect(isDeepStrictEqual(coreModel(), original)).toBe(true);
  winkReader().read("Zorblax's aide met Qwertov's wife.");
  expect(isDeepStrictEqual(coreModel(), original)).toBe(true);
});
