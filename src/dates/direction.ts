import { wordClass } from "../lexicon/word-classes.js";
import { groupAt } from "../phrases/phrase-at.js";
import type { Phrases, VerbGroup } from "../phrases/phrases.js";
import type { Tokens } from "../sentences/reading.js";
import type { Direction } from "./resolve-period.js";

// Decides whether *on Friday* is the one before or after the article's day, from the verb it stands with.

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const WILL = set("will 'll ’ll wo shall");
/** What is said of what is still to come: *scheduled for*, *expected in*. */
const AHEAD = wordClass("aheadWords");
/** Prepositions of what lasts or is to be over by then. */
/** *may vote on Friday*: a day with them is mostly still to come; with *would* and *could* it is as often past. */
const PLANNED = set("may might can must");
const UNTIL = set("until till through");
const CLAUSE_ENDS = set("; : — –");

/**
 * When that takes place which a date stands with: by the verb before it in its sentence, else by the one behind it.
 * A verb before it that is cut off by a semicolon or a dash says nothing of it.
 */
export function directionAt(tokens: Tokens, phrases: Phrases, first: number, last: number): Direction {
  const sentence = tokens.at(first).sentence;
  const lead = tokens[first - 1]?.lower ?? "";
  if (lead === "since" || tokens.at(last - 1).lower === "ago") return "past";
  let aheadOf = false;
  for (let at = first - 1; at >= 0 && tokens.at(at).sentence === sentence; at -= 1) {
    const { text, lower } = tokens.at(at);
    if (CLAUSE_ENDS.has(text)) break;
    aheadOf ||= lower === "ahead" && tokens.at(at + 1).lower === "of";
    const group = groupAt(phrases, at);
    if (group !== undefined) {
      // *is in a tight race ahead of the caucuses on Monday*
      if (aheadOf && !group.past) return "future";
      const whole = auxiliaryOf(tokens, phrases, group);
      return isReducedRelative(tokens, phrases, whole, last)
        ? "unknown"
        : ofGroup(tokens, phrases, whole, lead);
    }
    if (AHEAD.has(lower)) return "unknown";
  }
  for (let at = last; at < tokens.length && tokens.at(at).sentence === sentence; at += 1) {
    const group = groupAt(phrases, at);
    if (group !== undefined) return ofGroup(tokens, phrases, group, lead);
  }
  return UNTIL.has(lead) || lead === "for" || lead === "by" ? "future" : "unknown";
}

function ofGroup(tokens: Tokens, phrases: Phrases, group: VerbGroup, lead: string): Direction {
  const ahead = AHEAD.has(tokens.at(group.head).lower);
  for (let at = group.first; at < group.last; at += 1) if (WILL.has(tokens.at(at).lower)) return "future";
  if (ahead) return group.past ? "unknown" : "future";
  // *had extended its order until May 1*
  if (UNTIL.has(lead)) return "future";
  if (group.perfect || isPerfectInfinitive(tokens, phrases, group)) return "past";
  if (group.form === "infinitive") return "present";
  if (group.form === "gerund" || group.form === "participle") return "unknown";
  if (group.modal) return PLANNED.has(tokens.at(group.first).lower) ? "present" : "unknown";
  return group.past ? "past" : "present";
}

/** *to have planted*, which the parse gives as two verb groups. */
function isPerfectInfinitive(tokens: Tokens, phrases: Phrases, group: VerbGroup): boolean {
  const before = groupAt(phrases, group.first - 1);
  return before?.form === "infinitive" && tokens.at(before.head).lemma === "have";
}

/** *would be* [*instated*]: a participle that the parse did not join to its auxiliaries. */
function auxiliaryOf(tokens: Tokens, phrases: Phrases, group: VerbGroup): VerbGroup {
  if (group.form === "finite" || tokens.at(group.first).lower === "to") return group;
  const before = groupAt(phrases, group.first - 1);
  return before?.form === "finite" ? before : group;
}

/** Behind one of these the next finite verb has a clause of its own. */
const CLAUSES = wordClass("finiteClauseEdges");

/** *ads* [*reserved*] *in December come from …*: a past form before the verb of its own noun tells no time. */
function isReducedRelative(tokens: Tokens, phrases: Phrases, group: VerbGroup, from: number): boolean {
  if (!group.past || group.last - group.first > 1 || group.form !== "finite") return false;
  let other = false;
  for (
    let at = from;
    at < tokens.length && tokens.at(at).sentence === tokens.at(from - 1).sentence;
    at += 1
  ) {
    if (CLAUSES.has(tokens.at(at).lower)) {
      if (tokens.at(at).text === "," || tokens.at(at).text === ";") return false;
      other = true;
    }
    const next = groupAt(phrases, at);
    if (next?.form !== "finite") continue;
    if (!other) return true;
    other = false;
    at = next.last - 1;
  }
  return false;
}
