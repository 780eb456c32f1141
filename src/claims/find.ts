import type { Phrases } from "../phrases/types.js";
import type { Reading } from "../sentences/types.js";
import type { Span } from "../span.js";
import { speaksOfArms } from "./arms.js";
import { citedSources } from "./citing.js";
import { confidenceOf } from "./confidence.js";
import { type ReadUnit, walkContinuations } from "./continuations.js";
import { claimsIn } from "./rank.js";
import { type CueOf, quotationMarksOf, type Range, type Scope } from "./scope.js";
import type { Chosen } from "./select.js";
import { sumOf } from "./slots.js";
import type { SpeakerAt } from "./speakers.js";
import { type ClaimTables, claimTables, cuesIn } from "./tables.js";
import { Hashes } from "./terms.js";
import type { Attribution } from "./types.js";

/**
 * Log odds from which a candidate is a claim: where precision and recall of exact spans balance on the fold of
 * PolNeAR’s training articles that is not learned from. Inside another claim’s content the bar is lower, see `selectWithin`.
 * The annotators passed over much of what actors want and decide, which a reader of world news takes for reported.
 */
export const THRESHOLDS = { cue: 0.5, sum: 0.3, within: -0.6, actor: 0.8 };

/** What the stages above have found in an article. */
export interface Parsed {
  readonly reading: Reading;
  readonly phrases: Phrases;
  /** See `speakersOf`. */
  readonly speakerAt: SpeakerAt;
}

/** The units of an article as the rules see them; `cuesOf` gives those of sentences that speak of arms, or of others. */
export function scopesOf(
  { reading, phrases, speakerAt }: Parsed,
  cuesOf: (ofArms: boolean) => CueOf,
): Scope[] {
  const { tokens, quotations, sentences } = reading;
  const quotationMarks = quotationMarksOf(reading);
  const peaceful = cuesOf(false);
  const armed = cuesOf(true);
  const { verbGroups } = phrases;
  const verbRates = new Float64Array(verbGroups.length);
  let group = 0;
  return phrases.units.map(([first, last]) => {
    const cueOf = speaksOfArms(tokens, first, last) ? armed : peaceful;
    for (; group < verbGroups.length && verbGroups[group]!.first < last; group++)
      verbRates[group] = cueOf("verb", verbGroups[group]!.lemma)?.rate ?? 0;
    return {
      first,
      last,
      tokens,
      phrases,
      quotations,
      quotationMarks,
      cueOf,
      verbRates,
      speakerAt,
      paragraph: sentences[tokens[first]!.sentence]!.paragraph,
      found: { subjects: new Map(), edges: new Array(last - first) },
    };
  });
}

/** The claims chosen in each unit, before quotations without a cue are given to them. */
export function readUnits(parsed: Parsed, tables: ClaimTables): ReadUnit[] {
  return scopesOf(parsed, cuesIn(tables.cues)).map((scope) => ({
    scope,
    chosen: claimsIn(scope, tables.figures, THRESHOLDS),
  }));
}

/** Every attribution of an article: who is reported, by which words, to have said what. In text order. */
export function findAttributions(parsed: Parsed, tables: ClaimTables = claimTables()): Attribution[] {
  const { reading } = parsed;
  const units = readUnits(parsed, tables);
  const bases: number[] = [];
  const out: Attribution[] = [];
  for (const { scope, chosen } of units) {
    const base = out.length;
    bases.push(base);
    for (const claim of chosen) out.push(attribution(scope, claim, base));
  }
  const extra = new Map<number, Range[]>();
  const evidence = new Hashes();
  walkContinuations(units, evidence, (host, unit, quoted) => {
    const odds = sumOf(tables.figures.attach, evidence);
    evidence.clear();
    if (odds < 0) return false;
    const index = bases[host.unit]! + host.at;
    const pieces = extra.get(index);
    if (pieces) pieces.push(quoted);
    else extra.set(index, [quoted]);
    units[unit]!.chosen.forEach((claim, at) => {
      if (claim.parent < 0) out[bases[unit]! + at] = { ...out[bases[unit]! + at]!, parent: index };
    });
    return true;
  });
  for (const [index, pieces] of extra) out[index] = withPieces(reading, out[index]!, pieces);
  return citedSources(out, reading, parsed.speakerAt);
}

function withPieces(reading: Reading, claim: Attribution, pieces: readonly Range[]): Attribution {
  const spans = pieces.map((piece) => ({
    start: reading.tokens[piece.first]!.start,
    end: reading.tokens[piece.last - 1]!.end,
  }));
  const content = [...claim.content, ...spans];
  return { ...claim, content, quotation: claim.quotation === "indirect" ? "mixed" : claim.quotation };
}

function attribution(scope: Scope, chosen: Chosen, base: number): Attribution {
  const { proposal } = chosen;
  return {
    source: chosen.source ? [spanOf(scope, chosen.source)] : [],
    cue: [spanOf(scope, chosen.cue)],
    cueLemma: proposal.word || proposal.part,
    content: chosen.content.map((piece) => spanOf(scope, piece)),
    quotation: quotationKind(scope, chosen.content),
    kind: proposal.kind,
    negated: proposal.group?.negated ?? false,
    parent: chosen.parent < 0 ? -1 : base + chosen.parent,
    rule: proposal.rule,
    confidence: confidenceOf(proposal.rule, chosen.odds),
    paragraph: scope.paragraph,
    cueToken: proposal.head,
  };
}

function spanOf(scope: Scope, range: Range): Span {
  return { start: scope.tokens[range.first]!.start, end: scope.tokens[range.last - 1]!.end };
}

function quotationKind(scope: Scope, content: readonly Range[]): Attribution["quotation"] {
  let inside = 0;
  let outside = 0;
  for (const piece of content) {
    for (let i = piece.first; i < piece.last; i++) {
      const token = scope.tokens[i]!;
      if (token.pos === "PUNCT") continue;
      if (token.quotation >= 0) inside++;
      else outside++;
    }
  }
  return inside === 0 ? "indirect" : outside === 0 ? "direct" : "mixed";
}
