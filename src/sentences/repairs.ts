import { wordClass } from "../lexicon/word-classes.js";
import { FUNCTION_WORD_REPAIRS } from "./function-word-repairs.js";
import { HIDDEN_VERB_REPAIRS } from "./hidden-verb-repairs.js";
import {
  endsInS,
  isBe,
  isCapital,
  isDeterminer,
  isHave,
  isNeverVerb,
  isParticle,
  isPossessive,
  PARTICLES,
  type Repair,
} from "./tag-context.js";
import type { TokenDraft } from "./tokens.js";
import { VERB_FORM_REPAIRS } from "./verb-form-repairs.js";
import { wink } from "./wink.js";
import { WRONG_VERB_REPAIRS } from "./wrong-verb-repairs.js";

// Mends single tags of the tagger by the words around them.

/** A form of *be*, and *'s* where it is a verb. */
const isCopula = (token: TokenDraft | null): boolean =>
  isBe(token) || (token?.pos === "AUX" && /^['’]s$/.test(token.lower));

/** What people are called, in words that are adjectives too. */
const ROLES_LIKE_ADJECTIVES = wordClass("rolesLikeAdjectives");
const ORDINALS = wordClass("ordinals");
const TELLING =
  /^(?:said|says|told|tells|added|admitted|argued|asked|confirmed|declined|denied|explained|noted|warned|wrote)$/;

/** A small word inside a name, whatever else it is taken for. */
const PARTICLE_REPAIRS: readonly Repair[] = (["NOUN", "DET", "X"] as const).map((from) => ({
  from,
  to: "PROPN",
  words: PARTICLES,
  applies: ({ previous, next, afterNext }) =>
    next?.text === "-" || isParticle(next)
      ? isCapital(afterNext) && (from === "NOUN" || previous?.pos === "PROPN")
      : (previous?.pos === "PROPN" || isParticle(previous)) && isCapital(next),
}));

/** In order, the first that applies wins. The counts are tokens set right and wrong on PolNeAR's development texts. */
export const REPAIRS: readonly Repair[] = [
  ...FUNCTION_WORD_REPAIRS,
  ...VERB_FORM_REPAIRS,
  ...WRONG_VERB_REPAIRS,
  // even [fewer] believe it
  {
    from: "ADJ",
    to: "NOUN",
    words: new Set(["fewer"]),
    applies: ({ next }) => /^(?:say|think|believe|expect|want|support)$/.test(next?.lower ?? ""),
  },
  // the [general] said villagers fled, the outgoing [premier] told reporters
  {
    from: "ADJ",
    to: "NOUN",
    words: ROLES_LIKE_ADJECTIVES,
    applies: ({ previous, beforePrevious, next }) =>
      (isDeterminer(previous) || (previous?.pos === "ADJ" && isDeterminer(beforePrevious))) &&
      TELLING.test(next?.lower ?? ""),
  },
  // its attorney [general] announced
  {
    from: "ADJ",
    to: "NOUN",
    applies: ({ token, previous, next }) =>
      token.lower === "general" &&
      /^(?:attorney|auditor|consul|director|governor|inspector|secretary|solicitor|surgeon)$/.test(
        previous?.lower ?? "",
      ) &&
      !/^(?:ADJ|NOUN)$/.test(next?.pos ?? ""),
  },
  // the state police [chief] Ivo Petrov said, asked the police [chief] to explain, the army [chief] General Nils Holm; not EU [chief] Brexit negotiator
  {
    from: "ADJ",
    to: "NOUN",
    words: new Set(["chief"]),
    applies: ({ token, previous, next, afterNext }) =>
      !isCapital(token) &&
      (previous?.pos === "NOUN" || previous?.pos === "PROPN") &&
      (next?.pos === "PROPN"
        ? isCapital(next) && afterNext?.pos !== "NOUN"
        : /^(?:ADP|PART|PUNCT|VERB|AUX)$/.test(next?.pos ?? "PUNCT")),
  },
  // some in the [military] believe, the [public] wants to know
  {
    from: "ADJ",
    to: "NOUN",
    words: new Set(["military", "public"]),
    applies: ({ previous, next }) =>
      isDeterminer(previous) && /^(?:ADP|ADV|AUX|PART|PUNCT|VERB)$/.test(next?.pos ?? "PUNCT"),
  },
  // the 58-year-[old] said: no noun behind it
  {
    from: "ADJ",
    to: "NOUN",
    words: new Set(["old"]),
    applies: ({ previous, beforePrevious, next }) =>
      previous?.text === "-" &&
      beforePrevious?.lower === "year" &&
      (next === null || /^(?:VERB|AUX|PUNCT|ADP|ADV|PART|CCONJ)$/.test(next.pos)) &&
      next?.text !== "-",
  },
  // reckon [half] the fleet, found [half] of all wells
  {
    from: "ADV",
    to: "DET",
    words: new Set(["half"]),
    applies: ({ next }) => next !== null && (isDeterminer(next) || /^(?:those|of)$/.test(next.lower)),
  },
  // relatives of the [dead] told reporters, a [fourth] said he was tired: one of several, not which time
  {
    from: "ADV",
    to: "NOUN",
    words: new Set(["dead", ...ORDINALS]),
    applies: ({ previous, next }) =>
      isDeterminer(previous) && /^(?:VERB|AUX|PUNCT)$/.test(next?.pos ?? "PUNCT"),
  },
  // believes [yesterday]'s quake was small
  {
    from: "ADV",
    to: "NOUN",
    words: new Set(["yesterday", "today", "tomorrow", "tonight"]),
    applies: ({ next }) => isPossessive(next),
  },
  // came to office [promising] to end it
  {
    from: "ADJ",
    to: "VERB",
    words: new Set(["promising"]),
    applies: ({ next }) => next?.lower === "to" && next.pos === "PART",
  },
  // at 12:54 [am] local time
  {
    from: "AUX",
    to: "NOUN",
    words: new Set(["am"]),
    applies: ({ previous }) => previous?.pos === "NUM",
  },
  // to be [dead], citing X; but [dead] wrong
  {
    from: "ADV",
    to: "ADJ",
    words: new Set(["dead"]),
    applies: ({ previous, next }) => isBe(previous) && next?.pos !== "ADJ" && next?.pos !== "ADV",
  },
  // has [long] accused Washington
  {
    from: "ADJ",
    to: "ADV",
    words: new Set(["long"]),
    applies: ({ previous, next }) => isHave(previous) && (next?.lower.endsWith("ed") ?? false),
  },
  // Bashar [al]-Assad, Osama [bin] Laden, Ursula [von] [der] Leyen, Hugo [de] [la] Cruz, Rosa [da] Costa: 2 / 0
  ...PARTICLE_REPAIRS,
  ...HIDDEN_VERB_REPAIRS,
  // I'm not [sure] why, it's not [clear] how
  {
    from: "ADV",
    to: "ADJ",
    words: new Set(["sure", "clear"]),
    applies: ({ previous, beforePrevious }) =>
      isCopula(previous) ||
      (/^(?:not|n't|n’t|quite|so)$/.test(previous?.lower ?? "") && isCopula(beforePrevious)),
  },
  // [Voters] said, [Police] say, at the head of a sentence: 58 / 6
  {
    from: "PROPN",
    to: "NOUN",
    applies: ({ token, isFirst, next, names }) =>
      isFirst &&
      next !== null &&
      !isCapital(next) &&
      (endsInS(token) || isNeverVerb(token) || TOPIC.has(next.lower)) &&
      !names.has(token.text) &&
      (wink.canBe(token.lower, "NOUN") || wink.canBe(token.lower.slice(0, -1), "NOUN")),
  },
  // [Several] people, [Recent] months, at the head of a sentence: 35 / 6
  {
    from: "PROPN",
    to: "ADJ",
    applies: ({ token, isFirst, next, names }) =>
      isFirst &&
      (next?.pos === "NOUN" || next?.pos === "ADJ") &&
      !isCapital(next) &&
      !names.has(token.text) &&
      wink.canBe(token.lower, "ADJ"),
  },
  // Justice [Department], [President] Obama, [City] Hall: 143 / 10
  {
    from: "NOUN",
    to: "PROPN",
    applies: ({ token, previous, next, isFirst }) =>
      isCapital(token) &&
      /\p{Ll}/u.test(token.text) &&
      ((previous?.pos === "PROPN" && isCapital(previous)) ||
        (!isFirst && next?.pos === "PROPN" && isCapital(next))),
  },
];

/** *[Support] for the plan*: what leads from a noun at the head of a sentence to its topic. */
const TOPIC = new Set(["for", "against", "among", "over"]);
