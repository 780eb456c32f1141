import { indexed } from "../indexed.js";
import { wordClass } from "../lexicon/word-classes.js";
import { groupAt } from "../phrases/phrase-at.js";
import { present } from "../present.js";
import { tokensIn } from "../sentences/locate.js";
import type { Claim } from "../sources/claim.js";
import type { MeaningContext } from "./meaning-context.js";

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
  /** All but the cue that hold a token, nearest to it first. */
  readonly ranges: readonly Range[];
}

const NONE: Range = [0, 0];
/** A number that is neither the index of a claim nor -1, the article's own level. */
const NOWHERE = -2;
const ABOUT_STOPS = wordClass("aboutStops");

/** Finds the words around a cue on its own level: what stands in the content of this or an inner claim is left out. */
export function surroundingsOf(context: MeaningContext, claim: Claim, index: number): Surroundings {
  const { tokens, sentences } = context;
  const cue = indexed(claim.cue.map((span) => tokensIn(context.tokenIndex, span)));
  const cueToken = tokens[claim.cueToken];
  const sentence = cueToken === undefined ? undefined : sentences[cueToken.sentence];
  if (sentence === undefined || cue.length === 0)
    return { cue, after: NONE, between: NONE, fronted: NONE, ranges: [] };
  const level = context.contentAt[claim.cueToken] ?? -1;
  const source = claim.source.map((span) => tokensIn(context.tokenIndex, span));
  const cueFirst = cue.at(0)[0];
  const cueLast = present(cue.at(-1))[1];
  // a claim inside its own content has nothing outside it
  const outside = level === index ? NOWHERE : level;

  let from = cueLast;
  // An inverted source stands between the cue and its adjuncts: *said Peskov on Monday*.
  const inverted = source.find(([first, last]) => first >= cueLast && first - cueLast <= 1 && last > cueLast);
  if (inverted !== undefined) from = inverted[1];
  const after: Range = [from, clauseEnd(context, from, sentence.last, outside)];

  const sourceBefore = source.findLast(([, last]) => last <= cueFirst);
  const near = sourceBefore !== undefined && sourceBefore[0] >= sentence.first;
  // a source that is shared with a claim before has that claim’s words behind it: "X denied …, adding"
  const between: Range =
    near && clauseEnd(context, sourceBefore[1], cueFirst, outside) === cueFirst
      ? [sourceBefore[1], cueFirst]
      : NONE;

  const subject = sourceBefore?.[0] ?? cueFirst;
  const head: Range = [sentence.first, clauseEnd(context, sentence.first, subject, outside)];
  const fronted = head[1] === subject ? head : NONE;
  const ranges = [between, after, fronted].filter(([first, last]) => first < last);
  return { cue, after, between, fronted, ranges };
}

/** Where the clause ends that begins at a token, at the latest at `to`; its tokens stand directly in the claim `level`. */
function clauseEnd(context: MeaningContext, from: number, to: number, level: number): number {
  let at = from;
  for (; at < to; at += 1) {
    const token = context.tokens.at(at);
    if (context.contentAt[at] !== level || ABOUT_STOPS.has(token.lower)) break;
    const group = groupAt(context.phrases, at);
    if (group?.form === "finite" || (group?.form === "infinitive" && group.first === at)) break;
  }
  return at;
}
