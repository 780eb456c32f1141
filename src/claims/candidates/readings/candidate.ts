import type { VerbGroup } from "../../../phrases/phrases.js";
import { type FeatureValue, featureValue, joinedValue } from "../../../scoring/features.js";
import type { ClaimKind } from "../../attribution.js";
import type { CuePart, Headed, Subject, UnitContext } from "../../unit.js";
import type { Complement } from "../content/complement-search.js";
import type { LeftContent, StandingBefore } from "../content/left-content.js";
import type { NounReading } from "./noun-readings.js";
import type { VerbReading } from "./verb-readings.js";

/** What a rule starts from, by the kind of words its cue is made of. */
export interface Anchors {
  /** A verb with one of the subjects it may have. */
  readonly verb: VerbReading;
  /** A noun that may be a cue. */
  readonly noun: NounReading;
  /** A copula, behind which an adjective may be a cue, or a passive, whose participle may be one. */
  readonly copula: VerbGroup;
  /** The unit itself: the rule looks for its words in it. */
  readonly unit: null;
}

/** What is known of a rule before it is asked. */
export interface Rule {
  /** As the output names it. */
  readonly name: string;
  /** One sentence: source in [ ], cue in { }, content in < >. */
  readonly example: string;
  /**
   * Log odds that its candidate is a claim, before anything else is known. The weights are learned on top of it, as
   * corrections; a rule they were not learned with goes by its prior alone.
   */
  readonly prior: number;
  /** Spans that the rule gives as they are, so that no boundary is searched. */
  readonly exact?: readonly ("source" | "cue")[];
}

/** One way to propose claims, as a record that vouches for itself. The rules stand in one ordered list, `RULES`. */
export interface CandidateRule<A extends keyof Anchors> extends Rule {
  readonly on: A;
  /** Words, in lower case, of which a unit has one wherever the rule finds something; it is asked about no other unit. */
  readonly words?: A extends "unit" ? ReadonlySet<string> : never;
  readonly find: Find<A>;
}

/** A rule, whatever it starts from. */
export type AnyRule = { [A in keyof Anchors]: CandidateRule<A> }[keyof Anchors];

/** Proposes the candidates of a rule for one anchor; a pure function. */
export type Find<A extends keyof Anchors> = (
  context: UnitContext,
  anchor: Anchors[A],
  rule: Rule,
) => readonly Candidate[];

/** A possible claim before its boundaries are bound: what the rule saw, in token numbers. */
export interface Candidate {
  readonly rule: Rule;
  readonly part: CuePart;
  /** The cue’s word in the cue table; with its particle where the table has that: *point out*. */
  readonly word: string;
  /** Part and word as the weights name them: `verb:say`. */
  readonly lemma: FeatureValue;
  /** How often the word is a cue, 0 to 1. */
  readonly rate: number;
  /** Log odds that the user gives the word, besides the rule's; 0 for those of `cues.json`. */
  readonly wordPrior: number;
  /** What the word tells. */
  readonly kind: ClaimKind;
  readonly frame: FeatureValue;
  /** The cue's head, and the tokens it has at the least. */
  readonly head: number;
  readonly cueFirst: number;
  readonly cueLast: number;
  /** A preposition that leads to the content and may belong to the cue, or -1. */
  readonly preposition: number;
  readonly source: Subject | null;
  /** How far the source may reach to the right. */
  readonly sourceLimit: number;
  readonly left: LeftContent | null;
  /** A piece of content that needs no bounding: a relative pronoun, the subject of a passive. */
  readonly fixed: Subject | null;
  /** First token of content on the right, or -1. */
  readonly right: number;
  /** Where content on the right must end at the latest, since who says it stands behind it; or -1. */
  readonly rightLimit: number;
  readonly group: VerbGroup | null;
  readonly complement: Complement | null;
  /** What stands before source and cue and could be content, whether this analysis takes it or not. */
  readonly before: StandingBefore;
  /** Nothing else can be meant: it is worth the rule's prior at the least, whatever was learned. */
  readonly sure: boolean;
}

const PARTS: Readonly<Record<CuePart, FeatureValue>> = {
  verb: featureValue("verb:"),
  noun: featureValue("noun:"),
  adjective: featureValue("adjective:"),
  adverb: featureValue("adverb:"),
  colon: featureValue("colon"),
};
const NO_FRAME = featureValue("");

/**
 * A candidate with a rule and a cue and nothing else yet, from which the rules make theirs; `group` is the verb group of
 * a cue that has one.
 */
export function bareCandidate(
  context: UnitContext,
  rule: Rule,
  part: CuePart,
  word: string,
  { head, first, last }: Headed,
  group: VerbGroup | null = null,
): Candidate {
  const cue = context.cueOf(part, word);
  const start = behindHearsay(context, first, head);
  const lemma = group && part === "verb" ? group.lemma : word;
  return {
    rule,
    part,
    word,
    lemma: lemma ? joinedValue(PARTS[part], featureValue(lemma)) : PARTS[part],
    rate: cue?.rate ?? 0,
    wordPrior: cue?.prior ?? 0,
    kind: cue?.kind ?? "statement",
    frame: NO_FRAME,
    head,
    cueFirst: start,
    cueLast: last,
    preposition: -1,
    source: null,
    sourceLimit: 0,
    left: null,
    fixed: null,
    right: -1,
    rightLimit: -1,
    group,
    complement: null,
    before: "nothing",
    sure: false,
  };
}

/** The same where a verb group is the cue; its word in the cue table is the lemma, or verb and particle: *point out*. */
export function verbCandidate(context: UnitContext, rule: Rule, group: VerbGroup): Candidate {
  return bareCandidate(context, rule, "verb", context.verbWords.at(group.index), group, group);
}

/** *is reportedly [considering] it*: behind a report of its own within the verb group. */
function behindHearsay({ tokens, cueOf }: UnitContext, first: number, head: number): number {
  for (let i = head - 1; i > first; i--)
    if (tokens.at(i).pos === "ADV" && cueOf("adverb", tokens.at(i).lower)) return i + 1;
  return first;
}

/**
 * The candidate with some values replaced. Written out because V8 gives objects that are spread in many places
 * different shapes, which would slow down everything that reads candidates.
 */
export function candidateWith(base: Candidate, changes: Partial<Candidate>): Candidate {
  const copy: Candidate = {
    rule: base.rule,
    part: base.part,
    word: base.word,
    lemma: base.lemma,
    rate: base.rate,
    wordPrior: base.wordPrior,
    kind: base.kind,
    frame: base.frame,
    head: base.head,
    cueFirst: base.cueFirst,
    cueLast: base.cueLast,
    preposition: base.preposition,
    source: base.source,
    sourceLimit: base.sourceLimit,
    left: base.left,
    fixed: base.fixed,
    right: base.right,
    rightLimit: base.rightLimit,
    group: base.group,
    complement: base.complement,
    before: base.before,
    sure: base.sure,
  };
  return Object.assign(copy, changes);
}
