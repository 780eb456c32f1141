// Answers arguments that are not paths but were meant as something else: addresses and misspelt commands.
import { existsSync } from "node:fs";
import { UsageError } from "../errors.js";
import { nearestWord } from "../output/nearest-word.js";

/** Throws UsageError that says what to write instead. */
export function refuseMistaken(paths: readonly string[], commands: readonly string[]): void {
  const address = paths.find((path) => /^https?:\/\//i.test(path));
  if (address !== undefined)
    throw new UsageError(
      `${address} is an address, and nothing is loaded from the network; write: curl -sL ${address} | accordingto --input html -`,
    );
  const [first = ""] = paths;
  if (!/^[a-z]{4,}$/.test(first) || existsSync(first)) return;
  const meant = nearestWord(first, commands);
  if (meant !== null)
    throw new UsageError(`there is no file or command ${first}; did you mean the command ${meant}?`);
}
