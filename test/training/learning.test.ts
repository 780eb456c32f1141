import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WalksRead } from "../../scripts/training/boundary-examples.js";
import { bratClaims } from "../../scripts/training/brat-corpus.js";
import { calibrationTable, crossCalibrated } from "../../scripts/training/calibration-table.js";
import { confidenceSteps } from "../../scripts/training/confidence-steps.js";
import { readCorpora, readCorpus } from "../../scripts/training/corpus.js";
import { crossValidate, judgedClaims } from "../../scripts/training/cross-validation.js";
import { countCues, withRates } from "../../scripts/training/cue-rates.js";
import { type Example, fitTable } from "../../scripts/training/fit-table.js";
import { learnWeights } from "../../scripts/training/learn-weights.js";
import { recordsJson, weightsJson } from "../../scripts/training/lexicon-numbers.js";
import { readMarks } from "../../scripts/training/marked-corpus.js";
import { readForTraining, type TrainingArticle } from "../../scripts/training/training-article.js";
import { claimModel, cuesIn } from "../../src/claims/cues.js";
import { checkConfidence, checkWeights } from "../../src/lexicon/check-weights.js";
import { QUESTIONS } from "../../src/scoring/model.js";

const OPEN = "fixtures/annotated";
const FEW = `${OPEN}/small-towns`;
const { cues } = claimModel();

describe("annotated folders", () => {
  test("the open articles, no two of the same name, none with a word cut by a mark", () => {
    const articles = readCorpus(OPEN);
    expect(new Set(articles.map(({ name }) => name)).size).toBe(articles.length);
    for (const { text, annotations } of articles)
      for (const { source, cue, content } of annotations.flat())
        for (const { start, end } of [...source, ...cue, ...content]) {
          expect(text.slice(start, end)).toMatch(/^\S(.*\S)?$/);
          expect(text.slice(start - 1, start + 1)).not.toMatch(/\p{L}\p{L}/u);
          expect(text.slice(end - 1, end + 1)).not.toMatch(/\p{L}\p{L}/u);
        }
  });

  test("marks in the text", () => {
    const marked = "{1o:No {2c?:reported} {2o:losses},} {1s:she} {1c:said}, {1o:“so far”}.\n";
    const { text, claims } = readMarks(marked, "a");
    expect(text).toBe("No reported losses, she said, “so far”.\n");
    const shown = claims.map(({ source, cue, content, inner, doubtful }) => ({
      spans: [source, cue, content].map((spans) => spans.map(({ start, end }) => text.slice(start, end))),
      inner,
      doubtful,
    }));
    expect(shown).toEqual([
      { spans: [["she"], ["said"], ["No reported losses,", "“so far”"]], inner: false, doubtful: false },
      { spans: [[], ["reported"], ["losses"]], inner: true, doubtful: true },
    ]);
  });

  test.each([
    ["{1c:said} it", /^a: claim 1 needs one cue and content$/],
    ["{1s:She} {1c:said} {1o:it", /^a: mark 1o never ends$/],
    ["She} said", /^a: a mark ends that never began, before "} said"$/],
    ["{1x:She} said", /^a: no mark begins at "{1x:She} said"$/],
  ])("faulty marks name the article: %s", (marked, message) => {
    expect(() => readMarks(marked, "a")).toThrow(message);
  });

  test("articles that stand beside have no fold, and nobody judges them", () => {
    const articles = readCorpora({ judged: [FEW], beside: [FEW] });
    expect(articles.filter(({ fold }) => fold === null).length).toBe(articles.length / 2);
    const read = readForTraining(articles, cuesIn(cues));
    expect(crossValidate(read, cues, () => {}).length).toBe(articles.length / 2);
  });

  test("a span that is not its text names article and place", () => {
    const folder = mkdtempSync(join(tmpdir(), "annotated-"));
    const cue = { start: 4, end: 8, text: "said" };
    writeFileSync(join(folder, "a.txt"), "She says it.\n");
    writeFileSync(
      join(folder, "a.claims.json"),
      JSON.stringify({ claims: [{ source: null, cue, content: [] }] }),
    );
    expect(() => readCorpus(folder)).toThrow(/^a: the text at 4 is "says", not "said"$/);
    rmSync(folder, { recursive: true });
  });

  test("a folder in neither form is refused", () => {
    expect(() => readCorpus("fixtures/claims")).toThrow(/neither/);
    expect(() => readCorpus("no/such/folder")).toThrow(/no folder/);
  });

  test("brat offsets count code points", () => {
    const [claim] = bratClaims(
      "T1\tCue 3 7\tsaid\nT2\tContent 8 10;11 13\tit is\nE1\tCue:T1 Content:T2\n",
      "😀a said it is",
    );
    expect(claim?.cue).toEqual([{ start: 4, end: 8 }]);
    expect(claim?.content).toEqual([
      { start: 9, end: 11 },
      { start: 12, end: 14 },
    ]);
  });
});

describe("fitting", () => {
  const example = (features: number[], yes: boolean, offset = 0): Example => ({
    features: Int32Array.from(features),
    yes,
    weight: 1,
    offset,
  });
  const options = { least: 2, smallest: 0.1, epochs: 20, rate: 0.1, decay: 1e-3 };

  test("gives what speaks for yes a positive weight and leaves out what is rare", () => {
    const examples = Array.from({ length: 40 }, (_, n) => example([n % 2 ? 1 : 2], n % 2 === 1));
    const table = fitTable([...examples, example([3], true)], options);
    expect(table.get(1)).toBeGreaterThan(1);
    expect(table.get(2)).toBeLessThan(-1);
    expect(table.has(3)).toBe(false);
  });

  test("learns only what an offset does not say already", () => {
    const half = (offset: number) => Array.from({ length: 40 }, (_, n) => example([1], n % 4 !== 0, offset));
    expect(Math.abs(fitTable(half(Math.log(3)), options).get(1) ?? 0)).toBeLessThan(0.2);
    expect(fitTable(half(0), options).get(1)).toBeGreaterThan(0.8);
  });
});

describe("the whole loop on a few articles", () => {
  let articles: TrainingArticle[] = [];
  beforeAll(() => {
    articles = readForTraining(readCorpus(FEW), cuesIn(cues));
  });
  afterAll(() => {
    articles = [];
  });

  test("makes weights that the gate accepts, the same each time", () => {
    const json = weightsJson(learnWeights(articles, cues));
    expect(checkWeights("weights.json", json, QUESTIONS)).toEqual([]);
    // whatever was learned with the same walks before
    const walks = new WalksRead();
    learnWeights(articles.slice(3), cues, walks);
    expect(weightsJson(learnWeights(articles, cues, walks)) === json).toBe(true);
  });

  test("makes steps of confidence that the gate accepts, and a table", () => {
    const judged = crossValidate(articles, cues, () => {}).flatMap((unseen) =>
      judgedClaims(unseen, 1).map((claim) => ({ ...claim, fold: unseen.fold })),
    );
    expect(checkConfidence("confidence.json", recordsJson(confidenceSteps(judged)))).toEqual([]);
    expect(calibrationTable(crossCalibrated(judged))).toMatch(/\| 0\.8 to 0\.9 \|/);
  });

  test("counts how often words are cues, and leaves the unseen as they are declared", () => {
    const counts = countCues(articles);
    expect(counts.get("verb:say")!.cues).toBeGreaterThan(40);
    const say = { id: "verb:say", kind: "statement", rate: 0.1 } as const;
    const quip = { id: "verb:quip", kind: "statement", rate: 0.7 } as const;
    const [counted, declared] = withRates([say, quip], counts);
    expect(counted!.rate).toBeGreaterThan(0.9);
    expect(declared).toEqual(quip);
  });
});
