import { type ComplementCase, end } from "./complement-search.js";

// The case of complements that are an answer in one word.

/** *said [yes] before she could say no*, *hopes [not]*: a whole answer in one word. */
export const answer: ComplementCase = (search) => {
  const { context, at, step } = search;
  const { lower } = context.tokens.at(at);
  const next = context.tokens[at + 1];
  if (step > 0 || next?.pos === "NOUN" || next?.pos === "ADJ") return "not this";
  const isAnswer =
    lower === "yes" || lower === "no"
      ? context.tokens.at(at - 1).lemma === "say"
      : lower === "not" && next?.pos === "PUNCT" && SUPPOSING.has(context.tokens.at(at - 1).lemma);
  return isAnswer ? end(search, "so") : "not this";
};

const SUPPOSING = new Set(["hope", "think", "believe", "suppose", "guess", "fear", "expect"]);
