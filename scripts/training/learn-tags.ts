/**
 * Learns src/lexicon/data/tag-weights.json, by which wink's tags are corrected, from trees and annotated articles.
 * usage: npm run learn:tags -- TREES ANNOTATED... [--without FOLD] [-o FILE]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import nlp from "compromise/two";
import { readArticle } from "../../src/article/read-article.js";
import { dataOf } from "../../src/lexicon/files.js";
import { TAG_QUESTION } from "../../src/scoring/load-weights.js";
import { cutSentences } from "../../src/sentences/read-sentences.js";
import type { Sentence } from "../../src/sentences/reading.js";
import type { TokenDraft, TokenDrafts } from "../../src/sentences/tokens.js";
import { addContextFeatures, addWordFeatures, mayBeVerb } from "../../src/sentences/verb-features.js";
import { wink } from "../../src/sentences/wink.js";
import type { AnnotatedArticle } from "./annotated-article.js";
import { readCorpus } from "./corpus.js";
import { FeatureRegister } from "./feature-register.js";
import { type Example, fitTable } from "./fit-table.js";
import { readTreeSentences } from "./tree-sentences.js";
import { verbsByCues } from "./verbs-by-cues.js";

// Chosen on fold 0 of both corpora.
const OPTIONS = { least: 10, smallest: 0.2, epochs: 6, rate: 0.05, decay: 1e-4, wholeDecay: true };
const SILVER = 0.4;

/** A word that may be a verb, with what tells whether it is. */
interface Place {
  readonly token: TokenDraft;
  readonly features: Int32Array;
}

/** An article with the words that may be verbs, and those of which its cues tell. */
interface TaggedArticle {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly places: readonly Place[];
  readonly verbs: ReadonlyMap<number, boolean>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: "string", default: "-1" },
    out: { type: "string", short: "o", default: "src/lexicon/data/tag-weights.json" },
  },
});
const [trees, ...annotated] = positionals;
if (trees === undefined || annotated.length === 0) {
  console.error("usage: npm run learn:tags -- TREES ANNOTATED... [--without FOLD] [-o FILE]");
  process.exitCode = 2;
} else learn(trees, annotated);

function learn(treeFolder: string, folders: readonly string[]): void {
  const names = new FeatureRegister();
  const certain = treeExamples(treeFolder, names);
  console.error("trees:", certain.length, "words");
  const mayBeCue = cueTest();
  const articles = folders
    .flatMap(readCorpus)
    .filter(({ fold }) => fold !== Number(values.without))
    .map((article) => taggedArticle(article, names, mayBeCue));
  for (const { places, verbs } of articles)
    for (const { token, features } of places) {
      const yes = verbs.get(token.index);
      if (yes !== undefined) certain.push(exampleOf(features, yes, 1));
    }
  console.error("with cues:", certain.length, "words");
  const silver = agreedExamples(articles, fitTable(certain, OPTIONS));
  console.error("with what two of three taggers say:", certain.length + silver.length, "words");
  const rows = [...fitTable([...certain, ...silver], OPTIONS)]
    .map(([hash, weight]) => [names.nameOf(hash), weight] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight}`);
  writeFileSync(values.out, `{\n  "${TAG_QUESTION}": {\n${rows.join(",\n")}\n  }\n}\n`);
  console.error(rows.length, "weights");
}

function exampleOf(features: Int32Array, yes: boolean, weight: number): Example {
  return { features, yes, weight, offset: 0 };
}

/** True for a word that the lexicon has among its cues if it is a verb. */
function cueTest(): (token: TokenDraft) => boolean {
  const cues = new Set(
    dataOf<{ id: string }[]>("cues")
      .filter(({ id }) => id.startsWith("verb:"))
      .map(({ id }) => id.slice("verb:".length).split(" ")[0]),
  );
  return ({ lower }) => cues.has(wink.lemmaOf(lower, "VERB"));
}

function treeExamples(folder: string, names: FeatureRegister): Example[] {
  const examples: Example[] = [];
  for (const { text, verbs } of readTreeSentences(folder))
    for (const { token, features } of placesOf(text, names).places) {
      const yes = verbs.get(`${token.start}:${token.end}`);
      if (yes !== undefined) examples.push(exampleOf(features, yes, 1));
    }
  return examples;
}

function taggedArticle(
  { text, annotations }: AnnotatedArticle,
  names: FeatureRegister,
  mayBeCue: (token: TokenDraft) => boolean,
): TaggedArticle {
  const { tokens, sentences, places } = placesOf(text, names);
  const claims = annotations.flat().filter(({ doubtful }) => !doubtful);
  return { text, sentences, places, verbs: verbsByCues(tokens, claims, mayBeCue) };
}

function placesOf(
  text: string,
  names: FeatureRegister,
): {
  readonly tokens: TokenDrafts;
  readonly sentences: readonly Sentence[];
  readonly places: readonly Place[];
} {
  const { tokens, sentences } = cutSentences(readArticle(text));
  const places: Place[] = [];
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens.at(at);
      if (!mayBeVerb(token)) continue;
      addWordFeatures(token, names);
      addContextFeatures(tokens, sentence, at, names);
      places.push({ token, features: names.take() });
    }
  return { tokens, sentences, places };
}

/** The other words of the articles are what two of three say: wink, compromise, and what the certain words taught. */
function agreedExamples(articles: readonly TaggedArticle[], taught: ReadonlyMap<number, number>): Example[] {
  const examples: Example[] = [];
  for (const article of articles) {
    const second = compromiseVerbs(article);
    for (const { token, features } of article.places) {
      if (article.verbs.has(token.index)) continue;
      const says = second.get(`${token.start}:${token.lower}`);
      if (says === undefined) continue;
      const score = features.reduce((sum, hash) => sum + (taught.get(hash) ?? 0), 0);
      const yes = Number(token.pos === "VERB") + Number(says) + Number(score > 0) >= 2;
      examples.push(exampleOf(features, yes, SILVER));
    }
  }
  return examples;
}

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number };
}

/** True for each word that compromise takes for a verb, false for nouns and adjectives, by "start:word". */
function compromiseVerbs({ text, sentences }: TaggedArticle): ReadonlyMap<string, boolean> {
  const verbs = new Map<string, boolean>();
  for (const { start, end } of sentences)
    for (const { terms } of nlp(text.slice(start, end)).json({ offset: true }) as { terms: Term[] }[])
      for (const { text: word, tags, offset } of terms) {
        if (tags.includes("Auxiliary") || tags.includes("Modal")) continue;
        if (!tags.includes("Verb") && !tags.includes("Noun") && !tags.includes("Adjective")) continue;
        verbs.set(`${start + offset.start}:${word.toLowerCase()}`, tags.includes("Verb"));
      }
  return verbs;
}
