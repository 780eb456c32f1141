import { type Indexed, indexed } from "../indexed.js";
import type { OwnCues } from "../lexicon/user/read-user-cues.js";
import type { Phrases } from "../phrases/phrases.js";
import { present } from "../present.js";
import { confidenceOf } from "../scoring/calibration.js";
import { FeatureHashes } from "../scoring/features.js";
import { boundaryChooser } from "../scoring/model.js";
import { sumOf } from "../scoring/weight-table.js";
import type { Reading } from "../sentences/reading.js";
import type { Span } from "../span.js";
import type { Attribution } from "./attribution.js";
import { withImpliedSource } from "./boundaries/implied-source.js";
import { candidatesOf } from "./candidates/find-candidates.js";
import type { Candidate } from "./candidates/readings/candidate.js";
import { afterCity } from "./city-datelines.js";
import { type ClaimModel, type CueLookup, claimModelWith, cuesIn } from "./cues.js";
import { HELD_RATE, holdsThat } from "./held-that.js";
import { isNegated } from "./negation.js";
import { withResolutions } from "./resolution-texts.js";
import { announcedBelow } from "./selection/announced-below.js";
import { citedSources } from "./selection/citing.js";
import { type ClaimBeside, heldOnce } from "./selection/claims-beside.js";
import {
  type ClaimPlace,
  leastToGoOn,
  openedBefore,
  type ReadUnit,
  walkContinuations,
} from "./selection/continuations.js";
import { creditLines } from "./selection/credit-lines.js";
import { claimsIn, scoredUnit, scorerOf } from "./selection/score-candidates.js";
import type { SelectedCandidate } from "./selection/select-claims.js";
import type { SpeakerAt } from "./speakers.js";
import { withTurns } from "./transcript-turns.js";
import { quotationMarksOf, type Range, type UnitContext } from "./unit.js";
import { isWarContext } from "./war-context.js";

/**
 * Log odds from which a candidate is a claim: where precision and recall balance on articles that the weights have not
 * seen, of American campaign news and of world news.
 */
const THRESHOLDS = { cue: 0.1, sum: 0, within: 0 };

/** What the stages above have found in an article. */
export interface Parsed {
  readonly reading: Reading;
  readonly phrases: Phrases;
  /** See `speakersOf`. */
  readonly speakerAt: SpeakerAt;
  /** True where the user says that it is a transcript; else it is one where labels recur. */
  readonly isTranscript?: boolean;
  /** Cues of the user's own. */
  readonly ownCues?: OwnCues | undefined;
}

/** The units of an article as the rules see them. */
export function unitsOf(
  { reading, phrases, speakerAt }: Parsed,
  { cuesOf, verbWordOf }: CueLookup,
): UnitContext[] {
  const { tokens, quotations, sentences } = reading;
  const quotationMarks = quotationMarksOf(reading);
  const { verbGroups } = phrases;
  const verbWords = indexed(verbGroups.map((each) => verbWordOf(tokens, each)));
  const verbRates = new Float64Array(verbGroups.length);
  let group = 0;
  return phrases.units.map(([start, last]) => {
    const first = afterCity(tokens, start, last, speakerAt);
    let war: boolean | null = null;
    const cueOf = cuesOf(() => {
      war ??= isWarContext(tokens, first, last, speakerAt);
      return war;
    });
    for (; group < verbGroups.length && verbGroups.at(group).first < last; group++)
      verbRates[group] = holdsThat(tokens, phrases, verbGroups.at(group))
        ? HELD_RATE
        : (cueOf("verb", verbWords.at(group))?.rate ?? 0);
    return {
      first,
      last,
      tokens,
      phrases,
      quotations,
      quotationMarks,
      cueOf,
      verbRates,
      verbWords,
      speakerAt,
      paragraph: sentences.at(tokens.at(first).sentence).paragraph,
      found: { subjects: new Map(), tokenClasses: new Array(last - first), places: 0 },
    };
  });
}

/** The claims chosen in each unit, before quotations without a cue are given to them. */
export function readUnits(parsed: Parsed, tables: ClaimModel): Indexed<ReadUnit> {
  const scorer = scorerOf(tables.weights);
  const contexts = indexed(unitsOf(parsed, cuesIn(tables.cues)));
  // each step for all units, since the processor has no room near it for the code of all steps
  const scored = candidatesOf(contexts).map((candidates, at) =>
    scoredUnit(contexts.at(at), candidates, scorer, THRESHOLDS),
  );
  const units = scored.map((unit, at) => {
    const context = contexts.at(at);
    const claims = claimsIn(context, unit, scorer, THRESHOLDS);
    return {
      context,
      selected: indexed(claims.map((claim) => withImpliedSource(context, claim, scorer.choose))),
    };
  });
  return indexed(units);
}

/** Every attribution of an article: who is reported, by which words, to have said what. In text order. */
export function findAttributions(
  parsed: Parsed,
  tables: ClaimModel = claimModelWith(parsed.ownCues),
): Indexed<Attribution> {
  const read = readUnits(parsed, tables);
  const choose = boundaryChooser(tables.weights);
  // Who is named below a quotation said it, else whoever was announced last above it.
  const beside = heldOnce([...creditLines(read), ...announcedBelow(read, choose).reverse()]);
  const units = withClaimsBeside(read, beside);
  const bases: number[] = [];
  let count = 0;
  for (const { selected } of units) {
    bases.push(count);
    count += selected.length;
  }
  const { hosts, pieces } = continuationsOf(indexed(units), indexed(bases), beside, tables);
  const out: Attribution[] = [];
  units.forEach(({ context, selected }, unit) => {
    const host = hosts[unit];
    for (const whole of selected) {
      const claim = host ? behindBullet(whole, host.piece) : whole;
      const parent = claim.parent < 0 ? hostOf(host, claim) : (bases[unit] ?? 0) + claim.parent;
      out.push(attribution(context, claim, parent, pieces.get(out.length)));
    }
  });
  const { reading, speakerAt, isTranscript } = parsed;
  const cited = citedSources(indexed(out), reading, speakerAt);
  return indexed(withTurns(withResolutions(cited, reading, tables.cues), reading, isTranscript));
}

/** The units with the claims that stand beside them, each the last of its unit. */
function withClaimsBeside(units: readonly ReadUnit[], beside: readonly ClaimBeside[]): readonly ReadUnit[] {
  if (beside.length === 0) return units;
  const out = [...units];
  for (const { unit, candidate, source, cue, content } of beside) {
    const { prior } = candidate.rule;
    const claim = {
      candidate,
      source,
      cue,
      content,
      cueScore: prior,
      innerScore: prior,
      score: prior,
      parent: -1,
    };
    const { context, selected } = present(out[unit]);
    out[unit] = { context, selected: indexed([...selected, claim]) };
  }
  return out;
}

/** The claim that a unit belongs to, and the words of the unit that are in its content. */
interface Host {
  readonly claim: number;
  readonly piece: Range;
}

/** The claim without what marks the item of a list that it stands in. */
function behindBullet(claim: SelectedCandidate, { first: start }: Range): SelectedCandidate {
  if (claim.content.every(({ first, last }) => first >= start || last <= start)) return claim;
  const content = claim.content.map((piece) =>
    piece.first < start && start < piece.last ? { first: start, last: piece.last } : piece,
  );
  return { ...claim, content: indexed(content) };
}

/** -1 where the content is not inside the host's, as of what a quotation announces below itself. */
function hostOf(host: Host | undefined, { content }: SelectedCandidate): number {
  const isInside =
    host && content.every(({ first, last }) => host.piece.first <= first && last <= host.piece.last);
  return isInside ? host.claim : -1;
}

/** Quotations that go on with a claim of a unit before, or lead up to one behind. Claims are numbered through the article. */
interface Continuations {
  /** By unit: the claim that it goes on with. */
  readonly hosts: readonly (Host | undefined)[];
  /** By claim: the quotations that belong to it. */
  readonly pieces: ReadonlyMap<number, readonly Range[]>;
}

function continuationsOf(
  units: Indexed<ReadUnit>,
  bases: Indexed<number>,
  beside: readonly ClaimBeside[],
  { weights }: ClaimModel,
): Continuations {
  const hosts = new Array<Host | undefined>(units.length).fill(undefined);
  for (const { unit, taken, candidate, content } of beside) {
    const at = units.at(unit).selected.findIndex((claim) => claim.candidate === candidate);
    for (const [i, each] of taken.entries())
      hosts[each] = { claim: bases.at(unit) + at, piece: content.at(i) };
  }
  const pieces = new Map<number, Range[]>();
  const features = new FeatureHashes();
  const give = (claim: ClaimPlace, unit: number, quoted: Range): void => {
    const index = bases.at(claim.unit) + claim.at;
    hosts[unit] = { claim: index, piece: quoted };
    const own = pieces.get(index);
    if (own) own.push(quoted);
    else pieces.set(index, [quoted]);
  };
  // a claim in the words of another one can't go on where that one does not
  const isTaken = (claim: ClaimPlace, unit: number): boolean =>
    hosts[unit] !== undefined || hosts[claim.unit] !== undefined;
  for (const { claim, unit, quoted } of openedBefore(units))
    if (!isTaken(claim, unit)) give(claim, unit, quoted);
  walkContinuations(units, features, (host, unit, quoted) => {
    const score = sumOf(weights.attach, features);
    features.clear();
    if (score < leastToGoOn(units.at(host.unit), host.at) || isTaken(host, unit)) return false;
    give(host, unit, quoted);
    return true;
  });
  return { hosts, pieces };
}

function attribution(
  context: UnitContext,
  selected: SelectedCandidate,
  parent: number,
  continued: readonly Range[] = NONE,
): Attribution {
  const { candidate } = selected;
  const quotation = quotationKind(context, selected);
  return {
    source: selected.source ? [spanOf(context, selected.source)] : [],
    cue: [spanOf(context, selected.cue)],
    cueLemma: lemmaOf(candidate),
    content: [...selected.content, ...continued]
      .sort((a, b) => a.first - b.first)
      .map((piece) => spanOf(context, piece)),
    quotation: continued.length > 0 && quotation === "indirect" ? "mixed" : quotation,
    kind: candidate.kind,
    negated: isNegated(context, selected),
    parent,
    rule: candidate.rule.name,
    confidence: confidenceOf(candidate.rule.name, selected.score),
    paragraph: context.paragraph,
    cueToken: candidate.head,
  };
}

/** The head of the cue by its lemma, *point* of *pointed out*; the kind of cue where the cue has no word. */
function lemmaOf({ part, group, word }: Candidate): string {
  return (part === "verb" && group ? group.lemma : word) || part;
}

const NONE: readonly never[] = [];

function spanOf(context: UnitContext, range: Range): Span {
  return { start: context.tokens.at(range.first).start, end: context.tokens.at(range.last - 1).end };
}

/** Whether the content is quoted. Marks that stand around the cue too are those of the claim that holds it. */
function quotationKind(
  { tokens, quotations }: UnitContext,
  { candidate, content }: SelectedCandidate,
): Attribution["quotation"] {
  const around = new Set([-1]);
  for (let at = tokens.at(candidate.head).quotation; at >= 0; at = quotations.at(at).parent) around.add(at);
  let inside = 0;
  let outside = 0;
  for (const piece of content) {
    for (let i = piece.first; i < piece.last; i++) {
      const token = tokens.at(i);
      if (token.pos === "PUNCT") continue;
      if (around.has(token.quotation)) outside++;
      else inside++;
    }
  }
  return inside === 0 ? "indirect" : outside === 0 ? "direct" : "mixed";
}
