/** Examples of where spans begin and end: walks over the places where they may, up to the annotators’ place. */
import { contentReach, cueLimit, cueStart, sourceReach } from "../../src/claims/boundaries/bound.js";
import { walkContentRight } from "../../src/claims/boundaries/content-endings.js";
import { walkContentLeft } from "../../src/claims/boundaries/content-openings.js";
import { contentStart } from "../../src/claims/boundaries/content-start.js";
import { walkCueLeft, walkCueRight } from "../../src/claims/boundaries/cue-boundaries.js";
import { walkSourceLeft, walkSourceRight } from "../../src/claims/boundaries/source-boundaries.js";
import { candidatesIn } from "../../src/claims/candidates/find-candidates.js";
import type { Candidate } from "../../src/claims/candidates/readings/candidate.js";
import type { Range, UnitContext } from "../../src/claims/unit.js";
import { type Indexed, indexed } from "../../src/indexed.js";
import type { BoundaryQuestion, Walk } from "../../src/scoring/model.js";
import type { Token } from "../../src/sentences/reading.js";
import { type AnnotatedClaim, touchesAny } from "./annotated-article.js";
import { FeatureRegister } from "./feature-register.js";
import type { TrainingArticle } from "./training-article.js";

/** One place that a walk passes: its features, and whether the span ends there. */
export interface Place {
  readonly features: Int32Array;
  readonly yes: boolean;
}

/** For each boundary the walks; the last place of a walk is a yes unless the span goes on to the outermost. */
export type Walks = Readonly<Record<BoundaryQuestion, Place[][]>>;

/** The walks of all candidates whose cue the annotators have too. */
function boundaryWalks(article: TrainingArticle, names: FeatureRegister): Walks {
  const walks: Walks = {
    contentRight: [],
    contentLeft: [],
    sourceRight: [],
    sourceLeft: [],
    cueRight: [],
    cueLeft: [],
  };
  const { tokens, claims } = article;
  for (const context of article.units) {
    for (const candidate of candidatesIn(context)) {
      const head = tokens.at(candidate.head);
      const truth = claims.find(({ cue }) => touchesAny(head, cue));
      if (!truth || truth.doubtful || candidate.rule.name === "colon") continue;
      const truths = truthIn(context, tokens, truth);
      if (tokens[truths.cue.first]?.start === truth.cue.at(0).start)
        addWalks(walks, new WalkReader(names), context, candidate, truths);
    }
  }
  return walks;
}

/** The walks of articles, read once for all folds that learn from them; they do not depend on what was learned. */
export class WalksRead {
  readonly names = new FeatureRegister();
  private readonly read = new Map<TrainingArticle, Walks>();

  of(article: TrainingArticle): Walks {
    let walks = this.read.get(article);
    if (walks === undefined) {
      walks = boundaryWalks(article, this.names);
      this.read.set(article, walks);
    }
    return walks;
  }
}

/** An annotated claim in token numbers of a unit. */
interface Truth {
  readonly cue: Range;
  readonly source: Indexed<Range>;
  readonly content: Indexed<Range>;
  readonly isSource: (token: number) => boolean;
}

function truthIn(unit: Range, tokens: Indexed<Token>, claim: AnnotatedClaim): Truth {
  const rangeOf = ({ start, end }: { start: number; end: number }): Range => ({
    first: tokenAt(tokens, start, unit),
    last: tokenAt(tokens, end, unit),
  });
  return {
    cue: rangeOf(claim.cue.at(0)),
    source: indexed(claim.source.map(rangeOf)),
    content: indexed(claim.content.map(rangeOf)),
    isSource: (token) => touchesAny(tokens.at(token), claim.source),
  };
}

/** First token of a unit at or behind a character offset. */
function tokenAt(tokens: Indexed<Token>, offset: number, unit: Range): number {
  let low = unit.first;
  let high = unit.last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.at(middle).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Turns a walk into places; none when the walk does not come by the true one. */
class WalkReader {
  constructor(private readonly names: FeatureRegister) {}

  read(walks: Place[][], walk: Walk, truth: number): void {
    const places: Place[] = [];
    let met = false;
    this.names.clear();
    const outermost = walk(this.names, (at) => {
      met = at === truth;
      places.push({ features: this.names.take(), yes: met });
      return met;
    });
    this.names.clear();
    if (met || outermost === truth) walks.push(places);
  }
}

function addWalks(
  walks: Walks,
  reader: WalkReader,
  context: UnitContext,
  candidate: Candidate,
  truth: Truth,
): void {
  const { left, lemma, preposition } = candidate;
  const right = truth.content.findIndex(
    ({ first }) => first === candidate.right || (preposition >= 0 && first === preposition),
  );
  const leftPiece = left ? truth.content.find(({ last }) => last === left.from) : undefined;
  const agrees = left ? leftPiece !== undefined : right >= 0;
  addCueWalks(walks, reader, context, candidate, truth.cue, agrees);
  if (agrees) addSourceWalks(walks, reader, context, candidate, truth);
  if (right >= 0) {
    const { first, last } = truth.content.at(right);
    const start = contentStart(context, candidate, first);
    reader.read(
      walks.contentRight,
      (features, visit) => walkContentRight(context, start, features, visit),
      last,
    );
  }
  if (left && leftPiece)
    reader.read(
      walks.contentLeft,
      (features, visit) =>
        walkContentLeft(
          context,
          { ...left, earliest: contentReach(context, candidate) },
          lemma,
          features,
          visit,
        ),
      leftPiece.first,
    );
}

function addCueWalks(
  walks: Walks,
  reader: WalkReader,
  context: UnitContext,
  candidate: Candidate,
  cue: Range,
  agrees: boolean,
): void {
  const { cueFirst, cueLast, head, lemma, frame, preposition } = candidate;
  if (cue.first <= cueFirst) {
    const end = { head, first: cueFirst, limit: cueStart(context, candidate) };
    reader.read(walks.cueLeft, (features, visit) => walkCueLeft(context, end, features, visit), cue.first);
  }
  const limit = cueLimit(context, candidate);
  if (limit > cueLast && agrees && cue.last >= cueLast)
    reader.read(
      walks.cueRight,
      (features, visit) =>
        walkCueRight(context, { last: cueLast, lemma, frame, preposition }, limit, features, visit),
      cue.last,
    );
}

function addSourceWalks(
  walks: Walks,
  reader: WalkReader,
  context: UnitContext,
  { source, rule, sourceLimit }: Candidate,
  truth: Truth,
): void {
  if (!source || truth.source.length !== 1 || !truth.isSource(source.head)) return;
  if (source.rule === "relative" || rule.exact?.includes("source")) return;
  const { first, last } = truth.source.at(0);
  if (source.rule !== "inverted")
    reader.read(
      walks.sourceLeft,
      (features, visit) => walkSourceLeft(context, source, features, visit),
      first,
    );
  const reach = sourceReach(context, source, sourceLimit);
  reader.read(
    walks.sourceRight,
    (features, visit) => walkSourceRight(context, source, reach, features, visit),
    last,
  );
}
