import { wordClass } from "../../lexicon/word-classes.js";
import { body, draftWith, type MentionDraft, unlistedDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { titleFrom } from "../runs.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import {
  bracketedAcronyms,
  bracketLength,
  expansion,
  IN_CAPITALS,
  initialsOf,
  isSpelledBy,
} from "./bracketed-letters.js";
import { isBody, isGroup, isOthersLetters, isOwnName } from "./listed-letters.js";
import { spelledBehind } from "./spelled-behind.js";

/**
 * Acronyms that the article introduces in brackets after a name: *Movement of Justice [JEM]*. The name may
 * be known already; a run of large words with the same initials becomes an organisation by it. From there
 * on the acronym means this name, whatever the lexicon takes it for.
 */
export function acronymsOf(
  context: MentionContext,
  drafts: readonly MentionDraft[],
): readonly MentionDraft[] {
  const { words } = context.scan;
  const spelled = spelledBehind(context, drafts);
  const bracketed = bracketedAcronyms(words);
  return bracketed.length === 0 ? spelled : introduced(context, spelled, bracketed);
}

/** The words of a draft as names are compared by. */
function keysOf({ scan }: MentionContext, { from, to }: MentionDraft): string {
  return scan.words
    .slice(from, to)
    .map(({ key }) => key)
    .join(" ");
}

/** A draft as the group that its words spell out, or as the body that its letters were introduced for; else itself. */
function asIntroduced(
  context: MentionContext,
  draft: MentionDraft,
  meant: ReadonlyMap<string, MentionDraft>,
  spelledOut: ReadonlyMap<string, MentionDraft>,
): MentionDraft {
  const { words } = context.scan;
  const known = isBody(draft) ? spelledOut.get(keysOf(context, draft)) : undefined;
  if (known !== undefined) return draftWith(draft, { type: known.type, candidates: known.candidates });
  const owner = draft.to - draft.from === 1 ? meant.get(words.at(draft.from).text) : undefined;
  if (owner === undefined || draft.from < owner.to || words.at(draft.from).gap === "open") return draft;
  return draftWith(owner, { from: draft.from, to: draft.to, form: "acronym", rule: "acronym-again" });
}

/** What letters in a bracket are: nobody's where they shorten an office. */
type Introduced =
  | { readonly as: "office"; readonly owner?: MentionDraft | undefined }
  /** Of the large words from there on. */
  | { readonly as: "words"; readonly from: number }
  /** Of the name before. */
  | { readonly as: "name"; readonly owner: MentionDraft }
  /** Of the group that they mean anyway, which the name before spells out. */
  | { readonly as: "group"; readonly owner: MentionDraft; readonly group: MentionDraft }
  /** A body by themselves: the party or union of the person before. */
  | { readonly as: "body" };

function introduced(
  context: MentionContext,
  drafts: readonly MentionDraft[],
  bracketed: readonly number[],
): readonly MentionDraft[] {
  const { words } = context.scan;
  const starts = new Map(drafts.map((draft) => [draft.from, draft]));
  const ends = new Map(drafts.map((draft) => [draft.to, draft]));
  const added: MentionDraft[] = [];
  const dropped = new Set<MentionDraft>();
  const meant = new Map<string, MentionDraft>();
  const spelledOut = new Map<string, MentionDraft>();
  for (const at of bracketed) {
    const known = starts.get(at);
    const letters = introducedBy(context, at, known, ends.get(at));
    if (letters === null) continue;
    if (letters.as === "name") introduce(letters.owner, at);
    else if (letters.as === "group") spelledOut.set(keysOf(context, letters.owner), letters.group);
    else if (letters.as === "body")
      added.push(unlistedDraft("organization", "acronym", at, at + 1, "body-of-person"));
    else if (letters.as === "office") {
      if (known !== undefined) dropped.add(known);
      if (letters.owner !== undefined && letters.owner.type !== "person") dropped.add(letters.owner);
    } else {
      const inside = draftsWithin(starts, letters.from, at);
      if (inside === null) continue;
      for (const draft of inside) dropped.add(draft);
      const name = body(letters.from, at, "acronym-expanded");
      const isListed = known !== undefined && isGroup(known) && isOwnName(context, name, known);
      const spelled = isListed ? draftWith(name, { type: known.type, candidates: known.candidates }) : name;
      added.push(spelled);
      introduce(spelled, at);
    }
  }
  const kept = drafts
    .filter((draft) => !dropped.has(draft))
    .map((draft) => asIntroduced(context, draft, meant, spelledOut));
  return [...kept, ...added].sort((a, b) => a.from - b.from);

  function introduce(owner: MentionDraft, at: number): void {
    const known = starts.get(at);
    if (known?.candidates.some((id) => owner.candidates.includes(id)) === true) return;
    if (known !== undefined) dropped.add(known);
    meant.set(words.at(at).text, owner);
    const to = at + bracketLength(context, at);
    added.push(
      draftWith(owner, { from: at, to: Math.max(at + 1, to), form: "acronym", rule: "acronym-introduced" }),
    );
  }
}

/** What the letters are by the names that begin with them and end before them; null for nothing new. */
function introducedBy(
  context: MentionContext,
  at: number,
  known: MentionDraft | undefined,
  owner: MentionDraft | undefined,
): Introduced | null {
  const { scan } = context;
  const { text, key } = scan.words.at(at);
  if (known !== undefined && (known.to > at + 1 || known.type === "state")) return null;
  const from = expansion(context, at);
  if (from < 0 && !IN_CAPITALS.test(text)) {
    const isOwn = owner?.type === "organization" && isSpelledBy(context, key, owner.from, at);
    return isOwn ? { as: "name", owner } : null;
  }
  const isWider = from >= 0 && (owner === undefined || from < owner.from);
  // *the Ballot Access Act (BAA)*
  if (isWider && has(scan, at - 1, TRAIT.eventHead) && !has(scan, at - 1, TRAIT.organizationHead))
    return null;
  if (isOffice(context, isWider ? from : (owner?.from ?? at), at)) return { as: "office", owner };
  if (isWider) return { as: "words", from };
  if (owner === undefined) return null;
  if (owner.type === "person")
    return known === undefined && from < 0 && isBodyOfPerson(context, at) ? { as: "body" } : null;
  const isOwn = known !== undefined && isOwnName(context, owner, known);
  if (isOwn && isGroup(known)) return { as: "group", owner, group: known };
  if (mayShorten(context, owner, at, known, from)) return { as: "name", owner };
  if (known === undefined) return null;
  if (isOwn) return { as: "group", owner, group: known };
  return bracketLength(context, at) === 1 && isOthersLetters(context, owner, known)
    ? { as: "name", owner }
    : null;
}

/** *Inspector General of Police (IGP)*: a title from there to the bracket, which names an office. */
function isOffice(context: MentionContext, from: number, at: number): boolean {
  const title = titleFrom(context, from);
  if (title === 0 || from + title > at) return false;
  for (let i = from; i < at; i += 1) {
    const isOf = wordAt(context.scan, i)?.text === "of" && i >= from + title;
    if (isOf) return true;
    if (has(context.scan, i, TRAIT.organizationHead) && i >= from + title) return false;
  }
  return from + title === at;
}

/** *Ana Ruiz (UOCRA)*: behind a person the party or union, no degree, honour or country. */
function isBodyOfPerson(context: MentionContext, at: number): boolean {
  const { text, key } = context.scan.words.at(at);
  if (!/^\p{Lu}{3,7}$/u.test(text) || bracketLength(context, at) !== 1) return false;
  return !NOT_BODIES.has(key) && !context.lexicon.states.some(({ iso3 }) => iso3 === text);
}

/** Letters in brackets behind a person that name no body. */
const NOT_BODIES = wordClass("lettersBehindPeople");

/** The drafts in a stretch of words; null when one reaches into it from before. A name has ten words at most. */
function draftsWithin(
  starts: ReadonlyMap<number, MentionDraft>,
  from: number,
  to: number,
): MentionDraft[] | null {
  const inside: MentionDraft[] = [];
  for (let at = Math.max(0, from - 10); at < to; at += 1) {
    const draft = starts.get(at);
    if (draft === undefined || draft.to <= from) continue;
    if (at < from) return null;
    inside.push(draft);
  }
  return inside;
}

/**
 * Whether the acronym can be the owner's. Names of bodies and groups often have theirs in another language
 * (*Doctors Without Borders (MSF)*); an agency after a place (*Kabul (AP)*) is known by itself.
 */
function mayShorten(
  context: MentionContext,
  owner: MentionDraft,
  at: number,
  known: MentionDraft | undefined,
  from: number,
): boolean {
  const { key, shape } = context.scan.words.at(at);
  if (from >= 0 || initialsOf(context, owner.from, at, true) === key) return true;
  if (owner.type === "state" || owner.type === "location" || known !== undefined) return false;
  return shape === "upper";
}
