// What a later article changed of a claim.

import { NOBODY } from "../output/view/claims-by-speaker.js";
import { present } from "../present.js";
import { align } from "./alignment.js";
import type { ComparedWord } from "./claim-words.js";
import type { Changes } from "./digest-data.js";
import type { OpenPassage } from "./repeated-passages.js";
import type { Saying } from "./same-claim.js";
import { compareVoices } from "./voice.js";

/** A saying with what is compared besides its words. */
export interface Version extends Saying {
  /** Hedges and boosters, in lower case. */
  readonly hedges: readonly string[];
  readonly act: string;
}

/** What differs in `later` from `first`. */
export function changesBetween(first: Version, later: Version): Changes {
  const { pairs } = align(first.passage.words, later.passage.words);
  const kept = new Set(pairs.map(([at]) => at));
  const taken = new Set(pairs.map(([, at]) => at));
  return {
    added: runsWithout(later.passage, taken),
    dropped: runsWithout(first.passage, kept),
    hedgesAdded: hedgesWithout(later, first),
    hedgesLost: hedgesWithout(first, later),
    speaker: speakerChange(first, later),
    quotationMarks: marksChange(first.passage, later.passage, pairs),
    act: first.act === later.act ? null : later.act,
  };
}

/** Hedges of one that the other has neither as a hedge nor among its words. */
function hedgesWithout({ hedges }: Version, other: Version): string[] {
  const words = ` ${other.passage.words.map(({ start, end }) => other.passage.text.slice(start, end).toLowerCase()).join(" ")} `;
  return hedges.filter((hedge) => !other.hedges.includes(hedge) && !words.includes(` ${hedge} `));
}

function speakerChange({ voice: before }: Version, { voice: after }: Version): Changes["speaker"] {
  const voices = compareVoices(before, after);
  if (voices === "same") return "same";
  if (voices === "different") return "changed";
  const isLess = before.kind === "named" ? after.kind === "vague" : after.name === NOBODY;
  if (isLess && before.name !== NOBODY) return "lost";
  return before.kind === "vague" && after.kind === "named" ? "named" : "same";
}

/** By most of the words that both have. */
function marksChange(
  first: OpenPassage,
  later: OpenPassage,
  pairs: readonly (readonly [number, number])[],
): Changes["quotationMarks"] {
  const before = pairs.filter(([at]) => first.quoted[at]).length / pairs.length;
  const after = pairs.filter(([, at]) => later.quoted[at]).length / pairs.length;
  if (before >= 0.5 && after < 0.1) return "lost";
  return before < 0.1 && after >= 0.5 ? "added" : "same";
}

/** The words that are not shared, each run of them as the article has it. */
function runsWithout({ text, words }: OpenPassage, shared: ReadonlySet<number>): string[] {
  const runs: [ComparedWord, ComparedWord][] = [];
  let open = false;
  for (const [at, word] of words.entries()) {
    if (shared.has(at)) open = false;
    else if (open) present(runs.at(-1))[1] = word;
    else {
      runs.push([word, word]);
      open = true;
    }
  }
  return runs.map(([from, to]) => text.slice(from.start, to.end));
}
