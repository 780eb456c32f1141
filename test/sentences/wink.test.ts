import { createRequire } from "node:module";
import { expect, test, vi } from "vitest";
import { winkReader } from "../../src/sentences/wink.js";

const TEXT = "Zorblax's aide met Qwertov's wife. qwertovs and Zorblax's.";

test("what a text is read as does not depend on what was read before", () => {
  const reader = winkReader();
  const first = reader.read(TEXT);
  reader.read("Zorblax Qwertov Zorblax's Qwertov's zorblax qwertov's");
  expect(reader.read(TEXT)).toEqual(first);
});

test("after many unknown words a reader begins anew, which makes no difference", () => {
  const reader = winkReader(3);
  const first = reader.read(TEXT);
  expect(reader.instances()).toBe(1);
  expect(reader.read(TEXT)).toEqual(first);
  expect(reader.instances()).toBe(2);
});

test("however many instances, the model writes out its JSON once", () => {
  const model = createRequire(import.meta.url)("wink-eng-lite-web-model") as { metaCER(): unknown };
  const metaCER = vi.spyOn(model, "metaCER");
  winkReader().read("a");
  winkReader().read("a");
  expect(metaCER.mock.calls.length).toBeLessThan(2);
  metaCER.mockRestore();
});

test("words are known by the lexicon that wink came with alone", () => {
  const reader = winkReader();
  reader.read("qwertovs qwertovs");
  expect(reader.isKnown("qwertovs")).toBe(false);
  expect(reader.isKnown("plans")).toBe(true);
  expect([
    reader.canBe("plans", "VERB"),
    reader.canBe("president", "VERB"),
    reader.canBe("qwertovs", "NOUN"),
  ]).toEqual([true, false, false]);
});

test("a word that is a property of every object has a lemma like others", () => {
  expect(winkReader().lemmaOf("constructor", "NOUN")).toBe("constructor");
});
