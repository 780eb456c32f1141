// The words of the command line; bytes that are not UTF-8 are lost in Node's, but not in the system's.

import { readFileSync } from "node:fs";
import { nameFrom } from "../batch/file-name.js";

const LOST = "\uFFFD";

/** The arguments after the program's name; file names that are not UTF-8 as `nameFrom` writes them, on Linux. */
export function commandLine(): string[] {
  const given = process.argv.slice(2);
  if (!given.some((argument) => argument.includes(LOST))) return given;
  try {
    const bytes = readFileSync("/proc/self/cmdline");
    const all: string[] = [];
    for (let start = 0, end = bytes.indexOf(0); end >= 0; start = end + 1, end = bytes.indexOf(0, start))
      all.push(nameFrom(bytes.subarray(start, end)));
    return all.slice(-given.length);
  } catch {
    return given;
  }
}
