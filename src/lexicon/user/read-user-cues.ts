import { createHash } from "node:crypto";
import { z } from "zod";
import { wordingSchemas } from "../wording-schema.js";
import { entryFaults } from "./entry-faults.js";
import { parseEntries } from "./parse-file.js";
import type { UserFault } from "./user-entries.js";
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
 * Reads files of cues, YAML or JSON, in the form of `lexicon/data/cues.json`, for `analyze`; a word that is listed
 * already is replaced. Faulty entries are left out and told of with file, line and remedy. Never throws: a file that
 * can't be read is a fault.
 * @param files paths
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
      else faults.push(...entryFaults(file, raw, checked.error.issues, CUE));
    }
    for (const fault of parsed.faults) faults.push(fault);
  }
  return { cues: { entries, digest: hash.digest("hex") }, faults };
}

const CUE = { noun: "cue", keys: "id, kind, rate, prior, armed" };
