import { decode } from "../article/decode.js";
import { systemError } from "../batch/paths.js";
import { readBytes } from "../batch/read-bytes.js";
import { unpack } from "../batch/unpack.js";
import { InputError } from "../errors.js";

/** Articles and claims that a person names are read whatever their size. */
const UNBOUNDED = 2 ** 31;

/** The decoded text of a file, or of standard input for "-". Throws InputError with the path in its message. */
export async function readText(path: string): Promise<string> {
  try {
    return decode(path === "-" ? unpack(await standardInput(), UNBOUNDED) : readBytes(path, UNBOUNDED)).text;
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
