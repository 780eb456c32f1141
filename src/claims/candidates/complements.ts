import { COORDINATORS, SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { isPlural } from "../../phrases/noun-phrases.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { isTime, opensQuotation, type UnitContext } from "../unit.js";
import { isBarePast } from "./participles.js";

/** What a cue takes on its right: the frame's name, where the content starts and where the cue may reach. */
export interface Complement {
  readonly frame: string;
  /** First token of the content. */
  readonly start: number;
  /** Tokens between the verb and the content: particles, prepositions, adjuncts, the audience. */
  readonly audience: boolean;
  /** A preposition that leads to the content, or -1. */
  readonly preposition: number;
  /** Words of time or place were stepped over. */
  readonly adjunct: boolean;
}

const WH = new Set(["what", "why", "how", "whether", "if", "when", "where", "who", "which"]);
const ADJUNCT_PREPOSITIONS = new Set([
  "in",
  "on",
  "at",
  "during",
  "after",
  "before",
  "to",
  "from",
  "with",
  "through",
  "by",
  "via",
  "of",
  "for",
  "over",
  "as",
]);
const LIGHT_PREPOSITIONS = new Set([
  "of",
  "for",
  "about",
  "against",
  "on",
  "over",
  "to",
  "with",
  "toward",
  "towards",
]);
const OBJECT_PRONOUNS = new Set(["it", "this", "that", "so", "them", "him", "her", "me", "us", "you"]);
const FARTHEST = 28;

/** The end of a noun phrase with the *of*-phrases, brackets and coordinated phrases attached to it. */
export function chainEnd(context: UnitContext, first: number): number {
  const { tokens, phrases } = context;
  let j = first;
  for (let steps = 0; steps < 8; steps++) {
    const phrase = phraseAt(phrases, j);
    if (!phrase || j >= context.last) return j;
    j = phrase.last;
    const link = tokens[j];
    if (!link || j >= context.last) return j;
    const linked =
      (link.pos === "ADP" || link.lower === "and" || link.lower === "or") &&
      (phrases.nounPhraseAt[j + 1] ?? -1) >= 0;
    if (!linked || tokens[j + 1]!.quotation !== tokens[first]!.quotation) return j;
    j++;
  }
  return j;
}

/** The complements that may follow a verb group which ends before `from`, nearest first. */
export function complementsAfter(context: UnitContext, from: number): Complement[] {
  const { tokens, phrases } = context;
  const found: Complement[] = [];
  let p = from;
  let audience = false;
  let adjunct = false;
  const add = (frame: string, start: number, preposition = -1) => {
    if (start < context.last) found.push({ frame, start, audience, preposition, adjunct });
  };
  let comma = false;
  for (let steps = 0; steps < 6 && p < context.last && p < from + FARTHEST; steps++) {
    const token = tokens[p]!;
    if (opensQuotation(context, p)) {
      add(comma || /^[A-Z]/.test(tokens[p + 1]?.text ?? "") ? "quote" : "fragment", p);
      return found;
    }
    if (token.text === ",") {
      const resumed = comma ? -1 : thatBehindParenthesis(context, p);
      if (resumed >= 0) {
        adjunct = true;
        add("that", resumed);
        return found;
      }
      comma = true;
      p++;
      continue;
    }
    if (token.text === ":") {
      add(opensQuotation(context, p + 1) ? "colon-quote" : "colon", p + 1);
      return found;
    }
    if (token.lower === "that" && token.pos !== "DET") {
      add("that", p);
      return found;
    }
    if (token.lower === "that" && clauseFollows(context, p + 1)) {
      add("that", p);
      return found;
    }
    if (WH.has(token.lower)) {
      // "opposed by Hezbollah, which fears …": a relative clause, not what is asked
      if (!comma || !SUBJECT_RELATIVES.has(token.lower)) add("wh", p);
      return found;
    }
    if (token.lower === "not" && groupAt(phrases, p + 1)?.form === "infinitive") {
      add("inf", p);
      return found;
    }
    const group = groupAt(phrases, p);
    if (group && (adjunct || audience) && !comma && isPublished(context, group)) {
      adjunct = true;
      p = group.last;
      continue;
    }
    if (group && group.first === p) {
      if (group.form === "infinitive") add("inf", p);
      else if (group.form === "gerund" && !comma) add("gerund", p);
      else if (steps === 0) add("verb", p);
      return found;
    }
    if (token.pos === "ADV") {
      if (token.lower === "so" || token.lower === "otherwise" || token.lower === "no") add("so", p);
      p++;
      adjunct = true;
      continue;
    }
    const phrase = phraseAt(phrases, p);
    if (phrase && phrase.first <= p) {
      if (isTime(tokens[phrase.head]) && !comma) {
        if (!adjunct && !audience) add("obj", p);
        p = phrase.last;
        adjunct = true;
        continue;
      }
      const end = chainEnd(context, p);
      const clause = clauseFollows(context, p);
      // "raised concerns about", "signaled support on Wednesday for": a light verb, its noun carries the cue
      const link = behindTime(context, phrase.last);
      const light = link + 1 < context.last && isLight(context, phrase, link);
      if (clause) add("clause", p);
      if (!comma || clause) {
        const next = tokens[end];
        const verb = groupAt(phrases, end);
        // "indicted two men accused of …": a past form alone may be a participle, and the whole an object
        if (!clause || isBarePast(clause)) {
          if (verb?.first === end && verb.form === "infinitive") add("obj-inf", p);
          else if (verb?.first === end && verb.form === "gerund") add("obj-gerund", p);
          else if (next?.lower === "as") add("obj-as", p);
          else if (!light || link === phrase.last)
            add(OBJECT_PRONOUNS.has(token.lower) ? "obj-pronoun" : "obj", p);
        }
      }
      if (audience || comma) return found;
      // the noun phrase may be who it is said to, and the content may come after it
      audience = true;
      p = phrase.last;
      if (light) {
        found.push({
          frame: `obj-${tokens[link]!.lower}`,
          start: link + 1,
          audience: true,
          preposition: link,
          adjunct: false,
        });
      }
      if (tokens[p]?.pos === "ADP") p = Math.max(p, end);
      continue;
    }
    if (token.pos === "ADP" || token.lower === "to" || token.pos === "SCONJ") {
      if (token.lower === "as" || token.pos === "SCONJ") {
        if (steps === 0 || adjunct) add(token.lower === "as" ? "as" : "sconj", p, p);
        return found;
      }
      const next = p + 1;
      if (next >= context.last) return found;
      if (!audience || found.length === 0) add("pp", next, p);
      if (!ADJUNCT_PREPOSITIONS.has(token.lower)) {
        // a particle: look behind it as if it belonged to the verb ("pointed out that")
        p++;
        continue;
      }
      const end = chainEnd(context, next);
      if (end === next) {
        p++;
        continue;
      }
      adjunct = true;
      p = end;
      continue;
    }
    if (token.pos === "ADJ") {
      add("adj", p);
      return found;
    }
    return found;
  }
  return found;
}

const PUBLISHED = new Set("publish release post air broadcast issue see obtain review carry file".split(" "));

/** *said in a report [published] on Tuesday that*, *told X in an interview [aired] Sunday that*: a participle of a paper. */
function isPublished({ tokens }: UnitContext, group: VerbGroup): boolean {
  return isBarePast(group) && PUBLISHED.has(group.lemma) && tokens[group.first - 1]?.pos === "NOUN";
}

/** The token behind words of time, *Wednesday* or *on Wednesday*, at `i`; `i` where there are none. */
function behindTime(context: UnitContext, i: number): number {
  const time = context.tokens[i]?.pos === "ADP" ? i + 1 : i;
  return timeFollows(context, time) ? phraseAt(context.phrases, time)!.last : i;
}

/** True for a noun that may be a cue where a preposition that leads to its content stands at `link`. */
function isLight(context: UnitContext, { head }: NounPhrase, link: number): boolean {
  const { tokens } = context;
  return (
    LIGHT_PREPOSITIONS.has(tokens[link]!.lower) && context.cueOf("noun", tokens[head]!.lemma) !== undefined
  );
}

/** The finite verb behind a noun phrase, which makes a clause without *that*; null where none follows. */
export function clauseFollows(context: UnitContext, first: number): VerbGroup | null {
  const { tokens, phrases } = context;
  let j = first;
  while (j < context.last && tokens[j]!.pos === "ADV") j++;
  const limit = Math.min(context.last, first + 30);
  if ((phrases.nounPhraseAt[j] ?? -1) < 0) return null;
  while (j < limit) {
    const group = groupAt(phrases, j);
    if (group) {
      // "praised the rebels and will continue": a verb behind *and* is another’s
      const joined = COORDINATORS.has(tokens[j - 1]!.lower);
      const isVerb = group.form === "finite" && group.first === j && !joined;
      return isVerb && agrees(context, first, group) ? group : null;
    }
    const token = tokens[j]!;
    if (
      phrases.nounPhraseAt[j]! < 0 &&
      token.pos !== "ADP" &&
      token.pos !== "ADV" &&
      token.lower !== "and" &&
      token.lower !== "’s" &&
      token.lower !== "'s" &&
      token.quotation === tokens[first]!.quotation &&
      token.text !== "-"
    )
      return null;
    if (SUBJECT_RELATIVES.has(token.lower)) return null;
    j++;
  }
  return null;
}

/** True when the noun phrase that follows is one of time. */
export function timeFollows(context: UnitContext, i: number): boolean {
  const phrase = phraseAt(context.phrases, i);
  return phrase !== undefined && isTime(context.tokens[phrase.head]);
}

/** False where a plural noun stands before a singular verb: *endorsing [negotiations] [reflects] …*. */
function agrees(context: UnitContext, first: number, group: VerbGroup): boolean {
  const phrase = phraseAt(context.phrases, first);
  if (!phrase) return true;
  const noun = context.tokens[phrase.head]!;
  const verb = context.tokens[group.first]!;
  return !(
    noun.pos === "NOUN" &&
    isPlural(noun) &&
    verb.lower.endsWith("s") &&
    verb.lower !== verb.lemma &&
    !verb.lower.endsWith("ss")
  );
}

/** *said, in a speech to the assembly, [that] …*: the word after the parenthesis that opens at `comma`, or -1. */
function thatBehindParenthesis(context: UnitContext, comma: number): number {
  const { tokens, phrases } = context;
  for (let j = comma + 1; j < Math.min(context.last - 1, comma + FARTHEST); j++) {
    if (phrases.verbGroupAt[j]! >= 0 && groupAt(phrases, j)!.form === "finite") return -1;
    if (tokens[j]!.text === "," && tokens[j + 1]!.lower === "that") return j + 1;
  }
  return -1;
}
