import { isObject, isOther, isQuotation } from "./content/complement-frames.js";
import { ofCauseNoun } from "./on-nouns/cause-nouns.js";
import { ofLightVerb } from "./on-nouns/light-verbs.js";
import { ofNounClause } from "./on-nouns/noun-clauses.js";
import { withAgent, withAgentAndClause, withNounComplement, withTopic } from "./on-nouns/noun-cues.js";
import { ofNounFrom } from "./on-nouns/noun-from.js";
import { ofJoinedNoun } from "./on-nouns/noun-is.js";
import { ofTextAbout } from "./on-nouns/texts-about.js";
import { accordingTo } from "./on-units/according-to.js";
import { ACCUSED, ofAccused } from "./on-units/accused.js";
import { ATTRIBUTIVE_HEARSAY, ofAdverb, ofAttributive } from "./on-units/adverb-cues.js";
import { byWordOf } from "./on-units/by-word-of.js";
import { ofColon, ofLastColon } from "./on-units/colon-cues.js";
import { ofCompound, RULED, SELF } from "./on-units/compounds.js";
import { ofCredit } from "./on-units/credits.js";
import { FREE_ADJECTIVES, ofFreeAdjective } from "./on-units/free-adjectives.js";
import { ofGreeting } from "./on-units/greetings.js";
import { inView } from "./on-units/in-view.js";
import { ofRather } from "./on-units/would-rather.js";
import { ofAdjective } from "./on-verbs/adjective-cues.js";
import { ofAppeal, ofDirective } from "./on-verbs/appeals.js";
import { ofEstimate } from "./on-verbs/estimates.js";
import { ofFeeling } from "./on-verbs/feelings.js";
import { ofHearsay } from "./on-verbs/hearsay.js";
import { ofLaw } from "./on-verbs/laws.js";
import { ofPassive, ofSeeming } from "./on-verbs/passive-cues.js";
import { ofPortrayal } from "./on-verbs/portrayals.js";
import { ofQuoter } from "./on-verbs/quoters.js";
import { ofSetPhrase } from "./on-verbs/set-phrases.js";
import { ofShown } from "./on-verbs/shown.js";
import { ofSide } from "./on-verbs/sides.js";
import { ofStance } from "./on-verbs/stances.js";
import { ofToldLeft } from "./on-verbs/told-left.js";
import { ofTrailing } from "./on-verbs/trailing-verbs.js";
import { withComplement, withLeftContent, withRelative } from "./on-verbs/verb-cues.js";
import { ofWays } from "./on-verbs/ways.js";
import type { AnyRule } from "./readings/candidate.js";

/**
 * THE RULES: every way in which a claim is proposed, in the order in which they are asked: of a whole unit, of a verb or
 * copula, of a noun. All that are proposed compete; order decides only between equals.
 */
export const RULES: readonly AnyRule[] = [
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
    words: new Set(["according"]),
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
    name: "credit-line",
    on: "unit",
    example: "<“We asked for water.”> {—} [Ruth Mbeki, camp leader]",
    // a quotation, a dash and a person's name are the whole of it
    prior: 2.5,
    exact: ["source", "cue"],
    find: ofCredit,
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
    words: ATTRIBUTIVE_HEARSAY,
    find: ofAttributive,
  },
  {
    name: "accused",
    on: "unit",
    example: "to extradite <people> {accused} <of crimes>",
    // who is so described is accused by somebody, if unnamed
    prior: 1,
    exact: ["cue"],
    words: new Set(ACCUSED.keys()),
    find: ofAccused,
  },
  {
    name: "compound",
    on: "unit",
    example: "[Holm], a {self-described} <socialist>",
    // the compound holds source and cue
    prior: 1.5,
    exact: ["cue"],
    words: new Set([...SELF, ...RULED]),
    find: ofCompound,
  },
  {
    name: "greeting",
    on: "unit",
    example: "She wrote: “{Congratulations to} <the team>.”",
    // inside a quotation these words open nothing else
    prior: 1.5,
    exact: ["cue"],
    find: ofGreeting,
  },
  {
    name: "free-adjective",
    on: "unit",
    example: "[Gulf leaders] watch, {wary of} <a new war>",
    // set off by a comma, it says what the subject feels
    prior: 1.5,
    exact: ["cue"],
    words: FREE_ADJECTIVES,
    find: ofFreeAdjective,
  },
  {
    name: "would-rather",
    on: "unit",
    example: "[She] {would rather} <lose the vote than cheat>",
    // who would rather do something wants to
    prior: 1.5,
    exact: ["cue"],
    words: new Set(["rather"]),
    find: ofRather,
  },
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
    name: "trailing",
    on: "verb",
    example: "<The road was empty>, [the driver] {observed}.",
    // at the end of a sentence, behind a clause and a comma, such verbs have nothing else to tell
    prior: 1.5,
    find: ofTrailing,
  },
  {
    name: "told-left",
    on: "verb",
    example: "<The driver was drunk>, the court {was told}",
    // behind a clause or quotation and a comma nothing else is told
    prior: 1.5,
    exact: ["cue"],
    find: ofToldLeft,
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
    name: "quoter",
    on: "verb",
    example: "[The agency] {quoted} <officials as saying that the dam was weak>",
    // with *as saying* behind it the verb means nothing else
    prior: 2.5,
    find: ofQuoter,
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
    name: "directive",
    on: "verb",
    example: "[The mayor] {advised} drivers <to stay at home>",
    // of whoever is told to do something these verbs mean nothing else
    prior: 1.5,
    exact: ["cue"],
    find: ofDirective,
  },
  {
    name: "ways",
    on: "verb",
    example: "[Doctors] {are seeking} <ways to treat the flu>",
    // who looks for a way to do something wants to do it
    prior: 1,
    find: ofWays,
  },
  {
    name: "set-phrase",
    on: "verb",
    example: "[Witnesses] {spoke of} <two explosions>",
    // verb and word together mean nothing else where their subject can speak
    prior: 1.5,
    exact: ["cue"],
    find: ofSetPhrase,
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
  {
    name: "side",
    on: "copula",
    example: "[She] {is a critic of} <the government>",
    // who is for or against something thinks so
    prior: 2,
    exact: ["cue"],
    find: ofSide,
  },
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
    name: "noun-by-clause",
    on: "noun",
    example: "a {warning} by [the bank] <that rates would rise>",
    // a noun of saying, who says it and a whole clause in a row hardly mean anything else
    prior: 1,
    exact: ["cue"],
    find: withAgentAndClause,
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
    name: "cause-noun",
    on: "noun",
    example: "The bridge was closed over <safety> {concerns}",
    // what is feared or alleged is the reason for something
    prior: 1,
    exact: ["cue"],
    find: ofCauseNoun,
  },
  {
    name: "text-about",
    on: "noun",
    example: "[The club] {released a statement about} <the arrest>",
    // verb, text and topic together are marked in six of seven places
    prior: 1.2,
    exact: ["cue"],
    find: ofTextAbout,
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
    exact: ["source"],
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
