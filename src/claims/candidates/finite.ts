import { groupAt } from "../../phrases/phrase-at.js";
import type { UnitContext } from "../unit.js";

/** True when the token is the main verb of a finite group. */
export function isFiniteHead(context: UnitContext, i: number): boolean {
  const group = groupAt(context.phrases, i);
  return group !== undefined && group.head === i && group.form === "finite";
}

/** True when a finite verb stands in the unit before token `to`. */
export function hasFiniteVerb(context: UnitContext, to: number): boolean {
  for (let i = context.first; i < to; i++) {
    if (groupAt(context.phrases, i)?.form === "finite") return true;
  }
  return false;
}
