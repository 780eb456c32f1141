import { groupAt, phraseAt } from "../phrases/phrase-at.js";
import type { NounPhrase, VerbGroup } from "../phrases/phrases.js";
import { tokensIn } from "../sentences/locate.js";
import type { Claim } from "../sources/claim.js";
import { type MeaningContext, mentionsIn, type PlacedMention } from "./meaning-context.js";
import type { Aboutness, Role } from "./meant-claim.js";

// Whom a content is about, and whether they do something in it or something is done to them.

const RANK: readonly Role[] = ["agent", "patient", "other"];

/**
 * The entities of a content with the role each plays there: agent of a verb as its subject (or *by* …), patient as
 * its object (or the subject of a passive). An entity that is named more than once has its foremost role; one that
 * modifies or owns a noun takes that noun's (*Iranian forces*, *Israel's army*).
 */
export function aboutOf(context: MeaningContext, claim: Claim): Aboutness[] {
  const roles = new Map<string, Role>();
  for (const span of claim.content) {
    for (const mention of mentionsIn(context, span)) {
      const role = roleOf(context, mention);
      const known = roles.get(mention.entity);
      if (known === undefined || RANK.indexOf(role) < RANK.indexOf(known)) roles.set(mention.entity, role);
    }
  }
  const found: Aboutness[] = [];
  for (const [entity, role] of roles) found.push({ entity, role });
  return found;
}

function roleOf(context: MeaningContext, mention: PlacedMention): Role {
  const { tokens, phrases } = context;
  const [first] = tokensIn(context.tokenIndex, mention);
  const phrase = phraseAt(phrases, first);
  if (phrase === undefined) return "other";
  const before = tokens[firstConjunct(context, phrase).first - 1];
  if (before?.lower === "by") return passiveBefore(context, before.index) ? "agent" : "other";
  if (before?.pos === "ADP" || before?.lower === "to") return "other";
  const next = verbAfter(context, phrase);
  if (next !== undefined) return next.passive ? "patient" : "agent";
  const previous = groupAt(phrases, before?.index ?? -1);
  if (previous === undefined || previous.passive) return "other";
  return tokens.at(previous.head).lemma === "be" ? "other" : "patient";
}

/** *attacked* [*Iran*] *and Syria*: the first of the phrases joined by *and*, *or* and commas. */
function firstConjunct(context: MeaningContext, phrase: NounPhrase): NounPhrase {
  const { tokens, phrases } = context;
  let first = phrase;
  for (let steps = 0, at = phrase.first - 1; steps < 8; steps += 1, at -= 1) {
    const joint = tokens[at];
    if (joint === undefined || joint.sentence !== tokens.at(phrase.first).sentence) break;
    if (joint.lower === "and" || joint.lower === "or" || joint.text === ",") continue;
    const other = phraseAt(phrases, at);
    // A comma alone joins nothing: "In Syria, Iran …".
    if (
      other === undefined ||
      (tokens.at(other.last).text === "," && first === phrase && tokens.at(phrase.first - 1).text === ",")
    )
      break;
    first = other;
    at = other.first;
  }
  return first;
}

/** The verb of which the phrase is the subject: behind it, past adverbs, prepositional phrases and an apposition. */
function verbAfter(context: MeaningContext, phrase: NounPhrase): VerbGroup | undefined {
  const { tokens, phrases } = context;
  const sentence = tokens.at(phrase.first).sentence;
  for (let at = phrase.last; at < phrase.last + 12 && tokens[at]?.sentence === sentence; at += 1) {
    const group = groupAt(phrases, at);
    if (group !== undefined)
      return group.form === "finite" || group.first === phrase.last ? group : undefined;
    const token = tokens.at(at);
    const inner = phraseAt(phrases, at);
    if (inner !== undefined) {
      const lead = tokens.at(inner.first - 1);
      if (lead.pos !== "ADP" && lead.lower !== "and" && lead.lower !== "or") return undefined;
      at = inner.last - 1;
    } else if (token.pos !== "ADV" && token.pos !== "ADP" && token.lower !== "and" && token.lower !== "or")
      return undefined;
  }
  return undefined;
}

/** *killed by* …: a passive or participle right before the preposition, or with little between. */
function passiveBefore(context: MeaningContext, by: number): boolean {
  const { tokens, phrases } = context;
  for (let at = by - 1; at >= by - 4 && tokens[at]?.sentence === tokens.at(by).sentence; at -= 1) {
    const group = groupAt(phrases, at);
    if (group !== undefined)
      return group.passive || group.form === "participle" || tokens.at(group.head).lower.endsWith("ed");
  }
  return false;
}
