import { COORDINATORS, DASHES, SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { isPlural } from "../../phrases/noun-phrases.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { closesQuotation, isTime, type Scope, type Subject, subjectOn } from "../unit.js";
import { isNaming, outerSpeaker, reportingGerund, speakerBefore } from "./earlier-speakers.js";
import { isSetting, isSubordinate } from "./parentheses.js";
import { describedBy, isReduced, modifies, publishedThen } from "./participles.js";

const INVERTIBLE_AFTER = new Set([",", "?", "!", "—", "–", "--"]);
/** Verbs whose object is the hearer: *X, a spokesman, told reporters* is never inverted. */
export const TELLING = new Set(["tell", "inform", "remind", "assure", "notify"]);
const LONGEST_PARENTHESIS = 45;
/** Verbs that may hang on each other before the search is given up. */
const DEEPEST = 6;

/** The subject of a verb group, or null where it has none that the shallow parse can see. */
export function subjectOf(scope: Scope, group: VerbGroup, depth = 0): Subject | null {
  if (depth > DEEPEST) return null;
  const known = scope.found.subjects;
  const key = group.first * (DEEPEST + 1) + depth;
  let subject = known.get(key);
  if (subject === undefined) {
    subject = searchSubject(scope, group, depth);
    known.set(key, subject);
  }
  return subject;
}

function searchSubject(scope: Scope, group: VerbGroup, depth: number): Subject | null {
  if (group.form === "finite") return finiteSubject(scope, group, depth) ?? invertedSubject(scope, group);
  if (group.form === "infinitive") return infinitiveSubject(scope, group, depth);
  return gerundSubject(scope, group, depth);
}

/** *“…,” said [X]*: the verb directly after a quotation or a comma, the noun phrase directly after it. */
export function invertedSubject(scope: Scope, group: VerbGroup): Subject | null {
  const before = scope.tokens[group.first - 1];
  if (!before || group.first <= scope.first || group.last - group.first > 3) return null;
  if (TELLING.has(group.lemma)) return null;
  const afterQuotation = closesQuotation(scope, group.first - 1);
  if (!afterQuotation && !INVERTIBLE_AFTER.has(before.text)) return null;
  const phrase = phraseAt(scope.phrases, group.last);
  if (
    !phrase ||
    phrase.first !== group.last ||
    phrase.first >= scope.last ||
    isTime(scope.tokens[phrase.head])
  )
    return null;
  const next = groupAt(scope.phrases, phrase.last);
  if (!afterQuotation && next?.form === "finite") return null;
  return subjectOn(phrase, "inverted");
}

function finiteSubject(scope: Scope, group: VerbGroup, depth: number): Subject | null {
  const { tokens, phrases } = scope;
  let j = group.first - 1;
  let inQuotation = tokens[group.head]!.quotation;
  while (j >= scope.first) {
    const token = tokens[j]!;
    if (token.quotation !== inQuotation) {
      // a quotation that ends here is a barrier for a verb outside it, unless it is a few words of the subject
      if (inQuotation >= 0 || !closesQuotation(scope, j)) return null;
      if (
        tokens[j - 1]?.text === "," ||
        tokens[j - 1]?.text === "." ||
        tokens[j - 1]?.text === "?" ||
        tokens[j - 1]?.text === "!"
      )
        return null;
      j--;
      inQuotation = token.quotation;
      continue;
    }
    if (token.pos === "ADV" || token.pos === "PART") {
      j--;
      continue;
    }
    if (
      SUBJECT_RELATIVES.has(token.lower) &&
      (token.lower !== "that" || token.pos !== "DET" || j === group.first - 1)
    ) {
      return relativeSubject(scope, j, group);
    }
    const saying = groupAt(phrases, j);
    if (saying) return saidOf(scope, saying, depth);
    const phrase = phraseAt(phrases, j);
    if (phrase) {
      if (isTime(tokens[phrase.head]) && phrase.first > scope.first && !isRecord(scope, phrase)) {
        // "Trump on Tuesday said", "Trump late Tuesday said"
        j = phrase.first - 1;
        if (tokens[j]!.pos === "ADP") j--;
        const described = publishedThen(scope, j);
        if (described) return subjectOn(described, "apposition");
        continue;
      }
      // "among Gulf [states]": the object of a preposition with nothing before it is no subject
      const link = tokens[phrase.first - 1];
      if (link?.pos === "ADP" && link.lower === "among" && (phrases.nounPhraseAt[phrase.first - 2] ?? -1) < 0)
        return null;
      return subjectOn(describedBy(scope, phrase) ?? phrase, j === group.first - 1 ? "before" : "apposition");
    }
    if (token.text === "," || DASHES.has(token.text) || token.text === ")" || token.text === "-") {
      const skipped = beforeParenthesis(scope, j, group, depth);
      return skipped;
    }
    if (COORDINATORS.has(token.lower)) return sharedSubject(scope, j, depth, group);
    return null;
  }
  return null;
}

/** *the [minutes] showed*: with an article and nothing else, a noun of several times says what happened, not when. */
function isRecord({ tokens }: Scope, { first, head }: NounPhrase): boolean {
  return head === first + 1 && tokens[first]!.lower === "the" && isPlural(tokens[head]!);
}

/** *rebels [who] experts say are backed …*: what stands before a verb of saying in a relative clause; null elsewhere. */
function saidOf(scope: Scope, saying: VerbGroup, depth: number): Subject | null {
  if (saying.form !== "finite" || scope.verbRates[saying.index]! < 0.5) return null;
  const speaker = subjectOf(scope, saying, depth + 1);
  const at = speaker === null ? -1 : speaker.first - 1;
  if (at < scope.first || !SUBJECT_RELATIVES.has(scope.tokens[at]!.lower)) return null;
  return { first: at, last: at + 1, head: at, rule: "relative" };
}

function relativeSubject(scope: Scope, at: number, group: VerbGroup): Subject | null {
  const word = scope.tokens[at]!.lower;
  // "that said" after a verb opens a content, not a relative clause; a noun must stand before it
  const before = scope.phrases.nounPhraseAt[at - 1] ?? -1;
  const comma = scope.tokens[at - 1]?.text === ",";
  if (word === "that" && before < 0 && at !== scope.first) return null;
  if (word !== "that" || before >= 0 || comma || at === scope.first || group.first === at + 1) {
    return { first: at, last: at + 1, head: at, rule: "relative" };
  }
  return null;
}

/**
 * The verb stands after a comma, dash or bracket: *X, who …, said*; *X, a …, said*; *X (R-Tex.) said*; *X did A, said B*.
 * Steps back over the parenthesis to the noun phrase before its opening mark.
 */
function beforeParenthesis(scope: Scope, close: number, group: VerbGroup, depth: number): Subject | null {
  const { tokens, phrases } = scope;
  const mark = tokens[close]!.text;
  const opening = mark === ")" ? "(" : mark;
  let best: Subject | null = null;
  let verbs = 0;
  let firstVerb = close;
  for (let j = close - 1; j >= scope.first && j > close - LONGEST_PARENTHESIS; j--) {
    const token = tokens[j]!;
    // behind a closing quotation mark another clause begins
    if (token.quotation !== tokens[close]!.quotation && closesQuotation(scope, j)) break;
    const verb = groupAt(phrases, j);
    if (verb?.head === j && verb.form === "finite" && !isReduced(scope, verb)) {
      verbs++;
      firstVerb = j;
    }
    const opened = token.text === opening || (DASHES.has(mark) && DASHES.has(token.text));
    if (!opened) continue;
    const inner = tokens[j + 1]!;
    // ", while X, a …, said": a clause begins here, and what stands before it belongs to another
    if (best && (inner.pos === "SCONJ" || inner.pos === "CCONJ")) break;
    const relative = SUBJECT_RELATIVES.has(inner.lower) || inner.lower === "whose" || inner.lower === "where";
    let before = j - 1;
    if (tokens[before]?.text === ")") while (before > scope.first && tokens[before]!.text !== "(") before--;
    if (tokens[before]?.text === "(") before--;
    const phrase = phraseAt(phrases, before);
    if (best && phrase && isSetting(scope, phrase)) break;
    const below = () => relative || isSubordinate(scope, j + 1, firstVerb);
    if (phrase && (verbs === 0 || mark === ")" || inner.lower === "as" || (verbs <= 2 && below()))) {
      // the material between must not be a clause with the verb of its own coordination
      best = subjectOn(phrase, "apposition");
      if (opening === "(" || relative) return best;
      // a list of appositions: look for an earlier opening only while each piece stays short
      const earlier = groupAt(phrases, j + 1);
      if (earlier?.form === "gerund" || earlier?.form === "participle") return best;
      continue;
    }
    if (verbs > 0) break;
  }
  if (best) return best;
  return tokens[close]!.text === "," && group.form === "finite" ? sharedSubject(scope, close, depth) : null;
}

/** The subject of the nearest finite verb to the left: *X did this and [said] that*. */
function sharedSubject(scope: Scope, from: number, depth: number, sharer?: VerbGroup): Subject | null {
  const { phrases } = scope;
  const outer = sharer && outerSpeaker(scope, from, sharer);
  if (outer) {
    const subject = subjectOf(scope, outer, depth + 1);
    if (subject) return subjectOn(subject, "shared");
  }
  for (let j = from - 1; j >= scope.first; j--) {
    const group = groupAt(phrases, j);
    if (!group) continue;
    j = group.first;
    if (scope.tokens[group.head]!.quotation !== scope.tokens[from]!.quotation) continue;
    if ((group.form !== "finite" && group.form !== "gerund") || modifies(scope, group)) continue;
    if (sharer && isNaming(scope, group)) continue;
    const subject = subjectOf(scope, group, depth + 1);
    if (subject) return subjectOn(subject, "shared");
  }
  return null;
}

/** *X, [saying] …*: the subject of the clause it hangs on; *groups [supporting] …*: the noun before it. */
function gerundSubject(scope: Scope, group: VerbGroup, depth: number): Subject | null {
  const { tokens, phrases } = scope;
  let j = group.first - 1;
  while (j >= scope.first && tokens[j]!.pos === "ADV") j--;
  if (j < scope.first) return nextSubject(scope, group);
  const phrase = phraseAt(phrases, j);
  if (phrase && tokens[j]!.quotation === tokens[group.head]!.quotation && !isTime(tokens[phrase.head])) {
    return subjectOn(phrase, "before");
  }
  const joined = tokens[j]!.lower === "while" || COORDINATORS.has(tokens[j]!.lower);
  const doer = sharedSubject(scope, group.first, depth);
  const fellow = joined ? reportingGerund(scope, j) : speakerBefore(scope, j, group, doer);
  const controlled = fellow ? subjectOf(scope, fellow, depth + 1) : doer;
  if (controlled) return subjectOn(controlled, "controlled");
  return nextSubject(scope, group);
}

/** *[Speaking] in Ankara, X …*: the subject of the clause that follows. */
function nextSubject(scope: Scope, group: VerbGroup): Subject | null {
  const { phrases, tokens } = scope;
  for (let j = group.last; j < scope.last && j < group.last + 40; j++) {
    const next = groupAt(phrases, j);
    if (next?.form !== "finite" || tokens[j]!.quotation !== tokens[group.head]!.quotation) continue;
    const before = phraseAt(phrases, next.first - 1);
    const comma = before && tokens[before.first - 1]?.text === ",";
    return before && comma ? subjectOn(before, "controlled") : null;
  }
  return null;
}

/** *X wants [to say]*, *X urged Y [to say]*: the subject of the verb that governs it, or that verb's object. */
function infinitiveSubject(scope: Scope, group: VerbGroup, depth: number): Subject | null {
  const { phrases, tokens } = scope;
  const nearest = phraseAt(phrases, group.first - 1);
  // "asked judges Monday to reject"
  const before = nearest && isTime(tokens[nearest.head]) ? phraseAt(phrases, nearest.first - 1) : nearest;
  if (before && group.first > scope.first) {
    const governor = groupAt(phrases, before.first - 1);
    if (governor && OBJECT_CONTROL.has(governor.lemma)) {
      return subjectOn(before, "controlled");
    }
  }
  const subject = sharedSubject(scope, group.first, depth);
  return subject && tokens[subject.head] ? subjectOn(subject, "controlled") : null;
}

const OBJECT_CONTROL = new Set(
  (
    "urge ask tell want order force allow persuade convince encourage advise warn instruct invite press push lead cause enable require " +
    "permit compel expect get beg challenge command direct forbid implore prompt request"
  ).split(" "),
);
