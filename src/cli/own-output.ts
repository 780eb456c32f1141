// No run may write into what it reads: an output that is one of the inputs is refused before it is opened.

import { fstatSync } from "node:fs";
import { Readable } from "node:stream";
import type { Inputs } from "../batch/input-sources.js";
import { findFiles } from "../batch/inputs.js";
import { identityOf } from "../batch/paths.js";
import { UsageError } from "../errors.js";

/**
 * The inputs, with the run's output made known to them. With `resume` the output may stand in a folder that is
 * read, where it is passed over. Throws UsageError when the output is an input.
 */
export async function apartFrom(
  output: string | undefined,
  inputs: Inputs,
  resume: boolean,
): Promise<Inputs> {
  if (output === undefined) return { ...inputs, ownOutput: async () => standardOutputFile() };
  const ownOutput = () => identityOf(output);
  const identity = await ownOutput();
  if (identity === null) return { ...inputs, ownOutput };
  // A list on standard input is gone once it is read, so it is kept.
  const list = inputs.filesFrom === "-" && !resume ? await whole(inputs.stdin) : null;
  const stdin = () => (list === null ? inputs.stdin : Readable.from(list));
  if (inputs.filesFrom !== "-" || list !== null) {
    for await (const found of findFiles({ ...inputs, remark: () => {}, stdin: stdin() })) {
      if ("kind" in found || (resume && found.folder !== null)) continue;
      if ((await identityOf(found.path)) === identity)
        throw new UsageError(`${output} is the input ${found.path} too; name another output`);
    }
  }
  return { ...inputs, ownOutput, stdin: stdin() };
}

/** Device and inode of the file that standard output goes to; null when it goes elsewhere. */
function standardOutputFile(): string | null {
  try {
    const stats = fstatSync(1, { bigint: true });
    return stats.isFile() ? `${stats.dev}:${stats.ino}` : null;
  } catch {
    return null;
  }
}

async function whole(stream: Readable): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return chunks;
}
