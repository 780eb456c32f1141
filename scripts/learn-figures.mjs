/**
 * Learns src/lexicon/data/weights.json from PolNeAR's training split. Needs a build (`npm run build`).
 * usage: node scripts/learn-weights.mjs TRAIN_DIR [--folds 1,2,3,4] [--cues FILE] [-o FILE]
 * Fold 0 (a fifth of the articles, by a hash of their names) stays unseen by default.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  boundSpans,
  contentStart,
  cueLimit,
  cueStart,
  sourceReach,
} from "../dist/claims/boundaries/bound.js";
import { walkContentLeft, walkContentRight } from "../dist/claims/boundaries/content-boundaries.js";
import { walkCueLeft, walkCueRight } from "../dist/claims/boundaries/cue-boundaries.js";
import { walkSourceLeft, walkSourceRight } from "../dist/claims/boundaries/source-boundaries.js";
import { candidatesIn } from "../dist/claims/candidates/find-candidates.js";
import { claimModel, cuesIn } from "../dist/claims/cues.js";
import { readUnits, unitsOf } from "../dist/claims/find-attributions.js";
import { boundFeatures, candidateFeatures } from "../dist/claims/selection/claim-features.js";
import { walkContinuations } from "../dist/claims/selection/continuations.js";
import { FeatureHashes, featureValue } from "../dist/scoring/features.js";
import { weightsOf } from "../dist/scoring/load-weights.js";
import { likeliestBoundary } from "../dist/scoring/model.js";
import { sumOf } from "../dist/scoring/weight-table.js";
import { iou, overlaps, parse, readCorpus } from "./corpus.mjs";
import { fitTable } from "./fit.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: "string", default: "1,2,3,4" },
    out: { type: "string", short: "o", default: "src/lexicon/data/weights.json" },
    inventory: { type: "string" },
    report: { type: "string" },
  },
});
// Chosen on fold 0: the boundaries of spans gain by bold steps, the ranking of claims by cautious ones.
const EDGES = { least: 3, smallest: 0.1, epochs: 16, rate: 0.06, decay: 4e-4 };
const CLAIMS = { least: 5, smallest: 0.1, epochs: 20, rate: 0.02, decay: 0.02 };
const tables = claimModel();
const lookup = cuesIn(tables.cues);
const cues = values.inventory ? { ...lookup, cuesOf: () => () => ({ kind: "statement", rate: 1 }) } : lookup;
const folds = new Set(values.folds.split(",").map(Number));
const articles = readAll(folds);

/** The annotated articles of some folds, read as far as the claim rules need. */
function readAll(wanted) {
  const read = [];
  for (const article of readCorpus(positionals[0])) {
    if (!wanted.has(article.fold)) continue;
    const parsed = parse(article.text);
    read.push({ ...article, parsed, tokens: parsed.reading.tokens, scopes: unitsOf(parsed, cues) });
  }
  return read;
}

const covers = (token, spans) => spans.some((span) => overlaps(token, span));

/** First token at or after a character offset; the token number with which a span ends is the one at its end. */
function tokenAt(tokens, offset, scope) {
  let low = scope.first;
  let high = scope.last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Evidence by its names, as the weights are kept. */
class Names {
  names = [];
  add(kind, ...values) {
    this.names.push(kind.name + (values.length > 0 ? ":" : "") + values.map((value) => value.name).join("|"));
  }
  /** What was added since the last time. */
  take() {
    return this.names.splice(0);
  }
}

/** Those names as the running program sees them. */
function hashed(names) {
  const hashes = new FeatureHashes();
  for (const name of names) hashes.add(featureValue(name));
  return hashes;
}

/** Turns a walk into examples: the true place is a yes, the places passed on the way to it are noes. */
function learnWalk(examples, walk, truth) {
  const passed = [];
  const evidence = new Names();
  let met = false;
  const outermost = walk(evidence, (at) => {
    passed.push({ evidence: evidence.take(), yes: at === truth });
    met = at === truth;
    return met;
  });
  if (met || outermost === truth) examples.push(passed);
}

if (values.inventory) {
  const counts = new Map();
  for (const { scopes, gold } of articles) {
    for (const scope of scopes) {
      const seen = new Set();
      for (const proposal of candidatesIn(scope)) {
        const token = scope.tokens[proposal.head];
        if (
          seen.has(proposal.head) ||
          gold.some((each) => covers(token, each.content) && !covers(token, each.cue))
        )
          continue;
        seen.add(proposal.head);
        const name = proposal.word ? `${proposal.part}:${proposal.word}` : proposal.part;
        const row = counts.get(name) ?? [0, 0];
        row[1]++;
        if (gold.some((each) => covers(token, each.cue))) row[0]++;
        counts.set(name, row);
      }
    }
  }
  const rows = [...counts].filter(([, [yes]]) => yes > 0).sort((a, b) => b[1][0] - a[1][0]);
  writeFileSync(values.inventory, rows.map(([key, [yes, all]]) => `${key}\t${yes}\t${all}`).join("\n"));
  process.exit(0);
}

/** Examples of where spans begin and end, by question; each example is one walk, its places in order. */
function edgeExamples(read) {
  const walks = {
    contentRight: [],
    contentLeft: [],
    sourceRight: [],
    sourceLeft: [],
    cueRight: [],
    cueLeft: [],
  };
  for (const { scopes, tokens, gold } of read) {
    for (const scope of scopes) {
      for (const proposal of candidatesIn(scope)) {
        const head = tokens[proposal.head];
        const truth = gold.find((each) => covers(head, each.cue));
        if (!truth || proposal.rule === "colon") continue;
        learnEdges(walks, scope, tokens, proposal, truth);
      }
    }
  }
  return walks;
}

function learnEdges(walks, scope, tokens, proposal, truth) {
  const cue = truth.cue[0];
  const startToken = tokenAt(tokens, cue.start, scope);
  const endToken = tokenAt(tokens, cue.end, scope);
  if (tokens[startToken]?.start !== cue.start) return;
  const starts = truth.content.map((piece) => tokenAt(tokens, piece.start, scope));
  const right = starts.findIndex(
    (at) => at === proposal.right || (proposal.preposition >= 0 && at === proposal.preposition),
  );
  if (startToken <= proposal.cueFirst)
    learnWalk(
      walks.cueLeft,
      (evidence, visit) =>
        walkCueLeft(scope, proposal.cueFirst, proposal.head, cueStart(scope, proposal), evidence, visit),
      startToken,
    );
  const limit = cueLimit(scope, proposal);
  const agrees = proposal.left
    ? truth.content.some((piece) => tokenAt(tokens, piece.end, scope) === proposal.left.from)
    : right >= 0;
  if (limit > proposal.cueLast && agrees && endToken >= proposal.cueLast) {
    learnWalk(
      walks.cueRight,
      (evidence, visit) =>
        walkCueRight(
          scope,
          {
            last: proposal.cueLast,
            lemma: proposal.lemma,
            frame: proposal.frame,
            preposition: proposal.preposition,
          },
          limit,
          evidence,
          visit,
        ),
      endToken,
    );
  }
  const subject = proposal.source;
  if (subject && truth.source.length === 1 && agrees && covers(tokens[subject.head], truth.source)) {
    const first = tokenAt(tokens, truth.source[0].start, scope);
    const last = tokenAt(tokens, truth.source[0].end, scope);
    if (subject.rule !== "relative" && proposal.rule !== "possessor-noun") {
      if (subject.rule !== "inverted")
        learnWalk(
          walks.sourceLeft,
          (evidence, visit) => walkSourceLeft(scope, subject, evidence, visit),
          first,
        );
      const reach = sourceReach(scope, subject, proposal.sourceLimit);
      learnWalk(
        walks.sourceRight,
        (evidence, visit) => walkSourceRight(scope, subject, reach, evidence, visit),
        last,
      );
    }
  }
  if (right >= 0) {
    const last = tokenAt(tokens, truth.content[right].end, scope);
    learnWalk(
      walks.contentRight,
      (evidence, visit) =>
        walkContentRight(scope, contentStart(scope, proposal, starts[right]), evidence, visit),
      last,
    );
  }
  if (proposal.left) {
    const piece = truth.content.find((each) => tokenAt(tokens, each.end, scope) === proposal.left.from);
    if (piece)
      learnWalk(
        walks.contentLeft,
        (evidence, visit) =>
          walkContentLeft(scope, proposal.left.from, proposal.left.quoted, proposal.lemma, evidence, visit),
        tokenAt(tokens, piece.start, scope),
      );
  }
}

const learned = {};
const unseen = values.report ? edgeExamples(readAll(new Set([Number(values.report)]))) : {};
for (const [question, walks] of Object.entries(edgeExamples(articles))) {
  const examples = walks.flat();
  learned[question] = fitTable(examples, EDGES);
  console.error(question, examples.length, "examples", Object.keys(learned[question]).length, "figures");
  if (values.report)
    console.error(question, "right on unseen:", right(weightsOf(learned)[question], unseen[question]));
}

/** The share of walks whose likeliest place is the annotators’. */
function right(table, walks) {
  let hits = 0;
  for (const walk of walks) {
    const found = likeliestBoundary(table, (evidence, visit) => {
      for (let i = 0; i < walk.length; i++) {
        for (const name of walk[i].evidence) evidence.add(featureValue(name));
        if (visit(i)) return i;
      }
      return walk.length;
    });
    hits += found === (walk.at(-1)?.yes ? walk.length - 1 : walk.length) ? 1 : 0;
  }
  return `${((100 * hits) / walks.length).toFixed(1)} % of ${walks.length}`;
}

/** Every analysis of one unit, its boundaries bound by the weights. */
function candidatesOf(scope, figures) {
  return candidatesIn(scope)
    .map((proposal) => boundSpans(scope, proposal, figures))
    .filter((candidate) => candidate !== null);
}

/** What speaks for and against a candidate being a claim. */
function claimEvidence(scope, candidate) {
  const evidence = new Names();
  candidateFeatures(scope, candidate.candidate, evidence);
  boundFeatures(scope, candidate, evidence);
  return evidence.take();
}

const figures = weightsOf(learned);
const examples = [];
for (const { scopes, tokens, gold } of articles) {
  for (const scope of scopes) {
    for (const candidate of candidatesOf(scope, figures)) {
      const head = tokens[candidate.candidate.head];
      const own = gold.find((each) => covers(head, each.cue));
      if (!own && gold.some((each) => covers(head, each.content))) continue;
      examples.push({
        evidence: claimEvidence(scope, candidate),
        yes:
          own !== undefined &&
          iou(
            candidate.content.map((piece) => ({
              start: tokens[piece.first].start,
              end: tokens[piece.last - 1].end,
            })),
            within(own.content, tokens[scope.first].start, tokens[scope.last - 1].end),
          ) >= 0.9,
      });
    }
  }
}
learned.claim = fitTable(examples, CLAIMS);
console.error(
  "claim",
  examples.length,
  "examples",
  examples.filter((each) => each.yes).length,
  "yes",
  Object.keys(learned.claim).length,
  "figures",
);
learned.cue = fitTable(cueExamples(weightsOf(learned)), CLAIMS);
console.error("cue", Object.keys(learned.cue).length, "figures");
learned.attach = fitTable(continuationExamples(weightsOf(learned)), EDGES);
console.error("attach", Object.keys(learned.attach).length, "figures");
writeFileSync(values.out, printed(learned));

/** The likeliest analysis of each possible cue: yes where the annotators have a cue there, whatever its content. */
function cueExamples(figures) {
  const out = [];
  for (const { scopes, tokens, gold } of articles) {
    for (const scope of scopes) {
      const best = new Map();
      for (const candidate of candidatesOf(scope, figures)) {
        const head = candidate.candidate.head;
        const evidence = claimEvidence(scope, candidate);
        const odds = sumOf(figures.claim, hashed(evidence));
        if (!best.has(head) || best.get(head).odds < odds) best.set(head, { odds, evidence });
      }
      for (const [head, { evidence }] of best) {
        const yes = gold.some((each) => covers(tokens[head], each.cue));
        if (yes || !gold.some((each) => covers(tokens[head], each.content))) out.push({ evidence, yes });
      }
    }
  }
  console.error("cue", out.length, "examples", out.filter((each) => each.yes).length, "yes");
  return out;
}

/** Quotations without a cue: yes where the annotators gave them to the claim before. */
function continuationExamples(figures) {
  const out = [];
  for (const { parsed, tokens, gold } of articles) {
    const units = readUnits(parsed, { ...tables, weights: figures });
    const names = new Names();
    walkContinuations(units, names, (host, _unit, quoted) => {
      const evidence = names.take();
      const claim = units[host.unit].selected[host.at];
      const truth = gold.find((each) => covers(tokens[claim.candidate.head], each.cue));
      if (!truth) return false;
      const yes = covers(
        { start: tokens[quoted.first].start, end: tokens[quoted.last - 1].end },
        truth.content,
      );
      out.push({ evidence, yes });
      return yes;
    });
  }
  console.error("attach", out.length, "examples", out.filter((each) => each.yes).length, "yes");
  return out;
}

/** One weight a line, tables and features in order, so that a change shows what it changed. */
function printed(tables) {
  const table = (rows) =>
    Object.entries(rows)
      .map(([each, figure]) => `    ${JSON.stringify(each)}: ${figure}`)
      .join(",\n");
  const names = Object.keys(tables).sort();
  return `{\n${names.map((name) => `  ${JSON.stringify(name)}: {\n${table(tables[name])}\n  }`).join(",\n")}\n}\n`;
}

/** The parts of spans that lie in the unit: whether a quotation goes on behind it is decided apart. */
function within(spans, start, end) {
  return spans
    .map((span) => ({ start: Math.max(span.start, start), end: Math.min(span.end, end) }))
    .filter((span) => span.start < span.end);
}
