/** One report as one line, without the line end. */
export function toLine(report: object): string {
  return JSON.stringify(report);
}

/** One report over many indented lines, without the last line end. */
export function toPretty(report: object): string {
  return JSON.stringify(report, null, 2);
}
