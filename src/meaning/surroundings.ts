import { groupAt } from "../phrases/at.js";
import type { Claim } from "../sources/types.js";
import { type Scene, tokensIn } from "./scene.js";

/** Tokens `first` up to, not including, `last`. */
export type Range = readonly [number, number];

/** The words round a cue that belong to it and not to a content: where a claim is told to whom, when and where. */
export interface Surroundings {
  /** The cue's own tokens. */
  readonly cue: readonly Range[];
  /** Between the cue and whatever ends its clause: *told* [*reporters in Doha on Monday*] *that …*. */
  readonly after: Range;
  /** Between source and cue: *Peskov* [*on Wednesday*] *said*. */
  readonly between: Range;
  /** At the head of the sentence: [*In Geneva on Friday,*] *the envoy said*. */
  readonly fronted: Range;
}

const NONE: Range = [0, 0];
const STOPS = new Set([
  ";",
  ":",
  "who",
  "which",
  "whose",
  "that",
  "whether",
  "because",
  "while",
  "although",
  "when",
  "if",
  "“",
  "”",
]);

/** Finds them on the cue's own level: what stands in the content of this or an inner claim is left out. */
export function surroundingsOf(scene: Scene, claim: Claim, index: number): Surroundings {
  const { tokens, sentences } = scene;
  const cue = claim.cue.map((span) => tokensIn(tokens, span));
  const head = tokens[claim.cueToken];
  const sentence = head === undefined ? undefined : sentences[head.sentence];
  if (sentence === undefined || cue.length === 0) return { cue, after: NONE, between: NONE, fronted: NONE };
  const level = scene.contentAt[claim.cueToken]!;
  const source = claim.source.map((span) => tokensIn(tokens, span));
  const cueFirst = cue[0]![0];
  const cueLast = cue.at(-1)![1];
  const outside = (at: number) => scene.contentAt[at] === level && level !== index;

  let from = cueLast;
  // An inverted source stands between the cue and its adjuncts: *said Peskov on Monday*.
  const inverted = source.find(([first, last]) => first >= cueLast && first - cueLast <= 1 && last > cueLast);
  if (inverted !== undefined) from = inverted[1];
  const after: Range = [from, clauseEnd(scene, from, sentence.last, outside)];

  const sourceBefore = source.filter(([, last]) => last <= cueFirst).at(-1);
  const between: Range =
    sourceBefore !== undefined && sourceBefore[0] >= sentence.first ? [sourceBefore[1], cueFirst] : NONE;

  const subject = sourceBefore?.[0] ?? cueFirst;
  const fronted: Range = [sentence.first, clauseEnd(scene, sentence.first, subject, outside)];
  return { cue, after, between, fronted: fronted[1] === subject ? fronted : NONE };
}

function clauseEnd(scene: Scene, from: number, to: number, outside: (at: number) => boolean): number {
  let at = from;
  for (; at < to; at += 1) {
    const token = scene.tokens[at]!;
    if (!outside(at) || STOPS.has(token.lower)) break;
    const group = groupAt(scene.phrases, at);
    if (group?.form === "finite" || (group?.form === "infinitive" && group.first === at)) break;
  }
  return at;
}

/** All of them, nearest to the cue first. */
export function rangesOf({ after, between, fronted }: Surroundings): Range[] {
  return [between, after, fronted].filter(([first, last]) => first < last);
}
