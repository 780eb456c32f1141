import { type Indexed, indexed } from "../../indexed.js";
import { DASHES } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { present } from "../../present.js";
import { bucket, upTo } from "../../scoring/bins.js";
import {
  type FeatureSink,
  type FeatureValue,
  featureValue,
  joinedValue,
  templates,
} from "../../scoring/features.js";
import { closesQuotation, type TokenClass, type UnitContext } from "../unit.js";
import { type Piece, pieceAt, resumptionAt, speakingIn, tenseOf } from "./pieces.js";
import { classAt } from "./token-classes.js";

// The features of a place where content may end.

/** The features and what each looks at, for `explain`. */
export const CONTENT_FEATURES = {
  class: "what begins here",
  "frame+class": "the cue’s complement, with what begins here",
  "lemma+class": "the cue’s word, with what begins here",
  "frame+length": "complement, and how long the content is already",
  "verbs+class": "how many verbs the content has, with what begins here",
  "verbs+frame+class": "verbs, complement and what begins here",
  "commas+class": "how many commas were passed, with what begins here",
  lemma: "the cue’s word",
  "subject+class": "how the cue’s subject was found, with what begins here",
  "form+class": "form of the cue’s verb, with what begins here",
  "verb-owed": "a clause that has begun still waits for its verb",
  "verb-too-many": "a finite verb begins here and no clause waits for one",
  "after-quotation+frame": "a quotation has just ended, with the complement",
  "after-quotation+class": "a quotation has just ended, with what begins here",
  "after-quotation+mark": "a quotation has just ended, with its last mark",
  "preposition+object": "a preposition begins here, and what it leads to",
  object: "what the preposition here leads to",
  "frame+object": "complement, and what the preposition here leads to",
  "next-comma+class": "how far the next comma is, with what begins here",
  "resumption+class": "what stands behind the mark that closes what begins here, with what begins here",
  "resumption+frame+owed": "the same with the complement and the verbs that clauses wait for",
  "tenses+class": "tense of the verb before and of the one that begins here, with what begins here",
  "tenses+cue": "the same, with the form of the cue’s verb",
  "piece-verb": "the verb of what begins here, with the mark or word that opens it",
  "speaking+class": "who acts in what begins here and how much of a cue the verb is, with what begins here",
  "speaking+frame": "the same, with the complement",
  "comment-noun": "the noun that begins behind a comma or dash",
  "comment-kinds": "what kinds of names and roles stand before and behind the comma or dash",
  "seen-subject+class":
    "whether the content has named the subject of what begins here, with what begins here",
  "tag-before+class": "the tag of the word before, with what begins here",
  "rest+class": "how much of the sentence is left, with what begins here",
  "lemma+word-class": "the cue’s word, with what begins here and its word",
  "preposition+kind": "a preposition begins here, and what kind of name or role it leads to",
  bias: "how likely content begins at any place",
  mark: "the mark or tag before this place",
  "mark+class": "the mark before, with what begins here",
  place: "a quotation or a word begins here",
  "place+mark+capital": "place, mark and whether the word has a capital",
  length: "how long the content would be",
  "behind-opening": "the sentence’s first word stands before this place",
  "opening-word": "that first word",
};
export const CONTENT_TEMPLATE = templates(CONTENT_FEATURES);

/** What is known of the content before its right boundary is searched. */
export interface ContentStart {
  readonly lemma: FeatureValue;
  readonly frame: FeatureValue;
  readonly start: number;
  /** Form and tense of the cue’s verb, which a second verb of saying behind *and* would share. */
  readonly form: string;
  /** How its subject was found; a relative clause ends where the verb of the clause around it comes. */
  readonly subject: string;
  /** The cue stands in the subject of a verb that is still to come: *the claim that … [must be judged]*. */
  readonly inSubject: boolean;
  /** The cue opens the unit without a subject: *Asked whether …, X said*. */
  readonly opening: boolean;
  /** The cue is the verb of a clause that stands before the main clause: *While X says …, [Y disagrees]*. */
  readonly fronted: boolean;
  /** The claim stands behind a dash, so that the next one closes what that opens: *Baker — who reportedly … — left*. */
  readonly dashed: boolean;
  /** The claim stands in a relative clause that a comma opened: *the men, who [were said to be ill], [left]*. */
  readonly aside: boolean;
}

/** What the walk has gathered when it reaches a place. */
export interface Progress {
  readonly content: ContentStart;
  /** Its `form` and `subject`, as the weights name them. */
  readonly form: FeatureValue;
  readonly subject: FeatureValue;
  /** Finite verbs and commas that were passed. */
  verbs: number;
  commas: number;
  /** Clauses that have begun and still wait for their verb. */
  owed: number;
  /** The content is a clause, so it has a verb. */
  readonly isClausal: boolean;
  /** The content begins with a quotation. */
  readonly quoted: boolean;
  /** The quotation that the content begins in, or -1. */
  readonly home: number;
  /** Where it must end at the latest. */
  readonly limit: number;
  /** The heads of the last finite verb before the limit and of the last one passed, or -1. */
  readonly lastVerb: number;
  verbBefore: number;
  /** Where the last bracket closes that was passed, or -1. */
  closing: number;
}

/** True within the quotation that the content begins in, but not behind one that it begins with. */
export function isSpoken({ tokens }: UnitContext, at: number, { home }: Progress): boolean {
  return home >= 0 && tokens.at(at).quotation === home;
}

const VERBS: Indexed<FeatureValue> = indexed(["v0", "v1", "v2"].map(featureValue));
const COMING = featureValue("coming");
const NONE = featureValue("none");
const NO = featureValue("-");
const SEEN = featureValue("seen");
const NEW = featureValue("new");
const OPENERS: Readonly<Record<Piece["opener"], FeatureValue>> = {
  mark: featureValue("mark"),
  joined: featureValue("joined"),
  relative: featureValue("relative"),
  under: featureValue("under"),
  none: featureValue("none"),
};

/** Adds the features of content that ends before token `k`. */
export function addPlaceFeatures(
  context: UnitContext,
  k: number,
  progress: Readonly<Progress>,
  features: FeatureSink,
): void {
  const { lemma, frame } = progress.content;
  const begins = classAt(context, k);
  const { coarse, fine } = begins;
  const have = VERBS.at(Math.min(progress.verbs, 2));
  const t = CONTENT_TEMPLATE;
  features.add(t.class, coarse);
  features.add(t.class, fine);
  features.add(t["frame+class"], frame, coarse);
  features.add(t["frame+class"], frame, fine);
  features.add(t["lemma+class"], lemma, coarse);
  features.add(t["lemma+word-class"], lemma, fine);
  features.add(t["frame+length"], frame, bucket(k - progress.content.start));
  features.add(t["verbs+class"], have, coarse);
  features.add(t["verbs+frame+class"], have, frame, coarse);
  features.add(t["commas+class"], upTo(2, progress.commas), coarse);
  features.add(t.lemma, lemma);
  features.add(t["subject+class"], progress.subject, coarse);
  features.add(t["form+class"], progress.form, fine);
  features.add(t["tag-before+class"], featureValue(context.tokens.at(k - 1).pos), coarse);
  features.add(t["rest+class"], bucket(progress.limit - k), coarse);
  addVerbFeatures(k, progress, begins, features);
  addQuotationFeatures(context, k, progress, coarse, features);
  addPreposition(context, k, frame, begins, features);
  addComma(context, k, progress, coarse, features);
  addPiece(context, k, progress, coarse, features);
}

/** A clause that waits for its verb, and whether one is still to come; or a verb that no clause waits for. */
function addVerbFeatures(
  k: number,
  { owed, lastVerb, verbs, content }: Progress,
  { coarse, verb }: TokenClass,
  features: FeatureSink,
): void {
  const t = CONTENT_TEMPLATE;
  if (owed > 0) {
    const coming = k <= lastVerb ? COMING : NONE;
    features.add(t["verb-owed"], coming);
    features.add(t["verb-owed"], coming, coarse);
    features.add(t["verb-owed"], coming, content.frame);
  } else if (verb === "bare") {
    features.add(t["verb-too-many"]);
    features.add(t["verb-too-many"], content.frame, VERBS.at(Math.min(verbs, 2)));
  }
}

function addQuotationFeatures(
  context: UnitContext,
  k: number,
  { content, quoted }: Progress,
  coarse: FeatureValue,
  features: FeatureSink,
): void {
  if (!closesQuotation(context, k - 1)) return;
  const t = CONTENT_TEMPLATE;
  features.add(t["after-quotation+frame"], content.frame);
  features.add(t["after-quotation+class"], coarse);
  features.add(
    t["after-quotation+mark"],
    upTo(1, quoted ? 1 : 0),
    featureValue(context.tokens[k - 2]?.text ?? ""),
  );
}

function addPreposition(
  context: UnitContext,
  k: number,
  frame: FeatureValue,
  { object }: TokenClass,
  features: FeatureSink,
): void {
  if (object === null) return;
  const t = CONTENT_TEMPLATE;
  const word = featureValue(context.tokens.at(k).lower);
  features.add(t["preposition+object"], word, object);
  features.add(t.object, object);
  features.add(t["frame+object"], frame, object);
  features.add(
    t["preposition+kind"],
    word,
    context.speakerAt(present(phraseAt(context.phrases, k + 1)).head),
  );
}

/** A comma or a dash: a parenthesis closes or another piece follows. */
function addComma(
  context: UnitContext,
  k: number,
  { limit, content, owed }: Progress,
  coarse: FeatureValue,
  features: FeatureSink,
): void {
  const { tokens } = context;
  const { text } = tokens.at(k);
  const t = CONTENT_TEMPLATE;
  if (text === ",") {
    let next = k + 1;
    while (next < limit && tokens.at(next).text !== "," && next - k < 14) next++;
    features.add(t["next-comma+class"], tokens[next]?.text === "," ? bucket(next - k) : NO, coarse);
  } else if (!DASHES.has(text)) return;
  const resumption = resumptionAt(context, k, limit);
  features.add(t["resumption+class"], resumption, coarse);
  features.add(t["resumption+frame+owed"], resumption, content.frame, upTo(2, owed));
}

/** Adds what a mark, a conjunction or a phrase opens at `k`. */
function addPiece(
  context: UnitContext,
  k: number,
  { content, form, verbBefore }: Progress,
  coarse: FeatureValue,
  features: FeatureSink,
): void {
  const { tokens, phrases, speakerAt } = context;
  const piece = pieceAt(context, k);
  const { subject, verb } = piece;
  const t = CONTENT_TEMPLATE;
  if (verb === null) {
    if (piece.opener !== "mark" || subject === null) return;
    features.add(t["comment-noun"], featureValue(tokens.at(subject.head).lemma));
    features.add(t["comment-kinds"], speakerAt(k - 1), speakerAt(subject.head));
    return;
  }
  const opener = OPENERS[piece.opener];
  features.add(t["piece-verb"], opener, featureValue(verb.lemma));
  const speaking = speakingIn(context, piece);
  features.add(t["speaking+class"], speaking, coarse);
  features.add(t["speaking+frame"], speaking, opener, content.frame);
  if (subject !== null)
    features.add(
      t["seen-subject+class"],
      isSeen(context, content.start, k, subject.head) ? SEEN : NEW,
      coarse,
    );
  if (verb.form !== "finite") return;
  const before = verbBefore < 0 ? null : groupAt(phrases, verbBefore);
  const tenses = joinedValue(tenseOf(before), tenseOf(verb));
  features.add(t["tenses+class"], tenses, coarse);
  features.add(t["tenses+cue"], tenses, opener, form);
}

/** How far back the same subject is looked for. */
const FARTHEST_BACK = 40;

/** True where the content has a word of the same lemma. */
function isSeen({ tokens }: UnitContext, start: number, k: number, head: number): boolean {
  const { lemma } = tokens.at(head);
  for (let i = Math.max(start, k - FARTHEST_BACK); i < k; i++) if (tokens.at(i).lemma === lemma) return true;
  return false;
}
