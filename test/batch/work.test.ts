import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Task, WorkSettings } from "../../src/batch/task.js";
import { work } from "../../src/batch/work.js";
import { failure, report } from "../../src/output/schema.js";

const SETTINGS: WorkSettings = {
  analysis: { offsetUnit: "codepoint" },
  maxBytes: 1000,
  fields: { text: "text", id: "id", date: "date" },
};

const LARGE = { ...SETTINGS, maxBytes: 1_000_000 };

const record = (line: string, cut = false): Task => ({
  kind: "record",
  path: null,
  line: 1,
  bytes: Buffer.from(line),
  cut,
});

describe("a record", () => {
  it("keeps its id and date, and carries its other fields over", async () => {
    const line = JSON.stringify({
      text: "Ann Lee said that it rained.",
      id: 7,
      date: "2026-03-01",
      url: "x",
      tags: ["a"],
    });
    const made = report.parse(JSON.parse((await work(record(line), SETTINGS)).line));
    expect(made.article).toMatchObject({ id: "7", date: "2026-03-01", meta: { url: "x", tags: ["a"] } });
  });

  it("takes its fields from where they are said to be", async () => {
    const line = JSON.stringify({ body: "Ann Lee said that it rained.", key: "k", text: "other" });
    const fields = { text: "body", id: "key", date: "day" };
    const made = report.parse(JSON.parse((await work(record(line), { ...SETTINGS, fields })).line));
    expect(made.article).toMatchObject({ id: "k", words: 6, meta: { text: "other" } });
  });

  it("has claim ids that are the same in every run and differ between articles", async () => {
    const idsOf = async (id: string) => {
      const line = JSON.stringify({ text: "“It rained,” Ann Lee said. Bob Ray denied that it rained.", id });
      return report
        .parse(JSON.parse((await work(record(line), SETTINGS)).line))
        .claims.map((claim) => claim.id);
    };
    expect(await idsOf("a")).toEqual(await idsOf("a"));
    expect(new Set([...(await idsOf("a")), ...(await idsOf("b"))]).size).toBe(4);
    expect((await idsOf("a"))[0]).toMatch(/^c[0-9a-f]{16}$/);
  });

  it("has relations that name their claims by the ids that these have", async () => {
    const text = readFileSync("fixtures/articles/kivu-report.txt", "utf8");
    const { claims, relations } = report.parse(
      JSON.parse((await work(record(JSON.stringify({ text })), LARGE)).line),
    );
    const named = relations.map(({ claim }) => claim).filter((claim) => claim !== null);
    expect(named.length).toBeGreaterThan(0);
    expect(claims.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
  });

  it.each(["12345678901234567891", "-0", "1e2", "1.0"])(
    "keeps numbers as they are written: %s",
    async (number) => {
      const text = 'He said \\"no\\" \\\\ 12345678901234567890.';
      const line = `{"text":"${text}","id":${number},"date":${number},"n":[${number}],"s":"${number}"}`;
      const outcome = await work(record(line), SETTINGS);
      expect(outcome.id).toBe(number);
      expect(outcome.line).toContain(`"meta":{"n":[${number}],"s":"${number}"}`);
      expect((await work(record(line.replace("text", "other")), SETTINGS)).id).toBe(number);
      expect((await work(record(`{"text":${number}}`), SETTINGS)).failure?.code).toBe("missing-text");
    },
  );

  it("that is nested without end is a clear failure", async () => {
    const line = `{"id":"d","text":"Ann spoke.","m":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect((await work(record(line), LARGE)).failure).toEqual({
      code: "invalid-json",
      message: "its JSON is nested deeper than 500 levels; flatten it",
    });
  });

  it.each([
    ["nonsense", "invalid-json", null],
    ["", "invalid-json", null],
    ["[1]", "invalid-json", null],
    ["null", "invalid-json", null],
    ['{"id": "x"}', "missing-text", "x"],
    ['{"id": 12, "text": 5}', "missing-text", "12"],
    ['{"id": "a\\"b", "text": "torn', "invalid-json", 'a"b'],
  ])("that can't be read (%s) becomes a failure under its id", async (line, code, id) => {
    const outcome = await work(record(line), SETTINGS);
    const made = failure.parse(JSON.parse(outcome.line));
    expect({ code: made.error.code, id: made.article.id }).toEqual({ code, id });
    expect(outcome.failure).toEqual(made.error);
  });

  it("that was too long keeps its id when that stands near its beginning", async () => {
    const made = failure.parse(
      JSON.parse((await work(record('{"id":"x","text":"aaa', true), SETTINGS)).line),
    );
    expect(made).toMatchObject({ error: { code: "too-large" }, article: { id: "x" } });
  });
});

describe("a text", () => {
  it.each([
    [Buffer.from([65, 0]), "not-text"],
    [Buffer.alloc(1001, "a"), "too-large"],
    [Buffer.from([0xff, 0xfe, 0x00]), "not-text"],
  ])("that can't be read becomes a failure (%#)", async (bytes, code) => {
    expect((await work({ kind: "text", path: null, bytes }, SETTINGS)).failure?.code).toBe(code);
  });

  it("in UTF-16 is read by its byte order mark", async () => {
    const bytes = Buffer.from("\ufeffAnn spoke.", "utf16le");
    const { line } = await work({ kind: "text", path: null, bytes }, SETTINGS);
    expect(report.parse(JSON.parse(line)).article).toMatchObject({ characters: 11, words: 2 });
  });
});
