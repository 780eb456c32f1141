import { type Command, Option } from "commander";
import type { LineSettings } from "../output/failure-line.js";
import { addToSelection, type Selection } from "../output/select-reported.js";
import { withoutUndefined } from "../without-undefined.js";
import { calendarDay } from "./option-values.js";

/** The options that say which claims are wanted and in which form. */
export interface ClaimOptions {
  readonly date?: string;
  readonly authorClaims?: boolean;
  readonly flat?: boolean;
  readonly select?: Selection;
}

/** Declares them. */
export function addClaimOptions(command: Command): Command {
  return command
    .optionsGroup("Claims:")
    .option("--date <YYYY-MM-DD>", "the day the articles appeared, to date “on Monday” by", calendarDay)
    .option("--author-claims", "also what an article asserts in its own voice, as claims with no cue")
    .addOption(
      new Option("--flat", "one claim a line, with all about it").conflicts(["pretty", "resume", "outDir"]),
    )
    .option(
      "--select <filter>",
      "only claims that fit: kind=, act=, source=, speaker=, about=, target=, entity=, state=, sponsor=, tag=, confidence= (again for more)",
      addToSelection,
    );
}

/** What the workers need to know of them. */
export function lineSettingsOf({ flat, select }: ClaimOptions): LineSettings {
  return { ...(flat ? { flat } : {}), ...withoutUndefined({ select }) };
}
