/** Runs the built program over the corpora beside the project and has their own scorers count. */
import { execFileSync } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One row of the table of figures. */
export interface Figure {
  readonly on: string;
  readonly what: string;
  readonly value: string;
}

interface Scorer {
  readonly on: string;
  /** Folder of articles; null where the scorer runs the program itself. */
  readonly texts: string | null;
  readonly command: (output: string) => readonly string[];
  /** A row for each match: what was measured, and its value from the groups of the expression. */
  readonly lines: readonly { readonly what: string; readonly pattern: RegExp }[];
}

const F1 = "F1 +([\\d.]+)";
const f1Of = (line: string): RegExp => new RegExp(`^${line} .*?${F1}`, "m");

const SCORERS: readonly Scorer[] = [
  {
    on: "PolNeAR dev, exact spans",
    texts: "../shared/polnear/dev/text",
    command: (output) => ["python3", "../shared/bench/polnear.py", output],
    lines: ["source", "cue", "content"].map((what) => ({
      what: `${what} F1`,
      pattern: f1Of(`${what} +exact`),
    })),
  },
  {
    on: "gold/dev",
    texts: "../shared/gold/dev",
    command: (output) => ["python3", "../shared/bench/gold.py", "../shared/gold/dev", output],
    lines: [
      { what: "claims found F1", pattern: f1Of("claims +found") },
      { what: "nested cues found %", pattern: /nested cues found +([\d.]+)/ },
      {
        what: "exact source / cue / content %",
        pattern: /^spans .*?source +([\d.]+).*?cue +([\d.]+).*?content +([\d.]+)/m,
      },
      { what: "who right / wrong %", pattern: /^who .*?right +([\d.]+).*?wrong +([\d.]+)/m },
      { what: "mentions F1", pattern: f1Of("mentions all") },
      { what: "sponsors F1", pattern: /sponsors .*?F1 +([\d.]+)/ },
    ],
  },
  {
    on: "gold/train, as shipped (the weights have seen it)",
    texts: "../shared/gold/train",
    command: (output) => ["python3", "../shared/bench/claims.py", "../shared/gold/train", output],
    lines: [
      { what: "any level F1", pattern: f1Of("any level") },
      { what: "outermost F1", pattern: f1Of("top level") },
      {
        what: "nested found / of those printed annotated %",
        pattern: /^nested +found +([\d.]+).*?annotated +([\d.]+)/m,
      },
      { what: "who right / wrong %", pattern: /^who .*?right +([\d.]+).*?wrong +([\d.]+)/m },
    ],
  },
  {
    on: "cases.jsonl",
    texts: null,
    command: () => ["node", "../shared/reading/check.mjs"],
    lines: [{ what: "cases that pass", pattern: /^(\d+ of \d+) pass/m }],
  },
];

/** What all scorers say; those whose files are not there are told of instead. */
export function scoreShared(told: (missing: string) => void): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), "measure-"));
  try {
    return SCORERS.flatMap((scorer, index) => {
      const needed = scorer.texts ?? "../shared/reading/check.mjs";
      if (!existsSync(needed)) {
        told(`${needed} is not there: no figures on ${scorer.on}`);
        return [];
      }
      const output = join(folder, `${index}.ndjson`);
      if (scorer.texts !== null) printArticles(scorer.texts, output);
      const said = outputOf(scorer.command(output));
      return scorer.lines.map(({ what, pattern }) => ({
        on: scorer.on,
        what,
        value: valueIn(said, pattern),
      }));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads a folder with the built program. */
function printArticles(folder: string, output: string): void {
  const file = openSync(output, "w");
  try {
    execFileSync(process.execPath, ["bin/accordingto.js", "--ndjson", "-q", folder], {
      stdio: ["ignore", file, "inherit"],
    });
  } finally {
    closeSync(file);
  }
}

/** What a scorer prints; one that counts failures may end with 1 after it has printed. */
function outputOf([command = "", ...given]: readonly string[]): string {
  try {
    return execFileSync(command, given, {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
      maxBuffer: 2 ** 28,
    });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout) return stdout;
    throw error;
  }
}

function valueIn(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.slice(1).join(" / ") ?? "not found";
}
