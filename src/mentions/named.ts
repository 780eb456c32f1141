import type { Draft } from "./draft.js";
import { groupByFrameAt, groupByWordsAt } from "./groups.js";
import { isFirstName, listedDraft } from "./listed.js";
import { locationByFrameAt, locationByHeadAt, locationInRowAt, quarterAt } from "./locations.js";
import { acronymBeforeTitleAt, bodyByNounAt, organizationAt, pluralBodyAt } from "./organizations.js";
import { personAt, unknownPersonAt } from "./people.js";
import { isLarge, joined, mayBegin, runEnd } from "./runs.js";
import { type Hit, isHit, type Setting } from "./setting.js";
import { ownedBodyAt, stateBodyAt } from "./state-bodies.js";
import { titleAt } from "./titles.js";

/** Rules that may take more than the lexicon's name at a word; the longest wins, then the first. */
const WIDER: readonly ((setting: Setting, at: number) => Draft | null)[] = [
  stateBodyAt,
  locationByHeadAt,
  organizationAt,
  quarterAt,
];

/** Names by pattern, precise to loose; before `personAt` those whose words say what they are. */
const PATTERNS: readonly ((setting: Setting, at: number) => Draft | null)[] = [
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
  const { words } = setting.scan;
  let fresh = true;
  for (let at = 0; at < words.length; ) {
    const hit = setting.hits[at];
    if (hit === undefined && words[at]!.shape === "lower" && !setting.lists.particles.has(words[at]!.key)) {
      at += 1;
      fresh = true;
      continue;
    }
    if (!joined(setting, at)) fresh = true;
    const draft =
      hit === undefined ? unlisted(setting, at, fresh, drafts.at(-1)) : listed(setting, at, hit, fresh);
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
    const title = titleAt(setting.titles, words, at);
    if (title > 0) {
      at += title;
      fresh = true;
    } else {
      fresh = !isLarge(setting, at);
      at = fresh ? at + 1 : eventEnd(setting, at);
    }
  }
  return drafts;
}

function listed(setting: Setting, at: number, hit: Hit, fresh: boolean): Draft | null {
  const own = listedDraft(setting, at, hit);
  if (isFirstName(setting, at, hit) && joined(setting, at + 1) && isLarge(setting, at + 1)) {
    const person = personAt(setting, at, fresh);
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
      return { ...own, to: own.to + 1, form: "name", candidates: [], rule: "junior" };
    }
  }
  let best = own;
  for (const rule of WIDER) {
    const wider = rule(setting, at);
    if (wider !== null && wider.to > best.to) best = wider;
  }
  if (best === own || best.from === at) return best;
  return own;
}

function unlisted(setting: Setting, at: number, fresh: boolean, before: Draft | undefined): Draft | null {
  for (const rule of PATTERNS) {
    const draft = rule(setting, at);
    if (draft !== null) return draft;
  }
  if (inEvent(setting, at) || titleAt(setting.titles, setting.scan.words, at) > 0) {
    return null;
  }
  return (
    personAt(setting, at, fresh) ??
    locationByFrameAt(setting, at) ??
    locationInRowAt(setting, at, before) ??
    unknownPersonAt(setting, at, fresh) ??
    pluralBodyAt(setting, at)
  );
}

/** True when the run at a word names a happening or a law: *Abraham Accords*, *Nobel Prize*. */
function inEvent(setting: Setting, at: number): boolean {
  if (!isLarge(setting, at)) return false;
  const run = runEnd(setting, at);
  const { words } = setting.scan;
  if (setting.lists.eventLeads.has(words[at]!.key) && run - at >= 2) return true;
  return (
    run - at >= 2 &&
    setting.lists.eventHeads.has(words[run - 1]!.key) &&
    !(setting.givenNames.has(words[at]!.key) && FAMILY.has(words[run - 1]!.key))
  );
}

/** Family names that are also words for happenings: *Doris Day*, *Jude Law*. */
const FAMILY: ReadonlySet<string> = new Set(
  "day law spring price show cup case rule bowl open week age case deal plan process season storm flu eve".split(
    " ",
  ),
);

/** Next word to look at when nothing was found: past the run of an event up to the next listed name. */
function eventEnd(setting: Setting, at: number): number {
  if (!inEvent(setting, at) || !mayBegin(setting, at)) return at + 1;
  const run = runEnd(setting, at);
  let next = at + 1;
  while (next < run && setting.hits[next] === undefined) next += 1;
  return next;
}

/** A name written after a hyphenated Arabic article takes it along: *al-[Masirah TV]*. */
function withArticle(setting: Setting, draft: Draft): Draft {
  const { words } = setting.scan;
  const article = words[draft.from - 1];
  if (article === undefined || draft.candidates.length > 0 || words[draft.from]!.gap !== "hyphen") {
    const ordinal =
      draft.rule === "organization-by-head" &&
      article !== undefined &&
      /^\d+(?:st|nd|rd|th)$/.test(article.text);
    return ordinal && joined(setting, draft.from) ? { ...draft, from: draft.from - 1 } : draft;
  }
  return /^(?:al|el|ad|as|ash|at|an|ar|az)$/i.test(article.text) ? { ...draft, from: draft.from - 1 } : draft;
}
