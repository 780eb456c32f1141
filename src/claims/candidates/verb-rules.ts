import { ofAdjective } from "./adjective-cues.js";
import { ofAppeal } from "./appeals.js";
import type { AnyRule } from "./candidate.js";
import { isObject, isOther, isQuotation } from "./complement-frames.js";
import { ofEstimate } from "./estimates.js";
import { ofFeeling } from "./feelings.js";
import { ofHearsay } from "./hearsay.js";
import { ofLaw } from "./laws.js";
import { ofPassive, ofSeeming } from "./passive-cues.js";
import { ofPortrayal } from "./portrayals.js";
import { ofShown } from "./shown.js";
import { ofStance } from "./stances.js";
import { withComplement, withLeftContent, withRelative } from "./verb-cues.js";
import { ofWays } from "./ways.js";

// The rules that start from a verb, with its subject and complements, or from a copula with its adjective.

/** In the order in which they are asked. */
export const VERB_RULES: readonly AnyRule[] = [
  {
    name: "quote-said",
    on: "verb",
    example: "<“We won,”> [she] {said}",
    prior: 0,
    find: withLeftContent("quotation"),
  },
  {
    name: "fronted",
    on: "verb",
    example: "<The plan failed>, [officials] {said}",
    prior: 0,
    find: withLeftContent("clause"),
  },
  {
    name: "shown",
    on: "verb",
    example: "<Prices rose>, [official data] {showed} on Wednesday",
    // figures show nothing else where no object follows
    prior: 1,
    find: ofShown,
  },
  {
    name: "which-said",
    on: "verb",
    example: "the deal, <which> [Iran] {opposed}",
    prior: 0,
    find: withRelative,
  },
  {
    name: "said-that",
    on: "verb",
    example: "[She] {said} <that it was over>",
    prior: 0,
    find: withComplement((frame) => frame === "that"),
  },
  {
    name: "said-clause",
    on: "verb",
    example: "[She] {said} <it was over>",
    prior: 0,
    find: withComplement((frame) => frame === "clause"),
  },
  {
    name: "said-quote",
    on: "verb",
    example: "[She] {said}, <“It is over.”>",
    prior: 0,
    find: withComplement(isQuotation),
  },
  {
    name: "infinitive",
    on: "verb",
    example: "[He] {vowed} <to return>",
    prior: 0,
    find: withComplement((frame) => /^(?:obj-)?inf$/.test(frame)),
  },
  {
    name: "asked-whether",
    on: "verb",
    example: "[He] {asked} <whether it was true>",
    prior: 0,
    find: withComplement((frame) => frame === "wh"),
  },
  {
    name: "gerund",
    on: "verb",
    example: "[He] {denied} <taking money>",
    prior: 0,
    find: withComplement((frame) => frame === "gerund"),
  },
  {
    name: "object",
    on: "verb",
    example: "[The court] {upheld} <the ban>",
    prior: 0,
    find: withComplement(isObject),
  },
  {
    name: "prepositional",
    on: "verb",
    example: "[Iran] {called for} <talks>",
    prior: 0,
    find: withComplement(isOther),
  },
  {
    name: "passive",
    on: "verb",
    example: "<The plan> {was approved by} [the council]",
    prior: 0,
    find: ofPassive,
  },
  {
    name: "hearsay",
    on: "verb",
    example: "<The fund> {is estimated} <at 40 million euros>",
    // these verbs with these complements hardly mean anything else
    prior: 1.5,
    exact: ["cue"],
    find: ofHearsay,
  },
  {
    name: "law",
    on: "verb",
    example: "[The law] {forbids} <fishing in May>",
    // all a law does is to say what may and must be done
    prior: 1.5,
    find: ofLaw,
  },
  {
    name: "portrayal",
    on: "verb",
    example: "[The speech] {positioned} <Russia as a neutral party>",
    // with *as* behind the object these verbs hardly mean anything else
    prior: 1.5,
    find: ofPortrayal,
  },
  {
    name: "stance",
    on: "verb",
    example: "[The union] {welcomed} <the findings>",
    // of what is said or done, these verbs hardly mean anything else; where the articles show them, `object` knows more
    prior: 0.4,
    find: ofStance,
  },
  {
    name: "estimate",
    on: "verb",
    example: "[Officials] {put} <the death toll at 41>",
    // with a number behind *at* nothing else can be meant
    prior: 2,
    exact: ["cue"],
    find: ofEstimate,
  },
  {
    name: "appeal",
    on: "verb",
    example: "[Police] {appealed to} <drivers to stay at home>",
    // with an infinitive behind who is asked these verbs mean nothing else
    prior: 1.5,
    find: ofAppeal,
  },
  {
    name: "ways",
    on: "verb",
    example: "[Doctors] {are seeking} <ways to treat the flu>",
    // who looks for a way to do something wants to do it
    prior: 1,
    find: ofWays,
  },
  { name: "seems", on: "verb", example: "<The army> {seems} <to have left>", prior: 0, find: ofSeeming },
  {
    name: "feeling",
    on: "copula",
    example: "[Parents] {are worried} <that the school will close>",
    // an adjective in all but form, with a clause behind it
    prior: 1.5,
    find: ofFeeling,
  },
  {
    name: "adjective",
    on: "copula",
    example: "[He] {is confident} <that it will pass>",
    prior: 0,
    find: ofAdjective,
  },
];
