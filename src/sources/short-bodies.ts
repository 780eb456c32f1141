import { nameKeys } from "../entities/name-keys.js";
import { commonWords } from "../lexicon/name-words.js";
import { oncePer } from "../once-per.js";
import type { Answer } from "./discourse.js";
import { named } from "./named-sources.js";
import type { PlacedMention, SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// A single word that speaks, of a body whose name it opens.

/**
 * *Hanbit Semiconductor … [Hanbit] said*, *Alianza Huaral … [Alianza] said*: the only body of the article whose name opens
 * with the word, which is neither an ordinary one nor anybody's name.
 */
export function byFirstWord(context: SourceContext, noun: SourceNoun): Answer | null {
  const { name, role, head, first, last, determiner } = noun;
  if (name !== null || role !== null || determiner !== "" || last !== first + 1) return null;
  if (!/^\p{Lu}\p{Ll}{2}/u.test(head.text)) return null;
  const [key] = nameKeys(head.text);
  if (key === undefined || commonWords().has(key)) return null;
  if (context.lexicon.givenNames.has(key) || context.lexicon.familyNames.has(key)) return null;
  const bodies = bodiesByWord(context).get(key);
  const [body] = bodies ?? [];
  if (body === undefined || bodies?.length !== 1) return null;
  return named(body, "first-word", "the only body in the article whose name opens so", "inferred");
}

/** By the first word of their names, and by the second of two whose first is letters: *SK [Hynix]*. */
const bodiesByWord = oncePer(({ bodies }: SourceContext): ReadonlyMap<string, readonly PlacedMention[]> => {
  const found = new Map<string, PlacedMention[]>();
  const add = (key: string, body: PlacedMention) => {
    const known = found.get(key);
    if (known === undefined) found.set(key, [body]);
    else known.push(body);
  };
  for (const body of bodies) {
    const { name } = body.entity;
    const [key, second, third] = nameKeys(name);
    if (key === undefined || second === undefined) continue;
    add(key, body);
    if (third === undefined && /^\p{Lu}{2,} /u.test(name)) add(second, body);
  }
  return found;
});
