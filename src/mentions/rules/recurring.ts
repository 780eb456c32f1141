import { draftWith, type MentionDraft, unlistedDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { isLarge, joined, titleFrom } from "../runs.js";
import { beginsSentence, inCapitals, type Scan, tokenAt, wordAt } from "../scan.js";
import { actsAsPerson } from "./beside-person.js";
import { ACRONYM_ALONE } from "./organizations.js";
import { isVersus } from "./other-senses.js";
import { isOnlySurname, isPlaceOfName } from "./place-surnames.js";
import { INITIALS, type Respelling, respellingsOf, type Short, shortForms } from "./short-forms.js";

// Names that the article has introduced, met again.

const shortDraft = ({ type, form, rule }: Short, from: number, to: number): MentionDraft =>
  unlistedDraft(type, form, from, to, rule);

/**
 * The drafts with those of names met again: surnames and first names of the article's people, acronyms, whole
 * names in headlines. A name counts wherever in the article its full form stands (headlines come first).
 */
export function recurring(context: MentionContext, drafts: readonly MentionDraft[]): MentionDraft[] {
  const { words } = context.scan;
  const shorts = shortForms(context, drafts);
  const respelling = respellingsOf(shorts);
  const wholes = wholeNames(context, drafts);
  const covered = new Uint8Array(words.length);
  for (const { from, to } of drafts) covered.fill(1, from, to);
  const found: MentionDraft[] = drafts.map((draft) => meantPerson(context, shorts, draft, drafts));
  for (let at = 0; at < words.length; at += 1) {
    if (covered[at] === 1 || !isLarge(context, at)) continue;
    const whole = longestWhole(context, wholes, at, covered);
    if (whole !== null) {
      found.push(whole);
      at = whole.to - 1;
      continue;
    }
    const short = shorts.get(words.at(at).key) ?? respelt(context, respelling, at);
    if (short === undefined || !alone(context, at, short) || isCaseOrFamily(context, at)) continue;
    if (short.rule === "surname-again" && isPlaceOfName(context, at, drafts)) {
      found.push(unlistedDraft("location", "name", at, at + 1, "surname-as-place"));
      continue;
    }
    const particle = wordAt(context.scan, at - 1);
    const tied =
      short.type === "person" &&
      particle !== undefined &&
      words.at(at).gap === "hyphen" &&
      context.lists.particles.has(particle.key) &&
      covered[at - 1] === 0;
    const to = short.half !== undefined && isHalf(context, at + 1, short.half) ? at + 2 : at + 1;
    if (short.half !== undefined && to === at + 1) continue;
    const again = shortDraft(short, tied ? at - 1 : surnameStart(context, short, at), to);
    found.push(isNearerPerson(context, again, drafts) ? bearerDraft(again) : again);
    at = to - 1;
  }
  return found.length === drafts.length ? found : found.sort((a, b) => a.from - b.from);
}

/** *Mayor [de Blasio]*: the surname from its small words on, if they stand here too. */
function surnameStart({ scan }: MentionContext, { particles = [] }: Short, at: number): number {
  const from = at - particles.length;
  return particles.every((key, i) => wordAt(scan, from + i)?.key === key) ? from : at;
}

/** The second half of a surname, tied to the first by a hyphen. */
function isHalf({ scan }: MentionContext, at: number, key: string): boolean {
  return scan.words[at]?.key === key && scan.words[at]?.gap === "hyphen";
}

/**
 * A surname that a looser rule took for a place (*in [Sanders]*) or for people (*[Türk], quoting …*), or a body's short
 * name that is the first name of somebody in the article ([Rand]): the person.
 */
function meantPerson(
  context: MentionContext,
  shorts: ReadonlyMap<string, Short>,
  draft: MentionDraft,
  drafts: readonly MentionDraft[],
): MentionDraft {
  if (draft.to - draft.from !== 1) return draft;
  const { key } = context.scan.words.at(draft.from);
  const short = shorts.get(key);
  // "its Danish rival Nordcell … the biotech Nordcell"
  if (short?.rule === "called-again" && draft.rule === "title-before")
    return shortDraft(short, draft.from, draft.to);
  // "CPD announced" where the US Commission on Presidential Debates is named
  if (short?.rule === INITIALS && draft.rule === ACRONYM_ALONE)
    return shortDraft(short, draft.from, draft.to);
  if (isNearerPerson(context, draft, drafts)) return bearerDraft(draft);
  if (short?.type !== "person") return draft;
  if (draft.type === "location" && isPlaceOfName(context, draft.from, drafts)) return draft;
  if (draft.type === "person" && short.particles !== undefined)
    return draftWith(draft, { from: surnameStart(context, short, draft.from) });
  // *Lindsey Graham … [Graham] said*: a family name that is given to people too
  if (
    draft.rule === "given-name-speaks" &&
    (short.form === "surname" || isOnlyBearer(context, short, draft, drafts))
  )
    return shortDraft(short, draft.from, draft.to);
  const next =
    context.scan.words[draft.to]?.gap === "space" ? tokenAt(context.scan, draft.to)?.pos : undefined;
  const modifies = next === "NOUN" || next === "ADJ" || next === "PROPN";
  const stands = !modifies && tokenAt(context.scan, draft.from - 1)?.pos !== "DET";
  const surname = draft.form === "demonym" && short.form === "surname" && stands;
  // "Maria Lund left. Lund wants …": a town wants nothing
  const acts = short.form === "surname" && actsAsPerson(context, draft);
  const place = draft.type === "location" && (draft.candidates.length === 0 || acts);
  const owns = context.scan.words.at(draft.from).possessive;
  const only = short.form === "surname" && (stands || owns) && isOnlySurname(context, draft, drafts);
  const body =
    draft.type === "organization" &&
    draft.form !== "acronym" &&
    (context.givenNames.has(key) || draft.rule === "body-noun-after");
  return place || only || body || surname ? shortDraft(short, draft.from, draft.to) : draft;
}

/** *Perry Warjiyo … [Perry] said*, not *her brother [Perry] said*: one alone has the first name, and nothing says who this is. */
function isOnlyBearer(
  { scan }: MentionContext,
  { rule }: Short,
  { from }: MentionDraft,
  drafts: readonly MentionDraft[],
): boolean {
  if (rule !== "first-name-again") return false;
  if (wordAt(scan, from)?.gap === "space" && tokenAt(scan, from - 1)?.pos === "NOUN") return false;
  const { key } = scan.words.at(from);
  const names = drafts.filter(
    (other) => other.type === "person" && other.to - other.from > 1 && scan.words.at(other.from).key === key,
  );
  return new Set(names.map((other) => scan.words.at(other.to - 1).key)).size === 1;
}

/** *Adani Group chairman Gautam Adani denied it. [Adani] said*: a firm's name before a verb, last borne by a person. */
function isNearerPerson(
  { scan }: MentionContext,
  { from, to, type, form }: MentionDraft,
  drafts: readonly MentionDraft[],
): boolean {
  if (type !== "organization" || form !== "alias") return false;
  if (scan.words[to]?.gap !== "space" || tokenAt(scan, to)?.pos !== "VERB") return false;
  if (/^(?:ADP|DET)$/.test(tokenAt(scan, from - 1)?.pos ?? "")) return false;
  const { key } = scan.words.at(from);
  const bearer = drafts.findLast(
    (other) =>
      other.to <= from &&
      (other.type === "person"
        ? other.to - other.from > 1 && scan.words.at(other.to - 1).key === key
        : other.type === "organization" &&
          scan.words.at(other.from).key === key &&
          !isRestOfName(scan, other.from)),
  );
  return bearer?.type === "person";
}

const bearerDraft = ({ from, to }: MentionDraft): MentionDraft =>
  unlistedDraft("person", "surname", from, to, "surname-again");

/** *Løkke [Rasmussen]*: behind a large word of no name. */
const isRestOfName = (scan: Scan, at: number): boolean =>
  wordAt(scan, at)?.gap === "space" && wordAt(scan, at - 1)?.shape === "capitalised";

/** A surname in another romanisation. */
function respelt(context: MentionContext, respelling: Respelling, at: number): Short | undefined {
  const { key, text } = context.scan.words.at(at);
  if (text.length < 5 || context.hits[at] !== undefined) return undefined;
  const short = respelling(key);
  return short === undefined || context.common.has(key) ? undefined : short;
}

/** A surname stands alone: no other name right before or after it, no ordinary word at a sentence's start. */
function alone(context: MentionContext, at: number, short: Short): boolean {
  const word = context.scan.words.at(at);
  if (short.rule === "body-again") return standsForBody(context, at);
  // *US$*, *Don't*
  if (/^(?:\$|['’]t\b)/.test(context.scan.article.text.slice(word.end, word.end + 3))) return false;
  if (short.rule === INITIALS) return word.shape === "upper" && !inCapitals(context.scan, at);
  if (short.form === "acronym")
    return word.shape === "upper" || word.shape === "mixed" || isWrittenAsWord(context, at);
  if (word.shape === "upper" && word.text.length < 4) return false;
  const before = wordAt(context.scan, at - 1);
  // "Bill Shorten was absent. The Bill …"
  const determined = /^(?:an?|the|this|that)$/.test(before?.key ?? "");
  if (determined && short.rule === "first-name-again" && context.common.has(word.key)) return false;
  if (
    word.key === "may" &&
    /^(?:in|since|last|this|next|of|by|until|late|early|mid|on)$/.test(before?.key ?? "")
  )
    return false;
  if (beginsSentence(context.scan, at) && context.common.has(word.key)) {
    const next = tokenAt(context.scan, at + 1);
    return word.possessive || next?.pos === "VERB" || next?.pos === "AUX";
  }
  if (
    isLarge(context, at - 1) &&
    joined(context, at) &&
    word.gap === "space" &&
    !beginsSentence(context.scan, at - 1)
  ) {
    if (
      before !== undefined &&
      !context.titles.lastWords.has(before.key) &&
      context.givenNames.has(before.key)
    )
      return false;
  }
  return true;
}

/** *Zimra* for ZIMRA: four letters or more that are no word and nobody's name. */
function isWrittenAsWord({ scan, common, givenNames, familyNames }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  if (word?.shape !== "capitalised" || word.text.length < 4) return false;
  return !common.has(word.key) && !givenNames.has(word.key) && !familyNames.has(word.key);
}

/** The last word of a body's name alone, inside a sentence or as its subject: *the [Commission] fined*, not *Court Street*. */
function standsForBody(context: MentionContext, at: number): boolean {
  const { scan } = context;
  const word = wordAt(scan, at);
  if (word?.shape !== "capitalised" || inCapitals(scan, at)) return false;
  const next = wordAt(scan, at + 1);
  if (isLarge(context, at - 1) && joined(context, at) && !/^the$/i.test(wordAt(scan, at - 1)?.text ?? ""))
    return false;
  if (isLarge(context, at + 1) && joined(context, at + 1) && titleFrom(context, at + 1) === 0) return false;
  if (/^(?:of|for)$/.test(next?.text ?? "") && isLarge(context, at + 2)) return false;
  if (!beginsSentence(scan, at)) return true;
  const pos = tokenAt(scan, at + 1)?.pos;
  return word.possessive || pos === "VERB" || pos === "AUX" || context.titles.lastWords.has(next?.key ?? "");
}

/** *Kelly v. Brown* is a case, *the wealthy Vanderbilt family* a family. */
function isCaseOrFamily(context: MentionContext, at: number): boolean {
  const { scan } = context;
  if (isVersus(context, at + 1) || isVersus(context, at - 1)) return true;
  const next = wordAt(scan, at + 1);
  if (next?.gap !== "space" || !/^(?:family|fortune|dynasty|clan|estate)$/.test(next.text)) return false;
  const before = wordAt(scan, at - 1);
  const determined = /^(?:the|a)$/i.test(wordAt(scan, at - (next.text === "family" ? 2 : 1))?.text ?? "");
  return determined && (next.text !== "family" || before?.shape === "lower");
}

type Wholes = ReadonlyMap<string, readonly MentionDraft[]>;

/** Names of two words and more by their first word. */
function wholeNames(context: MentionContext, drafts: readonly MentionDraft[]): Wholes {
  const wholes = new Map<string, MentionDraft[]>();
  for (const draft of drafts) {
    if (draft.to - draft.from < 2 || draft.candidates.length > 0) continue;
    const { key } = context.scan.words.at(draft.from);
    const same = wholes.get(key);
    if (same === undefined) wholes.set(key, [draft]);
    else if (same.length < 8) same.push(draft);
  }
  return wholes;
}

function longestWhole(
  context: MentionContext,
  wholes: Wholes,
  at: number,
  covered: Uint8Array,
): MentionDraft | null {
  const { words } = context.scan;
  let best: MentionDraft | null = null;
  for (const draft of wholes.get(words.at(at).key) ?? []) {
    const length = draft.to - draft.from;
    if (best !== null && best.to - best.from >= length) continue;
    let same = at + length <= words.length;
    for (let i = 1; same && i < length; i += 1) {
      same =
        words.at(at + i).key === words.at(draft.from + i).key &&
        covered[at + i] === 0 &&
        words.at(at + i).gap !== "break" &&
        words.at(at + i).gap !== "other";
    }
    if (same) best = draftWith(draft, { from: at, to: at + length, rule: "name-again" });
  }
  return best;
}
