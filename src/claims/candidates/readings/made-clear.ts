import { groupAt } from "../../../phrases/phrase-at.js";
import type { VerbGroup } from "../../../phrases/phrases.js";
import type { UnitContext } from "../../unit.js";

// What somebody makes clear: the adjective belongs to the verb.

/** *[made it clear] that …*: the verb with what it makes of what is said, or null. */
export function makingClear({ tokens }: UnitContext, group: VerbGroup): VerbGroup | null {
  const { lemma, last } = group;
  const it = tokens[last]?.lower === "it" ? last + 1 : last;
  // "makes it [absolutely] clear"
  const clear = tokens[it]?.pos === "ADV" ? it + 1 : it;
  if (lemma !== "make" || it === last || !CLEAR.has(tokens[clear]?.lower ?? "")) return null;
  return { ...group, last: clear + 1 };
}

/** The *clear* of *made it clear*, where it is taken for a verb. */
export function isMadeClear({ tokens, phrases }: UnitContext, { head }: VerbGroup): boolean {
  return (
    CLEAR.has(tokens.at(head).lower) &&
    /^(?:it|absolutely|very|quite|perfectly)$/.test(tokens[head - 1]?.lower ?? "") &&
    groupAt(phrases, head - 2)?.lemma === "make"
  );
}

const CLEAR = new Set(["clear", "known", "plain", "public"]);
