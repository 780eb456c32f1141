import { readFile } from "node:fs/promises";
import { decode } from "../article/decode.js";
import { systemError } from "../batch/paths.js";
import { InputError } from "../errors.js";

/** The decoded text of a file, or of standard input for "-". Throws InputError with the path in its message. */
export async function readText(path: string): Promise<string> {
  try {
    return decode(path === "-" ? await standardInput() : await readFile(path)).text;
  } catch (error) {
    const known = error instanceof InputError ? error : systemError(error);
    throw new InputError(known.code, `${path}: ${known.message}`);
  }
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
