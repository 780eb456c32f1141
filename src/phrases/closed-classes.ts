import { wordClass } from "../lexicon/word-classes.js";

// Closed word classes of English that the shallow parse depends on.

export const MODALS = wordClass("modals");
export const BE = wordClass("beForms");
export const HAVE = wordClass("haveForms");
export const DO = new Set(["do", "does", "did"]);
export const NOT = wordClass("negators");
export const PAST_AUX = new Set(["was", "were", "had", "did", "been"]);

export const POSSESSIVE_MARKS = wordClass("possessiveMarks");
export const POSSESSIVE_PRONOUNS = wordClass("possessivePronouns");
export const SUBORDINATORS = wordClass("subordinators");
export const COORDINATORS = wordClass("coordinators");
export const RELATIVES = wordClass("relatives");
/** Relative pronouns that may be the subject of their clause. */
export const SUBJECT_RELATIVES = wordClass("subjectRelatives");
/** Days that stand alone behind a noun: *support Wednesday for …*. */
export const DAYS = wordClass("days");
export const DASHES = wordClass("dashes");
/** Words that put a clause with a noun phrase at its head under another, whatever their tag. */
export const ADVERBIAL_CONJUNCTIONS = wordClass("adverbialConjunctions");
/** Prepositions of time that open a clause where a subject and its verb stand behind them. */
export const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(["after", "before", "since", "until"]);
export const SUBJECT_PRONOUNS = wordClass("subjectPronouns");
export const REFLEXIVES = wordClass("reflexives");

/** Verb forms that can only be past participles, so that they are known without an auxiliary. */
export const PARTICIPLES_ONLY = wordClass("participlesOnly");
/** Past forms that are no participles and describe no noun: *began*, *went*. */
export const PASTS_ONLY = wordClass("pastsOnly");
/** Past forms that do not end in -ed. */
export const IRREGULAR_PAST = wordClass("irregularPasts");
