import { type Draft, draftWith, unlistedDraft } from "./draft.js";
import { type Hit, isHit, type Setting } from "./mention-context.js";
import { groupByFrameAt, groupByWordsAt } from "./rules/groups.js";
import { isFirstName, listedDraft } from "./rules/listed.js";
import { locationByFrameAt, locationByHeadAt, locationInRowAt, quarterAt } from "./rules/locations.js";
import { acronymBeforeTitleAt, bodyByNounAt, organizationAt, pluralBodyAt } from "./rules/organizations.js";
import { candidateAt, isTiedParticle, particleNameAt, personAt, unknownPersonAt } from "./rules/people.js";
import { ownedBodyAt, stateBodyAt } from "./rules/state-bodies.js";
import { isLarge, joined, titleFrom } from "./runs.js";
import { has, wordAt } from "./scan.js";
import { type Start, startAt } from "./start.js";
import { TRAIT } from "./traits.js";

/** Rules that may take more than the lexicon's name at a word; the longest wins, then the first. */
const WIDER: readonly ((setting: Setting, start: Start) => Draft | null)[] = [
  stateBodyAt,
  locationByHeadAt,
  organizationAt,
  quarterAt,
];

/** Names by pattern, precise to loose; before `personAt` those whose words say what they are. */
const PATTERNS: readonly ((setting: Setting, start: Start) => Draft | null)[] = [
  groupByWordsAt,
  locationByHeadAt,
  organizationAt,
  quarterAt,
  acronymBeforeTitleAt,
  groupByFrameAt,
  bodyByNounAt,
];

/** Goes over the words once and takes at each the best name that starts there. */
export function findNamed(setting: Setting): Draft[] {
  const drafts: Draft[] = [];
  const { scan } = setting;
  const { words } = scan;
  let fresh = true;
  for (let at = 0; at < words.length; ) {
    const hit = setting.hits[at];
    if (hit === undefined && words[at]!.shape === "lower" && !isTiedParticle(setting, at)) {
      at += 1;
      fresh = true;
      continue;
    }
    // "The", "He", "Monday": texts are full of them
    if (hit === undefined && has(scan, at, TRAIT.never)) {
      const title = titleFrom(setting, at);
      fresh = title > 0;
      at += Math.max(1, title);
      continue;
    }
    if (!joined(setting, at)) fresh = true;
    const start = startAt(setting, at);
    const draft =
      hit === undefined ? unlisted(setting, start, fresh, drafts.at(-1)) : listed(setting, start, hit, fresh);
    if (draft !== null) {
      drafts.push(withArticle(setting, draft));
      at = draft.to;
      fresh = true;
      const owned = draft.type === "state" ? ownedBodyAt(setting, draft) : null;
      if (owned !== null) {
        drafts.push(owned);
        at = owned.to;
      }
      continue;
    }
    if (start.title > 0) {
      at += start.title;
      fresh = true;
    } else {
      fresh = !start.large;
      at = fresh ? at + 1 : eventEnd(setting, start);
    }
  }
  return drafts;
}

function listed(setting: Setting, start: Start, hit: Hit, fresh: boolean): Draft {
  const { at } = start;
  const own = listedDraft(setting, at, hit);
  if (isFirstName(setting, at, hit) && joined(setting, at + 1) && isLarge(setting, at + 1)) {
    const person = start.large
      ? personAt(setting, candidateAt(setting, start), fresh)
      : particleNameAt(setting, at);
    if (person !== null && person.to > own.to) return person;
  }
  if (isHit(hit, "armed_group", "proxy_group")) return own;
  if (own.type === "person") {
    const next = setting.scan.words[own.to];
    if (
      next !== undefined &&
      /^(?:Jr|Sr|II|III)$/.test(next.text) &&
      (joined(setting, own.to) || next.gap === "comma")
    ) {
      return unlistedDraft("person", "name", own.from, own.to + 1, "junior");
    }
  }
  let best = own;
  for (const rule of WIDER) {
    const wider = rule(setting, start);
    if (wider !== null && wider.to > best.to) best = wider;
  }
  if (best === own || best.from === at) return best;
  return own;
}

function unlisted(setting: Setting, start: Start, fresh: boolean, before: Draft | undefined): Draft | null {
  if (!start.large) return start.title > 0 ? null : particleNameAt(setting, start.at);
  for (const rule of PATTERNS) {
    const draft = rule(setting, start);
    if (draft !== null) return draft;
  }
  if (start.title > 0 || inEvent(setting, start)) return null;
  const candidate = candidateAt(setting, start);
  return (
    personAt(setting, candidate, fresh) ??
    locationByFrameAt(setting, start) ??
    locationInRowAt(setting, start, before) ??
    unknownPersonAt(setting, candidate, fresh) ??
    pluralBodyAt(setting, start)
  );
}

/** True when the run at a word names a happening or a law: *Abraham Accords*, *Nobel Prize*. */
function inEvent(setting: Setting, { at, run, large }: Start): boolean {
  if (!large || run - at < 2) return false;
  const { scan } = setting;
  return (
    has(scan, at, TRAIT.eventLead) ||
    (has(scan, run - 1, TRAIT.eventHead) &&
      !(has(scan, at, TRAIT.given) && FAMILY.has(scan.words[run - 1]!.key)))
  );
}

/** Family names that are also words for happenings: *Doris Day*, *Jude Law*. */
const FAMILY: ReadonlySet<string> = new Set(
  "day law spring price show cup case rule bowl open week age case deal plan process season storm flu eve".split(
    " ",
  ),
);

/** Next word to look at when nothing was found: past the run of an event up to the next listed name. */
function eventEnd(setting: Setting, start: Start): number {
  let next = start.at + 1;
  if (!start.may || !inEvent(setting, start)) return next;
  while (next < start.run && setting.hits[next] === undefined) next += 1;
  return next;
}

/** A name written after a hyphenated Arabic article takes it along: *al-[Masirah TV]*. */
function withArticle(setting: Setting, draft: Draft): Draft {
  const { words } = setting.scan;
  const article = wordAt(setting.scan, draft.from - 1);
  if (article === undefined || draft.candidates.length > 0 || words[draft.from]!.gap !== "hyphen") {
    const ordinal =
      draft.rule === "organization-by-head" &&
      article !== undefined &&
      /^\d+(?:st|nd|rd|th)$/.test(article.text);
    return ordinal && joined(setting, draft.from) ? draftWith(draft, { from: draft.from - 1 }) : draft;
  }
  return /^(?:al|el|ad|as|ash|at|an|ar|az)$/i.test(article.text)
    ? draftWith(draft, { from: draft.from - 1 })
    : draft;
}
