import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";
import { readRules, rulesIn } from "../../src/codebook/read-rules.js";
import { report } from "../../src/output/schema.js";

const rulesOf = (...rules: object[]) => rulesIn("mine.json", JSON.stringify(rules)).rules;
const words = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("tags of claims", () => {
  const text = "🔥 Mediators told Ann Lee that Hamas would accept the truce. It rained on Iran.";
  const claimTags = (rule: object) =>
    analyze(text, { rules: rulesOf({ id: "r", ...rule }) }).claims[0]!.tags!.map(({ spans }) =>
      words(text, spans),
    );

  it.each([
    ["content", "truce", [["truce"]]],
    ["content", "mediators", []],
    ["source", "mediators", [["Mediators"]]],
    ["cue", "{tell}", [["told"]]],
    ["sentence", "#Person", [["Ann Lee"]]],
    ["sentence", "{rain}", []],
    ["article", "{rain}", []],
  ])("in %s: %s", (scope, match, found) => {
    expect(claimTags({ in: scope, match })).toEqual(found);
  });

  it("fit the schema in either unit, and say nothing of rules that are not given", () => {
    const rules = rulesOf(
      { id: "a", tag: "war", match: "[<who>#Actor] would {accept}" },
      { id: "b", in: "article", match: "{rain} on [#State]" },
    );
    const made = analyze(text, { rules, offsetUnit: "codepoint", withText: true });
    expect(report.safeParse(made).error).toBeUndefined();
    const { start, end } = made.claims[0]!.tags![0]!.spans[0]!;
    expect(Array.from(text).slice(start, end).join("")).toBe("Hamas would accept");
    expect(made.article.tags![0]!.groups[0]).toMatchObject({ name: "0", text: "Iran", entity: "state:IRN" });
    expect(JSON.stringify(analyze(text))).not.toContain('"tags"');
    expect(made.tool.ruleset).not.toBe(analyze(text).tool.ruleset);
  });

  it("go over what stands between the pieces of a content", () => {
    const divided = "“We will accept,” Ann Lee said, “the truce.”";
    const { claims } = analyze(divided, { rules: rulesOf({ id: "r", match: "{accept} the truce" }) });
    expect(words(divided, claims[0]!.tags![0]!.spans)).toEqual(
      ["accept,”", "“the truce"].map((one) => one.replace(/”$/, "”")),
    );
  });

  it("keep away where “unless” is found, and name each of two rules with one pattern", () => {
    const tagged = (rule: object) => claimTags({ match: "{accept}", ...rule }).length;
    expect([tagged({}), tagged({ unless: "truce" }), tagged({ unless: ["war", "the truce"] })]).toEqual([
      1, 0, 0,
    ]);
    const rules = rulesOf({ id: "a", match: "truce" }, { id: "b", match: "truce" });
    expect(analyze(text, { rules }).claims[0]!.tags!.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("are given to what the author says", () => {
    const { claims } = analyze("The troops left Iran on Monday.", {
      authorClaims: true,
      rules: rulesOf({ id: "r", match: "{leave} [#State]" }),
    });
    expect(claims[0]!.tags).toHaveLength(1);
  });
});

it("tells file, line and remedy of each fault of a file", () => {
  const { rules, faults } = rulesIn(
    "mine.yaml",
    "- id: a\n  match: attack #State\n- id: b\n  mtach: x\n  match: {attack}\n- id: c\n  match: [x, '(y']\n- id: d\n  match: ok\n- id: d\n  match: again\n- nothing\n",
  );
  expect(rules.rules.map(({ id }) => id)).toEqual(["d"]);
  expect(faults.map(({ line, entry }) => `${line} ${entry}`).sort()).toEqual(
    ["2 a", "3 b", "5 b", "7 c", "10 d", "12 rule"].sort(),
  );
  expect(faults[0]!.message).toContain("quotation marks");
  expect(readRules(["no/such.yaml"]).faults[0]!.message).toContain("no such file");
});

it("takes no longer for a long sentence than for its words", () => {
  // a sentence of 4,000 words is matched in pieces; whole it would take minutes
  const text = `He said ${"talk a b ".repeat(1300)}.`;
  const hostile = [
    ".* .* .* .* .* .* .* talk zzz",
    "(a|b|talk)+ (a|b|talk)+ (a|#Noun)+ zzz",
    "!a+ !b+ !talk+ talk",
  ];
  const { claims } = analyze(text, { rules: rulesOf({ id: "r", in: "sentence", match: hostile }) });
  expect(claims.length).toBeGreaterThanOrEqual(0);
});

it("loads compromise for those alone who bring rules", () => {
  const loads = (options: string) =>
    execFileSync(
      "node",
      [
        "--input-type=module",
        "-e",
        `import { createRequire } from "node:module";
         import { analyze, readRules } from "./dist/index.js";
         analyze("Ann Lee said that Iran left.", ${options});
         const { cache } = createRequire(process.cwd() + "/");
         console.log(Object.keys(cache).some((path) => path.includes("compromise")));`,
      ],
      { encoding: "utf8" },
    ).trim();
  expect(loads("{}")).toBe("false");
  expect(loads('{ rules: readRules(["examples/codebook/nuclear.yaml"]).rules }')).toBe("true");
});
