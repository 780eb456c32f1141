// An article's text with the sources, cues and contents of its claims marked.
import { present } from "../../present.js";
import type { PageClaim } from "../page-data.js";
import { type Child, h } from "./dom.js";

type Part = "source" | "cue" | "content";

interface Cover {
  readonly claim: PageClaim;
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

/** Where parts overlap, the one that says most about the words wins: a cue, then a source, then a content. */
const RANK: Readonly<Record<Part, number>> = { content: 0, source: 1, cue: 2 };

/**
 * The text in pieces between all ends of spans; each piece knows the claims it is part of. Up to `headline` it is large.
 */
export function markedText(
  text: string,
  headline: number,
  claims: readonly PageClaim[],
  linkOf: (claim: PageClaim) => string,
  chosen: string | null,
): HTMLElement {
  const covers = claims.flatMap(coversOf).sort((a, b) => a.start - b.start || b.end - a.end);
  const bounds = [
    ...new Set([0, headline, text.length, ...covers.flatMap(({ start, end }) => [start, end])]),
  ];
  bounds.sort((a, b) => a - b);
  const linked = new Set<string>();
  const pieces: Child[] = [];
  let open: Cover[] = [];
  let next = 0;
  for (const [index, start] of bounds.slice(0, -1).entries()) {
    open = open.filter(({ end }) => end > start);
    while (next < covers.length && present(covers[next]).start <= start) open.push(present(covers[next++]));
    pieces.push(pieceOf(text.slice(start, bounds[index + 1]), open, linkOf, linked, chosen));
  }
  const large = bounds.indexOf(headline);
  return h(
    "div",
    { class: "text", lang: "en" },
    headline > 0 && h("span", { class: "headline" }, ...pieces.slice(0, large)),
    ...pieces.slice(large),
  );
}

function coversOf(claim: PageClaim): Cover[] {
  return (["source", "cue", "content"] as const).flatMap((part) => {
    const spans = claim[part];
    return Array.from({ length: spans.length / 2 }, (_, at) => ({
      claim,
      part,
      start: present(spans[2 * at]),
      end: present(spans[2 * at + 1]),
    })).filter(({ start, end }) => end > start);
  });
}

function pieceOf(
  words: string,
  open: readonly Cover[],
  linkOf: (claim: PageClaim) => string,
  linked: Set<string>,
  chosen: string | null,
): Child {
  if (open.length === 0) return words;
  // The shortest span is the innermost one.
  const top = present(
    [...open].sort((a, b) => RANK[b.part] - RANK[a.part] || a.end - a.start - (b.end - b.start))[0],
  );
  const ids = (part: Part) => open.filter((cover) => cover.part === part).map(({ claim }) => claim.id);
  const isChosen = chosen !== null && open.some(({ claim }) => claim.id === chosen);
  const attributes = {
    class: `part ${top.part}${isChosen ? " chosen" : ""}${top.claim.confidence < 0.5 ? " doubtful" : ""}`,
    ...Object.fromEntries(
      (["source", "cue", "content"] as const).flatMap((part) =>
        ids(part).length > 0 ? [[`data-${part}`, ids(part).join(" ")]] : [],
      ),
    ),
  };
  // One link a claim for the keyboard: its cue, or what stands first where there is none.
  const links = top.part === "cue" || top.claim.cue.length === 0;
  if (!links || linked.has(top.claim.id)) return h("mark", attributes, words);
  linked.add(top.claim.id);
  return h(
    "a",
    { ...attributes, href: linkOf(top.claim), "aria-label": `${words} (claim ${top.claim.id})` },
    words,
  );
}
