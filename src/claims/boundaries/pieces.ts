import { indexed } from "../../indexed.js";
import { COORDINATORS, DASHES, SUBJECT_RELATIVES } from "../../phrases/closed-classes.js";
import { groupAt, groupFrom, inVerbGroup, phraseAt } from "../../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../../phrases/phrases.js";
import { type FeatureValue, featureValue, joinedValue } from "../../scoring/features.js";
import { verbRightAt } from "../candidates/clauses/finite.js";
import { isActor } from "../speakers.js";
import { cueLevel, type UnitContext } from "../unit.js";
import { classAt } from "./token-classes.js";

// What a mark or a conjunction opens inside content: a piece of the sentence, with or without a subject and a verb.

/** A piece of the sentence behind marks, *and*, *while* or a relative pronoun. */
export interface Piece {
  /** The word or mark that opens it. */
  readonly opener: "mark" | "joined" | "relative" | "under" | "none";
  readonly subject: NounPhrase | null;
  readonly verb: VerbGroup | null;
}

const MARKS: ReadonlySet<string> = new Set([",", ";", ":", ...DASHES]);
/** Tags of words that put a piece under what stands before. */
const UNDER: ReadonlySet<string> = new Set(["SCONJ", "ADP"]);
/** How far the mark that closes a parenthesis may be. */
const FARTHEST = 30;

/** The piece that begins at token `k`. */
export function pieceAt(context: UnitContext, k: number): Piece {
  const { tokens, phrases, last } = context;
  let opener: Piece["opener"] = "none";
  let at = k;
  if (MARKS.has(tokens.at(at).text)) {
    opener = "mark";
    at++;
  }
  if (at < last && COORDINATORS.has(tokens.at(at).lower)) {
    opener = "joined";
    at++;
  }
  if (at < last && (SUBJECT_RELATIVES.has(tokens.at(at).lower) || tokens.at(at).lower === "whose")) {
    opener = "relative";
    at++;
  } else if (at < last && UNDER.has(tokens.at(at).pos) && !inVerbGroup(phrases, at)) {
    opener = "under";
    at++;
  }
  while (at < last && tokens.at(at).pos === "ADV" && !groupAt(phrases, at)) at++;
  if (at >= last) return { opener, subject: null, verb: null };
  const group = groupFrom(phrases, at);
  if (group !== undefined) return { opener, subject: null, verb: group };
  const subject = phraseAt(phrases, at) ?? null;
  return { opener, subject, verb: subject && verbRightAt(context, subject.last) };
}

const NOT_CLOSED = featureValue("open");

/** What stands behind the mark that closes what the comma or dash at `k` opens. */
export function resumptionAt(context: UnitContext, k: number, limit: number): FeatureValue {
  const { tokens } = context;
  const { text, quotation } = tokens.at(k);
  for (let i = k + 2; i < Math.min(limit, k + FARTHEST); i++) {
    const token = tokens.at(i);
    if (token.quotation !== quotation) continue;
    if (token.text === text || (DASHES.has(text) && DASHES.has(token.text)))
      return classAt(context, i).coarse;
  }
  return NOT_CLOSED;
}

const TENSES = {
  modal: featureValue("modal"),
  past: featureValue("past"),
  perfect: featureValue("perfect"),
  present: featureValue("present"),
  none: featureValue("-"),
};

/** The tense of a finite verb, as far as its form tells. */
export function tenseOf(group: VerbGroup | undefined | null): FeatureValue {
  if (group?.form !== "finite") return TENSES.none;
  if (group.modal) return TENSES.modal;
  if (group.past) return TENSES.past;
  return group.perfect ? TENSES.perfect : TENSES.present;
}

const ACTOR = featureValue("actor");
const PRONOUN = featureValue("pronoun");
const THING = featureValue("thing");
const NOBODY = featureValue("nobody");
const RATES = indexed(["0", "1", "2", "3"].map((each) => featureValue(each)));

/** Who acts in the piece, and how much of a cue its verb is. */
export function speakingIn(context: UnitContext, { subject, verb }: Piece): FeatureValue {
  const who =
    subject === null
      ? NOBODY
      : context.tokens.at(subject.head).pos === "PRON"
        ? PRONOUN
        : isActor(context.speakerAt(subject.head))
          ? ACTOR
          : THING;
  if (verb === null) return who;
  return joinedValue(who, RATES.at(cueLevel(context, verb)));
}
