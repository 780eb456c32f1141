/** The figures of articles that were read with weights that had not seen them. */
import type { Domain } from "./annotated-article.js";
import { ClaimScore, type Counts } from "./claim-score.js";
import type { UnseenArticle } from "./cross-validation.js";
import type { Figure } from "./shared-scorers.js";
import { SpanScore } from "./span-score.js";

/** What there is to tell of each kind of articles. */
export function unseenFigures(unseen: readonly UnseenArticle[]): Figure[] {
  const inDomain = (domain: Domain): UnseenArticle[] =>
    unseen.filter(({ article }) => article.domain === domain);
  return [...spanFigures(inDomain("outermost")), ...claimFigures(inDomain("nested"))];
}

/** Exact spans of outermost claims, on the first fold of the articles that have them alone. */
function spanFigures(unseen: readonly UnseenArticle[]): Figure[] {
  if (unseen.length === 0) return [];
  const score = new SpanScore();
  const fold = unseen.filter(({ fold }) => fold === 0);
  for (const { article, claims } of fold) score.add(article, claims);
  const on = "PolNeAR train, fold 0, exact spans, unseen";
  return (["source", "cue", "content"] as const).map((role) => ({
    on,
    what: `${role} F1`,
    value: score[role].f1.toFixed(1),
  }));
}

/** Claims at any depth. */
function claimFigures(unseen: readonly UnseenArticle[]): Figure[] {
  if (unseen.length === 0) return [];
  const score = new ClaimScore();
  for (const { article, claims } of unseen) score.add(article.claims, claims);
  const { anyLevel, outermost, nested, printedNested, exact, cuesByRule } = score;
  const on = `${unseen.length} articles with nested claims, unseen`;
  const three = ({ precision, recall, f1 }: Counts): string => [precision, recall, f1].map(one).join(" / ");
  const common = [...cuesByRule]
    .filter(([, { whole }]) => whole >= 20)
    .sort(([, a], [, b]) => b.whole - a.whole);
  return [
    { on, what: "any level P / R / F1", value: three(anyLevel) },
    { on, what: "outermost P / R / F1", value: three(outermost) },
    {
      on,
      what: "nested found / of those printed annotated %",
      value: `${one(nested.percent)} / ${one(printedNested.percent)}`,
    },
    {
      on,
      what: "exact source / cue / content %",
      value: [exact.source, exact.cue, exact.content].map(({ percent }) => one(percent)).join(" / "),
    },
    ...common.map(([rule, { percent, whole }]) => ({
      on,
      what: `rule ${rule}: cues annotated %`,
      value: `${one(percent)} of ${whole}`,
    })),
  ];
}

const one = (figure: number): string => figure.toFixed(1);

/** The figures as Markdown. */
export function figureTable(rows: readonly Figure[]): string {
  const lines = rows.map(({ on, what, value }) => `| ${on} | ${what} | ${value} |`);
  return ["| on | what | figure |", "| --- | --- | ---: |", ...lines].join("\n");
}
