import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { analyze } from "../../src/analyze.js";
import { readUserCues } from "../../src/lexicon/user/read-user-cues.js";
import { temporaryFolder } from "../temporary-folder.js";

const folder = temporaryFolder();

function read(text: string) {
  const file = join(folder, "mine.yaml");
  writeFileSync(file, text);
  return readUserCues([file]);
}

const TEXT = "Ann Lee tootled that Iran had left. The king warbled the song.";

it("finds claims by words that are not in cues.json, in the measure of their prior", () => {
  const { cues, faults } = read("- { id: verb:tootle, kind: belief, prior: 3 }\n");
  expect(faults).toEqual([]);
  expect(analyze(TEXT).claims).toEqual([]);
  const made = analyze(TEXT, { cues });
  expect(made.claims).toMatchObject([{ cue: { text: "tootled" }, source: { entity: "person:ann-lee" } }]);
  expect(made.tool.ruleset).not.toBe(analyze(TEXT).tool.ruleset);
  const doubted = read("- { id: verb:tootle, kind: belief, prior: -9 }\n").cues;
  expect(analyze(TEXT, { cues: doubted }).claims).toEqual([]);
});

it("takes a word away that is listed, and leaves the built-in words what they are", () => {
  const said = "Ann Lee said that Iran had left.";
  const { cues } = read("- { id: verb:say, kind: statement, rate: 0, prior: -10 }\n");
  expect(analyze(said, { cues }).claims).toEqual([]);
  expect(analyze(said).claims).toHaveLength(1);
});

it("tells file, line and remedy of each fault", () => {
  const { cues, faults } = read(
    "- id: verb:tootle\n  kind: saying\n- id: Tootle\n  kind: belief\n- id: noun:toot\n  kind: belief\n  prio: 2\n- 3\n",
  );
  expect(cues.entries).toEqual([]);
  expect(faults.map(({ line, entry }) => `${line} ${entry}`)).toEqual([
    "2 verb:tootle",
    "3 Tootle",
    "5 noun:toot",
    "8 cue",
  ]);
  expect(faults[2]!.message).toContain('unknown key "prio"; a cue has id, kind, rate, prior');
  expect(readUserCues(["no/such.yaml"]).faults[0]!.message).toContain("no such file");
});
