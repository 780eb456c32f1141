// One report for people: indented JSON, in the colours of jq.

import { Chalk, type ChalkInstance } from "chalk";
import { indented } from "./json-text.js";

const chalk = new Chalk({ level: 1 });
const KEY: ChalkInstance = chalk.blue.bold;

/** One line of JSON over many indented lines in the colours of jq, safe for a terminal. */
export function toColored(line: string): string {
  return indented(line, (token, isKey) => {
    if (isKey) return KEY(token);
    if (token.startsWith('"')) return chalk.green(token);
    if (token === "null") return chalk.gray(token);
    return /^[[\]{},:]/.test(token) ? chalk.bold(token) : token;
  });
}
