import { expect, test } from "vitest";
import { winkReader } from "../../src/sentences/wink.js";
import { winkTextOf } from "../../src/sentences/wink-text.js";

const TEXT = "Zorblax's aide met Qwertov's wife. qwertovs and Zorblax's.";

test("what a text is read as does not depend on what was read before", () => {
  const reader = winkReader();
  const first = reader.read(TEXT);
  reader.read("Zorblax Qwertov Zorblax's Qwertov's zorblax qwertov's");
  expect(reader.read(TEXT)).toEqual(first);
});

test("lines are read as they are alone", () => {
  const reader = winkReader();
  const lines = [
    "Israel and",
    "the US plans to",
    "talks. He said it’s",
    "'s been going to",
    "can",
    "Ted\tCruz and al-",
  ];
  const alone = lines.flatMap((line, at) => [...(at > 0 ? reader.read("\n") : []), ...reader.read(line)]);
  expect(reader.read(lines.join("\n"))).toEqual(alone);
});

test("a part of a contraction has another lemma than the same letters elsewhere", () => {
  const lemmas = winkReader()
    .read("he's Zorblax's ain't ai he's")
    .map(({ value, lemma }) => `${value}/${lemma}`);
  expect(lemmas.join(" ")).toBe("he/he 's/be Zorblax/zorblax 's/'s ai/be n't/not ai/ai he/he 's/be");
});

test("after many unknown words a reader begins anew, which makes no difference", () => {
  const reader = winkReader(3);
  const first = reader.read(TEXT);
  expect(reader.instances()).toBe(1);
  expect(reader.read(TEXT)).toEqual(first);
  expect(reader.instances()).toBe(2);
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

test("a run of many millions without a blank is masked, and no stack exhausted", () => {
  const { text, masked } = winkTextOf("a".repeat(20_000_000));
  expect(text.length).toBe(20_000_000);
  expect(masked).toHaveLength(20);
});
