import { accordingTo } from "./according-to.js";
import { ofAdverb, ofAttributive } from "./adverb-cues.js";
import { byWordOf } from "./by-word-of.js";
import type { AnyRule } from "./candidate.js";
import { ofColon, ofLastColon } from "./colon-cues.js";
import { ofFreeAdjective } from "./free-adjectives.js";
import { inView } from "./in-view.js";

// The rules that look over a whole unit, for words that no verb or noun reading shows.

/** In the order in which they are asked. */
export const UNIT_RULES: readonly AnyRule[] = [
  {
    name: "colon",
    on: "unit",
    example: "[Poll]{:} <most voters want change>",
    prior: 0,
    exact: ["cue"],
    find: ofColon,
  },
  {
    name: "colon-source",
    on: "unit",
    example: "<Tram strike to end on Monday>{:} [union]",
    // only headlines name a speaker this way
    prior: 2,
    exact: ["source", "cue"],
    find: ofLastColon,
  },
  {
    name: "according-to",
    on: "unit",
    example: "<Two men died>, {according to} [the police]",
    prior: 0,
    exact: ["cue"],
    find: accordingTo,
  },
  {
    name: "in-view",
    on: "unit",
    example: "In [the mayor]’s {view}, <the bridge is safe>",
    // with the possessive and the comma hardly anything else can be meant
    prior: 2,
    exact: ["source", "cue"],
    find: inView,
  },
  {
    name: "by-word-of",
    on: "unit",
    example: "{Per} [the ministry], <the road will open in May>",
    // the phrase names a document or speaker and stands apart from the clause
    prior: 2,
    exact: ["cue"],
    find: byWordOf,
  },
  {
    name: "adverb",
    on: "unit",
    example: "<Nine people> {reportedly} <died>",
    // these adverbs mean nothing else
    prior: 2,
    exact: ["cue"],
    find: ofAdverb,
  },
  {
    name: "attributive",
    on: "unit",
    example: "the {alleged} <theft of the crown>",
    // a crime's name may be meant: "alleged murderer"
    prior: 1,
    exact: ["cue"],
    find: ofAttributive,
  },
  {
    name: "free-adjective",
    on: "unit",
    example: "[Gulf leaders] watch, {wary of} <a new war>",
    // set off by a comma, it says what the subject feels
    prior: 1.5,
    exact: ["cue"],
    find: ofFreeAdjective,
  },
];
