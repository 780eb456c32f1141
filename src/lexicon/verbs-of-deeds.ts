import { dataOf } from "./files.js";

// With which complements a verb that may report something tells of a deed, read from data/deeds.json: *wrote a song*.

/** A verb of `cues.json` that also has a physical or legal sense, and what marks that sense. */
export interface DeedEntry {
  /** `verb:LEMMA`. */
  readonly id: string;
  /** What the verb does in that sense, with an example. */
  readonly means: string;
  /** Lemmas of objects: *[wrote] a song*. */
  readonly objects?: readonly string[];
  /** Prepositions that lead to whom or what the deed is aimed at: *[apologised] to relatives*. */
  readonly prepositions?: readonly string[];
  /** Frames of complements that tell of a deed: *[learned] to swim*; `obj*` stands for all that begin so. */
  readonly deedFrames?: readonly string[];
  /** The only frames that tell of a claim, where all others tell of a deed. */
  readonly claimFrames?: readonly string[];
}

const entries = dataOf<DeedEntry[]>("deeds");

/** By verb the lemmas of objects with which it tells of a deed. */
export const OBJECTS_OF_DEEDS = setsOf(({ objects }) => objects);

/** By verb the prepositions with which it tells of a deed. */
export const PREPOSITIONS_OF_DEEDS = setsOf(({ prepositions }) => prepositions);

/** By verb the frames of complements with which it tells of a deed, as a pattern. */
export const FRAMES_OF_DEEDS: ReadonlyMap<string, RegExp> = new Map(
  entries.flatMap(({ id, deedFrames, claimFrames }) => {
    if (deedFrames) return [[verbOf(id), new RegExp(patternOf(deedFrames))] as const];
    return claimFrames ? [[verbOf(id), new RegExp(`^(?!${patternOf(claimFrames)})`)] as const] : [];
  }),
);

function setsOf(
  wordsOf: (entry: DeedEntry) => readonly string[] | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    entries.flatMap((entry) => {
      const words = wordsOf(entry);
      return words ? [[verbOf(entry.id), new Set(words)] as const] : [];
    }),
  );
}

/** `^(?:obj.*|clause)$` of `obj*` and `clause`. */
function patternOf(frames: readonly string[]): string {
  return `^(?:${frames.map((frame) => frame.replace("*", ".*")).join("|")})$`;
}

function verbOf(id: string): string {
  return id.slice("verb:".length);
}
