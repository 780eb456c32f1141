import type { AnyRule } from "./candidate.js";
import { ofLightVerb } from "./light-verbs.js";
import { ofNounClause } from "./noun-clauses.js";
import { withAgent, withNounComplement, withTopic } from "./noun-cues.js";
import { ofNounFrom } from "./noun-from.js";
import { ofJoinedNoun } from "./noun-is.js";

// The rules that start from a noun, with what belongs to it and what stands behind it.

/** In the order in which they are asked. */
export const NOUN_RULES: readonly AnyRule[] = [
  {
    name: "possessor-noun",
    on: "noun",
    example: "[Iran]’s {call for} <talks>",
    prior: 0,
    exact: ["source"],
    find: withNounComplement(true),
  },
  {
    name: "noun-by",
    on: "noun",
    example: "a {call by} [the pope] <to end the war>",
    prior: 0,
    find: withAgent,
  },
  {
    name: "light-verb",
    on: "noun",
    example: "[The minister] {made the claim} <that the road was safe>",
    // verb, noun and clause together hardly mean anything else
    prior: 2.5,
    exact: ["cue"],
    find: ofLightVerb,
  },
  {
    name: "noun-clause",
    on: "noun",
    example: "{rumours} <that the dam had cracked>",
    // a noun of saying or thinking with a complete clause
    prior: 1.5,
    exact: ["source", "cue"],
    find: ofNounClause,
  },
  {
    name: "noun-is",
    on: "noun",
    example: "{The aim is} <to reduce the risk>",
    // nouns of thinking and wanting, joined to a clause
    prior: 1.5,
    exact: ["source", "cue"],
    find: ofJoinedNoun,
  },
  {
    name: "noun-from",
    on: "noun",
    example: "{allegations of} <assault> from [a former clerk]",
    // the source stands behind the content, and every other reading takes it into the content
    prior: 2.5,
    exact: ["cue"],
    find: ofNounFrom,
  },
  {
    name: "noun-topic",
    on: "noun",
    example: "{fears of} <a new war>",
    // such nouns with a topic are marked nearly always in world news, in two thirds of campaign news
    prior: 0.3,
    find: withTopic,
  },
  {
    name: "noun",
    on: "noun",
    example: "{the claim} <that it was stolen>",
    prior: 0,
    find: withNounComplement(false),
  },
];
