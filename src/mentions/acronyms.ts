import type { Draft } from "./draft.js";
import { runEnd } from "./runs.js";
import { isHit, type Setting } from "./setting.js";

/**
 * Acronyms that the article introduces in brackets after a name: *Movement of Justice [JEM]*. The name may
 * be known already; a run of large words with the same initials becomes an organisation by it.
 */
export function acronymsOf(setting: Setting, drafts: readonly Draft[]): Draft[] {
  const { words } = setting.scan;
  const found: Draft[] = [...drafts];
  const starts = new Map(drafts.map((draft) => [draft.from, draft]));
  const ends = new Map(drafts.map((draft) => [draft.to, draft]));
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at]!;
    if (word.gap !== "open" || word.shape !== "upper" || starts.has(at)) continue;
    if (isHit(setting.hits[at], "state") || !/^[\p{Lu}][\p{Lu}\p{N}.]{1,7}$/u.test(word.text)) continue;
    const owner = ends.get(at);
    if (owner !== undefined) {
      if (owner.type === "person") continue;
      found.push({ ...owner, from: at, to: at + 1, form: "acronym", rule: "acronym-introduced" });
      continue;
    }
    const from = expansion(setting, at);
    if (from < 0 || found.some((draft) => draft.from < at && draft.to > from)) continue;
    found.push({
      from,
      to: at,
      type: "organization",
      form: "name",
      candidates: [],
      rule: "acronym-expanded",
    });
    found.push({
      from: at,
      to: at + 1,
      type: "organization",
      form: "acronym",
      candidates: [],
      rule: "acronym-introduced",
    });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** First word of the large words before a bracket whose initials the acronym is; -1 for none. */
function expansion(setting: Setting, at: number): number {
  const { words } = setting.scan;
  const letters = words[at]!.key;
  for (let from = Math.max(0, at - letters.length - 3); from <= at - 2; from += 1) {
    const word = words[from]!;
    if (word.shape === "lower" || runEnd(setting, from) < from + 1) continue;
    const initials = words
      .slice(from, at)
      .filter(({ shape }) => shape !== "lower")
      .map(({ key }) => key[0])
      .join("");
    if (
      initials === letters &&
      words
        .slice(from + 1, at)
        .every(({ gap }) => gap === "space" || gap === "hyphen" || gap === "apostrophe")
    )
      return from;
  }
  return -1;
}
