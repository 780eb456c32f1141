import { describe, expect, test } from "vitest";
import { checkEntries, describeFault } from "../../src/lexicon/check-lexicon.js";
import { dataOf } from "../../src/lexicon/files.js";
import type { DeedEntry } from "../../src/lexicon/verbs-of-deeds.js";
import { ACTS, loadWording } from "../../src/lexicon/wording.js";

const { acts, hedges, media } = loadWording();

describe("the words that say what a cue does", () => {
  test("cover 400 verbs, 80 nouns and every act", () => {
    const count = (kind: string) => [...acts.keys()].filter((id) => id.startsWith(`${kind}:`)).length;
    expect(count("verb")).toBeGreaterThanOrEqual(400);
    expect(count("noun")).toBeGreaterThanOrEqual(80);
    expect(new Set([...acts.values()].map(({ act }) => act))).toEqual(new Set(ACTS));
  });

  test("a frame changes something", () => {
    for (const { id, act, target, frames } of acts.values())
      for (const frame of frames ?? []) {
        const same = frame.act === act && JSON.stringify(frame.target ?? target) === JSON.stringify(target);
        expect(same, `${id}: frame "${frame.content}" says what the entry says; remove it`).toBe(false);
      }
  });
});

test("hedges are in lower case, as they are compared", () => {
  expect([...hedges.keys()].filter((words) => words !== words.toLowerCase())).toEqual([]);
});

test("a verb with a deed besides is one that may be a cue", () => {
  const cues = dataOf<{ id: string }[]>("cues").map(({ id }) => id);
  expect(dataOf<DeedEntry[]>("deeds").filter(({ id }) => !cues.includes(id))).toEqual([]);
});

test("media are known by their words", () => {
  expect(media.get("interview")?.kind).toBe("interview");
  expect(media.get("X")?.kind).toBe("social-media");
});

test.each([
  ["an act that is none", "acts", { id: "verb:ask", act: "asks" }, /act: /],
  ["an id without its kind", "acts", { id: "ask", act: "questions" }, /must be verb\|noun\|other/],
  [
    "a deed told by two lists of frames",
    "deeds",
    { id: "verb:tip", means: "rewards", deedFrames: ["obj"], claimFrames: ["that"] },
    /exclude each other/,
  ],
  ["an unknown key", "hedges", { id: "hedge:may", certainty: "possible", sure: 1 }, /unknown key "sure"/],
] as const)("%s is refused", (_, file, row, expected) => {
  expect(checkEntries(`${file}.json`, file, `[\n${JSON.stringify(row)}\n]\n`).map(describeFault)).toEqual([
    expect.stringMatching(expected),
  ]);
});
