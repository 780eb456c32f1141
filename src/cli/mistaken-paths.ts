// Answers arguments that are not paths but were meant as something else: addresses and misspelt commands.
import { existsSync } from "node:fs";
import { UsageError } from "../errors.js";
import { nearestWord } from "../output/nearest-word.js";

/** Throws UsageError that says what to write instead. */
export function refuseMistaken(paths: readonly string[], commands: readonly string[]): void {
  refuseAddresses(paths, (address) => `curl -sL ${address} | accordingto --input html -`);
  const [first = ""] = paths;
  if (!/^[a-z]{4,}$/.test(first) || existsSync(first)) return;
  const meant = nearestWord(first, commands);
  if (meant !== null)
    throw new UsageError(`there is no file or command ${first}; did you mean the command ${meant}?`);
}

/** Throws UsageError for an address, with the command that `instead` gives. */
export function refuseAddresses(
  paths: readonly string[],
  instead: (address: string) => string = (address) => `curl -sL ${address} -o page.html, and name page.html`,
): void {
  const address = paths.find((path) => /^https?:\/\//i.test(path));
  if (address !== undefined)
    throw new UsageError(
      `${address} is an address, and nothing is loaded from the network; write: ${instead(address)}`,
    );
}
