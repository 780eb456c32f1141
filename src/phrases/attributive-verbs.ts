import { wordClass } from "../lexicon/word-classes.js";
import type { Token, Tokens } from "../sentences/reading.js";
import { endsAge } from "./age-nouns.js";
import { BE, COORDINATORS, POSSESSIVE_MARKS, POSSESSIVE_PRONOUNS } from "./closed-classes.js";
import { isPlural } from "./noun-number.js";
import { tokenAt } from "./phrase-at.js";
import { shapeOf } from "./verb-shape.js";

// Participles that modify a noun: *a [planned] visit*, *[jailed] journalists*.

const TOLD = /^(?:told|asked|urged|warned|accused|denied|called|blamed)$/;

/**
 * A verb-tagged word that modifies a noun: *his proposed expansion*, *the leading candidate*.
 * It stands between a determiner, adjective or possessive and a noun, or before a plural that is another verb's object:
 * *freed [jailed] journalists*.
 */
export function isAttributive(tokens: Tokens, i: number): boolean {
  const token = tokenAt(tokens, i);
  if (token?.pos !== "VERB") return false;
  const shape = shapeOf(token.lower, token.lemma);
  const before = tokenAt(tokens, i - 1);
  const after = tokenAt(tokens, i + 1);
  if (!after) return false;
  // "the state-run agency"
  if (token.lower === "run" && before?.text === "-" && before.end === token.start) return isNounal(after);
  if (shape === "s" || shape === "base") return false;
  // "the eldest told reporters", but "an oft-told tale"
  if (token.lower === "told" && before?.text !== "-") return false;
  if (REMOVED.has(token.lower)) return isNounal(after) || after.pos === "ADJ";
  if (!before) return false;
  if (before.pos === "PUNCT" && isNamedRole(tokens, i + 1)) return true;
  // ", [newly appointed] chief executive"
  if (RECENTLY.has(before.lower) && shape !== "ing")
    return (isNounal(after) || after.pos === "ADJ") && opensPhrase(tokens, i - 1);
  if (before.pos === "VERB") {
    // "the miner who was trapped [told] reporters": a passive has no object
    if (isPassiveAt(tokens, i - 1)) return false;
    const modifies = after.pos === "ADJ" || after.pos === "VERB";
    const noun = modifies ? tokenAt(tokens, i + 2) : after;
    const isObject = noun?.pos === "NOUN" && isPlural(noun);
    return isObject && shape !== "ing" && shapeOf(before.lower, before.lemma) !== "ing";
  }
  // "the 58-year-old told reporters"
  if (endsAge(tokens, i - 1) && TOLD.test(token.lower)) return false;
  // "a [planned] two-day shutdown", "an [estimated] $10 trillion", "a [weakened] and divided party"
  if (
    ARTICLES.has(before.lower) &&
    (after.pos === "NUM" ||
      after.pos === "SYM" ||
      (COORDINATORS.has(after.lower) && tokenAt(tokens, i + 2)?.pos === "ADJ"))
  )
    return true;
  const opened =
    before.pos === "DET" ||
    before.pos === "ADJ" ||
    before.pos === "NUM" ||
    before.text === "-" ||
    // "a full, [unredacted] copy", but "it looks the same, [cautioned] Ruiz"
    (before.text === "," &&
      after.pos !== "PROPN" &&
      tokenAt(tokens, i - 2)?.pos === "ADJ" &&
      ARTICLES.has(tokenAt(tokens, i - 3)?.lower ?? "")) ||
    (POSSESSIVE_MARKS.has(before.lower) && before.pos !== "PUNCT") ||
    POSSESSIVE_PRONOUNS.has(before.lower);
  if (!opened) return false;
  return (
    after.pos === "NOUN" ||
    after.pos === "PROPN" ||
    (after.pos === "ADJ" && tokenAt(tokens, i + 2)?.pos === "NOUN")
  );
}

/** *was [trapped]*, *were badly [hurt]*: a past form behind *be*. */
function isPassiveAt(tokens: Tokens, i: number): boolean {
  const { lower, lemma } = tokens.at(i);
  const shape = shapeOf(lower, lemma);
  if (shape !== "past" && shape !== "participle") return false;
  return BE.has(tokenAt(tokens, tokenAt(tokens, i - 1)?.pos === "ADV" ? i - 2 : i - 1)?.lower ?? "");
}

/** True for a token behind which no subject of a verb can stand: at the start, behind a comma or an article. */
function opensPhrase(tokens: Tokens, i: number): boolean {
  const before = tokenAt(tokens, i - 1);
  return (
    before?.sentence !== tokens.at(i).sentence || before.pos === "DET" || /^(?:,|and)$/.test(before.text)
  );
}

/** *[newly] elected president*: an adverb of a participle that modifies a noun. */
export function leadsParticiple(tokens: Tokens, i: number): boolean {
  return RECENTLY.has(tokens.at(i).lower) && i + 1 < tokens.length && isAttributive(tokens, i + 1);
}

/** *, convicted [spy Ivo Petrov said]*: a role, a name and a verb, so that what stands before them is no verb. */
function isNamedRole(tokens: Tokens, from: number): boolean {
  let at = from;
  while (at < from + 3 && /^(?:NOUN|ADJ)$/.test(tokenAt(tokens, at)?.pos ?? "")) at++;
  if (at === from) return false;
  const name = at;
  while (at < name + 4 && tokenAt(tokens, at)?.pos === "PROPN") at++;
  return at > name && tokenAt(tokens, at)?.pos === "VERB";
}

/** Adverbs that lead to a participle: *the newly elected president*. */
const RECENTLY = new Set(["newly", "recently", "freshly", "duly"]);
const ARTICLES = new Set(["a", "an", "the"]);

/** Participles before an office: *[deposed] premier*. */
const REMOVED = wordClass("removedForms");

function isNounal({ pos }: Token): boolean {
  return pos === "NOUN" || pos === "PROPN";
}
