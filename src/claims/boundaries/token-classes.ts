import { indexed } from "../../indexed.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { COORDINATORS, DASHES, RELATIVES } from "../../phrases/closed-classes.js";
import { groupAt, groupFrom, inVerbGroup, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbForm, VerbGroup } from "../../phrases/phrases.js";
import { type FeatureValue, featureValue, joinedValue } from "../../scoring/features.js";
import type { Token } from "../../sentences/reading.js";
import { clauseFollows } from "../candidates/clauses/clauses.js";
import { timeFollows } from "../candidates/clauses/times-behind.js";
import { cueLevel, isTime, opensQuotation, type TokenClass, type UnitContext } from "../unit.js";

// Sorts what begins at a token into a few classes, which is what boundary features know about the words
// beside a boundary.

/** Marks behind which a span never ends. */
const OPENING: ReadonlySet<string> = new Set([",", ";", ":", "(", "[", ...DASHES]);
const LONGEST_OPENING = 2;
const CLAUSE_ADVERBS = wordClass("clauseAdverbs");

/** The class of a token without the marks before it; `ofVerb` if the fine name tells how often its verb is a cue. */
interface WordClass {
  readonly coarse: FeatureValue;
  readonly fine: FeatureValue;
  readonly ofVerb: boolean;
}

const MARKS: ReadonlyMap<string, FeatureValue> = new Map([
  ...[",", ";", ":", "("].map((mark) => [mark, featureValue(mark)] as const),
  ...["-", ...DASHES].map((dash) => [dash, featureValue("—")] as const),
]);
const JOINED = featureValue("cc+");
const PLUS = featureValue("+");
const TIME_PHRASE = featureValue("+time");
const CLAUSE = featureValue("+clause");

const named = (name: string): WordClass => ({
  coarse: featureValue(name),
  fine: featureValue(name),
  ofVerb: false,
});
const ABSOLUTE = named("with+gerund");
const END = named("end");
const QUOTE = named("quote");
const TIME = named("time");
/** At the unit’s end. */
const LAST: TokenClass = { coarse: END.coarse, fine: END.fine, verb: "none", object: null };

/** What begins at token `i`, as the weights name it: *,rel*, *cc+finite*, *adp+time*, *np+finite* … */
export function classAt(context: UnitContext, i: number): TokenClass {
  if (i >= context.last) return LAST;
  const known = context.found.tokenClasses;
  const at = i - context.first;
  let found = known[at];
  if (found === undefined) {
    found = computeClass(context, i);
    known[at] = found;
  }
  return found;
}

function computeClass(context: UnitContext, i: number): TokenClass {
  const { text, pos } = context.tokens.at(i);
  const mark = text.length > LONGEST_OPENING ? undefined : MARKS.get(text);
  const { coarse, fine } = wordClassAt(context, mark === undefined ? i : behindAdverb(context, i + 1));
  return {
    coarse: mark === undefined ? coarse : joinedValue(mark, coarse),
    fine: mark === undefined ? fine : joinedValue(mark, fine),
    verb: verbOf(coarse, mark),
    object: pos === "ADP" ? objectOf(context, i) : null,
  };
}

/** *, often [counterbalancing]*, *but later [admitted]*: a verb tells more than the adverb that leads to it. */
function behindAdverb({ tokens, phrases }: UnitContext, i: number): number {
  return tokens[i]?.pos === "ADV" && inVerbGroup(phrases, i + 1) ? i + 1 : i;
}

function verbOf({ name }: FeatureValue, mark: FeatureValue | undefined): TokenClass["verb"] {
  if (name.startsWith("cc+finite")) return "joined";
  if (!name.startsWith("finite")) return "none";
  return mark === undefined ? "bare" : mark.name === "," ? "comma" : "none";
}

function objectOf(context: UnitContext, preposition: number): FeatureValue | null {
  const phrase = phraseAt(context.phrases, preposition + 1);
  if (!phrase) return null;
  const head = context.tokens.at(phrase.head);
  return isTime(head) ? TIME.fine : featureValue(head.pos === "NOUN" ? head.lemma : head.pos);
}

function wordClassAt(context: UnitContext, i: number): WordClass {
  if (i >= context.last) return END;
  const token = context.tokens.at(i);
  const word = token.lower;
  if (opensQuotation(context, i)) return QUOTE;
  if (COORDINATORS.has(word)) {
    const { coarse, fine, ofVerb } = simpleClassAt(context, behindAdverb(context, i + 1));
    // what is joined counts by its class, but a verb by how much of a cue it is
    const second = joinedValue(PLUS, ofVerb ? fine : coarse);
    return { coarse: joinedValue(JOINED, coarse), fine: joinedValue(featureValue(word), second), ofVerb };
  }
  if (
    (token.pos === "ADP" || token.pos === "SCONJ" || CLAUSE_ADVERBS.has(word)) &&
    !inVerbGroup(context.phrases, i)
  ) {
    const leader = CLASSES[token.pos === "ADP" ? "ADP" : "SCONJ"];
    const inner = timeFollows(context, i + 1) ? TIME_PHRASE : clauseFollows(context, i + 1) ? CLAUSE : null;
    if (inner === null && word === "with" && isAbsolute(context, i + 1)) return ABSOLUTE;
    if (inner === null) return { coarse: leader, fine: featureValue(word), ofVerb: false };
    return {
      coarse: joinedValue(leader, inner),
      fine: joinedValue(featureValue(word), inner),
      ofVerb: false,
    };
  }
  return simpleClassAt(context, i);
}

/** *with [its spokesman saying …]*: a noun phrase and a gerund, a clause in all but its tense. */
function isAbsolute({ phrases }: UnitContext, i: number): boolean {
  const phrase = phraseAt(phrases, i);
  return phrase !== undefined && groupAt(phrases, phrase.last)?.form === "gerund";
}

/** Classes of words by their tags, where the weights have a name of their own for them. */
const CLASSES = {
  SCONJ: featureValue("sconj"),
  ADP: featureValue("adp"),
  ADV: featureValue("adv"),
  PUNCT: featureValue("punct"),
};
const RELATIVE = featureValue("rel");

function simpleClassAt(context: UnitContext, i: number): WordClass {
  if (i >= context.last) return END;
  const { tokens, phrases } = context;
  const { lower, pos } = tokens.at(i);
  if (RELATIVES.has(lower)) return { coarse: RELATIVE, fine: featureValue(lower), ofVerb: false };
  const group = groupFrom(phrases, i);
  if (group) {
    const { coarse, fine } = VERBS[group.form];
    return {
      coarse: coarse[group.passive ? 1 : 0],
      fine: joinedValue(fine[group.past ? 1 : 0], cueClass(context, group)),
      ofVerb: true,
    };
  }
  const phrase = phraseAt(phrases, i);
  if (!phrase) {
    const coarse = pos in CLASSES ? CLASSES[pos as keyof typeof CLASSES] : featureValue(pos);
    return { coarse, fine: featureValue(lower), ofVerb: false };
  }
  const head = tokens.at(phrase.head);
  if (isTime(head)) return TIME;
  const kind = head.pos === "PRON" ? "PRON" : head.pos === "PROPN" ? "PROPN" : "other";
  const next = groupFrom(phrases, phrase.last);
  if (next?.form !== "finite") return PHRASES[kind];
  const clause = CLAUSES[kind];
  return { coarse: clause, fine: joinedValue(clause, cueClass(context, next)), ofVerb: true };
}

const verb = (form: VerbForm) =>
  ({
    coarse: [featureValue(form), featureValue(`${form}P`)],
    fine: [featureValue(form), featureValue(`${form}d`)],
  }) as const;
const VERBS = {
  finite: verb("finite"),
  infinitive: verb("infinitive"),
  gerund: verb("gerund"),
  participle: verb("participle"),
};
const PHRASES = { PRON: named("pron"), PROPN: named("name"), other: named("np") };
const CLAUSES = {
  PRON: featureValue("pron+finite"),
  PROPN: featureValue("name+finite"),
  other: featureValue("np+finite"),
};

/** Words that no span ends with, also where a quotation opens behind them: *called him [a] “fool”*. */
const LEADING: ReadonlySet<string> = new Set(["a", "an", "the", "and", "or"]);

/** True when a span may end before token `i`: not inside a phrase, not behind a comma. */
export function isBoundary(context: UnitContext, i: number): boolean {
  const { phrases, tokens } = context;
  const phrase = phraseAt(phrases, i);
  if (phrase && phrase.first < i && phrase.possessive !== i && tokens.at(i).pos !== "PUNCT") return false;
  const group = groupAt(phrases, i);
  if (group && group.first < i) return false;
  const before = tokens.at(i - 1);
  if (LEADING.has(before.lower)) return false;
  // a hyphen inside a word is not a boundary: "self-serving"
  if (before.end === tokens.at(i).start && (before.text === "-" || tokens.at(i).text === "-")) return false;
  if (isInFigure(context, i)) return false;
  if (isEdited(context, i)) return false;
  return before.text.length > LONGEST_OPENING || !OPENING.has(before.text);
}

/**
 * *we’re [[...]] looking*, *his uncle [[the] mayor]*: what an editor left out or put in is part of what is said, but
 * what is left out between sentences parts them.
 */
function isEdited({ tokens }: UnitContext, i: number): boolean {
  const { text } = tokens.at(i);
  if (text === "]") return true;
  const first = text === "[" ? i : tokens[i - 1]?.text === "]" ? i - 3 : -1;
  if (first < 0) return false;
  const isOmission = /^(?:\.{2,3}|…)$/.test(tokens[first + 1]?.text ?? "") && tokens[first + 2]?.text === "]";
  return isOmission ? /^\p{Ll}/u.test(tokens[first + 3]?.text ?? "") : text === "[";
}

/** *RM900[,]000*, *Rs. [2,500]*, *$ [5]*: a figure is never cut, nor parted from what it counts. */
function isInFigure({ tokens }: UnitContext, i: number): boolean {
  const token = tokens.at(i);
  const before = tokens.at(i - 1);
  if (token.pos === "NUM" && (before.pos === "SYM" || /^[A-Z][a-z]?[a-z]?\.$/.test(before.text))) return true;
  if (!FIGURE_MARKS.has(token.text)) return false;
  const next = tokens[i + 1];
  const behindDay = isTime(before) || (before.pos === "NUM" && isTime(tokens[i - 2]));
  if (token.text === "," && behindDay && isDatePart(next)) return true;
  return (
    before.end === token.start &&
    token.end === next?.start &&
    /\d$/.test(before.text) &&
    /^\d/.test(next.text)
  );
}

const FIGURE_MARKS: ReadonlySet<string> = new Set([",", ".", "–", "-"]);

/** *Saturday, [April] 4*, *February 26, [1944]*: what follows the comma of a date. */
function isDatePart(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return token.pos === "NUM" ? /^(?:19|20)\d\d$/.test(token.text) : MONTH.test(token.text);
}

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

const CUE_CLASSES = indexed([":cue0", ":cue1", ":cue2", ":cue3"].map((name) => featureValue(name)));

/** How much of a cue a verb is: *said* is nearly always one, *see* rarely. */
function cueClass(context: UnitContext, verb: VerbGroup): FeatureValue {
  return CUE_CLASSES.at(cueLevel(context, verb));
}
