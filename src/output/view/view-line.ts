// Prints lines of output for people: a view of each report, nothing for an article that failed.
import type { Report } from "../schema.js";
import { toView, type ViewSettings } from "./terminal-view.js";

/** Makes of a report's line its view; with a rule between one report and the next. */
export function viewLine(settings: ViewSettings): (line: string) => string {
  let first = true;
  return (line) => {
    const report = JSON.parse(line) as Report | { readonly error: unknown };
    // Standard error has said what was wrong with it.
    if ("error" in report) return "";
    const rule = first ? "" : `\n${"─".repeat(Math.min(200, Math.max(80, settings.width)))}\n\n`;
    first = false;
    return rule + toView(report, settings);
  };
}
