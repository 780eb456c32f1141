import { type Indexed, indexed } from "../../indexed.js";
import { upTo } from "../../scoring/bins.js";
import { type FeatureSink, featureValue, templates } from "../../scoring/features.js";
import { contentLimit } from "../boundaries/content-endings.js";
import { afterQuotation, closesQuotation, opensQuotation, type Range, type UnitContext } from "../unit.js";
import type { SelectedCandidate } from "./select-claims.js";

/** The features and what each looks at, for `explain`. */
const CONTINUATION_FEATURES = {
  bias: "how likely a quotation without a cue goes on with the claim before",
  gap: "in the same paragraph, the next, or farther",
  "gap+form": "gap, and whether the claim quotes",
  "gap+rule": "gap, with the rule of the claim",
  "gap+frame": "gap, with its complement",
  lemma: "the cue’s word",
  "gap+lemma": "gap, with the cue’s word",
  "same-quotation": "the quotation was never closed between",
  "links+gap": "how many quotations were given to the claim already",
  "distance+gap": "how many sentences lie between",
  "follows+gap": "what follows the quotation",
  "start+gap+form": "whether it opens a paragraph",
  "size+gap": "a few words or more",
  "form+follows+gap": "whether the claim quotes, with what follows",
};
const TEMPLATE = templates(CONTINUATION_FEATURES);

/** One unit with the claims chosen in it. */
export interface ReadUnit {
  readonly context: UnitContext;
  readonly selected: Indexed<SelectedCandidate>;
}

/** A claim by its unit and its place there. */
export interface ClaimPlace {
  readonly unit: number;
  readonly at: number;
}

/** Log odds from which such a quotation belongs to the claim. */
const SURE = 0;
/** The same where that reports without quoting: *Ruiz said the town was lost.¶“We have nothing,”*; nobody else is at hand. */
const PLAIN = -1;

/** The least log odds with which a quotation goes on with the claim at a place. */
export function leastToGoOn({ context, selected }: ReadUnit, at: number): number {
  const claim = selected.at(at);
  const isAuthors = context.tokens.at(claim.cue.first).quotation < 0;
  return isAuthors && claim.candidate.kind === "statement" && !quotes(context, claim) ? PLAIN : SURE;
}

/** Asked for each quotation without a cue of its own, when its features are given: does it go on with the claim at `host`? */
export type VisitContinuation = (host: ClaimPlace, unit: number, quoted: Range) => boolean;

/**
 * Goes through the units that are one quotation and name no speaker: *“…,” X said. [“…”]*, in the same paragraph or the
 * next. Each is offered to the last claim before it; a chain goes on until a unit says no.
 */
export function walkContinuations(
  units: readonly ReadUnit[],
  features: FeatureSink,
  visit: VisitContinuation,
): void {
  let host: ClaimPlace | null = null;
  let links = 0;
  let distance = 0;
  units.forEach((unit, number) => {
    const quoted = wholeQuotation(unit.context);
    const own = lastOutside(unit, quoted);
    if (own >= 0) {
      host = mayGoOn(unit.context, unit.selected.at(own)) ? { unit: number, at: own } : null;
      links = 0;
      distance = 0;
      return;
    }
    distance++;
    if (!host || !quoted) {
      host = null;
      return;
    }
    gather(indexed(units), { host, unit: number, quoted, links, distance }, features);
    if (visit(host, number, quoted)) links++;
    else host = null;
  });
}

/**
 * False where nobody could go on speaking: *he appeared to …* has no source, an *I* who quotes nothing is the author,
 * and *the minister, who decided to stay, …* only tells by the way what somebody did.
 */
function mayGoOn(context: UnitContext, { source, candidate, content }: SelectedCandidate): boolean {
  if (source === null) return false;
  if (content.some(({ first }) => opensQuotation(context, first))) return true;
  const { lower, quotation } = context.tokens.at(source.first);
  if (quotation < 0 && /^(?:i|we)$/.test(lower)) return false;
  return candidate.kind === "statement" || !/^(?:who|which|that)$/.test(lower);
}

/** A unit that opens a quotation which goes on behind it, and the claim there that quotes the rest. */
export interface OpenedBefore {
  readonly unit: number;
  readonly quoted: Range;
  readonly claim: ClaimPlace;
}

/**
 * Units that are the first paragraphs of a quotation with its speaker at the end: *“We saw the smoke.¶“We ran,” Ruiz
 * said.* Each belongs to the claim that quotes the last paragraph.
 */
export function openedBefore(units: Indexed<ReadUnit>): OpenedBefore[] {
  const found: OpenedBefore[] = [];
  let claim: ClaimPlace | null = null;
  let quotation = -1;
  for (let number = units.length - 1; number >= 0; number--) {
    const { context, selected } = units.at(number);
    const at = selected.findIndex(
      ({ parent, content }) => parent < 0 && content.some(({ first }) => opensQuotation(context, first)),
    );
    const quoted = wholeQuotation(context);
    const opened = context.tokens.at(context.first).quotation;
    if (claim && quoted && opened === quotation) found.push({ unit: number, quoted, claim });
    else if (at >= 0 && opensQuotation(context, context.first) && !quoted) {
      claim = { unit: number, at };
      quotation = opened;
    } else claim = null;
  }
  return found.reverse();
}

/** The unit’s quotation when it is nothing else, its full stop aside. */
function wholeQuotation(context: UnitContext): Range | null {
  if (!opensQuotation(context, context.first)) return null;
  const last = afterQuotation(context, context.first);
  return last >= contentLimit(context) ? { first: context.first, last } : null;
}

/**
 * The unit’s last top-level claim whose cue stands outside its quotation, or -1. One that quotes goes before others:
 * *“…,” X said, noting that …. [“…”]*
 */
function lastOutside({ context, selected }: ReadUnit, quoted: Range | null): number {
  let last = -1;
  for (let at = selected.length - 1; at >= 0; at--) {
    const claim = selected.at(at);
    if (claim.parent >= 0 || (quoted && quoted.first <= claim.cue.first && claim.cue.last <= quoted.last))
      continue;
    if (quotes(context, claim)) return at;
    if (last < 0) last = at;
  }
  return last;
}

/** True when a piece of the content ends with a quotation. */
function quotes(context: UnitContext, { content }: SelectedCandidate): boolean {
  return content.some((piece) => closesQuotation(context, piece.last - 1));
}

/** A quotation that may go on with a claim. */
interface Continuation {
  readonly host: ClaimPlace;
  /** The quotation's unit, by number. */
  readonly unit: number;
  readonly quoted: Range;
  /** How many quotations went on with the claim before. */
  readonly links: number;
  /** How many units lie between. */
  readonly distance: number;
}

function gather(
  units: Indexed<ReadUnit>,
  { host: place, unit: number, quoted, links, distance }: Continuation,
  features: FeatureSink,
): void {
  const host = units.at(place.unit);
  const claim = host.selected.at(place.at);
  const unit = units.at(number).context;
  const { lemma } = claim.candidate;
  const gap = unit.paragraph - host.context.paragraph;
  const last = claim.content.at(claim.content.length - 1);
  const form = featureValue(quotes(host.context, claim) ? "quoted" : "plain");
  const same = unit.tokens.at(unit.first).quotation === unit.tokens.at(Math.max(last.last - 1, 0)).quotation;
  const near = featureValue(gap === 0 ? "in" : gap === 1 ? "next" : "far");
  const follows = featureValue(whatFollows(unit, units[number + 1]?.context));
  const start = unit.paragraph !== units[number - 1]?.context.paragraph ? "opens" : "within";
  features.add(TEMPLATE.bias);
  features.add(TEMPLATE.gap, near);
  features.add(TEMPLATE["gap+form"], near, form);
  features.add(TEMPLATE["gap+rule"], near, featureValue(claim.candidate.rule.name));
  features.add(TEMPLATE["gap+frame"], near, claim.candidate.frame);
  features.add(TEMPLATE.lemma, lemma);
  features.add(TEMPLATE["gap+lemma"], near, lemma);
  features.add(TEMPLATE["same-quotation"], featureValue(same ? "same" : "other"));
  features.add(TEMPLATE["links+gap"], upTo(2, links), near);
  features.add(TEMPLATE["distance+gap"], upTo(3, distance), near);
  features.add(TEMPLATE["follows+gap"], follows, near);
  features.add(TEMPLATE["start+gap+form"], featureValue(start), near, form);
  features.add(TEMPLATE["size+gap"], featureValue(quoted.last - quoted.first < 8 ? "short" : "long"), near);
  features.add(TEMPLATE["form+follows+gap"], form, follows, near);
}

function whatFollows(unit: UnitContext, next: UnitContext | undefined): string {
  if (!next) return "end";
  if (next.paragraph === unit.paragraph) return "more";
  return opensQuotation(next, next.first) ? "quote" : "text";
}
