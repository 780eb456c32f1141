import { endsAge } from "../phrases/age-nouns.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { byPronoun } from "./pronouns.js";
import type { SourceContext } from "./source-context.js";
import type { SourceNoun } from "./source-noun.js";

// Somebody called by age or nationality alone.

/** *[The 58-year-old] said*, *[the Bulgarian] said*: the person whom a pronoun without gender would mean there; else nobody. */
export function bySomeone(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (noun.determiner !== "the" || !(isAge(context, noun) || isOneOfPeople(noun))) return null;
  if (isNameless(context, noun)) return unresolved("someone", "one without a name is called so before");
  const answer = byPronoun(context, discourse, noun.first, null, "someone");
  const meant = answer ?? unresolved("someone", "nobody before it fits");
  if (meant.entity === null || meant.mention === null) return meant;
  const start = context.reading.tokens.at(noun.first).start;
  return {
    ...meant,
    rule: "someone",
    because: "called by age or nationality, and nobody else is as near",
    mention: { start, end: noun.head.end, form: "description" },
  };
}

/** *58-year-old*, *58-year-old Bulgarian*. */
function isAge({ reading: { tokens } }: SourceContext, { first, last, name, head }: SourceNoun): boolean {
  const old = head.lower === "old" ? last - 1 : name?.form === "demonym" ? name.first - 1 : -1;
  return old > first && endsAge(tokens, old);
}

/** *Bulgarian*, *Israeli*: a demonym that is a noun for one person; *French* is one for all. */
function isOneOfPeople({ name, first, last, head }: SourceNoun): boolean {
  return name?.form === "demonym" && last - first === 1 && /(?:an|i)$/.test(head.lower);
}

/** *a Syrian asylum seeker*, then *the Syrian*: somebody without a name was brought in by the same word. */
function isNameless({ reading: { tokens } }: SourceContext, { first, head, name }: SourceNoun): boolean {
  if (name?.form !== "demonym") return false;
  for (let at = first - 1; at > 0; at -= 1) {
    if (tokens.at(at).lower !== head.lower || !/^(?:an?|another)$/.test(tokens.at(at - 1).lower)) continue;
    return (
      tokens[at + 1]?.pos === "NOUN" && tokens[at + 2]?.pos !== "PROPN" && tokens[at + 3]?.pos !== "PROPN"
    );
  }
  return false;
}
