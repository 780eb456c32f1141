// A second opinion on names that nobody listed: whether they are a person, a body, a place or nothing of these, by
// weights that were learned from names whose kind is known.

import type { EntityType } from "../gazetteer/entity-type.js";
import { present } from "../present.js";
import { FeatureHashes } from "../scoring/features.js";
import { KINDS, type NameKind, nameWeights } from "../scoring/name-weights.js";
import { sumOf, type WeightTable } from "../scoring/weight-table.js";
import { draftWith, type MentionDraft, unlistedDraft } from "./draft.js";
import type { MentionContext } from "./mention-context.js";
import { isHardlyName, nameOf, untakenNames } from "./name-candidates.js";
import { addOwnFeatures, addSurroundings, MOST_PLACES, type NameSpan, typesOf } from "./name-features.js";
import { nameGroups } from "./name-groups.js";
import { beginsSentence } from "./scan.js";

/**
 * Rules that take a name for little more reason than that nothing speaks against it; what the others find is believed.
 */
const ASKED: ReadonlySet<string> = new Set([
  "unknown-names",
  "particle",
  "second-given-name",
  "initials",
  "says",
  "apposition",
  "family-name-first",
  "given-name",
  "body-noun-after",
  "plural-body",
  "in-place",
]);

/**
 * Where what the rule said is less likely than this, it is doubted. Chosen on articles that were read, as `CLEAR` was.
 */
const DOUBTFUL = 0.02;
/** A run that no rule took is a name when it is one of a kind with this probability. */
const CLEAR: Readonly<Record<Exclude<NameKind, "none">, number>> = {
  person: 0.9,
  organization: 0.8,
  location: 0.7,
};

/** How likely a name is of each kind, in the order of `KINDS`. */
type Opinion = readonly number[];

let weights: readonly WeightTable[] | undefined;

/** The drafts without names that a loose rule probably took wrongly, and with runs that clearly are names. */
export function secondOpinion(
  context: MentionContext,
  drafts: readonly MentionDraft[],
): readonly MentionDraft[] {
  const types = typesOf(drafts);
  const judged = doubted(context, drafts, types);
  const added = untaken(context, drafts, types);
  if (judged.size === 0 && added.length === 0) return drafts;
  const kept: MentionDraft[] = [];
  for (const draft of drafts) {
    const now = judged.get(draft);
    if (now === undefined) kept.push(draft);
    else if (now !== null) kept.push(now);
  }
  return [...kept, ...added].sort((a, b) => a.from - b.from);
}

/** For each draft that is probably not what its rule said: what it is instead, or null for nothing. */
function doubted(
  context: MentionContext,
  drafts: readonly MentionDraft[],
  types: readonly (EntityType | undefined)[],
): ReadonlyMap<MentionDraft, MentionDraft | null> {
  const judged = new Map<MentionDraft, MentionDraft | null>();
  if (!drafts.some(isAsked)) return judged;
  for (const group of nameGroups(context, drafts)) {
    const [{ type }] = group;
    if (!isAsked(group[0]) || group.some(({ candidates }) => candidates.length > 0)) continue;
    const opinion = opinionOn(context, types, group);
    if ((opinion[KINDS.indexOf(type as NameKind)] ?? 1) >= DOUBTFUL) continue;
    const kind = likeliest(opinion);
    for (const draft of group)
      judged.set(
        draft,
        kind === "none" ? null : draftWith(draft, { type: kind, form: "name", rule: "second-opinion" }),
      );
  }
  return judged;
}

const isAsked = ({ rule, candidates }: MentionDraft): boolean => candidates.length === 0 && ASKED.has(rule);

/** Names among the runs that no rule took. */
function untaken(
  context: MentionContext,
  drafts: readonly MentionDraft[],
  types: readonly (EntityType | undefined)[],
): MentionDraft[] {
  const found: MentionDraft[] = [];
  let initials: ReadonlySet<string> | undefined;
  let listed: ReadonlyMap<string, MentionDraft> | undefined;
  for (const spans of untakenNames(context, drafts)) {
    if (spans.some((span) => isHardlyName(context, span)) || isOpener(context, spans)) continue;
    const opinion = opinionOn(context, types, spans);
    const kind = likeliest(opinion);
    if (kind === "none" || present(opinion[KINDS.indexOf(kind)]) < CLEAR[kind]) continue;
    if (isAcronym(context, spans[0])) {
      // "CPD" where the Commission on Presidential Debates is named: whom it means is found with the speakers
      initials ??= initialsOf(context, drafts);
      if (kind === "person" || initials.has(nameOf(context, spans[0]))) continue;
    }
    // *the full [House]*, where the House is listed and named elsewhere
    listed ??= listedNames(context, drafts);
    const known = listed.get(nameOf(context, spans[0]));
    const same = known?.type === kind ? known : undefined;
    for (const { from, to } of spans) {
      const draft = unlistedDraft(kind, "name", from, to, "second-opinion");
      found.push(
        same === undefined ? draft : draftWith(draft, { form: same.form, candidates: same.candidates }),
      );
    }
  }
  return found;
}

/** The names of lists that the article has, by their words. */
function listedNames(
  context: MentionContext,
  drafts: readonly MentionDraft[],
): ReadonlyMap<string, MentionDraft> {
  return new Map(
    drafts.filter(({ candidates }) => candidates.length > 0).map((draft) => [nameOf(context, draft), draft]),
  );
}

const isAcronym = ({ scan }: MentionContext, { from, to }: NameSpan): boolean =>
  to === from + 1 && scan.words.at(from).shape === "upper";

/** The initials of the large words of each name that has two words or more. */
function initialsOf({ scan }: MentionContext, drafts: readonly MentionDraft[]): ReadonlySet<string> {
  return new Set(
    drafts
      .filter(({ from, to }) => to - from > 1)
      .map(({ from, to }) =>
        scan.words
          .slice(from, to)
          .filter(({ shape }) => shape !== "lower")
          .map(({ key }) => key[0])
          .join(""),
      ),
  );
}

/** *Sadly, …*: a word that is large only where a sentence begins. */
function isOpener({ scan }: MentionContext, spans: readonly NameSpan[]): boolean {
  return spans.every(({ from, to }) => to === from + 1 && beginsSentence(scan, from));
}

function likeliest(opinion: Opinion): NameKind {
  let best: NameKind = "none";
  KINDS.forEach((kind, i) => {
    if (present(opinion[i]) > present(opinion[KINDS.indexOf(best)])) best = kind;
  });
  return best;
}

/** What all places of a name together tell of it; each feature counts once. */
function opinionOn(
  context: MentionContext,
  types: readonly (EntityType | undefined)[],
  spans: readonly [NameSpan, ...NameSpan[]],
): Opinion {
  weights ??= nameWeights();
  const given = new FeatureHashes();
  addOwnFeatures(context, spans[0], given);
  for (const span of spans.slice(0, MOST_PLACES)) addSurroundings(context, span, types, given);
  const features = given.distinct();
  const scores = weights.map((table) => sumOf(table, features));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((each) => each / sum);
}
