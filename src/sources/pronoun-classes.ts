import type { Token } from "../sentences/reading.js";

// Which words are pronouns that can be sources, and of what sort each is.

/** What a pronoun says of whom it means; *someone* is what *the 58-year-old* says. */
export type PronounClass = "m" | "f" | "someone" | "plural" | "thing" | "I" | "we";

const PRONOUNS: ReadonlyMap<string, PronounClass> = new Map(
  Object.entries({
    he: "m",
    him: "m",
    his: "m",
    himself: "m",
    she: "f",
    her: "f",
    hers: "f",
    herself: "f",
    they: "plural",
    them: "plural",
    their: "plural",
    theirs: "plural",
    themselves: "plural",
    it: "thing",
    its: "thing",
    itself: "thing",
    i: "I",
    me: "I",
    my: "I",
    mine: "I",
    myself: "I",
    we: "we",
    us: "we",
    our: "we",
    ours: "we",
    ourselves: "we",
  }),
);

/** The class of a pronoun, undefined for other words. */
export function pronounClass({ lower }: Token): PronounClass | undefined {
  return PRONOUNS.get(lower);
}

/** True for a pronoun that can be a source. */
export function isPronoun({ text, lower }: Token): boolean {
  return PRONOUNS.has(lower) && text !== "US";
}

/** Pronouns for one person as subjects. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(["he", "she"]);
