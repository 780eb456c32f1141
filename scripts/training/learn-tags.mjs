/**
 * Learns src/lexicon/data/tag-weights.json, by which wink's tags are corrected, from the trees, PolNeAR's training split
 * and annotated articles of world news. Needs a build (`npm run build`).
 * usage: node scripts/training/learn-tags.mjs TREES POLNEAR_TRAIN GOLD_TRAIN [--without FOLD] [-o FILE]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import nlp from "compromise/two";
import { readArticle } from "../../dist/article/read-article.js";
import { cutSentences } from "../../dist/sentences/read-sentences.js";
import { addContextFeatures, addWordFeatures, mayBeVerb } from "../../dist/sentences/verb-features.js";
import { wink } from "../../dist/sentences/wink.js";
import { fitTable } from "../fit.mjs";
import { goldArticles, polnearArticles, treeSentences, verbsByCues } from "./tag-corpora.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: "string", default: "-1" },
    out: { type: "string", short: "o", default: "src/lexicon/data/tag-weights.json" },
  },
});
const [trees, polnear, goldTrain] = positionals;
// Chosen on fold 0 of both corpora.
const OPTIONS = { least: 10, smallest: 0.2, epochs: 6, rate: 0.05, decay: 1e-4 };
const SILVER = 0.4;

const cues = new Set(
  JSON.parse(readFileSync(new URL("../../src/lexicon/data/cues.json", import.meta.url), "utf8"))
    .filter(({ id }) => id.startsWith("verb:"))
    .map(({ id }) => id.slice("verb:".length).split(" ")[0]),
);
const mayBeCue = ({ lower }) => cues.has(wink.lemmaOf(lower, "VERB"));

/** Features by their names, as the weights are kept. */
class Names {
  names = [];
  add(template, ...values) {
    this.names.push(`${template.name}:${values.map((value) => value.name).join("|")}`);
  }
}

/** Words of a text that may be verbs, with what tells whether they are. */
function placesOf(text) {
  const { tokens, sentences } = cutSentences(readArticle(text));
  const places = [];
  for (const sentence of sentences)
    for (let at = sentence.first; at < sentence.last; at++) {
      if (!mayBeVerb(tokens[at])) continue;
      const names = new Names();
      addWordFeatures(tokens[at], names);
      addContextFeatures(tokens, sentence, at, names);
      places.push({ token: tokens[at], features: names.names });
    }
  return { tokens, sentences, places };
}

const certain = [];
for (const { text, verbs } of treeSentences(trees))
  for (const { token, features } of placesOf(text).places) {
    const yes = verbs.get(`${token.start}:${token.end}`);
    if (yes !== undefined) certain.push({ evidence: features, yes });
  }
console.error("trees:", certain.length, "words");
const articles = [...polnearArticles(polnear), ...goldArticles(goldTrain)]
  .filter(({ fold }) => fold !== Number(values.without))
  .map(({ text, gold }) => {
    const { tokens, sentences, places } = placesOf(text);
    return { text, sentences, places, verbs: verbsByCues(tokens, gold, mayBeCue) };
  });
for (const { places, verbs } of articles)
  for (const { token, features } of places) {
    const yes = verbs.get(token.index);
    if (yes !== undefined) certain.push({ evidence: features, yes });
  }
console.error("with cues:", certain.length, "words");

/** True for each word that compromise takes for a verb, false for nouns and adjectives, by "start:word". */
function compromiseVerbs({ text, sentences }) {
  const verbs = new Map();
  for (const { start, end } of sentences)
    for (const { terms } of nlp(text.slice(start, end)).json({ offset: true }))
      for (const { text: word, tags, offset } of terms) {
        if (tags.includes("Auxiliary") || tags.includes("Modal")) continue;
        if (!tags.includes("Verb") && !tags.includes("Noun") && !tags.includes("Adjective")) continue;
        verbs.set(`${start + offset.start}:${word.toLowerCase()}`, tags.includes("Verb"));
      }
  return verbs;
}

// The other words of the articles are what two of three say: wink, compromise, and what the certain words taught.
const first = fitTable(certain, OPTIONS);
const silver = [];
for (const article of articles) {
  const second = compromiseVerbs(article);
  for (const { token, features } of article.places) {
    if (article.verbs.has(token.index)) continue;
    const says = second.get(`${token.start}:${token.lower}`);
    if (says === undefined) continue;
    const score = features.reduce((sum, name) => sum + (first[name] ?? 0), 0);
    const yes = Number(token.pos === "VERB") + Number(says) + Number(score > 0) >= 2;
    silver.push({ evidence: features, yes, weight: SILVER });
  }
}
console.error("with what two of three taggers say:", certain.length + silver.length, "words");
const table = fitTable([...certain, ...silver], OPTIONS);
const rows = Object.entries(table).map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight}`);
writeFileSync(values.out, `{\n  "verb": {\n${rows.join(",\n")}\n  }\n}\n`);
console.error(rows.length, "weights");
