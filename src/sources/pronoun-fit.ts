import type { Discourse } from "./discourse.js";
import type { PronounClass } from "./pronoun-classes.js";
import type { PlacedMention, SourceContext } from "./source-context.js";
import { LATELY } from "./turn-contenders.js";

// Whether a pronoun can mean somebody, by number, gender and what he or she was called before.

/** Why a mention cannot be meant; "" where that needs no saying; null when it can. */
export function misfit(
  context: SourceContext,
  { entity, form }: PlacedMention,
  wanted: PronounClass,
  quoted: boolean,
): string | null {
  const person = entity.type === "person";
  if (wanted === "someone") return person ? null : "";
  if (wanted === "m" || wanted === "f") {
    if (!person) return "";
    const { gender } = context.genderOf(entity.id);
    return gender === undefined || gender === wanted
      ? null
      : `"${wanted === "m" ? "he" : "she"}" does not fit the gender`;
  }
  if (person) return "a person, not a body or several";
  if (form === "demonym" || entity.type === "location") return "";
  if (wanted === "plural" && entity.type === "state") return "a single state";
  if (wanted === "plural" && quoted && entity.type === "organization") return "a body that is not spoken of";
  return null;
}

/** *Ruiz said … She added … [He] said*: somebody whom only the other pronoun tells the gender of. */
export function isOtherwiseCalled(
  { pronouns }: Discourse,
  { entity }: PlacedMention,
  wanted: PronounClass,
): boolean {
  const called = pronouns.get(entity.id);
  return (wanted === "m" || wanted === "f") && called !== undefined && called !== wanted;
}

/** True for somebody of unknown gender who has not spoken: too little to be *she* in another's words. */
export function isStranger(
  context: SourceContext,
  discourse: Discourse,
  { entity }: PlacedMention,
  wanted: PronounClass,
): boolean {
  if ((wanted !== "m" && wanted !== "f") || context.genderOf(entity.id).gender !== undefined) return false;
  return !discourse.turns.slice(-LATELY).some((turn) => turn.entity === entity.id);
}
