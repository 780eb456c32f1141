import { DASHES } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import { bucket } from "../../scoring/bins.js";
import { type FeatureSink, type FeatureValue, featureValue } from "../../scoring/features.js";
import type { Visit } from "../../scoring/model.js";
import { opensQuotation, type UnitContext } from "../unit.js";
import { CONTENT_TEMPLATE } from "./content-features.js";
import { classAt } from "./token-classes.js";

// Where content that stands before its cue may begin: the walk over possible places.

const AT_QUOTATION = featureValue("Q");
const AT_WORD = featureValue("n");
const CAPITAL = featureValue("C");
const SMALL = featureValue("c");

/** Where content on the left ends, where its quotation opens (or -1), and how far it may reach. */
interface LeftReach {
  /** The token after it. */
  readonly from: number;
  readonly quoted: number;
  readonly earliest: number;
}

/**
 * The places where content that stands before its cue may begin, going left from `from` (the token after it).
 * A place is the token with which content would begin.
 */
export function walkContentLeft(
  context: UnitContext,
  { from, quoted, earliest }: LeftReach,
  lemma: FeatureValue,
  features: FeatureSink,
  visit: Visit,
): number {
  const { tokens } = context;
  let start = quoted >= 0 ? quoted : from - 1;
  const inserted = behindDashes(context, earliest, start);
  for (; start > earliest; start--) {
    if (start !== quoted && (start === inserted || !isLeftBoundary(context, start))) continue;
    if (
      tokens.at(start).quotation >= 0 &&
      !opensQuotation(context, start) &&
      tokens.at(start).quotation === tokens.at(start - 1).quotation &&
      tokens.at(from - 1).quotation !== tokens.at(start).quotation
    )
      continue;
    const before = tokens.at(start - 1);
    const { coarse } = classAt(context, start);
    const mark = featureValue(before.pos === "PUNCT" || before.pos === "CCONJ" ? before.lower : before.pos);
    const capital = /^["“'‘]*[A-Z]/.test(tokens.at(start).text + (tokens[start + 1]?.text ?? ""));
    const place = start === quoted ? AT_QUOTATION : AT_WORD;
    features.add(CONTENT_TEMPLATE.bias);
    features.add(CONTENT_TEMPLATE.mark, mark);
    features.add(CONTENT_TEMPLATE["mark+class"], mark, coarse);
    features.add(CONTENT_TEMPLATE.place, place);
    features.add(CONTENT_TEMPLATE["place+mark+capital"], place, mark, capital ? CAPITAL : SMALL);
    features.add(CONTENT_TEMPLATE.length, bucket(from - start));
    features.add(CONTENT_TEMPLATE.lemma, lemma);
    if (start - 1 === earliest || (start - 2 === earliest && before.text === ",")) {
      features.add(CONTENT_TEMPLATE["behind-opening"], mark);
      features.add(CONTENT_TEMPLATE["opening-word"], featureValue(tokens.at(earliest).lower));
    }
    if (visit(start)) return start;
  }
  return earliest;
}

/** *has used polls – there were four – [to] test his rivals*: the token behind the second of two dashes, or -1. */
function behindDashes({ tokens }: UnitContext, from: number, to: number): number {
  let opening = -1;
  for (let i = from + 1; i < to; i++) {
    if (!DASHES.has(tokens.at(i).text)) continue;
    if (opening >= 0) return i + 1;
    opening = i;
  }
  return -1;
}

function isLeftBoundary(context: UnitContext, i: number): boolean {
  const { phrases, tokens } = context;
  const before = tokens[i - 1];
  // "to wrong-foot his rivals"
  if (before?.text === "-" && before.end === tokens.at(i).start) return false;
  const phrase = phraseAt(phrases, i);
  if (phrase && phrase.first < i) return false;
  const group = groupAt(phrases, i);
  if (group && group.first < i) return false;
  return tokens.at(i).pos !== "PUNCT" || opensQuotation(context, i);
}
