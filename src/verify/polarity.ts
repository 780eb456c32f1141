import { wordClass } from "../lexicon/word-classes.js";
import type { ReportClaim } from "../output/schema.js";
import { wordsOf } from "./compared-words.js";

// Tells whether a claim affirms or denies, to find claims that say the opposite of the article.

const NEGATIONS = wordClass("negatingWords");

/** 1 or -1: the content as the source holds it, its own negations and the cue's taken together. */
export function sideOf(claim: ReportClaim): 1 | -1 {
  let negations = claim.polarity === "negative" ? 1 : 0;
  const words = wordsOf(claim.content.text);
  words.forEach(({ key }, at) => {
    // *isn't* is three words here, and *not only* denies nothing
    const contracted = key === "t" && words[at - 1]?.key === "'" && /n$/.test(words[at - 2]?.key ?? "");
    if ((NEGATIONS.has(key) && words[at + 1]?.key !== "only") || contracted) negations += 1;
  });
  return negations % 2 === 0 ? 1 : -1;
}
