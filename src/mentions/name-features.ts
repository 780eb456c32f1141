// What tells of a name that nobody listed whether it is a person, a body or a place: its words, and the words around it.
import type { EntityType } from "../gazetteer/entity-type.js";
import type { Word } from "../gazetteer/words.js";
import { wordClass } from "../lexicon/word-classes.js";
import { type FeatureSink, type FeatureValue, featureValue, templates } from "../scoring/features.js";
import type { MentionDraft } from "./draft.js";
import type { MentionContext } from "./mention-context.js";
import { beginsSentence, between, has, sameSentence, tokenAt, wordAt } from "./scan.js";
import { TRAIT } from "./traits.js";

/** Words `from` up to, not including, `to`. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
}

const TEMPLATE = templates({
  length: "how many words the name has, and how they are written",
  kinds: "what the word lists say of each word of the name",
  firstWord: "the first word, where it is an ordinary one",
  lastWord: "the last word, where it is an ordinary one",
  anyWord: "an ordinary word of the name",
  firstStart: "the first three letters",
  lastEnd: "the last three letters of the last word",
  firstEnd: "the last three letters of the first word",
  letters: "three letters in a row of a word that is not an ordinary one",
  smallWord: "a small word inside the name",
  left: "the word on the left",
  "left+length": "the word on the left and how many words the name has",
  farLeft: "the two words on the left",
  leftHead: "the word before a preposition on the left, and this",
  right: "the word on the right",
  "right+length": "the word on the right and how many words the name has",
  farRight: "the two words on the right",
  leftTag: "the tag on the left",
  rightTag: "the tag on the right",
  tags: "the tags on both sides",
  leftClass: "the list that has the word on the left",
  rightClass: "the list that has the word on the right",
  apposed: "the head of an apposition behind it",
  apposedClass: "the list that has this head",
  verb: "the verb behind it",
  owned: "what it owns",
  row: "what is named beside it in a row",
  quoted: "it stands in quotation marks",
  opens: "it opens a sentence",
});

const EDGE = featureValue("$");
const SHAPES = { lower: "l", capitalised: "C", upper: "U", mixed: "M", number: "N" } as const;

/** Places of a name that are looked at, at the most. */
export const MOST_PLACES = 8;

/** What is named at each word; undefined for nothing. */
export function typesOf(drafts: readonly MentionDraft[]): readonly (EntityType | undefined)[] {
  const types: (EntityType | undefined)[] = [];
  for (const { from, to, type } of drafts) for (let at = from; at < to; at += 1) types[at] = type;
  return types;
}

/** Adds the features of the words in the name. */
export function addOwnFeatures(context: MentionContext, { from, to }: NameSpan, sink: FeatureSink): void {
  const { scan } = context;
  const { words } = scan;
  let shapes = "";
  let kinds = "";
  for (let at = from; at < to; at += 1) {
    const word = words.at(at);
    if (at > from && at < to - 2) continue;
    shapes += SHAPES[word.shape];
    kinds += kindOf(context, at, to - from > 1);
    if (word.shape === "lower") sink.add(TEMPLATE.smallWord, featureValue(word.key));
    else if (has(scan, at, TRAIT.common)) sink.add(TEMPLATE.anyWord, featureValue(word.key));
    else if (word.shape !== "upper") addLetters(word.key, sink);
  }
  const first = words.at(from);
  const last = words.at(to - 1);
  const letters = to - from === 1 ? Math.min(first.text.length, 6) : "";
  sink.add(TEMPLATE.length, featureValue(`${lengthOf({ from, to })}${shapes}${letters}`));
  sink.add(TEMPLATE.kinds, featureValue(kinds));
  if (has(scan, from, TRAIT.common)) sink.add(TEMPLATE.firstWord, featureValue(first.key));
  if (has(scan, to - 1, TRAIT.common)) sink.add(TEMPLATE.lastWord, featureValue(last.key));
  if (first.shape !== "upper") {
    sink.add(TEMPLATE.firstStart, featureValue(first.key.slice(0, 3)));
    sink.add(TEMPLATE.firstEnd, featureValue(first.key.slice(-3)));
  }
  if (last.shape !== "upper") sink.add(TEMPLATE.lastEnd, featureValue(last.key.slice(-3)));
}

function addLetters(key: string, sink: FeatureSink): void {
  const bounded = `^${key}$`;
  for (let at = 0; at + 3 <= bounded.length; at += 1)
    sink.add(TEMPLATE.letters, featureValue(bounded.slice(at, at + 3)));
}

const lengthOf = ({ from, to }: NameSpan): number => Math.min(to - from, 4);

/** A letter for what the lists say of a word. */
function kindOf(context: MentionContext, at: number, isPart: boolean): string {
  const { scan } = context;
  const { key, shape, text } = scan.words.at(at);
  if (shape === "lower") return "s";
  if (text.length === 1) return "i";
  if (has(scan, at, TRAIT.organizationHead | TRAIT.companyTail)) return "o";
  if (has(scan, at, TRAIT.locationHead)) return "l";
  if (has(scan, at, TRAIT.eventHead | TRAIT.eventLead)) return "e";
  const common = has(scan, at, TRAIT.common);
  if (has(scan, at, TRAIT.given)) return common ? "G" : "g";
  if (context.familyNames.has(key)) return common ? "F" : "f";
  if (isPart && context.hits[at]?.length === 1) return "h";
  return common ? "c" : "u";
}

/** Adds what the words around one place of the name tell. `typeAt` is what is named at a word. */
export function addSurroundings(
  context: MentionContext,
  span: NameSpan,
  typeAt: readonly (EntityType | undefined)[],
  sink: FeatureSink,
): void {
  const { scan } = context;
  const { from, to } = span;
  const length = featureValue(String(lengthOf(span)));
  const left = sameSentence(scan, from - 1, from) ? wordAt(scan, from - 1) : undefined;
  const right = sameSentence(scan, to - 1, to) ? wordAt(scan, to) : undefined;
  const leftValue = neighbour(left, scan.words.at(from), typeAt[from - 1]);
  const rightValue = scan.words.at(to - 1).possessive
    ? featureValue("'s")
    : neighbour(right, right, typeAt[to]);
  const farLeft =
    left !== undefined && sameSentence(scan, from - 2, from) ? wordAt(scan, from - 2) : undefined;
  const farRight =
    right !== undefined && sameSentence(scan, to - 1, to + 1) ? wordAt(scan, to + 1) : undefined;
  sink.add(TEMPLATE.left, leftValue);
  sink.add(TEMPLATE["left+length"], leftValue, length);
  sink.add(TEMPLATE.right, rightValue);
  sink.add(TEMPLATE["right+length"], rightValue, length);
  sink.add(TEMPLATE.farLeft, neighbour(farLeft, left, typeAt[from - 2]), leftValue);
  sink.add(TEMPLATE.farRight, rightValue, neighbour(farRight, farRight, typeAt[to + 1]));
  const leftTag = featureValue(left === undefined ? "$" : (tokenAt(scan, from - 1)?.pos ?? "$"));
  const rightTag = featureValue(
    right === undefined ? "$" : right.gap === "space" ? (tokenAt(scan, to)?.pos ?? "$") : right.gap,
  );
  sink.add(TEMPLATE.leftTag, leftTag);
  sink.add(TEMPLATE.rightTag, rightTag);
  sink.add(TEMPLATE.tags, leftTag, rightTag);
  if (beginsSentence(scan, from)) sink.add(TEMPLATE.opens, length);
  addLeft(context, span, left, sink);
  addRight(context, span, right, sink);
  addRow(context, span, typeAt, sink);
  if (
    /["“]$/.test(between(scan, from)) &&
    /^[,.]?["”]/.test(scan.article.text.slice(scan.words.at(to - 1).end, scan.words.at(to - 1).end + 2))
  )
    sink.add(TEMPLATE.quoted, length);
}

/** The word as features have it: a name by its type, a mark before it with it. */
function neighbour(
  word: Word | undefined,
  behind: Word | undefined,
  type: EntityType | undefined,
): FeatureValue {
  if (word === undefined) return EDGE;
  const gap = behind?.gap ?? "start";
  const mark = gap === "space" ? "" : `${gap} `;
  if (type !== undefined) return featureValue(`${mark}<${type}>`);
  if (word.shape === "number") return featureValue(`${mark}<number>`);
  if (word.shape === "lower") return featureValue(mark + word.key);
  return featureValue(
    `${mark}${/^(?:the|a|an|in|at|for|by|on|from)$/.test(word.key) ? word.key : "<large>"}`,
  );
}

const PREPOSITIONS = wordClass("prepositionsByNames");

function addLeft(
  context: MentionContext,
  { from }: NameSpan,
  left: Word | undefined,
  sink: FeatureSink,
): void {
  if (left === undefined) return;
  const { scan, lists, titles } = context;
  let at = from - 1;
  if (scan.words.at(from).gap === "space") {
    const lower = left.shape === "lower";
    const add = (name: string, holds: boolean): void => {
      if (holds) sink.add(TEMPLATE.leftClass, featureValue(name));
    };
    add("title", titles.lastWords.has(left.key));
    add("person", lower && titles.personNouns.has(left.key));
    add("company", lower && lists.companyNouns.has(left.key));
    add("bodyNoun", lower && lists.bodyNouns.has(left.key));
    add("placeNoun", lower && (lists.placeNouns.has(left.key) || lists.placeHeads.has(left.key)));
    add("thing", lower && lists.thingNouns.has(left.key));
    add("saying", SAYING_FORMS.has(left.key));
  }
  const article = /^(?:the|a|an)$/i.test(left.text);
  if (article) at -= 1;
  const preposition = wordAt(scan, at);
  if (preposition === undefined || !PREPOSITIONS.has(preposition.key) || !sameSentence(scan, at, from))
    return;
  const head = wordAt(scan, at - 1);
  if (head === undefined || preposition.gap !== "space" || !sameSentence(scan, at - 1, at)) return;
  const value = head.shape === "lower" ? (tokenAt(scan, at - 1)?.lemma ?? head.key) : "<large>";
  sink.add(TEMPLATE.leftHead, featureValue(value), featureValue(preposition.key + (article ? " the" : "")));
}

const SAYING_FORMS = wordClass("sayingForms");

function addRight(
  context: MentionContext,
  { to }: NameSpan,
  right: Word | undefined,
  sink: FeatureSink,
): void {
  if (right === undefined) return;
  const { scan, lists, titles } = context;
  const owner = scan.words.at(to - 1).possessive;
  const spaced = right.gap === "space" || owner;
  if (spaced && right.shape === "lower") {
    const token = tokenAt(scan, to);
    const lemma = featureValue(token?.lemma ?? right.key);
    if (owner) sink.add(TEMPLATE.owned, lemma);
    let verb = to;
    while (verb < to + 3 && /^(?:AUX|ADV|PART)$/.test(tokenAt(scan, verb)?.pos ?? "")) verb += 1;
    const told = tokenAt(scan, verb);
    if (told?.pos === "VERB" && !owner) sink.add(TEMPLATE.verb, featureValue(told.lemma));
    const add = (name: string, holds: boolean): void => {
      if (holds) sink.add(TEMPLATE.rightClass, featureValue(name));
    };
    add("saying", !owner && SAYING_FORMS.has(right.key));
    add("person", titles.personNouns.has(right.key) || titles.personNouns.has(right.key.replace(/s$/, "")));
    add("placeNoun", lists.placeNouns.has(right.key));
    add("bodyNoun", lists.bodyNouns.has(right.key) || lists.companyNouns.has(right.key));
    add("thing", lists.thingNouns.has(right.key));
  }
  const head = apposedHead(context, to);
  if (head === undefined) return;
  const { key } = head;
  sink.add(TEMPLATE.apposed, featureValue(key));
  const kind = lists.bodyNouns.has(key)
    ? "body"
    : lists.placeHeads.has(key)
      ? "place"
      : lists.thingNouns.has(key)
        ? "thing"
        : titles.personNouns.has(key)
          ? "person"
          : undefined;
  if (kind !== undefined) sink.add(TEMPLATE.apposedClass, featureValue(kind));
}

const NOUN_PHRASE_ENDS = wordClass("nounPhraseEnds");

/** Head of *, a village near …* behind a name. */
function apposedHead({ scan }: MentionContext, to: number): Word | undefined {
  const { words } = scan;
  if (words[to]?.gap !== "comma" && !/^(?:is|was)$/.test(words[to]?.text ?? "")) return undefined;
  let at = words[to]?.gap === "comma" ? to : to + 1;
  if (!/^(?:an?|the|one|another)$/.test(words[at]?.text ?? "")) return undefined;
  let head: Word | undefined;
  for (at += 1; at < to + 9; at += 1) {
    const word = words[at];
    if (
      word === undefined ||
      (word.gap !== "space" && word.gap !== "hyphen") ||
      NOUN_PHRASE_ENDS.has(word.key)
    )
      break;
    head = word;
  }
  return head?.shape === "lower" ? head : undefined;
}

/** *Lukoil and [Rosgen]*, *[Bolka], Ukraine*: the type of a name beside it. */
function addRow(
  { scan }: MentionContext,
  { from, to }: NameSpan,
  typeAt: readonly (EntityType | undefined)[],
  sink: FeatureSink,
): void {
  const add = (side: string, type: EntityType | undefined): void => {
    if (type !== undefined) sink.add(TEMPLATE.row, featureValue(`${side} ${type}`));
  };
  const first = scan.words.at(from);
  if (/^(?:and|or)$/.test(wordAt(scan, from - 1)?.text ?? "") && first.gap === "space")
    add("and", typeAt[from - 2]);
  if (first.gap === "comma") add("behind comma", typeAt[from - 1]);
  if (scan.words.at(to - 1).possessive) return;
  const next = scan.words[to];
  if (next?.gap === "comma") add("before comma", typeAt[to]);
  if (/^(?:and|or)$/.test(next?.text ?? "")) add("before and", typeAt[to + 1]);
}
