import type { Article } from "../article/article.js";
import { wordClass } from "../lexicon/word-classes.js";
import { groupAt, inVerbGroup } from "../phrases/phrase-at.js";
import { tokensIn } from "../sentences/locate.js";
import type { Sentence } from "../sentences/reading.js";
import type { Claim } from "../sources/claim.js";
import { contains } from "../span.js";
import { aboutOf } from "./about.js";
import { FORCES } from "./acts.js";
import { certaintyOf } from "./certainty.js";
import { datesWithin, type Figures, within } from "./figures.js";
import { mainClauseOf } from "./main-verb.js";
import { type MeaningContext, nounPhraseAt, spanOfTokens } from "./meaning-context.js";
import type { MeantClaim } from "./meant-claim.js";
import { predicateOf } from "./predicate.js";
import { tenseOf } from "./tense.js";

// Finds what the article says in its own voice, for `--author-claims`.

const OPENERS = wordClass("clauseEdges");
/** A clause behind one of these is not asserted by itself, or is the rest of a claim's sentence. */
const NOT_ASSERTED = wordClass("notAsserted");
/** A clause that ends in one of these goes on in a claim. */
const UNFINISHED = wordClass("unfinishedEnds");
/** A stretch of fewer words says nothing of its own: *he added on Monday*. */
const FEWEST = 4;

/**
 * What the article states in its own voice: declarative sentences and clauses outside quotations and outside
 * every attributed claim, each as a claim with no cue. [*The talks broke down in March.*] He said he was sorry.
 */
export function authorClaims(context: MeaningContext, article: Article, figures: Figures): MeantClaim[] {
  const taken = new Uint8Array(context.tokens.length);
  for (const claim of context.claims)
    for (const span of [...claim.source, ...claim.cue, ...claim.content])
      taken.fill(1, ...tokensIn(context.tokenIndex, span));
  const found: MeantClaim[] = [];
  for (const sentence of context.sentences) {
    if (article.headline !== null && contains(article.headline, sentence)) continue;
    // A paragraph with no full stop is a subheading, a byline or an item of a list.
    if (!/[.!”"’)…]$/.test(closing(article, sentence)) || context.tokens[sentence.last - 1]?.text === "?")
      continue;
    for (const [first, last] of stretches(context, sentence, taken))
      found.push(assertion(context, figures, first, last, sentence.paragraph));
  }
  return found;
}

/** The last characters of the sentence's paragraph. */
function closing(article: Article, { paragraph }: Sentence): string {
  const { end } = article.paragraphs[paragraph] ?? { end: 0 };
  return article.text.slice(Math.max(0, end - 4), end).trimEnd();
}

/** The runs of tokens that no claim takes and no quotation holds, where they make a clause. */
function stretches(context: MeaningContext, sentence: Sentence, taken: Uint8Array): [number, number][] {
  const { tokens } = context;
  const found: [number, number][] = [];
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const free = (i: number) => i < sentence.last && taken[i] === 0 && tokens.at(i).quotation < 0;
    if (!free(at)) continue;
    let first = at;
    while (free(at)) at += 1;
    let last = at;
    // What runs on into a claim is the beginning of its sentence, not a clause by itself.
    const open = (before: number, after: number) =>
      before >= sentence.first &&
      after < sentence.last &&
      !OPENERS.has(tokens.at(before).lower) &&
      !OPENERS.has(tokens.at(after).lower) &&
      tokens.at(before).quotation < 0 &&
      tokens.at(after).quotation < 0;
    if (open(first - 1, first) || open(last - 1, last)) continue;
    while (first < last && OPENERS.has(tokens.at(first).lower)) first += 1;
    while (first < last && (tokens.at(last - 1).pos === "PUNCT" || OPENERS.has(tokens.at(last - 1).lower)))
      last -= 1;
    if (isClause(context, first, last)) found.push([first, last]);
  }
  return found;
}

/** True when a finite verb with a subject stands in it: no imperative, no title, no remainder of a cue. */
function isClause(context: MeaningContext, first: number, last: number): boolean {
  const { tokens, phrases } = context;
  if (last - first < FEWEST || NOT_ASSERTED.has(tokens.at(first).lower)) return false;
  const end = tokens.at(last - 1);
  if (UNFINISHED.has(end.lower) || end.pos === "ADP" || end.pos === "DET" || end.pos === "SCONJ")
    return false;
  // "leaving two dead", "immediately allow": the rest of a clause whose subject stands elsewhere.
  let start = first;
  while (start < last && tokens.at(start).pos === "ADV") start += 1;
  if (inVerbGroup(phrases, start)) return false;
  for (let at = first; at < last; at += 1) {
    const group = groupAt(phrases, at);
    if (group === undefined || group.form !== "finite" || group.last > last) continue;
    for (let before = group.first - 1; before >= first; before -= 1) {
      const phrase = nounPhraseAt(context, before);
      if (phrase !== undefined && !NOT_ASSERTED.has(tokens.at(phrase.head).lower)) return true;
    }
  }
  return false;
}

function assertion(
  context: MeaningContext,
  figures: Figures,
  first: number,
  last: number,
  paragraph: number,
): MeantClaim {
  const claim: Claim = {
    source: [],
    cue: [],
    cueLemma: "",
    content: [spanOfTokens(context, first, last)],
    quotation: "indirect",
    kind: "statement",
    negated: false,
    parent: -1,
    rule: "author-voice",
    confidence: 1,
    paragraph,
    cueToken: -1,
    speaker: { entity: null, entities: [], kind: "author", resolution: "stated" },
    reasoning: { rule: "author-voice", because: "a clause outside all claims and quotations", refused: [] },
  };
  const clause = mainClauseOf(context, claim);
  const { polarity, certainty } = FORCES.asserts;
  return {
    ...claim,
    act: "asserts",
    polarity,
    target: null,
    ...certaintyOf(context, claim, clause, certainty),
    tense: tenseOf(context, claim, clause, "asserts"),
    chain: [],
    audience: null,
    medium: null,
    when: null,
    where: null,
    about: aboutOf(context, claim),
    predicate: predicateOf(context, claim, clause, null),
    quantities: within(figures.quantities, claim.content),
    dates: datesWithin(figures, claim.content),
  };
}
