import { kindOfEntry } from "../entities/entry-index.js";
import { wordClass } from "../lexicon/word-classes.js";
import { endsAge } from "../phrases/age-nouns.js";
import { recent } from "./collectives.js";
import { type Answer, type Discourse, unresolved } from "./discourse.js";
import { byPronoun } from "./pronouns.js";
import type { SourceContext } from "./source-context.js";
import { complementOf, lemmaOf, type SourceNoun } from "./source-noun.js";

// Somebody called by age, nationality or trade alone.

/** *[The 58-year-old] said*, *[the Bulgarian] said*: the person whom a pronoun without gender would mean there; else nobody. */
export function bySomeone(context: SourceContext, noun: SourceNoun, discourse: Discourse): Answer | null {
  if (noun.determiner !== "the" || !(isAge(context, noun) || isOneOfPeople(noun))) return null;
  if (isNameless(context, noun)) return unresolved("someone", "one without a name is called so before");
  const answer = byPronoun(context, discourse, noun.first, { wanted: "someone" });
  const meant = answer ?? unresolved("someone", "nobody before it fits");
  if (meant.entity === null || meant.mention === null) return meant;
  return described(context, noun, {
    ...meant,
    rule: "someone",
    because: "called by age or nationality, and nobody else is as near",
  });
}

/** The answer with the words of the description as a mention. */
function described({ reading }: SourceContext, { first, head }: SourceNoun, answer: Answer): Answer {
  const { start } = reading.tokens.at(first);
  return { ...answer, mention: { start, end: head.end, form: "description" } };
}

/**
 * *Ben Carter rose in the polls. [The Republican candidate] said*, *[the 51-year-old baker] said*: somebody just named,
 * called by what he is, though the article says so nowhere else; nobody where others are as near, or where a candidate without a name was spoken of.
 */
export function byCalledAgain(
  context: SourceContext,
  noun: SourceNoun,
  discourse: Discourse,
  parent: string | null,
): Answer | null {
  // "Holm fears that the billionaire is lying": another than Holm, and which is not told
  if (parent !== null) return null;
  const { head, role, determiner, possessive } = noun;
  if (possessive >= 0 || role?.plural === true || /^(?:an?|another)$/.test(determiner)) return null;
  const aged = role?.entry.kind === "person" && isBehindAge(context, noun);
  if (!aged && (determiner !== "the" || !CALLING.has(head.lower))) return null;
  const parties = noun.modifiers.every(
    ({ entity, form }) => form === "demonym" || kindOfEntry(context.lexicon, entity.id) === "party",
  );
  if (!parties || complementOf(context, noun) !== null || recent(discourse, lemmaOf(noun)).length > 0)
    return null;
  if (isBroughtIn(context, noun)) return null;
  const answer = byPronoun(context, discourse, noun.first, { wanted: "someone" });
  if (answer?.entity == null || answer.mention === null) return null;
  const { gender } = context.genderOf(answer.entity);
  if (role?.entry.gender !== undefined && gender !== undefined && role.entry.gender !== gender) return null;
  return described(context, noun, {
    ...answer,
    rule: "called-again",
    because: "somebody just named, called by what he or she is",
  });
}

const CALLING = wordClass("callingNouns");

/** *[the 51-year-old former judge]*, also where the source is cut behind the age. */
function isBehindAge({ reading: { tokens } }: SourceContext, { first, last }: SourceNoun): boolean {
  for (let old = last - 2; old >= first - 1; old -= 1)
    if (endsAge(tokens, old)) return tokens[old - 5]?.lower === "the" || tokens[old - 3]?.lower === "the";
  return false;
}

/** *[A] candidate* before: the article speaks of one without a name. */
function isBroughtIn({ reading: { tokens } }: SourceContext, { head, first }: SourceNoun): boolean {
  for (let i = first - 2; i >= Math.max(0, first - FAR); i -= 1) {
    if (tokens.at(i).lemma !== head.lemma) continue;
    for (let at = i - 1; at >= Math.max(0, i - 4); at -= 1)
      if (/^(?:an?|another|one|every|each)$/.test(tokens.at(at).lower)) return true;
  }
  return false;
}

/** How many tokens back one without a name may have been brought in. */
const FAR = 300;

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
  for (let at = first - 1; at > Math.max(0, first - FAR); at -= 1) {
    if (tokens.at(at).lower !== head.lower || !/^(?:an?|another)$/.test(tokens.at(at - 1).lower)) continue;
    return (
      tokens[at + 1]?.pos === "NOUN" && tokens[at + 2]?.pos !== "PROPN" && tokens[at + 3]?.pos !== "PROPN"
    );
  }
  return false;
}
