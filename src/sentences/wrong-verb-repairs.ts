// Words of other kinds that the tagger takes for verbs.
import { wordClass } from "../lexicon/word-classes.js";
import { HIDDEN_NOUN_REPAIRS } from "./hidden-noun-repairs.js";
import {
  isCapital,
  isDeterminer,
  isIndefinite,
  isPartOfPlace,
  isPreposition,
  type Repair,
  wordsOf,
} from "./tag-context.js";
import { wink } from "./wink.js";

/** What people are called, in words that are verbs too. */
const CALLED = wordClass("verbalRoles");
const ATTRIBUTIVE_HEARSAY = wordClass("attributiveHearsay");
const STATES_OF_VICTIMS = wordClass("statesOfVictims");

/** Repairs of what is tagged as a verb and is none, in order; see `REPAIRS`. */
export const WRONG_VERB_REPAIRS: readonly Repair[] = [
  // Park Jie-[won] denied it
  {
    from: "VERB",
    to: "PROPN",
    words: new Set(["won"]),
    applies: ({ previous, beforePrevious }) => previous?.text === "-" && isCapital(beforePrevious),
  },
  // accused him of [having] acted badly
  {
    from: "VERB",
    to: "AUX",
    applies: ({ token, previous, next }) =>
      token.lower === "having" &&
      previous?.pos === "ADP" &&
      next?.pos === "VERB" &&
      /(?:ed|en|wn|ught)$/.test(next.lower),
  },
  // shown [live] on television
  {
    from: "VERB",
    to: "ADV",
    applies: ({ token, previous, next }) =>
      token.lower === "live" &&
      /^(?:aired|broadcast|carried|screened|shown|streamed|televised)$/.test(previous?.lower ?? "") &&
      /^(?:by|from|in|on)$/.test(next?.lower ?? ""),
  },
  // raising [hopes] that …
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, previous }) =>
      /^(?:doubts|fears|hopes)$/.test(token.lower) &&
      /^(?:boost|dash|fuel|lift|rais|spark|stok)(?:e|ed|es|ing|s)?$/.test(previous?.lower ?? ""),
  },
  // she [further] urged them to go
  {
    from: "VERB",
    to: "ADV",
    words: new Set(["further"]),
    applies: ({ next }) => next?.pos === "VERB",
  },
  // rushed through [everything]: all 10
  {
    from: "VERB",
    to: "PRON",
    applies: ({ token }) => isIndefinite(token),
  },
  // Sen. [Ted] Cruz, Loretta [Lynch], anywhere but in a title: 64 / 22, most of these in titles of books and laws
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, inTitle }) =>
      isCapital(token) && !isFirst && !inTitle && /\p{Ll}/u.test(token.text),
  },
  // [Lynch] said, [Cooper]'s: 5 / 3
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, next }) =>
      isCapital(token) &&
      isFirst &&
      next !== null &&
      (/^['’]s$/.test(next.text) || /^(?:said|says|told|wrote|has|had|is|was|also)$/.test(next.lower)),
  },
  // [Downing] Street, [Reading] University, at the head of a sentence
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, isFirst, next }) =>
      isCapital(token) && isFirst && isCapital(next) && isPartOfPlace(next) && token.lower.endsWith("ing"),
  },
  ...HIDDEN_NOUN_REPAIRS,
  // on [closed] circuit television, American and [allied] intelligence, the so-[called] council
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, previous, beforePrevious, next }) =>
      token.lower.endsWith("ed") &&
      !isCapital(token) &&
      next !== null &&
      (next.pos === "NOUN" || next.pos === "PROPN") &&
      (isPreposition(previous) ||
        (previous?.pos === "CCONJ" &&
          (beforePrevious?.pos === "ADJ" || beforePrevious?.pos === "PROPN") &&
          wink.canBe(token.lower, "ADJ")) ||
        (previous?.text === "-" && beforePrevious?.lower === "so")),
  },
  // [Suspected] militants burned the village: who did it, not who suspects
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, isFirst, next }) =>
      isFirst && ATTRIBUTIVE_HEARSAY.has(token.lower) && (next?.pos === "NOUN" || next?.pos === "PROPN"),
  },
  // the mayor of the badly [damaged] town, leaders of newly [elected] councils
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, previous, beforePrevious, next }) =>
      token.lower.endsWith("ed") &&
      next?.pos === "NOUN" &&
      previous?.pos === "ADV" &&
      previous.lower.endsWith("ly") &&
      (isPreposition(beforePrevious) || isDeterminer(beforePrevious)),
  },
  // at his last [known] address
  {
    from: "VERB",
    to: "ADJ",
    applies: ({ token, previous, beforePrevious, next }) =>
      token.lower === "known" &&
      /^(?:best|last|least|only|well)$/.test(previous?.lower ?? "") &&
      isDeterminer(beforePrevious) &&
      next !== null,
  },
  // bus crash [suspect] to appear in court: nobody suspects to do something
  {
    from: "VERB",
    to: "NOUN",
    applies: ({ token, next }) => token.lower === "suspect" && next?.lower === "to",
  },
  // Senior Hamas [figure] Osama Hamdan, army [pilot] Ann Lee
  {
    from: "VERB",
    to: "NOUN",
    words: CALLED,
    applies: ({ previous, next }) =>
      (previous?.pos === "PROPN" || previous?.pos === "NOUN" || previous?.pos === "ADJ") &&
      next?.pos === "PROPN" &&
      isCapital(next),
  },
  // [acting] NASA head Ana Ruiz, the [acting] mayor: no object stands behind the verb
  {
    from: "VERB",
    to: "ADJ",
    words: new Set(["acting"]),
    applies: ({ next }) => next?.pos === "NOUN" || next?.pos === "PROPN",
  },
  // [lead] author Ana Ruiz told reporters, “…”, [lead] author of the study Ana Ruiz said
  {
    from: "VERB",
    to: "ADJ",
    words: new Set(["lead"]),
    applies: ({ previous, next, afterNext }) =>
      (previous === null || previous.pos === "PUNCT") &&
      next?.pos === "NOUN" &&
      (afterNext?.pos === "PROPN" || afterNext?.lower === "of"),
  },
  // Defence Minister Lo Chih-[ming] said
  {
    from: "VERB",
    to: "PROPN",
    applies: ({ token, previous, beforePrevious }) =>
      /^[a-z]{1,2}ing$/.test(token.text) &&
      previous?.text === "-" &&
      previous.end === token.start &&
      beforePrevious?.pos === "PROPN" &&
      isCapital(beforePrevious),
  },
  // doctors said the [injured] told them, families of the [missing] left
  {
    from: "VERB",
    to: "NOUN",
    words: STATES_OF_VICTIMS,
    applies: ({ previous, next }) =>
      previous?.lower === "the" && /^(?:VERB|AUX|ADP|PUNCT)$/.test(next?.pos ?? "PUNCT"),
  },
  // leaders of [neighbouring] Togo; but countries neighbouring Togo
  {
    from: "VERB",
    to: "ADJ",
    words: new Set(["neighboring", "neighbouring"]),
    applies: ({ previous, next }) =>
      (next?.pos === "PROPN" || next?.pos === "NOUN") &&
      previous?.pos !== "NOUN" &&
      previous?.pos !== "PROPN",
  },
  // for advances and [continued] unrest: what goes on has a determiner where it is an object
  {
    from: "VERB",
    to: "ADJ",
    words: wordsOf("continued renewed prolonged heightened alleged attempted enforced forced suspected"),
    applies: ({ previous, beforePrevious, next }) =>
      previous?.pos === "CCONJ" && beforePrevious?.pos === "NOUN" && next?.pos === "NOUN",
  },
  // …, [provided] all parties agree: a condition
  {
    from: "VERB",
    to: "SCONJ",
    words: new Set(["provided"]),
    applies: ({ previous, next }) =>
      previous?.text === "," && (next?.pos === "DET" || next?.pos === "PRON" || next?.lower === "that"),
  },
];
