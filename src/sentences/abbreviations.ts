import { wordClass } from "../lexicon/word-classes.js";

// Abbreviations, in lower case and without their final stop, by what may stand behind them.

/** A name or a number follows these; no sentence ends here, whatever stands next. */
export const BEFORE_NAME = wordClass("abbreviationsBeforeNames");

/** A number follows these; before anything else they end a sentence like other words. */
export const BEFORE_NUMBER = wordClass("abbreviationsBeforeNumbers");

/** These may end a sentence; then the next word begins with a capital though it is not a name. */
export const BEFORE_ANYTHING = wordClass("abbreviationsAnywhere");

/** Of all these, the ones that are written small; the others are common words without their capital: *miss, ill, sat*. */
export const SMALL = wordClass("smallAbbreviations");

/** Days and zones that go on after a time of day: *8 p.m. Monday, 9 p.m. EST*. */
export const AFTER_TIME = wordClass("afterTimes");
