import { dataOf } from "../lexicon/files.js";
import type { OwnCues } from "../lexicon/user/read-user-cues.js";
import { oncePer } from "../once-per.js";
import { phrasalVerb } from "../phrases/phrasal-verbs.js";
import type { VerbGroup } from "../phrases/phrases.js";
import { builtInWeights } from "../scoring/load-weights.js";
import type { Weights } from "../scoring/model.js";
import type { Tokens } from "../sentences/reading.js";
import type { Cue, CueOf, CuePart } from "./unit.js";

/** The words that may be cues, by part and word. */
export interface Cues extends Readonly<Record<CuePart, ReadonlyMap<string, CueEntry>>> {
  /** First words of the verbs of more than one word. */
  readonly phrasalStarts: ReadonlySet<string>;
}

/** What the claim rules know: which words may be cues, of what kind, and the weights that rank analyses. */
export interface ClaimModel {
  readonly cues: Cues;
  readonly weights: Weights;
}

/** One entry of `lexicon/data/cues.json`. */
export interface CueEntry extends Cue {
  /** `verb:say`, `noun:statement`, `adjective:confident`. */
  readonly id: string;
  /** It is done with arms as well as with words: *attacked the plan*, *attacked the town*. */
  readonly armed?: true;
}

let loaded: ClaimModel | null = null;

/** The built-in tables, read once. */
export function claimModel(): ClaimModel {
  loaded ??= { cues: cuesOf(dataOf<CueEntry[]>("cues")), weights: builtInWeights() };
  return loaded;
}

/** The built-in tables with a user's cues laid over them, made at their first use. */
export function claimModelWith(own: OwnCues | undefined): ClaimModel {
  return own === undefined ? claimModel() : modelWithOwn(own);
}

const modelWithOwn = oncePer((own: OwnCues): ClaimModel => {
  const cues = cuesOf([...dataOf<CueEntry[]>("cues"), ...(own.entries as readonly CueEntry[])]);
  return { cues, weights: claimModel().weights };
});

/** The entries of `cues.json` by part and word. */
export function cuesOf(entries: readonly CueEntry[]): Cues {
  const phrasalStarts = new Set<string>();
  const cues: Record<CuePart, Map<string, CueEntry>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
    adverb: new Map(),
    colon: new Map(),
  };
  for (const entry of entries) {
    const [part, word = ""] = entry.id.split(":") as [CuePart, string?];
    cues[part].set(word, entry);
    if (part === "verb" && word.includes(" ")) phrasalStarts.add(word.slice(0, word.indexOf(" ")));
  }
  return { ...cues, phrasalStarts };
}

/** Looks up words that may be cues. */
export interface CueLookup {
  /** Looks up cues in a sentence; in one that speaks of war, verbs of deeds with arms are none. It is rarely asked. */
  readonly cuesOf: (isWar: () => boolean) => CueOf;
  /** The word that a verb group is looked up by: its lemma, or a listed verb of more than one word. */
  readonly verbWordOf: (tokens: Tokens, group: VerbGroup) => string;
}

/** Looks words up in these cues. */
export function cuesIn(cues: Cues): CueLookup {
  const { verb, phrasalStarts } = cues;
  const isListed = (words: string): boolean => verb.has(words);
  return {
    cuesOf: (isWar) => (part, word) => {
      const cue = cues[part].get(word);
      return cue?.armed && isWar() ? undefined : cue;
    },
    verbWordOf: (tokens, { lemma, last }) =>
      phrasalStarts.has(lemma) ? (phrasalVerb(lemma, tokens, last, isListed) ?? lemma) : lemma,
  };
}
