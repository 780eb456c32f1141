import { wordClass } from "../lexicon/word-classes.js";

/** Folded words behind a name that tell its bearers apart: *Marcos [Jr]*, *Henry Ford [II]*. */
export const GENERATIONS = wordClass("generations");

/** Those of them that may have a stop. */
export const JUNIORS = wordClass("juniors");
