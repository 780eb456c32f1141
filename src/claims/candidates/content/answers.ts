import { groupAt } from "../../../phrases/phrase-at.js";
import type { UnitContext } from "../../unit.js";
import { type ComplementCase, end } from "./complement-search.js";

// Complements in one word, and those behind who hears them.

/** *said [yes] before she could say no*, *hopes [not]*: a whole answer in one word. */
export const answer: ComplementCase = (search) => {
  const { context, at, step } = search;
  const { lower } = context.tokens.at(at);
  const next = context.tokens[at + 1];
  // "said no one had come"
  if (step > 0 || /^(?:NOUN|ADJ|NUM)$/.test(next?.pos ?? "")) return "not this";
  const isAnswer =
    lower === "yes" || lower === "no"
      ? context.tokens.at(at - 1).lemma === "say"
      : lower === "not" && next?.pos === "PUNCT" && SUPPOSING.has(context.tokens.at(at - 1).lemma);
  return isAnswer ? end(search, "so") : "not this";
};

const SUPPOSING = new Set(["hope", "think", "believe", "suppose", "guess", "fear", "expect"]);

/** What leads to the topic behind who hears a verb, by the verb. */
const TOPIC_LINKS: ReadonlyMap<string, string> = new Map([
  ["speak", "about"],
  ["talk", "about"],
  ["apologise", "for"],
  ["apologize", "for"],
]);

/**
 * *spoke to Radio Nord by telephone [about] her book*, *apologised to the voter [for] it*: what leads to the topic, in the
 * phrases that begin with the preposition at `at` and end before `last`; or -1.
 */
export function topicBehind({ tokens, phrases }: UnitContext, at: number, last: number): number {
  const verb = groupAt(phrases, at - 1);
  const link = verb && TOPIC_LINKS.get(verb.lemma);
  if (!link || !/^(?:to|with)$/.test(tokens.at(at).lower)) return -1;
  for (let i = at + 2; i <= last; i++) if (tokens[i]?.lower === link) return i + 1 < tokens.length ? i : -1;
  return -1;
}
