import { wordClass } from "../../../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../../../phrases/phrase-at.js";
import type { Phrases, VerbGroup } from "../../../phrases/phrases.js";
import type { Tokens } from "../../../sentences/reading.js";
import { isTimeAt, type Subject, type UnitContext } from "../../unit.js";
import { hasFiniteVerb } from "../clauses/finite.js";
import { isBarePast } from "../clauses/participles.js";
import type { Complement } from "../content/complement-search.js";

// Verbs of saying and thinking that nobody is reported to do: asked, set as a condition, forgone.

/**
 * *stopped short of [calling] it a crime*, *denied [supporting] him*, *delayed [declaring] it over*: what somebody is
 * reported not to have said or done.
 */
export function isForgone({ tokens, phrases }: UnitContext, { form, first }: VerbGroup): boolean {
  if (form !== "gerund" || first < 2) return false;
  const governor = groupAt(phrases, first - 1);
  // "said naming him would hurt"
  if (
    /^(?:deny|delay|postpone)$/.test(governor?.lemma ?? "") ||
    (governor?.lemma === "say" && governor.form === "finite")
  )
    return true;
  if (tokens.at(first - 1).lower === "thereby") return true;
  const link = `${tokens.at(first - 2).lower} ${tokens.at(first - 1).lower}`;
  return link === "short of" || link === "instead of" || link === "rather than";
}

/**
 * *provided all parties [address] the threat*, *unless he [agrees]*, *“When we [say] famine, …”*: nobody is reported to do it.
 */
export function isConditional({ tokens, first }: UnitContext, subject: Subject): boolean {
  const opener = subject.first > first ? tokens.at(subject.first - 1) : undefined;
  if (/^(?:if|when|whenever)$/.test(opener?.lower ?? "") && tokens[subject.last]?.lower === "say")
    return /^(?:i|we|you)$/.test(tokens.at(subject.head).lower);
  return opener?.lower === "unless" || (opener?.lower === "provided" && opener.pos === "SCONJ");
}

/** *Recent [months] have seen …*: a stretch of time says nothing, but the minutes of a meeting do. */
export function isStretchOfTime(context: UnitContext, { rule, head, first }: Subject): boolean {
  const { tokens } = context;
  // "USA Today noted"
  if (tokens.at(head).pos === "PROPN" && tokens[head - 1]?.pos === "PROPN" && head > first) return false;
  return rule === "before" && tokens.at(head).lower !== "minutes" && isTimeAt(context, head);
}

/**
 * *the already [rattled] island*, *a [reported] total*, *Holm’s [reported] net worth*: behind an article or an owner
 * stands a part of the noun phrase.
 */
export function isBehindArticle(
  { tokens }: UnitContext,
  { first }: VerbGroup,
  subject: Subject | null,
): boolean {
  const before = tokens[first - 1];
  if (ARTICLE.test(before?.lower ?? "")) return true;
  const owned = before?.pos === "PART" && /^['’]s?$/.test(before.text);
  if (owned && /^(?:ADJ|NOUN)$/.test(tokens[first + 1]?.pos ?? "")) return true;
  return subject !== null && subject.head < first && ARTICLE.test(tokens.at(subject.head).lower);
}

const ARTICLE = /^(?:an?|the)$/;

/** *Does the minister [believe] that …?*: whether he does is asked. */
export function isAsked({ tokens, first, last }: UnitContext, subject: Subject): boolean {
  if (subject.first <= first || tokens.at(subject.first - 1).pos !== "AUX") return false;
  // "Why did you decide to run?": only why is asked
  for (let i = subject.first - 2; i >= first && tokens.at(i).pos !== "PUNCT"; i--)
    if (ASKING_FOR.has(tokens.at(i).lower)) return false;
  for (let i = last - 1; i >= last - 2 && i > first; i--) if (tokens.at(i).text === "?") return true;
  return false;
}

/**
 * *[cried] when it fell*, *will [respond] if they attack*, *[arrest] people who travel*: when something is done, on what
 * condition or to whom; behind such verbs stands no question.
 */
export function isNotAsked({ tokens }: UnitContext, group: VerbGroup, right: Complement): boolean {
  return (
    right.frame === "wh" &&
    UNASKING.has(group.lemma) &&
    ADVERBIAL.test(tokens.at(right.start).lower) &&
    // "agreed when to meet", "agreed who would go": what was agreed
    !(tokens[right.start + 1]?.lower === "to" || (AGREEING.test(group.lemma) && right.start === group.last))
  );
}

const UNASKING = wordClass("verbsWithoutQuestion");
const AGREEING = /^(?:agree|demand|order)$/;
const ADVERBIAL = /^(?:when|where|if|who|which)$/;

/** Words with which a question takes for granted what it asks more of. */
const ASKING_FOR = new Set([...wordClass("whAdverbs"), "what", "which"]);

/**
 * *were told [to expect] delays*, *spoke on condition of anonymity [to discuss] it*, *had reason [to believe] it*: what others
 * bid somebody do, why he gave no name, and what there are grounds for.
 */
export function isBidden({ tokens, phrases }: UnitContext, { form, first }: VerbGroup): boolean {
  if (form !== "infinitive") return false;
  if (tokens[first - 1]?.lower === "anonymity") return true;
  if (isGrounded(tokens, phrases, first)) return true;
  const bidding = groupAt(phrases, first - 1);
  return bidding?.passive === true && BIDDING.has(bidding.lemma);
}

/** *there is no reason [to believe] it*, *“reasonable grounds” [to believe] it*; but *we have no reason to believe it*. */
function isGrounded(tokens: Tokens, phrases: Phrases, first: number): boolean {
  const at = tokens[first - 1]?.pos === "PUNCT" ? first - 2 : first - 1;
  const noun = phraseAt(phrases, at);
  if (!noun || !GROUNDS.has(tokens.at(noun.head).lemma)) return false;
  const before = tokens[noun.first - 1]?.pos === "PUNCT" ? noun.first - 2 : noun.first - 1;
  return groupAt(phrases, before)?.lemma !== "have";
}

const GROUNDS = new Set(["basis", "cause", "ground", "grounds", "reason"]);

const BIDDING = new Set([
  ...wordClass("directingVerbs"),
  "tell",
  "ask",
  "order",
  "urge",
  "warn",
  "request",
  "require",
]);

/** *What we [know] so far*: a heading, which has no other verb. */
export function isInHeading(context: UnitContext, group: VerbGroup): boolean {
  const { tokens, first, last } = context;
  if (tokens.at(first).lower !== "what" || group.form !== "finite") return false;
  for (let i = first + 1; i < group.first; i++) if (tokens.at(i).pos === "PUNCT") return false;
  const isSentence = /^[.?!]$/.test(tokens.at(last - 1).text);
  return !isSentence && !hasFiniteVerb(context, group.first) && !hasFiniteVerb(context, last, group.last);
}

/** *…, he stated, when [asked] about the sanctions*: on what occasion. */
export function isWhenAsked({ phrases }: UnitContext, { frame, start }: Complement): boolean {
  const group = frame === "wh" ? groupAt(phrases, start + 1) : undefined;
  return group?.lemma === "ask" && isBarePast(group);
}

/** *when [asked] about the sanctions*, *if [asked] whether it was true*. */
export function isWhenAskedOf({ tokens }: UnitContext, group: VerbGroup): boolean {
  return (
    group.lemma === "ask" && isBarePast(group) && LEADS_TO_ASKED.test(tokens[group.first - 1]?.lower ?? "")
  );
}

const LEADS_TO_ASKED = /^(?:when|if|while)$/;
