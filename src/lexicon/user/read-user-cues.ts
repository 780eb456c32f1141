import { createHash } from "node:crypto";
import { z } from "zod";
import { wordingSchemas } from "../wording-schema.js";
import { parseEntries } from "./parse-file.js";
import type { RawEntry, UserFault } from "./user-entries.js";
import { userFiles } from "./user-files.js";

/** A word of the user's that tells the reader somebody else says it: an entry of `cues.json`, with a prior. */
export type UserCue = z.infer<typeof cueSchema>;

const cueSchema = wordingSchemas.cues.extend({
  rate: wordingSchemas.cues.shape.rate.default(0.5),
  prior: z
    .number()
    .min(-10)
    .max(10)
    .default(0)
    .describe("Log odds added to what the weights give it: 2 makes even odds 88 %."),
});

/** The cues of a user's files; plain data, as they go to worker threads. */
export interface OwnCues {
  readonly entries: readonly UserCue[];
  /** A hash of the files. */
  readonly digest: string;
}

/**
 * Reads files of cues, YAML or JSON, in the form of `lexicon/data/cues.json`; a word that is listed already is replaced.
 * Faulty entries are left out and told of with file, line and remedy. Never throws.
 */
export function readUserCues(files: readonly string[]): { cues: OwnCues; faults: readonly UserFault[] } {
  const hash = createHash("sha256");
  const entries: UserCue[] = [];
  const faults: UserFault[] = [];
  for (const { file, text } of userFiles(files, faults)) {
    hash.update(`${file}\n${text}\n`);
    const parsed = parseEntries(file, text, "cues");
    for (const raw of parsed.entries) {
      const checked = cueSchema.safeParse(raw.value);
      if (checked.success) entries.push(checked.data);
      else for (const issue of checked.error.issues) faults.push(faultOf(file, raw, issue));
    }
    for (const fault of parsed.faults) faults.push(fault);
  }
  return { cues: { entries, digest: hash.digest("hex") }, faults };
}

const KEYS = "id, kind, rate, prior, armed";

function faultOf(file: string, raw: RawEntry, issue: z.core.$ZodIssue): UserFault {
  const path = issue.path.filter((part) => typeof part !== "symbol");
  const id = (raw.value as { id?: unknown } | null)?.id;
  const message =
    issue.code === "unrecognized_keys"
      ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}; a cue has ${KEYS}`
      : path.length === 0
        ? `must be a cue with ${KEYS}`
        : `${path.join(".")}: ${issue.message}; mend it or leave the cue out`;
  return { file, line: raw.lineOf(path), entry: typeof id === "string" && id !== "" ? id : "cue", message };
}
