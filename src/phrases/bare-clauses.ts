import { wordClass } from "../lexicon/word-classes.js";
import type { Tokens } from "../sentences/reading.js";
import { isPlural } from "./noun-number.js";
import { tokenAt } from "./phrase-at.js";

// Clauses behind a noun that begin without *that* or *which*.

/**
 * *a claim [Tehran] denies*, *a charge [officials] deny*, *charges [Moscow] has denied.*: behind a noun with *a*, or
 * behind a plural after a comma where the verb has no object of its own, a name or plural with a verb is the subject of
 * a relative clause; so is a name behind a noun that a clause spells out, *reports [Russia] had moved troops*.
 */
export function opensRelative(tokens: Tokens, verbGroupAt: Int32Array, first: number, name: number): boolean {
  const noun = tokens.at(name - 1);
  if (noun.pos !== "NOUN") return false;
  // "policies [Mr Mugabe’s critics] blame"
  if (isPlural(noun) && COURTESY.test(tokens.at(name).text)) return true;
  const { pos } = tokens.at(name);
  const singular = /^an?$/.test(tokens.at(first).lower);
  const told = tokens.at(first).pos !== "DET" && NOUNS_SPELLED_OUT_BARE.has(noun.lemma);
  if (pos !== "PROPN" && !(singular && isPlural(tokens.at(name)))) return false;
  let verb = name + 1;
  const farthest = name + LONGEST_NAME;
  while (verb < farthest && tokenAt(tokens, verb)?.pos === pos && (verbGroupAt[verb] ?? -1) < 0) verb++;
  // "a charge US [officials] deny"
  const people = tokenAt(tokens, verb);
  if (singular && people?.pos === "NOUN" && isPlural(people)) verb++;
  const group = verb < tokens.length ? (verbGroupAt[verb] ?? -1) : -1;
  if (group < 0 || /ing$/.test(tokens.at(verb).lower)) return false;
  if (singular || told) return true;
  if (first !== name - 1 || !isPlural(noun) || tokenAt(tokens, first - 1)?.text !== ",") return false;
  while (verb < tokens.length && verbGroupAt[verb] === group) verb++;
  return tokenAt(tokens, verb)?.pos === "PUNCT" || verb >= tokens.length;
}

/** Nouns that a clause without *that* spells out. */
const NOUNS_SPELLED_OUT_BARE = wordClass("nounsSpelledOutBare");

const COURTESY = /^(?:Dr|Mr|Mrs|Ms)\.?$/;

/** How many words a name may have. */
const LONGEST_NAME = 6;
