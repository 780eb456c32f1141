import type { Token } from "../sentences/reading.js";
import { BE, DO, HAVE, MODALS, PAST_AUX } from "./closed-classes.js";
import type { Shape } from "./verb-shape.js";

// A verb group while its words are read, one after the other.

/** A verb group as far as it is read: what its words so far make of it. */
export interface Draft {
  first: number;
  last: number;
  head: number;
  readonly to: boolean;
  modal: boolean;
  be: boolean;
  have: boolean;
  does: boolean;
  negated: boolean;
  past: boolean;
}

/** A draft without words; `to` where it begins with the *to* of an infinitive. */
export function draftAt(first: number, to: boolean): Draft {
  return {
    first,
    last: first,
    head: -1,
    to,
    modal: false,
    be: false,
    have: false,
    does: false,
    negated: false,
    past: false,
  };
}

/** True if a word of this shape can follow the auxiliaries so far. */
export function continues(draft: Draft, shape: Shape): boolean {
  if (draft.be) return shape === "ing" || shape === "past" || shape === "participle";
  if (draft.have) return shape === "past" || shape === "participle" || shape === "base";
  return shape === "base" || shape === "past";
}

/** Notes what an auxiliary adds to the group. */
export function noteAuxiliary(
  draft: Draft,
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
): void {
  const word = token.lower;
  draft.be = false;
  draft.have = false;
  if (PAST_AUX.has(word)) draft.past = true;
  if (word === "'d" || word === "’d") {
    draft.have = next !== undefined && /ed$|en$/.test(next.lower);
    draft.modal = !draft.have;
  } else if (word === "'s" || word === "’s") {
    // "he’s never seen it"
    const never = next?.lower === "never" && /^(?:he|she|who)$/.test(before?.lower ?? "");
    draft.have = never || next?.lower === "been" || next?.lower === "got";
    draft.be = !draft.have;
  } else if (MODALS.has(word)) draft.modal = true;
  else if (BE.has(word)) draft.be = true;
  else if (HAVE.has(word)) draft.have = true;
  else if (DO.has(word)) draft.does = true;
}
