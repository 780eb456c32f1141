import { dataOf } from "../lexicon/files.js";
import { builtInFigures } from "../scoring/load-weights.js";
import type { Figures } from "../scoring/model.js";
import type { Cue, CueOf, CuePart } from "./unit.js";

/** The words that may be cues, by part and word. */
export type Cues = Readonly<Record<CuePart, ReadonlyMap<string, CueEntry>>>;

/** What the claim rules know: which words may be cues, of what kind, and the figures that rank analyses. */
export interface ClaimTables {
  readonly cues: Cues;
  readonly figures: Figures;
}

/** One entry of `lexicon/data/cues.json`. */
export interface CueEntry extends Cue {
  /** `verb:say`, `noun:statement`, `adjective:confident`. */
  readonly id: string;
  /** It is done with arms as well as with words: *attacked the plan*, *attacked the town*. */
  readonly armed?: true;
}

let loaded: ClaimTables | null = null;

/** The built-in tables, read once. */
export function claimTables(): ClaimTables {
  loaded ??= tablesOf(dataOf<CueEntry[]>("cues"), builtInFigures());
  return loaded;
}

function tablesOf(entries: readonly CueEntry[], figures: Figures): ClaimTables {
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
  return { cues, figures };
}

/** The cues of sentences that speak of arms, where what is done with arms is no cue, and of others. */
export function cuesIn(cues: Cues): (ofArms: boolean) => CueOf {
  return (ofArms) => (part, word) => {
    const cue = cues[part].get(word);
    return ofArms && cue?.armed ? undefined : cue;
  };
}
