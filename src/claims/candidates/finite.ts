import { groupAt } from "../../phrases/phrase-at.js";
import type { Scope } from "../unit.js";

/** True when the token is the main verb of a finite group. */
export function isFiniteHead(scope: Scope, i: number): boolean {
  const group = groupAt(scope.phrases, i);
  return group !== undefined && group.head === i && group.form === "finite";
}

/** True when a finite verb stands in the unit before token `to`. */
export function hasFiniteVerb(scope: Scope, to: number): boolean {
  for (let i = scope.first; i < to; i++) {
    if (groupAt(scope.phrases, i)?.form === "finite") return true;
  }
  return false;
}
