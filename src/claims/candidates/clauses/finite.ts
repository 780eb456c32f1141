import { groupAt, groupFrom } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import type { UnitContext } from "../../unit.js";

// Whether and where a finite verb stands.

/** True when the token is the main verb of a finite group. */
export function isFiniteHead(context: UnitContext, i: number): boolean {
  const group = groupAt(context.phrases, i);
  return group !== undefined && group.head === i && group.form === "finite";
}

/** True when a finite verb stands in the unit before token `to`, or from another token on before it. */
export function hasFiniteVerb(context: UnitContext, to: number, from = context.first): boolean {
  for (let i = from; i < to; i++) {
    if (groupAt(context.phrases, i)?.form === "finite") return true;
  }
  return false;
}

/** The finite verb that begins at a token, adverbs before it aside. */
export function verbRightAt({ tokens, phrases, last }: UnitContext, from: number): VerbGroup | null {
  let i = from;
  while (i < last && tokens.at(i).pos === "ADV" && !groupAt(phrases, i)) i++;
  const group = i < last ? groupFrom(phrases, i) : undefined;
  return group?.form === "finite" ? group : null;
}
