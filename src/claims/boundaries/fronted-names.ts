import { isBehindFrontedPreposition } from "../../phrases/fronted-phrases.js";
import { isActor, isPlaceName } from "../speakers.js";
import type { Subject, UnitContext } from "../unit.js";

// The name of a place at the head of a clause, with the subject's own name right behind it and no comma between.

/**
 * *In Kyiv [Zelensky] said*, *At the UN [Lavrov] said*, *In New York [police] said*: the token behind the name that
 * begins at `start`, where another one is the subject; `start` itself elsewhere.
 */
export function behindFrontedName(
  { tokens, speakerAt }: UnitContext,
  start: number,
  { head, rule }: Subject,
): number {
  if (rule !== "before" || !isBehindFrontedPreposition(tokens, start)) return start;
  const first = tokens.at(start).pos === "DET" ? start + 1 : start;
  const name = speakerAt(first);
  const subject = speakerAt(head);
  if (first >= head || tokens.at(first).pos !== "PROPN" || subject === name || !isActor(subject))
    return start;
  // "At the UN officials": those of the UN
  if (!isPlaceName(name) && !(isActor(name) && tokens.at(head).pos === "PROPN")) return start;
  let end = first + 1;
  while (end < head && speakerAt(end) === name) end++;
  return end;
}
