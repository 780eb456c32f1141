import { wordClass } from "../lexicon/word-classes.js";
import { groupAt, phraseAt } from "../phrases/phrase-at.js";
import type { VerbGroup } from "../phrases/phrases.js";
import { isLoneAuxiliary } from "./candidates/subjects/far-subjects.js";
import type { SelectedCandidate } from "./selection/select-claims.js";
import type { Subject, UnitContext } from "./unit.js";

// Whether a claim is said not to be made: *did not say*, *no rival denied*, *at no time did she say*, *made no mention of*.

/** True where the cue is negated, by a word in it, by its subject or by what opens its clause. */
export function isNegated(context: UnitContext, selected: SelectedCandidate): boolean {
  const { group, source, part, head } = selected.candidate;
  if (part === "noun") return isNone(context, head);
  if (group === null) return false;
  if (group.negated || isNobody(context, selected) || isYetTo(context, group)) return true;
  if (isNeitherNor(context, group)) return true;
  return source !== null && (isDeniedBefore(context, source, group) || isInverted(context, source));
}

/** *No rival denied …*, *Not one of the parties accepted …*: a subject that means nobody negates the verb. */
function isNobody({ tokens }: UnitContext, { candidate, source }: SelectedCandidate): boolean {
  if (!source || candidate.source?.rule === "inverted") return false;
  const next = tokens[source.first + 1];
  // "No. 2 agreed", "No 10 agreed", "Not only the union agreed"
  if (next?.text === "." || (next?.pos === "NUM" && next.lower !== "one") || next?.lower === "only")
    return false;
  return NOBODY.has(tokens.at(source.first).lower);
}

const NOBODY = wordClass("nobodyWords");

/** *made [no] mention of it*, *[no] evidence that …*. */
function isNone({ tokens, phrases }: UnitContext, head: number): boolean {
  const phrase = phraseAt(phrases, head);
  return phrase !== undefined && tokens.at(phrase.first).lower === "no";
}

/** *has [yet] to say*. */
function isYetTo({ tokens }: UnitContext, { first, head }: VerbGroup): boolean {
  for (let i = first - 1; i < head; i++)
    if (tokens[i]?.lower === "yet" && tokens[i + 1]?.lower === "to") return true;
  return false;
}

/** *[neither] confirmed [nor] denied it*: both verbs are denied. */
function isNeitherNor({ tokens }: UnitContext, { first, head }: VerbGroup): boolean {
  for (let i = first - 1; i < head; i++) if (/^(?:neither|nor)$/.test(tokens[i]?.lower ?? "")) return true;
  return false;
}

/** *does [not] in any way imply*, *has [not], he said, warned*: an auxiliary apart from its verb. */
function isDeniedBefore(context: UnitContext, source: Subject, { first, form }: VerbGroup): boolean {
  if (form !== "finite") return false;
  let commas = 0;
  let denied = false;
  for (let i = source.last; i < first; i++) {
    const { text, pos } = context.tokens.at(i);
    // "could have saved but didn’t and are worried now"
    if (pos === "CCONJ") return false;
    if (text === ",") commas++;
    const auxiliary = groupAt(context.phrases, i);
    if (auxiliary?.negated && isLoneAuxiliary(context, auxiliary)) denied = true;
  }
  // "she thought I couldn’t, thought that …"
  return denied && commas !== 1;
}

/** How many tokens what opens the clause may have: *[At no time during the programme] did she say*. */
const LONGEST_OPENING = 12;

/** *[Never] did she say*, *[Nor] has he claimed*, *[At no time] did I ask*. */
function isInverted({ tokens, first }: UnitContext, { first: subject, rule }: Subject): boolean {
  const auxiliary = tokens[subject - 1];
  if (rule !== "before" || subject - 2 < first || auxiliary?.pos !== "AUX") return false;
  const { lower } = tokens.at(subject - 2);
  if (NEGATIVE_OPENERS.has(lower)) return true;
  if (lower === "once") return tokens[subject - 3]?.lower === "not";
  for (let i = subject - 2; i > Math.max(first, subject - LONGEST_OPENING); i--) {
    if (tokens.at(i).pos === "PUNCT") return false;
    if (tokens.at(i).lower === "no") return tokens.at(i - 1).pos === "ADP";
  }
  return false;
}

const NEGATIVE_OPENERS = new Set(["never", "neither", "nor", "nowhere"]);
