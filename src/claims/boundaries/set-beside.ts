import { wordClass } from "../../lexicon/word-classes.js";
import { groupAt, groupFrom, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbGroup } from "../../phrases/phrases.js";
import { chainEnd, clauseFollows } from "../candidates/clauses/clauses.js";
import { behindAdverbs } from "../candidates/clauses/limits.js";
import { BACKSHIFTED } from "../candidates/subjects/earlier-speakers.js";
import { isActor } from "../speakers.js";
import { cueRate, endsInComma, type UnitContext } from "../unit.js";
import { isSpoken, type Progress } from "./content-features.js";
import { verbBeside } from "./next-speakers.js";

// What the author sets beside what was said: *though he did not say when*, *despite experts claiming …*, *meaning …*.

/** True where such words begin behind content that has all its verbs. */
export function isSetBeside(context: UnitContext, at: number, progress: Progress): boolean {
  const { tokens } = context;
  const { content, owed } = progress;
  if (isSpoken(context, at, progress) || owed > 0) return false;
  const isCut = tokens.at(at).text === "," || endsInComma(context, at);
  const first = tokens.at(at).text === "," ? at + 1 : at;
  const { lower } = tokens.at(first);
  if (lower === "despite") return opensAbsolute(context, first) !== null;
  if (!isCut) return false;
  if (lower === "before" || lower === "prior") return isNextDeed(context, first);
  if (lower === "meaning") return groupAt(context.phrases, first)?.form === "gerund";
  if (lower === "and" || lower === "but") return isStateNow(context, first, progress);
  if (lower === "with") return isSpeakersAbsolute(context, first);
  const link = lower === "even" ? first + 1 : first;
  if (!/^(?:although|though)$/.test(tokens[link]?.lower ?? "")) return false;
  const verb = clauseFollows(context, link + 1);
  if (verb === null) return false;
  return progress.verbs === 0 || isTold(context, verb, content.form) || isFound(context, link + 1, verb);
}

/** *…[, before leaving the room]*, *…[, prior to signing it]*: what the speaker did then. */
function isNextDeed({ tokens, phrases }: UnitContext, at: number): boolean {
  const behind = tokens[at + 1]?.lower === "to" ? at + 2 : at + 1;
  const deed = groupAt(phrases, tokens[behind]?.pos === "ADV" ? behind + 1 : behind);
  return deed?.form === "gerund";
}

/** *despite [experts claiming] …*, *with [one of them saying] …*: the gerund behind a noun phrase; null where none follows. */
function opensAbsolute(context: UnitContext, link: number): VerbGroup | null {
  const end = chainEnd(context, link + 1);
  const verb = end > link + 1 ? groupFrom(context.phrases, end) : undefined;
  return verb?.form === "gerund" ? verb : null;
}

/** *…[, with a mother of two calling it a shame]*: somebody else speaks in the author's sentence. */
function isSpeakersAbsolute(context: UnitContext, link: number): boolean {
  const verb = opensAbsolute(context, link);
  const subject = phraseAt(context.phrases, link + 1);
  return (
    verb !== null && cueRate(context, verb) >= 0.5 && isActor(context.speakerAt(subject?.head ?? link + 1))
  );
}

/** *warned that jobs would go[, and there are fears of worse]*: what is so now, behind what was said to come. */
function isStateNow(context: UnitContext, link: number, { content, verbs }: Progress): boolean {
  const { tokens, phrases } = context;
  if (tokens[link + 1]?.lower !== "there" || verbs === 0 || content.form !== "finited") return false;
  if (!/^(?:is|are|remains?)$/.test(tokens[groupAt(phrases, link + 2)?.first ?? -1]?.lower ?? ""))
    return false;
  const told = verbBeside(context, content.start, link - 1);
  return told !== null && (told.past || BACKSHIFTED.has(tokens.at(told.first).lower));
}

const GIVING = wordClass("detailVerbs");

/** *though he [hoped] so*, *although she [did not say] why*, *though it [gave] no details*: told in the tense of the cue. */
function isTold(context: UnitContext, verb: VerbGroup, form: string): boolean {
  const { lower } = context.tokens.at(verb.first);
  if (verb.modal || verb.passive || lower === "had") return false;
  if (cueRate(context, verb) < 0.5 && !GIVING.has(verb.lemma)) return false;
  return form.startsWith("gerund") || form === (verb.past || lower === "did" ? "finited" : "finite");
}

/** *though it [was later found] to be fake*, *although it [was unclear] why*: what is known besides. */
function isFound(context: UnitContext, subject: number, verb: VerbGroup): boolean {
  if (context.tokens.at(subject).lower !== "it") return false;
  if (verb.passive) return cueRate(context, verb) >= 0.4;
  const behind = behindAdverbs(context, verb.last);
  return verb.lemma === "be" && /^(?:clear|unclear)$/.test(context.tokens[behind]?.lower ?? "");
}
