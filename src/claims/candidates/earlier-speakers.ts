import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import type { Scope, Subject } from "../unit.js";
import { modifies } from "./participles.js";

// Who spoke earlier in the sentence and goes on speaking: verbs of saying share their subject over what they said.

/** The nearest verb of saying before token `from` that fits. */
function lastSaying(scope: Scope, from: number, fits: (group: VerbGroup) => boolean): VerbGroup | null {
  for (let j = from - 1; j >= scope.first; j--) {
    const group = groupAt(scope.phrases, j);
    if (group?.head === j && scope.verbRates[group.index]! >= 0.5 && fits(group)) return group;
  }
  return null;
}

/**
 * *X said that Y would … but [denied] …*: two verbs of saying in the same tense are spoken by the same one,
 * whatever verbs the first one’s content holds.
 */
export function outerSpeaker(scope: Scope, from: number, sharer: VerbGroup): VerbGroup | null {
  const { tokens } = scope;
  if (scope.verbRates[sharer.index]! < 0.5) return null;
  return lastSaying(
    scope,
    from,
    (group) =>
      group.form === "finite" &&
      group.past === sharer.past &&
      tokens[group.head]!.quotation === tokens[from]!.quotation &&
      !isNaming(scope, group),
  );
}

/** *condemned what he [called] a crime and accused …*: the verb of a name for something, which no other verb stands beside. */
export function isNaming({ tokens, phrases }: Scope, group: VerbGroup): boolean {
  const subject = phraseAt(phrases, group.first - 1);
  return subject !== undefined && tokens[subject.first - 1]?.lower === "what";
}

/** *X did A, [noting] that B is so and declining …*: the nearest gerund of saying on the left, whatever verbs it holds. */
export function reportingGerund(scope: Scope, from: number): VerbGroup | null {
  return lastSaying(scope, from, ({ form }) => form === "gerund");
}

/**
 * *X said that Y was so, [adding] that …*: who says more has spoken before, whatever verbs stand in what he said.
 * Nobody says twice that he said it: *said that the board dismissed Y, saying …* leaves it to the board.
 */
export function speakerBefore(
  scope: Scope,
  from: number,
  { index, lemma }: VerbGroup,
  doer: Subject | null,
): VerbGroup | null {
  const { tokens } = scope;
  if (tokens[from]!.text !== "," || scope.verbRates[index]! < 0.5) return null;
  const saying = lastSaying(
    scope,
    from,
    (group) =>
      (group.form === "finite" || group.form === "gerund") &&
      !group.passive &&
      tokens[group.head]!.quotation === tokens[from]!.quotation &&
      !isNaming(scope, group) &&
      !modifies(scope, group),
  );
  // "X, who said so, left the room, adding": the verb at hand is not in what was said
  if (!saying || (doer && doer.first < saying.head)) return null;
  return saying.lemma === lemma ? null : saying;
}
