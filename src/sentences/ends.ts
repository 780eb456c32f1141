import type { Draft } from "./tokens.js";

const CLOSING = /^["”’»)\]]$/;

/** Moves and removes wink's sentence ends within the tokens from `first` on; gives the last token of each sentence. */
export function sentenceEnds(drafts: readonly Draft[], first: number, wink: ReadonlySet<number>): number[] {
  const ends: number[] = [];
  for (let i = first; i < drafts.length - 1; i += 1) {
    if (!wink.has(i)) continue;
    let end = i;
    while (isClosing(drafts, end + 1)) end += 1;
    const next = drafts[end + 1];
    if (!next) continue;
    if (/^\p{Ll}/u.test(next.text) && drafts[end]!.text !== ":") continue;
    if (ends.at(-1) !== end) ends.push(end);
  }
  if (drafts.length > first && ends.at(-1) !== drafts.length - 1) ends.push(drafts.length - 1);
  return ends;
}

function isClosing(drafts: readonly Draft[], at: number): boolean {
  const token = drafts[at];
  return token !== undefined && CLOSING.test(token.text) && drafts[at - 1]!.end === token.start;
}
