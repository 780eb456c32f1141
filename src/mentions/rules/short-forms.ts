import { GENERATIONS } from "../../gazetteer/generations.js";
import { respelled, soundOf } from "../../gazetteer/romanisation.js";
import type { Word } from "../../gazetteer/words.js";
import { wordClass } from "../../lexicon/word-classes.js";
import type { MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { isKoreanOrChinese } from "../runs.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { ACRONYM_ALONE } from "./organizations.js";
import { SHARES_IN } from "./share-holdings.js";
import { SHORT_FOR_BODY } from "./solo-bodies.js";

// By which short forms an article may name again whom it has named in full: surnames, first names, acronyms, *the Commission*.

/** A short form of a name that the article has introduced in full. */
export interface Short {
  readonly type: MentionDraft["type"];
  readonly form: MentionDraft["form"];
  readonly rule: string;
  /** The particles before the surname: *Bill [de] Blasio*, *Ana [van der] Holm*, *Rocky [De La] Fuente*. */
  readonly particles?: readonly string[];
  /** The second half of a surname with a hyphen: *[Bakare-Ojo]*. */
  readonly half?: string;
}

/** The short forms of the names that the article has introduced, by the key of their first word. */
export function shortForms(context: MentionContext, drafts: readonly MentionDraft[]): Map<string, Short> {
  const { words } = context.scan;
  const shorts = new Map<string, Short>();
  const add = (at: number, short: Short) => {
    const { key, text } = words.at(at);
    if (text.length >= 2 && !context.lists.notNames.has(key) && !shorts.has(key)) shorts.set(key, short);
  };
  // *Ricardo [Rosselló] Nevares*: of two family names the first
  const addMiddle = (at: number) => {
    const { key, shape, gap } = words.at(at);
    if (shape !== "capitalised" || gap !== "space" || words.at(at + 1).gap !== "space") return;
    if (context.givenNames.has(key) || context.common.has(key) || context.lists.particles.has(key)) return;
    add(at, { type: "person", form: "surname", rule: "surname-again" });
  };
  for (const draft of drafts) {
    const { from, to, type } = draft;
    if (type === "person" && to - from >= 2) {
      let last = to - 1;
      if (GENERATIONS.has(words.at(last).key) && last > from + 1) last -= 1;
      const family = familyBeforeTail(context, draft);
      if (family >= 0) add(family, { type, form: "surname", rule: "surname-again" });
      else if (words.at(last).gap === "hyphen" && last - 1 > from && !isKoreanOrChinese(context, from))
        add(last - 1, { type, form: "surname", rule: "surname-again", half: words.at(last).key });
      add(last, { type, form: "surname", rule: "surname-again", ...particlesBefore(context, from, last) });
      if (isKoreanOrChinese(context, from)) add(from, { type, form: "surname", rule: "surname-again" });
    } else if (
      to - from === 2 &&
      SHORTENED.has(words.at(to - 1).key) &&
      !context.common.has(words.at(from).key) &&
      context.hits[from]?.length !== 1
    ) {
      add(from, { type, form: "alias", rule: "name-again" });
    } else if (type === "organization" && to - from >= 2 && SHORT_FOR_BODY.has(shortWord(context, draft))) {
      const at = words[from + 1]?.shape === "lower" ? from : to - 1;
      shorts.set(words[at]?.key ?? "", { type, form: "alias", rule: "body-again" });
    } else if (isNamedHouse(context, draft)) {
      add(from, { type, form: "alias", rule: PLACE_AGAIN });
    } else if (isCalledBody(context, draft)) {
      add(from, { type, form: "name", rule: "called-again" });
    } else if (draft.form === "acronym" && draft.rule !== ACRONYM_ALONE) {
      add(from, acronymAgain(context, draft));
    }
  }
  for (const { from, to, type } of drafts) {
    if (type === "person" && to - from >= 2) add(from, { type, form: "alias", rule: "first-name-again" });
  }
  for (const { from, to, type } of drafts) {
    if (type === "person" && to - from === 3 && context.givenNames.has(words.at(from).key))
      addMiddle(from + 1);
  }
  for (const draft of drafts)
    if (isCoined(context, draft)) add(draft.from, { type: draft.type, form: "alias", rule: "name-again" });
  addInitials(context, drafts, shorts);
  // where the letters of an acronym that nobody spells out are a body's initials, that is meant
  for (const draft of drafts) if (draft.rule === ACRONYM_ALONE) add(draft.from, acronymAgain(context, draft));
  for (const { from, to, type, rule } of drafts) {
    if (rule === "known-as" && to - from === 1) add(from, { type, form: "alias", rule: "first-name-again" });
  }
  return shorts;
}

/** The acronym itself, with its second half where it has two: *[CDU]*, *[CDU/CSU]*. */
function acronymAgain({ scan: { words } }: MentionContext, { from, to, type }: MentionDraft): Short {
  const short: Short = { type, form: "acronym", rule: "acronym-again" };
  return to - from === 2 ? { ...short, half: words.at(from + 1).key } : short;
}

/** Adds bodies by their initials: *the NSW Rural Fire Service … the [RFS]*. */
function addInitials(
  context: MentionContext,
  drafts: readonly MentionDraft[],
  shorts: Map<string, Short>,
): void {
  const { words } = context.scan;
  for (const { from, to, type } of drafts) {
    if (type !== "organization" || to - from < 3) continue;
    for (const start of [from, from + (context.hits[from]?.length ?? 0)]) {
      const initials = initialsOf(words.slice(start, to));
      if (initials.length >= 3 && !shorts.has(initials))
        shorts.set(initials, { type, form: "acronym", rule: INITIALS });
    }
  }
}

/** Where the family name stands before a given name with a small second half: *[Chan] Wai-man*; -1 for other names. */
function familyBeforeTail({ scan }: MentionContext, { from, to }: MentionDraft): number {
  const tail = wordAt(scan, to - 1);
  return tail?.shape === "lower" && tail.gap === "hyphen" && to - 3 >= from ? to - 3 : -1;
}

/** The particles between the given names and the family name, small or large; nothing where there are none. */
function particlesBefore(context: MentionContext, from: number, last: number): Pick<Short, "particles"> {
  const { words } = context.scan;
  let first = last;
  while (first > from + 1 && isParticle(context, first - 1) && words.at(first).gap === "space") first -= 1;
  return first === last ? {} : { particles: words.slice(first, last).map(({ key }) => key) };
}

/** *[van] Holm*, *[De] Zoysa*. */
function isParticle({ scan, lists }: MentionContext, at: number): boolean {
  const { shape, key } = scan.words.at(at);
  return shape === "lower" || (shape === "capitalised" && lists.particles.has(key));
}

/** The rule for *[Payam]* where Payam Airport is named. */
export const PLACE_AGAIN = "place-again";

/** *[Payam] International Airport*: later its first word alone, where that is no other name and no word. */
function isNamedHouse(
  { scan, hits, common, givenNames, familyNames }: MentionContext,
  draft: MentionDraft,
): boolean {
  const { from, to, type, rule } = draft;
  if (type !== "location" || rule !== "location-by-head" || to - from < 2 || hits[from] !== undefined)
    return false;
  if (!/^(?:airport|airfield|airbase|prison)$/.test(wordAt(scan, to - 1)?.key ?? "")) return false;
  const key = wordAt(scan, from)?.key ?? "";
  return !common.has(key) && !givenNames.has(key) && !familyNames.has(key);
}

/** The rule for *the [PDP]* where the Peoples Democratic Party is named. */
export const INITIALS = "initials-again";

/** The initials of the words written large. */
const initialsOf = (name: readonly Word[]): string =>
  name
    .filter(({ shape }) => shape !== "lower")
    .map(({ key }) => key[0] ?? "")
    .join("");

/** *Swedish drugmaker [Novexa]*: a single word, not an ordinary one, that the text beside it calls a body. */
function isCalledBody({ scan, common }: MentionContext, { from, to, rule }: MentionDraft): boolean {
  return to - from === 1 && CALLED.has(rule) && !common.has(wordAt(scan, from)?.key ?? "");
}

const CALLED: ReadonlySet<string> = new Set([
  "body-noun-before",
  "body-noun-after",
  "body-based-in",
  SHARES_IN,
]);

/** The word that stands for a body later: the first of *Court of Session*, the last of *European Commission*. */
function shortWord({ scan }: MentionContext, { from, to }: MentionDraft): string {
  const at = wordAt(scan, from + 1)?.shape === "lower" ? from : to - 1;
  return wordAt(scan, at)?.shape === "lower" ? "" : (wordAt(scan, at)?.key ?? "");
}

/** *[Lundavo] Labs Inc.*, *the operator, [Lundavo] Bulk Carriers*: a first word in no list; alone it means the firm whose name it opens. */
function isCoined(
  { scan, common, givenNames, familyNames, hits }: MentionContext,
  { from, to, type, rule, candidates }: MentionDraft,
): boolean {
  const word = wordAt(scan, from);
  if (type !== "organization" || to - from < 2 || candidates.length > 0) return false;
  if (word?.shape !== "capitalised" || word.possessive || word.key.length < 4) return false;
  if (scan.words[from + 1]?.gap !== "space" || hits[from] !== undefined) return false;
  const introduced = INTRODUCED.has(rule) && !has(scan, to - 1, TRAIT.organizationHead);
  const last = wordAt(scan, to - 1)?.key ?? "";
  if (!introduced && !DROPPED_TAILS.has(last) && !TRADES.has(last)) return false;
  return ![common, givenNames, familyNames].some((list) => list.has(word.key));
}

const INTRODUCED: ReadonlySet<string> = new Set(["introduced", "body-noun-before", "body-based-in"]);
const DROPPED_TAILS = wordClass("droppedTails");
const TRADES = wordClass("trades");

/** Last words that a name may lose: *Wagner* for *Wagner Group*. */
const SHORTENED = wordClass("shortenedHeads");

/** Surnames by the sound of their consonants: *Saree* finds *Sarea*. */
function bySound(shorts: ReadonlyMap<string, Short>): ReadonlyMap<string, [string, Short]> {
  const sounds = new Map<string, [string, Short]>();
  for (const [key, short] of shorts) {
    if (short.form === "surname" && key.length >= 5 && !sounds.has(soundOf(key)))
      sounds.set(soundOf(key), [key, short]);
  }
  return sounds;
}

export type Respelling = (key: string) => Short | undefined;

/** Finds surnames in another romanisation. The sound is only made for the few words that begin as one of them does. */
export function respellingsOf(shorts: ReadonlyMap<string, Short>): Respelling {
  const openings = new Set<string>();
  for (const [key, short] of shorts) if (short.form === "surname") openings.add(key.slice(0, 3));
  let sounds: ReadonlyMap<string, [string, Short]> | undefined;
  return (key) => {
    if (!openings.has(key.slice(0, 3))) return undefined;
    sounds ??= bySound(shorts);
    const known = sounds.get(soundOf(key));
    return known !== undefined && respelled(known[0], key) ? known[1] : undefined;
  };
}
