// What tells whether a token is a verb: its word, and the words and wink's tags around it.
import { indexed } from "../indexed.js";
import { present } from "../present.js";
import {
  type FeatureSink,
  type FeatureValue,
  featureValue,
  featureValues,
  templates,
} from "../scoring/features.js";
import type { Pos, Sentence } from "./reading.js";
import type { TokenDraft, TokenDrafts } from "./tokens.js";
import { wink } from "./wink.js";
import type { WordFacts } from "./word-facts.js";

const TEMPLATE = templates({
  word: "the word",
  "word+tag": "the word and wink's tag",
  "word+rightTag": "the word and the tag on its right",
  "tag+readings": "wink's tag and all tags that its lexicon has for the word",
  suffix: "the last three letters",
  "tag+leftTags": "wink's tag and the two tags on the left",
  "tag+rightTags": "wink's tag and the two tags on the right",
  "tag+bothTags": "wink's tag and the tags on both sides",
  "ending+leftWord": "the ending and the word on the left",
  "ending+farLeftWord": "the ending and the word before that on the left",
  "ending+rightWord": "the ending and the word on the right",
  "ending+farRightWord": "the ending and the word behind that on the right",
  "endings+bothTags": "the endings of the word on the left and of this one, and the tags on both sides",
  "verbs+leftTag":
    "what comes first on either side, a verb or a boundary, the ending, and the tag on the left",
  "verbs+rightTag":
    "what comes first on either side, a verb or a boundary, the ending, and the tag on the right",
  "capital+ending": "capital letter, place in the sentence, ending",
  "capital+rightTag": "capital letter, place in the sentence, tag and capital letter on the right",
});

const TAGS = featureValues<Pos | "$">(
  ...("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X $".split(" ") as Pos[]),
);
const ENDINGS = ["plain", "s", "ed", "ing", "$"] as const;
const NEARBY = ["none", "verb", "boundary"] as const;
const CAPITALS = featureValues("small", "Capital", "first small", "first Capital");
const RIGHT_CAPITALS = featureValues("small", "Capital");
/** By the ending on the left, then the own one. */
const ENDING_PAIRS = indexed(ENDINGS.map((left) => ENDINGS.map((own) => featureValue(`${left} ${own}`))));
/** By what comes first on the left, on the right, then the own ending. */
const VERBS = indexed(
  NEARBY.map((left) => NEARBY.map((right) => ENDINGS.map((own) => featureValue(`${left} ${right} ${own}`)))),
);

/** How far a verb on either side is looked for, in tokens. */
const WINDOW = 8;
const BOUNDARY = new Set([",", ";", ":", "—", "–", "--", "-", "(", ")", "“", "”", '"']);

const NOTHING: WordFacts = {
  word: featureValue("$"),
  suffix: featureValue("$"),
  readings: featureValue("$"),
  ending: ENDINGS.indexOf("$"),
  mayBeVerb: false,
  score: null,
};

function factsOf(token: TokenDraft | undefined): WordFacts {
  if (token === undefined) return NOTHING;
  const { word } = token;
  if (word === null) return newFacts(token.lower);
  word.verbFacts ??= newFacts(word.lower);
  return word.verbFacts;
}

function newFacts(lower: string): WordFacts {
  const tags = (["VERB", "NOUN", "ADJ", "PROPN"] as const).filter((tag) => wink.canBe(lower, tag));
  return {
    word: featureValue(lower),
    suffix: featureValue(lower.slice(-3)),
    readings: featureValue(tags.join(" ") || (wink.isKnown(lower) ? "other" : "unknown")),
    ending: endingOf(lower),
    mayBeVerb: tags.includes("VERB"),
    score: null,
  };
}

function endingOf(lower: string): number {
  if (lower.endsWith("ing")) return 3;
  if (lower.endsWith("ed")) return 2;
  return lower.endsWith("s") && !lower.endsWith("ss") ? 1 : 0;
}

/** Whether it is worth asking if the token is a verb. */
export function mayBeVerb(token: TokenDraft): boolean {
  const { pos } = token;
  return pos === "VERB" || ((pos === "NOUN" || pos === "ADJ" || pos === "PROPN") && factsOf(token).mayBeVerb);
}

/** What the word and wink's tag alone tell, remembered: `scoreOf` gives the score of the features that it is given. */
export function wordScore(
  token: TokenDraft,
  scoreOf: (addTo: (sink: FeatureSink) => void) => number,
): number {
  const facts = factsOf(token);
  facts.score ??= scoreOf((sink) => addWordFeatures(token, sink));
  return facts.score;
}

/** Adds what the word and wink's tag tell about whether it is a verb. */
export function addWordFeatures(token: TokenDraft, sink: FeatureSink): void {
  const { word, suffix, readings } = factsOf(token);
  const tag = TAGS[token.pos];
  sink.add(TEMPLATE.word, word);
  sink.add(TEMPLATE["word+tag"], word, tag);
  sink.add(TEMPLATE["tag+readings"], tag, readings);
  sink.add(TEMPLATE.suffix, suffix);
}

/** Adds what the words around token `at` tell; the tags of the sentence must still be wink's own. */
export function addContextFeatures(
  tokens: TokenDrafts,
  { first, last }: Pick<Sentence, "first" | "last">,
  at: number,
  sink: FeatureSink,
): void {
  const token = tokens.at(at);
  const left = at > first ? tokens[at - 1] : undefined;
  const farLeft = at > first + 1 ? tokens[at - 2] : undefined;
  const right = at + 1 < last ? tokens[at + 1] : undefined;
  const farRight = at + 2 < last ? tokens[at + 2] : undefined;
  const { word, ending } = factsOf(token);
  const own = ENDING_VALUES.at(ending);
  const leftFacts = factsOf(left);
  const tag = TAGS[token.pos];
  const leftTag = tagOf(left);
  const rightTag = tagOf(right);
  const isHead = at === first || (at === first + 1 && left?.pos === "PUNCT");
  const capital =
    CAPITALS[isCapital(token) ? (isHead ? "first Capital" : "Capital") : isHead ? "first small" : "small"];
  const verbs = present(
    present(
      VERBS.at(nearby(tokens, at - 1, Math.max(first - 1, at - 1 - WINDOW), -1))[
        nearby(tokens, at + 1, Math.min(last, at + 1 + WINDOW), 1)
      ],
    )[ending],
  );
  sink.add(TEMPLATE["word+rightTag"], word, rightTag);
  sink.add(TEMPLATE["tag+leftTags"], tag, tagOf(farLeft), leftTag);
  sink.add(TEMPLATE["tag+rightTags"], tag, rightTag, tagOf(farRight));
  sink.add(TEMPLATE["tag+bothTags"], tag, leftTag, rightTag);
  sink.add(TEMPLATE["ending+leftWord"], own, leftFacts.word);
  sink.add(TEMPLATE["ending+farLeftWord"], own, factsOf(farLeft).word);
  sink.add(TEMPLATE["ending+rightWord"], own, factsOf(right).word);
  sink.add(TEMPLATE["ending+farRightWord"], own, factsOf(farRight).word);
  sink.add(
    TEMPLATE["endings+bothTags"],
    present(ENDING_PAIRS.at(leftFacts.ending)[ending]),
    leftTag,
    rightTag,
  );
  sink.add(TEMPLATE["verbs+leftTag"], verbs, leftTag);
  sink.add(TEMPLATE["verbs+rightTag"], verbs, rightTag);
  sink.add(TEMPLATE["capital+ending"], capital, own);
  sink.add(
    TEMPLATE["capital+rightTag"],
    capital,
    rightTag,
    RIGHT_CAPITALS[right !== undefined && isCapital(right) ? "Capital" : "small"],
  );
}

const ENDING_VALUES = indexed(ENDINGS.map((ending) => featureValue(ending)));

const tagOf = (token: TokenDraft | undefined): FeatureValue => (token ? TAGS[token.pos] : TAGS.$);

const isCapital = ({ text, lower }: TokenDraft): boolean => text[0] !== lower[0];

/** What comes first from `from` up to, not including, `end`: an index in `NEARBY`. */
function nearby(tokens: TokenDrafts, from: number, end: number, step: 1 | -1): number {
  for (let i = from; i !== end; i += step) {
    const { pos, lower } = tokens.at(i);
    if (pos === "VERB" || pos === "AUX") return 1;
    if (pos === "SCONJ" || (pos === "PUNCT" && BOUNDARY.has(lower))) return 2;
  }
  return 0;
}
