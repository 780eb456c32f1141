import { oftenAsked } from "../indexed.js";
import { type FeatureValue, featureValue } from "./features.js";

// Puts counts and lengths into a few bins, so that weights learned for one sentence apply to others.

const COUNTS = oftenAsked(Array.from({ length: 11 }, (_, n) => featureValue(String(n))));
const LENGTHS = oftenAsked(["0", "1", "2", "4", "8", "16", "32"].map(featureValue));

/** A length, coarsely, as features names it: by the power of two below it. */
export function bucket(n: number): FeatureValue {
  return LENGTHS.at(n < 1 ? 0 : Math.min(32 - Math.clz32(n), 6));
}

/** A count of at most `most` (ten), as features names it. */
export function upTo(most: number, n: number): FeatureValue {
  return COUNTS.at(Math.min(n, most));
}
