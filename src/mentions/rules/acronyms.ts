import type { Words } from "../../gazetteer/words.js";
import { wordClass } from "../../lexicon/word-classes.js";
import { body, draftWith, type MentionDraft, unlistedDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { titleFrom } from "../runs.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { isBody, isGroup, isOthersLetters, isOwnName } from "./listed-letters.js";

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

/** *Isis [(Institute of Strategic and International Studies)]*: the name in brackets spells the letters out. */
function spelledBehind(context: MentionContext, drafts: readonly MentionDraft[]): readonly MentionDraft[] {
  const { words } = context.scan;
  const bodies: MentionDraft[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const { gap, shape } = words.at(at);
    const short = words.at(at - 1);
    if (gap !== "open" || shape !== "capitalised" || short.shape === "lower" || short.text.length < 3)
      continue;
    const to = at + bracketLength(context, at);
    if (to - at >= 3 && isSpelledBy(context, short.key, at, to) && !isKnownSo(context, at, to)) {
      bodies.push(draftWith(body(at - 1, at, "acronym-spelled-behind"), { form: "acronym" }));
      bodies.push(body(at, to, "acronym-spelled-behind"));
    }
  }
  if (bodies.length === 0) return drafts;
  const shorts = new Map(
    bodies.filter(({ form }) => form === "acronym").map((one) => [words.at(one.from).text, one]),
  );
  const free = drafts
    .filter(({ from, to }) => !bodies.some((one) => from < one.to && one.from < to))
    .map((draft) => {
      const short = draft.to - draft.from === 1 ? shorts.get(words.at(draft.from).text) : undefined;
      return short === undefined
        ? draft
        : draftWith(short, { from: draft.from, to: draft.to, rule: "acronym-again" });
    });
  return [...free, ...bodies].sort((a, b) => a.from - b.from);
}

/** A letter or two of every large word in their order, of a small one its first or none: *Ha*rare Association of *Ma*rket *S*ellers. */
function isSpelledBy({ scan }: MentionContext, letters: string, from: number, to: number): boolean {
  let reached = new Set([0]);
  for (const { key, shape } of scan.words.slice(from, to)) {
    const next = new Set(shape === "lower" ? reached : []);
    for (const done of reached) {
      if (letters[done] !== key[0]) continue;
      next.add(done + 1);
      if (shape !== "lower" && letters.length > 3 && letters[done + 1] === key[1]) next.add(done + 2);
    }
    reached = next;
  }
  return reached.has(letters.length);
}

/** *ISIS ([Islamic State of Iraq and Syria])*: the bracket opens with a group's name, or that of whom the letters mean anyway. */
function isKnownSo({ hits }: MentionContext, at: number, to: number): boolean {
  const spelled = hits[at];
  if (spelled === undefined || at + spelled.length > to) return false;
  return spelled.names.some(
    ({ type, name }) =>
      type === "armed_group" ||
      type === "proxy_group" ||
      hits[at - 1]?.names.some((other) => other.name.id === name.id) === true,
  );
}

/** Number of words in the bracket that opens at a word, twelve at most; 0 where it does not close or has other marks. */
function bracketLength({ scan }: MentionContext, at: number): number {
  for (let i = at; i < Math.min(scan.words.length, at + 12); i += 1) {
    if (i > at && scan.words.at(i).gap !== "space" && scan.words.at(i).gap !== "hyphen") return 0;
    if (scan.article.text[scan.words.at(i).end] === ")") return i + 1 - at;
  }
  return 0;
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
    if (known !== undefined && (known.to > at + 1 || known.type === "state")) continue;
    const owner = ends.get(at);
    const from = expansion(context, at);
    if (from < 0 && !IN_CAPITALS.test(words.at(at).text)) {
      if (
        owner !== undefined &&
        owner.type === "organization" &&
        isSpelledBy(context, words.at(at).key, owner.from, at)
      )
        introduce(owner, at);
      continue;
    }
    const wider = from >= 0 && (owner === undefined || from < owner.from) ? from : -1;
    // *the Ballot Access Act (BAA)*
    const isWork =
      has(context.scan, at - 1, TRAIT.eventHead) && !has(context.scan, at - 1, TRAIT.organizationHead);
    if (wider >= 0 && isWork) continue;
    if (isOffice(context, wider >= 0 ? wider : (owner?.from ?? at), at)) {
      if (known !== undefined) dropped.add(known);
      if (owner !== undefined && owner.type !== "person") dropped.add(owner);
    } else if (wider >= 0) {
      const inside = draftsWithin(starts, wider, at);
      if (inside === null) continue;
      for (const draft of inside) dropped.add(draft);
      const name = body(wider, at, "acronym-expanded");
      const isListed = known !== undefined && isGroup(known) && isOwnName(context, name, known);
      const spelled = isListed ? draftWith(name, { type: known.type, candidates: known.candidates }) : name;
      added.push(spelled);
      introduce(spelled, at);
    } else if (owner?.type === "person") {
      if (known === undefined && from < 0 && isBodyOfPerson(context, at))
        added.push(unlistedDraft("organization", "acronym", at, at + 1, "body-of-person"));
    } else if (
      owner !== undefined &&
      known !== undefined &&
      isGroup(known) &&
      isOwnName(context, owner, known)
    ) {
      spelledOut.set(keysOf(context, owner), known);
    } else if (owner !== undefined && mayShorten(context, owner, at, known, from)) {
      introduce(owner, at);
    } else if (owner !== undefined && known !== undefined) {
      if (isOwnName(context, owner, known)) spelledOut.set(keysOf(context, owner), known);
      else if (bracketLength(context, at) === 1 && isOthersLetters(context, owner, known))
        introduce(owner, at);
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

/** *JEM*, *WESMINCOM*, *MoI*. */
const IN_CAPITALS = /^\p{Lu}[\p{Lu}\p{N}.]{1,10}$|^\p{Lu}\p{Ll}{0,2}\p{Lu}\p{Ll}?$/u;
/** *Nasa*, as British papers write: only where it spells out what stands before. */
const AS_WORD = /^\p{Lu}\p{Ll}{3,6}$/u;

function bracketedAcronyms(words: Words): number[] {
  const found: number[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const { gap, text } = words.at(at);
    if (gap === "open" && (IN_CAPITALS.test(text) || AS_WORD.test(text))) found.push(at);
  }
  return found;
}

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

/** The initials of the words, the small ones left out unless asked for (*MoI*). */
function initialsOf(context: MentionContext, from: number, to: number, small: boolean): string {
  return context.scan.words
    .slice(from, to)
    .filter(({ shape }) => small || shape !== "lower")
    .map(({ key }) => key[0] ?? "")
    .join("");
}

/** First word of the large words before a bracket whose initials the acronym is; -1 for none. */
function expansion(context: MentionContext, at: number): number {
  const { words } = context.scan;
  const letters = words.at(at).key;
  for (let from = Math.max(0, at - letters.length - 3); from <= at - 2; from += 1) {
    const word = words.at(from);
    if (word.shape === "lower") continue;
    if (
      // *Bank of Asia (BA)*, *Notes from Poland (NFP)*
      (initialsOf(context, from, at, false) === letters || initialsOf(context, from, at, true) === letters) &&
      words
        .slice(from + 1, at)
        .every(({ gap }) => gap === "space" || gap === "hyphen" || gap === "apostrophe")
    )
      return from;
  }
  return -1;
}
