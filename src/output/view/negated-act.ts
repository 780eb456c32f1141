// Which acts have to be shown with a “not”.
import type { ReportClaim } from "../schema.js";

/** Acts that already say what a negated cue comes to: "did not confirm" withholds, "does not think" doubts. */
const TURNED: ReadonlySet<string> = new Set(["withholds", "doubts", "opposes", "rejects", "denies"]);

/** True where the act alone would say the contrary: *we do not expect a breakthrough* predicts none. */
export function isNegatedAct({ act, negated }: ReportClaim): boolean {
  return negated && !TURNED.has(act);
}
