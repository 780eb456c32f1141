import { dataOf } from "../lexicon/files.js";
import { builtInWeights } from "../scoring/load-weights.js";
import type { Weights } from "../scoring/model.js";
import type { Cue, CueOf, CuePart } from "./unit.js";

/** The words that may be cues, by part and word. */
export type Cues = Readonly<Record<CuePart, ReadonlyMap<string, CueEntry>>>;

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
  loaded ??= modelOf(dataOf<CueEntry[]>("cues"), builtInWeights());
  return loaded;
}

function modelOf(entries: readonly CueEntry[], weights: Weights): ClaimModel {
  const cues: Record<CuePart, Map<string, CueEntry>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
    colon: new Map(),
  };
  for (const entry of entries) {
    const [part, word = ""] = entry.id.split(":") as [CuePart, string?];
    cues[part].set(word, entry);
  }
  return { cues, weights };
}

/** The cues of sentences that speak of arms, where what is done with arms is no cue, and of others. */
export function cuesIn(cues: Cues): (ofArms: boolean) => CueOf {
  return (ofArms) => (part, word) => {
    const cue = cues[part].get(word);
    return ofArms && cue?.armed ? undefined : cue;
  };
}
