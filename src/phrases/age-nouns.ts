import type { Tokens } from "../sentences/reading.js";
import { tokenAt } from "./phrase-at.js";

// Whether somebody is called by age alone.

/** True for the *old* of *the 58-year-[old]*, which stands for a person where no noun follows. */
export function endsAge(tokens: Tokens, at: number): boolean {
  return tokenAt(tokens, at)?.lower === "old" && tokenAt(tokens, at - 1)?.text === "-";
}
