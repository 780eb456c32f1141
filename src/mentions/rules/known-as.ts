import { draftWith, type MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import { nameOf } from "../name-candidates.js";
import { isLarge, joined, runEnd, titleFrom } from "../runs.js";
import { between, has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

// Other names that the text itself gives to somebody: nicknames and letters.

/** Among so many drafts behind one stands what is right behind it. */
const NEAR = 4;

/**
 * Another name that the text gives somebody: *Mohammed Hamdan Dagalo, better known as [Hemedti]*. It means whoever the
 * name before it means; a name found there already keeps its place.
 */
export function otherNames(
  context: MentionContext,
  drafts: readonly MentionDraft[],
): readonly MentionDraft[] {
  const { words } = context.scan;
  const found: MentionDraft[] = [];
  const dropped = new Set<MentionDraft>();
  const startingAt = (at: number, index: number) =>
    drafts.slice(index + 1, index + NEAR).find(({ from }) => from === at);
  drafts.forEach((owner, index) => {
    if (owner.type === "state" || owner.type === "location") return;
    const quoted = quotedBehind(context, owner);
    if (quoted > 0) {
      const known = startingAt(owner.to, index);
      if (known === undefined || known.candidates.length === 0) {
        if (known !== undefined) dropped.add(known);
        found.push(draftWith(owner, { from: owner.to, to: quoted, form: "alias", rule: "known-as" }));
        return;
      }
    }
    if (isBirthName(context, owner)) {
      dropped.add(owner);
      found.push(draftWith(owner, { form: "alias", rule: "known-as" }));
      return;
    }
    let at = bracketEnd(context, owner.to);
    const isBehindName = words[at]?.gap === "comma" || words[at]?.gap === "open";
    if (at === owner.to ? !isBehindName : words[at]?.key !== "also") return;
    const cueEnd = at + 4;
    while (
      at < cueEnd &&
      /^(?:who|is|was|also|better|widely|commonly|formerly|often|popularly|and)$/.test(words[at]?.key ?? "")
    )
      at += 1;
    if (isOtherLetters(context, at)) {
      found.push(draftWith(owner, { from: at + 1, to: at + 2, form: "acronym", rule: "known-as" }));
      const known = startingAt(at + 1, index);
      if (known !== undefined) dropped.add(known);
      return;
    }
    const named = nameBehindCue(context, at);
    if (named === undefined) return;
    const { first, isShort } = named;
    const next = drafts.slice(index + 1, index + NEAR).find(({ to }) => to > first);
    if (next !== undefined && next.from <= first) {
      if ((next.candidates.length > 0 && !isShort) || next.from < first) return;
      dropped.add(next);
    }
    const to = next !== undefined && dropped.has(next) ? next.to : runEnd(context, first);
    const form = to === first + 1 && words.at(first).shape === "upper" ? "acronym" : "alias";
    found.push(draftWith(owner, { from: first, to, form, rule: "known-as" }));
  });
  if (found.length === 0) return drafts;
  const kept = withAliasesAgain(
    context,
    drafts.filter((draft) => !dropped.has(draft)),
    found,
  );
  return [...kept, ...found].sort((a, b) => a.from - b.from);
}

/**
 * *better known as [Hemedti]*, *nicknamed the [Tiger]*: where the name behind the cue begins; `isShort` where a word
 * such as *acronym* announces it.
 */
function nameBehindCue(
  context: MentionContext,
  cue: number,
): { readonly first: number; readonly isShort: boolean } | undefined {
  const { words } = context.scan;
  const nick = /^(?:nicknamed|dubbed|alias|aka)$/.test(words[cue]?.key ?? "");
  // "known abroad as"
  const away =
    words[cue]?.key === "known" && /^(?:abroad|locally|widely)$/.test(words[cue + 1]?.key ?? "") ? 1 : 0;
  const also =
    /^(?:called|named)$/.test(words[cue]?.key ?? "") &&
    /^(?:also|formerly|popularly|commonly)$/.test(words[cue - 1]?.key ?? "");
  const known = words[cue]?.key === "known" && /^(?:as|by)$/.test(words[cue + 1 + away]?.key ?? "");
  if (!nick && !known && !also) return undefined;
  let first = cue + (known ? 2 + away : 1);
  const short = words.slice(first, first + 3).findIndex(({ key }) => SHORT_NAMES.test(key));
  if (short > 0) first += short + 1;
  else if (words[first]?.text === "the") first += 1;
  if (!isLarge(context, first)) return undefined;
  // "better known as Pastor Ntumi": the title is none of the name
  const title = titleFrom(context, first);
  if (title > 0 && isLarge(context, first + title) && joined(context, first + title)) first += title;
  return { first, isShort: short > 0 };
}

/** *known by its Spanish [acronym] CNE*. */
const SHORT_NAMES = /^(?:acronym|initials|abbreviation)$/;

/** *Third State University [(TSU)], also called*: behind the letters in brackets, if any stand there. */
function bracketEnd({ scan }: MentionContext, at: number): number {
  if (wordAt(scan, at)?.gap !== "open") return at;
  for (let i = at + 1; i <= at + 3; i += 1) if (between(scan, i).trim() === "),") return i;
  return at;
}

/** *Marla Dean was born [Maria Dembska]*, *Dean, née [Maria Dembska],*: the name before is of the same person. */
function isBirthName({ scan }: MentionContext, { from, to, type }: MentionDraft): boolean {
  const { words } = scan;
  const cue = words[from - 1];
  if (type !== "person" || to - from < 2 || words[from]?.gap !== "space") return false;
  if (!/^(?:born|née|nee|né)$/i.test(cue?.text ?? "")) return false;
  const owner = wordAt(scan, cue?.gap === "space" ? from - 3 : from - 2);
  const isSaid = cue?.gap === "space" && wordAt(scan, from - 2)?.text === "was";
  return (isSaid || cue?.gap === "comma" || cue?.gap === "open") && owner?.shape === "capitalised";
}

/** The drafts, of which those that repeat another name mean whoever has it. */
function withAliasesAgain(
  context: MentionContext,
  drafts: readonly MentionDraft[],
  found: readonly MentionDraft[],
): readonly MentionDraft[] {
  const aliases = new Map(
    found.filter(({ from, to }) => to - from > 1).map((draft) => [nameOf(context, draft), draft]),
  );
  return drafts.map((draft) => {
    const alias = draft.candidates.length > 0 ? undefined : aliases.get(nameOf(context, draft));
    if (alias === undefined || alias.type !== draft.type) return draft;
    return draftWith(draft, { form: "alias", rule: "first-name-again", candidates: alias.candidates });
  });
}

/** End of the nickname right behind a person's name: *Mike Mbuvi [‘Sonko’]*; 0 where none stands there. */
function quotedBehind({ scan }: MentionContext, { to, type }: MentionDraft): number {
  const { words, article } = scan;
  if (type !== "person" || words[to]?.shape !== "capitalised" || !/^ ["“‘']$/.test(between(scan, to)))
    return 0;
  for (let end = to + 1; end <= to + 2; end += 1) {
    // "Ana Lund “No comment” …"
    if (has(scan, end - 1, TRAIT.common)) return 0;
    const mark = article.text.slice(words.at(end - 1).end, words.at(end - 1).end + 2);
    if (/^["”’']/.test(mark)) return /^["”’'](?:[ ,.;)]|$)/.test(mark) ? end : 0;
    if (words[end]?.gap !== "space" || words[end]?.shape !== "capitalised") return 0;
  }
  return 0;
}

/** *the Federation of Miners, [or FSTMB], said*. */
function isOtherLetters({ scan: { words } }: MentionContext, at: number): boolean {
  const letters = words[at + 1];
  if (words[at]?.text !== "or" || words[at]?.gap !== "comma" || letters?.shape !== "upper") return false;
  return letters.gap === "space" && letters.text.length >= 2 && words[at + 2]?.gap === "comma";
}
