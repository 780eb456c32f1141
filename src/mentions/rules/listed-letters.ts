/** Letters in brackets that the lexicon knows: whether they are those of the name before them or of somebody else. */
import type { GroupEntry, OrganizationEntry } from "../../lexicon/entries.js";
import { entryIn } from "../../lexicon/files.js";
import { fold } from "../../lexicon/fold.js";
import type { MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";

/** A body that no list has. */
export const isBody = ({ type, candidates }: MentionDraft): boolean =>
  type === "organization" && candidates.length === 0;

/** True for an armed group. */
export function isGroup({ type }: MentionDraft): boolean {
  return type === "armed_group" || type === "proxy_group";
}

/**
 * *General Confederation of Labour (CGT)*, *Democratic Front for the Central African People (FDPC)*: the body that a list
 * knows by the letters alone, the group whose name in the list has most of the words.
 */
export function isOwnName(context: MentionContext, owner: MentionDraft, known: MentionDraft): boolean {
  if (!isBody(owner) || owner.to - owner.from < 3) return false;
  const entry = entryOf(known);
  if (entry === undefined) return false;
  const own = largeWords(context, owner);
  const shared = own.filter((key) => wordsOf(entry).has(key)).length;
  if (isGroup(known)) return shared * 2 > own.length;
  return !("kind" in entry && entry.kind === "media") && !isSpelledElsewhere(entry, context, known, shared);
}

/** *the Institute for Labour Studies (PKK)*: the letters of a group or body that has nothing to do with the name before them. */
export function isOthersLetters(context: MentionContext, owner: MentionDraft, known: MentionDraft): boolean {
  if (!isBody(owner) || owner.to - owner.from < 3) return false;
  if (isGroup(known)) return true;
  const entry = entryOf(known);
  return entry !== undefined && isSpelledElsewhere(entry, context, known, 0);
}

type Entry = GroupEntry | OrganizationEntry;

function entryOf(known: MentionDraft): Entry | undefined {
  const [id = ""] = known.candidates;
  if (isGroup(known)) return entryIn<GroupEntry>("groups", id);
  return known.type === "organization" ? entryIn<OrganizationEntry>("organizations", id) : undefined;
}

/** The list spells the letters out by other words: *United Front for the Change of Chad (UFC)*. */
function isSpelledElsewhere(
  entry: Entry,
  { scan }: MentionContext,
  { from }: MentionDraft,
  shared: number,
): boolean {
  const words = fold(entry.name).split(" ");
  const initials = words
    .filter((word) => !SMALL.test(word))
    .map((word) => word.charAt(0))
    .join("");
  return shared === 0 && words.length > 1 && initials === scan.words.at(from).key;
}

const SMALL = /^(?:of|the|and|for|in|on|de|la)$/;

/** The words of all its names. */
function wordsOf({ name, aliases }: Entry): ReadonlySet<string> {
  const texts = [name, ...aliases.map((alias) => (typeof alias === "string" ? alias : alias.text))];
  return new Set(texts.flatMap((text) => fold(text).split(" ")));
}

function largeWords({ scan }: MentionContext, { from, to }: MentionDraft): string[] {
  return scan.words
    .slice(from, to)
    .filter(({ shape }) => shape !== "lower")
    .map(({ key }) => key);
}
