import { Chalk, type ChalkInstance } from "chalk";

const chalk = new Chalk({ level: 1 });
const KEY: ChalkInstance = chalk.blue.bold;

/** One report over many indented lines in the colours of jq. */
export function toColored(report: object): string {
  return paint(report, "");
}

function paint(value: unknown, indent: string): string {
  if (value === null) return chalk.gray("null");
  if (typeof value === "string") return chalk.green(JSON.stringify(value));
  if (typeof value !== "object") return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    return wrap(
      "[]",
      value.map((item) => paint(item, deeper)),
      indent,
    );
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return wrap(
    "{}",
    fields.map(([key, field]) => `${KEY(JSON.stringify(key))}${chalk.bold(":")} ${paint(field, deeper)}`),
    indent,
  );
}

function wrap(brackets: string, parts: readonly string[], indent: string): string {
  const [open, close] = [chalk.bold(brackets[0]), chalk.bold(brackets[1])];
  if (parts.length === 0) return open + close;
  const lines = parts.map((part) => `${indent}  ${part}`).join(`${chalk.bold(",")}\n`);
  return `${open}\n${lines}\n${indent}${close}`;
}
