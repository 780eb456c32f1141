import { nameKeys } from "../entities/name-keys.js";
import { wordClass } from "../lexicon/word-classes.js";
import { mentionsBefore, type PlacedMention, type SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// Which of a couple *the father*, *the wife* is.

/**
 * *David Holm and Louise Holm were jailed. [The mother] said*: of the only couple that the article named before, the one whose
 * gender it is; null where no couple or several were named.
 */
export function ofCouple(context: SourceContext, noun: SourceNoun, gender: "m" | "f"): PlacedMention | null {
  if (!PARENTS.has(noun.head.lower)) return null;
  let found: PlacedMention | null = null;
  const people = mentionsBefore(context, noun.first).filter(({ entity }) => entity.type === "person");
  for (const [i, second] of people.entries()) {
    const first = people[i - 1];
    if (first === undefined || !isCouple(context, first, second)) continue;
    const one = context.genderOf(first.entity.id).gender === gender ? first : second;
    if (found !== null && found.entity !== one.entity) return null;
    found = one;
  }
  return found;
}

const PARENTS: ReadonlySet<string> = new Set(["father", "mother", "husband", "wife"]);

/** *Louise and David Holm*, *Eva Moss and her husband, Jan Holm*: a man and a woman side by side, of one family name or married. */
function isCouple(context: SourceContext, first: PlacedMention, second: PlacedMention): boolean {
  const { tokens } = context.reading;
  if (second.first - first.last > LONGEST || tokens[first.last]?.lower !== "and") return false;
  const genders = new Set([first, second].map(({ entity }) => context.genderOf(entity.id).gender));
  if (!genders.has("m") || !genders.has("f")) return false;
  const between = tokens.slice(first.last + 1, second.first).map(({ lower }) => lower);
  if (between.length === 0) {
    const [a, b] = [first, second].map(({ entity }) => nameKeys(entity.name));
    return a?.length === 1 || a?.at(-1) === b?.at(-1);
  }
  return POSSESSIVES.has(between[0] ?? "") && /^(?:husband|wife)$/.test(between[1] ?? "");
}

/** How many tokens may stand between the names: *and her husband,*. */
const LONGEST = 4;

const POSSESSIVES = wordClass("possessives");
