import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimModel } from "../../src/claims/cues.js";
import { checkEntries, describeFault } from "../../src/lexicon/check-lexicon.js";
import { checkConfidence, checkNameWeights, checkWeights } from "../../src/lexicon/check-weights.js";
import { TAG_QUESTION } from "../../src/scoring/load-weights.js";
import { QUESTIONS } from "../../src/scoring/model.js";

const read = (file: string) =>
  readFileSync(new URL(`../../src/lexicon/data/${file}`, import.meta.url), "utf8");

describe("the built-in tables", () => {
  test("weights.json has figures for every question, sorted", () => {
    expect(checkWeights("weights.json", read("weights.json"), QUESTIONS).map(describeFault)).toEqual([]);
  });

  test("tag-weights.json has weights for its question, sorted", () => {
    expect(
      checkWeights("tag-weights.json", read("tag-weights.json"), [TAG_QUESTION]).map(describeFault),
    ).toEqual([]);
  });

  test("name-weights.json has four whole numbers a feature, sorted", () => {
    const file = "name-weights.json";
    expect(checkNameWeights(file, read(file)).map(describeFault)).toEqual([]);
    expect(checkNameWeights(file, '{"b":[1,0,0,0],"a":[1,0,0,0]}').map(describeFault)[0]).toMatch(
      /a: comes after b/,
    );
    expect(checkNameWeights(file, '{"a":[1.5,0,0,0]}').map(describeFault)[0]).toMatch(/a: 0: /);
  });

  test("confidence.json rises with the score", () => {
    expect(checkConfidence("confidence.json", read("confidence.json")).map(describeFault)).toEqual([]);
  });

  test("cues.json has 400 verbs and 80 nouns", () => {
    const { verb, noun } = claimModel().cues;
    expect(verb.size).toBeGreaterThanOrEqual(400);
    expect(noun.size).toBeGreaterThanOrEqual(80);
  });
});

const lines = (...rows: readonly object[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`;
const say = { id: "verb:say", kind: "statement", rate: 0.86 };

test.each([
  ["a kind that is none", [{ ...say, kind: "speech" }], /^cues\.json: verb:say: kind: /],
  ["a rate beyond 1", [{ ...say, rate: 86 }], /^cues\.json: verb:say: rate: /],
  ["an id without its kind", [{ ...say, id: "say" }], /^cues\.json: say: id: /],
  ["an unknown key", [{ ...say, frame: "that" }], /verb:say: unknown key "frame"; remove it/],
  ["the same cue twice", [say, say], /verb:say: is there twice; join the two entries/],
  ["disorder", [say, { ...say, id: "verb:ask" }], /verb:ask: comes after verb:say; sort/],
])("a cue with %s is refused", (_, rows, fault) => {
  expect(checkEntries("cues.json", "cues", lines(...rows)).map(describeFault)[0]).toMatch(fault);
});

test.each([
  ["no JSON", "{", /^weights\.json: file: /],
  ["a figure that is no number", '{"claim":{"bias":"1"},"cue":{"bias":1}}', /^weights\.json: claim: bias: /],
  ["a figure without end", '{"claim":{"bias":1e999},"cue":{"bias":1}}', /^weights\.json: claim: bias: /],
  ["a question without figures", '{"claim":{"bias":1},"cue":{}}', /cue: has no figures; learn them anew/],
  [
    "a question nobody asks",
    '{"claim":{"bias":1},"cue":{"bias":1},"why":{"bias":1}}',
    /why: is no question the rules ask; remove it/,
  ],
  ["disorder of evidence", '{"claim":{"b":1,"a":1},"cue":{"b":1}}', /claim: a: comes after b; sort/],
  ["disorder of questions", '{"cue":{"b":1},"claim":{"b":1}}', /weights\.json: claim: comes after cue; sort/],
])("weights with %s are refused", (_, json, fault) => {
  expect(checkWeights("weights.json", json, ["claim", "cue"]).map(describeFault)[0]).toMatch(fault);
});

const step = { rule: "*", score: 0.5, precision: 0.6, claims: 50 };

test.each([
  ["no array", "{}", /file: must be a JSON array of steps/],
  ["too few claims", lines({ ...step, claims: 3 }), /#1: claims: .*join the step/],
  ["a precision beyond 1", lines({ ...step, precision: 60 }), /#1: precision: /],
  ["score that fall", lines(step, { ...step, score: 0.1 }), /\* 0\.1: is out of order; sort/],
  ["precision that falls", lines(step, { ...step, score: 1, precision: 0.2 }), /\* 1: has less precision/],
  ["no steps for all rules", lines({ ...step, rule: "noun" }), /\*: is missing/],
  ["all in one line", JSON.stringify([step]), /file: write one step a line/],
])("confidence with %s is refused", (_, json, fault) => {
  expect(checkConfidence("confidence.json", json).map(describeFault)[0]).toMatch(fault);
});
