/** Learns the weights of all questions from annotated articles. */
import { RULES } from "../../src/claims/candidates/rules.js";
import type { Cues } from "../../src/claims/cues.js";
import { present } from "../../src/present.js";
import { type NamedWeights, weightsOf } from "../../src/scoring/load-weights.js";
import { BOUNDARIES, type BoundaryQuestion } from "../../src/scoring/model.js";
import { type AnnotatedArticle, domainsOf } from "./annotated-article.js";
import { WalksRead } from "./boundary-examples.js";
import { type ClaimExample, claimExamples, continuationExamples } from "./claim-examples.js";
import type { FeatureRegister } from "./feature-register.js";
import { type Example, type FitOptions, fitTable } from "./fit-table.js";
import { meanWeights } from "./mean-weights.js";
import type { TrainingArticle } from "./training-article.js";

// Chosen by cross-validation: boundaries gain by bold steps, the scores of claims by cautious ones.
const OF_BOUNDARIES: FitOptions = { least: 3, smallest: 0.1, epochs: 16, rate: 0.06, decay: 4e-4 };
const OF_CLAIMS: FitOptions = { least: 5, smallest: 0.1, epochs: 40, rate: 0.02, decay: 0.02 };
const OF_CUES: FitOptions = { ...OF_CLAIMS, epochs: 28 };
const OF_INNER: FitOptions = { least: 3, smallest: 0.05, epochs: 20, rate: 0.03, decay: 0.01 };

/**
 * How often an article with nested claims counts where there are ten times as many without. Where a source or a cue
 * ends is a convention, in which the two differ and the larger set is the more careful; where content ends is not.
 */
const TIMES: Readonly<Record<BoundaryQuestion | "claims", number>> = {
  claims: 4,
  contentRight: 6,
  contentLeft: 2,
  sourceRight: 1,
  sourceLeft: 1,
  cueRight: 2,
  cueLeft: 2,
};

/** A rule that has a prior goes by it alone until so many of its candidates have been seen. */
const LEAST_OF_RULE = 20;

type Table = ReadonlyMap<number, number>;

/**
 * How much those weights count that were learned with the articles written to be learned from. More of them reads world
 * news a little better, and texts that are written otherwise worse.
 */
const SHARE_BESIDE = 0.35;

/**
 * The weights, rounded to hundredths, questions and features sorted: the same articles give the same weights. Where some
 * articles were written to be learned from, the mean of what is learned without and with them.
 * @param walks what was read of the articles already
 */
export function learnWeights(
  articles: readonly TrainingArticle[],
  cues: Cues,
  walks = new WalksRead(),
): NamedWeights {
  const found = articles.filter(({ fold }) => fold !== null);
  const all = weightsFrom(articles, cues, walks);
  return found.length === articles.length
    ? all
    : meanWeights(weightsFrom(found, cues, walks), all, SHARE_BESIDE);
}

function weightsFrom(articles: readonly TrainingArticle[], cues: Cues, walks: WalksRead): NamedWeights {
  const register = walks.names;
  const timesOf = timesIn(articles);
  const tables: Record<string, Table> = {};
  const named = (): NamedWeights => namedTables(tables, register);
  learnBoundaries(tables, articles, walks, timesOf);
  const bounds = weightsOf(named());
  const read = articles.map((article) => ({
    times: timesOf(article, "claims"),
    examples: claimExamples(article, bounds, register),
  }));
  learnClaims(tables, read);
  const seen = new Map<string, number>();
  for (const { examples } of read)
    for (const { bound } of examples) {
      const { name } = bound.candidate.rule;
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
  const rules = RULES.filter(({ name, prior }) => prior === 0 || (seen.get(name) ?? 0) >= LEAST_OF_RULE).map(
    ({ name }) => name,
  );
  const known = { rules: Object.fromEntries(rules.sort().map((name) => [name, 1])) };
  const model = { cues, weights: weightsOf({ ...named(), ...known }) };
  const continuations = articles.flatMap((article) =>
    continuationExamples(article, model, register).map(
      (each): Example => ({ ...each, weight: timesOf(article, "claims"), offset: 0 }),
    ),
  );
  tables.attach = fitTable(continuations, OF_BOUNDARIES);
  return { ...named(), ...known };
}

/** How much less an article counts that was written to be learned from: its prose is cleaner than what will be read. */
const TIMES_BESIDE = 0.4;

/** How much an article counts for a question: where all are of one kind, once. */
export function timesIn(articles: readonly AnnotatedArticle[]) {
  const mixed = domainsOf(articles).length > 1;
  return ({ domain, fold }: AnnotatedArticle, question: BoundaryQuestion | "claims"): number =>
    (mixed && domain === "nested" ? TIMES[question] : 1) * (fold === null ? TIMES_BESIDE : 1);
}

function learnBoundaries(
  tables: Record<string, Table>,
  articles: readonly TrainingArticle[],
  walks: WalksRead,
  timesOf: ReturnType<typeof timesIn>,
): void {
  const read = articles.map((article) => ({ article, own: walks.of(article) }));
  for (const question of BOUNDARIES) {
    const examples = read.flatMap(({ article, own }) => {
      const weight = timesOf(article, question);
      return own[question].flat().map((place): Example => ({ ...place, weight, offset: 0 }));
    });
    tables[question] = fitTable(examples, OF_BOUNDARIES);
  }
}

/** Which analysis is right, which cue is one, and what is different inside contents. */
function learnClaims(
  tables: Record<string, Table>,
  read: readonly { readonly times: number; readonly examples: readonly ClaimExample[] }[],
): void {
  const prior = ({ bound }: ClaimExample): number => bound.candidate.rule.prior;
  tables.claim = fitTable(
    read.flatMap(({ times, examples }) =>
      examples.map((each) => ({
        features: each.features,
        yes: each.isClaim,
        weight: times,
        offset: prior(each),
      })),
    ),
    OF_CLAIMS,
  );
  const likeliest = read.map(({ times, examples }) => ({
    times,
    examples: likeliestOf(examples, present(tables.claim)),
  }));
  const cue = fitTable(
    likeliest.flatMap(({ times, examples }) =>
      examples.map((each) => ({
        features: each.features,
        yes: each.isCue,
        weight: times,
        offset: prior(each),
      })),
    ),
    OF_CUES,
  );
  tables.cue = cue;
  tables.inner = fitTable(
    likeliest.flatMap(({ examples }) =>
      examples
        .filter(({ isInside }) => isInside)
        .map((each) => ({ features: each.features, yes: each.isCue, weight: 1, offset: oddsOf(each, cue) })),
    ),
    OF_INNER,
  );
}

/** Of the analyses of each cue the likeliest. */
function likeliestOf(examples: readonly ClaimExample[], table: Table): ClaimExample[] {
  const best = new Map<number, { readonly odds: number; readonly example: ClaimExample }>();
  for (const example of examples) {
    const odds = oddsOf(example, table);
    const other = best.get(example.head);
    if (!other || other.odds < odds) best.set(example.head, { odds, example });
  }
  return [...best.values()].map(({ example }) => example);
}

/** Log odds by the prior of the rule and the weights. */
function oddsOf({ features, bound }: ClaimExample, table: Table): number {
  let odds = bound.candidate.rule.prior;
  for (const hash of features) odds += table.get(hash) ?? 0;
  return odds;
}

function namedTables(tables: Readonly<Record<string, Table>>, register: FeatureRegister): NamedWeights {
  return Object.fromEntries(
    Object.entries(tables).map(([question, table]) => [question, namedTable(table, register)]),
  );
}

function namedTable(table: Table, register: FeatureRegister): Record<string, number> {
  const rows = [...table].map(([hash, weight]) => [register.nameOf(hash), weight] as const);
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}
