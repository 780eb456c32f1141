import { wordClass } from "../../../lexicon/word-classes.js";
import { REFLEXIVES } from "../../../phrases/closed-classes.js";
import { isPlural } from "../../../phrases/noun-number.js";
import { groupAt, phraseAt, phraseFrom, phraseUpTo } from "../../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../../phrases/phrases.js";
import { isActor } from "../../speakers.js";
import { opensQuotation, type UnitContext } from "../../unit.js";
import { chainEnd } from "../clauses/clauses.js";
import { isBarePast } from "../clauses/participles.js";

// Verbs that only look like cues: they tell what something’s name is, or what it is famous for.

const NAMING = wordClass("namingVerbs");
const INDEFINITE = /^(?:an?|another|one|some)$/;
/** True for a verb that only gives a name or tells of fame. */
export function givesName(context: UnitContext, group: VerbGroup): boolean {
  return (
    isSoCalled(context, group) ||
    isSelfNaming(context, group) ||
    isKnownAs(context, group) ||
    isFamed(context, group) ||
    isTitled(context, group) ||
    isNumberedName(context, group) ||
    isNamed(context, group)
  );
}

/** *the so-[called] “award”*, *a self-[described] “geek”*: part of a compound. */
function isSoCalled({ tokens }: UnitContext, { first, lemma }: VerbGroup): boolean {
  if (tokens[first - 1]?.text !== "-") return false;
  const { lower } = tokens.at(first - 2);
  return lower === "self" || (lower === "so" && lemma === "call");
}

/** *a sect [calling] itself Red Dawn*: it gives a name within the subject of another verb. */
function isSelfNaming({ tokens }: UnitContext, { form, lemma, last }: VerbGroup): boolean {
  return form === "gerund" && NAMING.has(lemma) && REFLEXIVES.has(tokens[last]?.lower ?? "");
}

/** *a sequence [known] as a glider*, *as it was later [known]*: its name. */
function isKnownAs(context: UnitContext, { lemma, form, passive, first, last }: VerbGroup): boolean {
  const { tokens } = context;
  if (lemma !== "know" || !(passive || form === "participle")) return false;
  // "known locally as Lucky", "known in the trade as Lucky"
  const behind = tokens[last]?.pos === "ADV" ? last + 1 : last;
  if (tokens[behind]?.lower === "as" || tokens[first - 2]?.lower === "as") return true;
  return tokens[last]?.pos === "ADP" && tokens[chainEnd(context, last + 1)]?.lower === "as";
}

/** *is [noted] for its puffins*, *a town [noted] for its fair*, *the fair for which it is [noted]*: its fame. */
function isFamed({ tokens, phrases }: UnitContext, group: VerbGroup): boolean {
  const { lemma, passive, form, first, last } = group;
  if (lemma !== "note") return false;
  const noun = phraseAt(phrases, first - 1);
  const opener = (noun ? tokens.at(noun.first) : tokens[first - 1])?.lower ?? "";
  const isPassive = passive || form === "participle" || (isBarePast(group) && /^(?:,|an?)$/.test(opener));
  if (!isPassive) return false;
  const lead = noun && tokens[noun.first - 1]?.lower === "which" ? tokens[noun.first - 2] : undefined;
  return tokens[last]?.lower === "for" || lead?.lower === "for";
}

/** *The book is [titled] “Voices”*, *[titling] it Voices*, *a film [entitled] “Voices”*, but *[entitled] to a vote*. */
function isTitled(context: UnitContext, { lemma, last }: VerbGroup): boolean {
  return lemma === "title" || (lemma === "entitle" && opensQuotation(context, last));
}

/** *the third [named] storm of the season*: which of those that have names. */
function isNumberedName({ tokens }: UnitContext, group: VerbGroup): boolean {
  if (!NAMING.has(group.lemma) || !isBarePast(group) || tokens[group.last]?.pos !== "NOUN") return false;
  return ORDINAL.test(tokens[group.first - 1]?.lower ?? "");
}

const ORDINAL = /^(?:first|second|third|last|next|\p{L}+th|\d+(?:st|nd|rd|th))$/u;

/** *a man [named] Nils Holm*, *a pattern [called] a “glider”*, *, also [called] parole,*: what something’s name is. */
function isNamed(context: UnitContext, group: VerbGroup): boolean {
  const { tokens, phrases } = context;
  if (!NAMING.has(group.lemma) || !isBarePast(group)) return false;
  if (isOwnName(context, group)) return true;
  const name = phraseFrom(phrases, group.last);
  if (!name) return false;
  const behindName = tokens[name.last];
  const before = tokens.at(group.first - 1);
  // "a device on his feet, called Flyboard Air."
  if (before.text === "," && (behindName === undefined || behindName.pos === "PUNCT"))
    return tokens.at(name.head).pos !== "PRON" && !opensQuotation(context, name.last);
  const also = before.lower === "also" && tokens[group.first - 2]?.text === ",";
  const noun = phraseAt(phrases, group.first - 1);
  if (!also && !(noun && isUnknown(context, noun))) return false;
  // "an official called Holm a liar", "an official called the rules “unjust”": a second object tells what he called him
  const hasNoun = /^(?:NOUN|PRON|PROPN)$/.test(tokens.at(name.last - 1).pos);
  if (hasNoun && opensQuotation(context, name.last)) return false;
  return (
    behindName === undefined ||
    (behindName.pos !== "ADJ" && !phraseAt(phrases, name.last) && behindName.lower !== "as")
  );
}

/** *[a man] named Nils Holm*, *[ponds] called polders*: what is not known yet, some people or any things. */
function isUnknown({ tokens, speakerAt }: UnitContext, { first, head }: NounPhrase): boolean {
  if (INDEFINITE.test(tokens.at(first).lower)) return true;
  const opener = tokens.at(first).pos;
  const isBare =
    tokens.at(head).pos === "NOUN" && opener !== "DET" && opener !== "PRON" && opener !== "PROPN";
  return isBare && isPlural(tokens.at(head)) && !isActor(speakerAt(head));
}

/** *the retreat [called] Bryn Tirion*, *the course at the hall [called] “First Steps”*: a name right behind a noun. */
function isOwnName(context: UnitContext, { lemma, first, last }: VerbGroup): boolean {
  const { tokens, phrases, speakerAt } = context;
  const noun = phraseUpTo(phrases, first);
  if (lemma === "name" || !noun || tokens.at(noun.head).pos === "PRON") return false;
  const isQuoted = opensQuotation(context, last);
  const { name: kind } = speakerAt(noun.head);
  const isThing =
    tokens.at(noun.head).pos === "NOUN" && (kind === "role-document" || !isActor(speakerAt(noun.head)));
  // "a song called “Day after Day”", "a process called “filtration”"
  const isNew = INDEFINITE.test(tokens.at(noun.first).lower);
  if (isQuoted && isThing && (isNew || /^\p{Lu}/u.test(tokens[last + 1]?.text ?? ""))) return true;
  const name = phraseAt(phrases, isQuoted ? last + 1 : last);
  if (!name || tokens.at(name.head).pos !== "PROPN") return false;
  // "the retreat for painters called Villa Rosa burned down": nobody is called to have done something
  if (!isThing && !isQuoted && groupAt(phrases, name.last)?.form !== "finite") return false;
  const behind = tokens[isQuoted ? name.last + 1 : name.last];
  return behind === undefined || (behind.pos !== "ADJ" && behind.pos !== "DET" && behind.lower !== "as");
}
