/** Makes examples of names out of articles that nobody marked: names whose kind is known teach what stands around names. */
import { readArticle } from "../../src/article/read-article.js";
import type { Lexicon } from "../../src/lexicon/entries.js";
import { draftsByRules } from "../../src/mentions/find-mentions.js";
import { nameOf, untakenNames } from "../../src/mentions/name-candidates.js";
import {
  addOwnFeatures,
  addSurroundings,
  MOST_PLACES,
  type NameSpan,
  typesOf,
} from "../../src/mentions/name-features.js";
import { nameGroups } from "../../src/mentions/name-groups.js";
import { inCapitals } from "../../src/mentions/scan.js";
import type { NameKind } from "../../src/scoring/name-weights.js";
import { readSentences } from "../../src/sentences/read-sentences.js";
import type { FeatureRegister } from "./feature-register.js";

/** By what it is known of which kind a name is, surest first. `untaken`: no rule took it, and nobody said what it is. */
export type Ground = "certain" | "loose" | "untaken" | "list";

/** A name in one article, with all places where it stands. */
export interface NameExample {
  readonly name: string;
  readonly kind: NameKind;
  readonly ground: Ground;
  /** Features of its words. */
  readonly own: Int32Array;
  /** Features of what stands around it. */
  readonly around: Int32Array;
}

/** Rules that are hardly ever wrong about the kind of a name, besides the lexicon. */
const CERTAIN: ReadonlySet<string> = new Set([
  "lexicon",
  "title-before",
  "organization-by-head",
  "location-by-head",
  "location-of",
  "place-noun-of",
]);

const NOTHING = new Int32Array();

/** The names of an article and the runs that no rule took for a name, each once. */
export function nameExamplesOf(text: string, lexicon: Lexicon, names: FeatureRegister): NameExample[] {
  const article = readArticle(text);
  const { context, drafts } = draftsByRules(article, readSentences(article), lexicon);
  const types = typesOf(drafts);
  const examples: NameExample[] = [];
  const add = (spans: readonly NameSpan[], kind: NameKind, ground: Ground): void => {
    const [first] = spans;
    if (first === undefined) return;
    addOwnFeatures(context, first, names);
    const own = names.take();
    for (const span of spans.slice(0, MOST_PLACES)) addSurroundings(context, span, types, names);
    examples.push({ name: nameOf(context, first), kind, ground, own, around: names.take() });
  };
  const named = drafts.filter(
    ({ form, from }) => form !== "demonym" && form !== "metonym" && !inCapitals(context.scan, from),
  );
  for (const group of nameGroups(context, named)) {
    const [{ type }] = group;
    if (type === "person" || type === "organization" || type === "location")
      add(group, type, group.some(({ rule }) => CERTAIN.has(rule)) ? "certain" : "loose");
  }
  for (const spans of untakenNames(context, drafts)) add(spans, "none", "untaken");
  return examples;
}

/** A name of a list, by its words alone. */
export function listedExample(
  name: string,
  kind: NameKind,
  lexicon: Lexicon,
  names: FeatureRegister,
): NameExample {
  const article = readArticle(`We saw ${name} there.`);
  const { context } = draftsByRules(article, readSentences(article), lexicon);
  addOwnFeatures(context, { from: 2, to: context.scan.words.length - 1 }, names);
  return { name, kind, ground: "list", own: names.take(), around: NOTHING };
}
