import { DASHES } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { UnitContext } from "../unit.js";

/** *…, a claim Tehran denies*, *… — a charge that he rejects*: another’s word on what was said, which is no part of it. */
export function opensComment({ tokens, phrases, verbRates, cueOf }: UnitContext, mark: number): boolean {
  if (tokens[mark]!.text !== "," && !DASHES.has(tokens[mark]!.text)) return false;
  const noun = phraseAt(phrases, mark + 1);
  if (noun?.first !== mark + 1 || cueOf("noun", tokens[noun.head]!.lemma) === undefined) return false;
  const relative = /^(?:that|which)$/.test(tokens[noun.last]?.lower ?? "");
  const subject = phraseAt(phrases, relative ? noun.last + 1 : noun.last);
  const verb = subject && groupAt(phrases, subject.last);
  return verb !== undefined && verb.form === "finite" && verbRates[verb.index]! >= 0.5;
}
