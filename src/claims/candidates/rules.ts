import type { AnyRule } from "./candidate.js";
import { NOUN_RULES } from "./noun-rules.js";
import { UNIT_RULES } from "./unit-rules.js";
import { VERB_RULES } from "./verb-rules.js";

/**
 * THE RULES: every way in which a claim is proposed, in the order in which they are asked. All that are proposed
 * compete; order decides only between equals.
 */
export const RULES: readonly AnyRule[] = [...UNIT_RULES, ...VERB_RULES, ...NOUN_RULES];
