/**
 * Reads articles whose claims are marked in the text itself, `NAME.mark`: `{1s:She} {1c:said} {1o:it had {2c:reportedly}
 * {2o:rained}}.` is two claims, the second inside the first; see fixtures/annotated/README.md.
 */
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { globSync } from "tinyglobby";
import { indexed } from "../../src/indexed.js";
import type { Span } from "../../src/span.js";
import { type AnnotatedArticle, type AnnotatedClaim, foldOf } from "./annotated-article.js";

const ENDING = ".mark";
const OPENING = /^(\d+)([sco])(\??):/;

/**
 * The articles in the folder and below it, sorted by path; the fold by the name. Throws on a mark that is faulty, naming
 * the article.
 */
export function readMarkedCorpus(folder: string): AnnotatedArticle[] {
  const paths = globSync(`**/*${ENDING}`, { cwd: folder }).sort();
  return paths.map((path) => {
    const name = basename(path, ENDING);
    const { text, claims } = readMarks(readFileSync(join(folder, path), "utf8"), name);
    return { name, text, fold: foldOf(name), domain: "nested", annotations: [claims] };
  });
}

interface Mark {
  readonly claim: number;
  readonly role: string;
  readonly isDoubtful: boolean;
  readonly start: number;
}

interface MarkedClaim {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
  doubtful: boolean;
}

/** The text without its marks, and the claims in the order of their numbers; offsets in UTF-16. */
export function readMarks(marked: string, name: string): { text: string; claims: AnnotatedClaim[] } {
  const claims = new Map<number, MarkedClaim>();
  const open: Mark[] = [];
  let text = "";
  for (let at = 0; at < marked.length; at++) {
    const character = marked[at];
    if (character === "{") {
      const [opening, claim, role = "", doubt] = OPENING.exec(marked.slice(at + 1, at + 8)) ?? [];
      if (!opening)
        throw new Error(`${name}: no mark begins at ${JSON.stringify(marked.slice(at, at + 30))}`);
      open.push({ claim: Number(claim), role, isDoubtful: doubt === "?", start: text.length });
      at += opening.length;
    } else if (character === "}") {
      const mark = open.pop();
      if (!mark)
        throw new Error(
          `${name}: a mark ends that never began, before ${JSON.stringify(marked.slice(at, at + 30))}`,
        );
      add(claims, mark, text.length);
    } else text += character;
  }
  const [unclosed] = open;
  if (unclosed) throw new Error(`${name}: mark ${unclosed.claim}${unclosed.role} never ends`);
  const sorted = [...claims].sort(([a], [b]) => a - b);
  for (const [number, { cue, content }] of sorted)
    if (cue.length !== 1 || content.length === 0)
      throw new Error(`${name}: claim ${number} needs one cue and content`);
  const all = sorted.map(([, claim]) => claim);
  return { text, claims: all.map((claim) => annotated(claim, all)) };
}

function add(claims: Map<number, MarkedClaim>, { claim, role, isDoubtful, start }: Mark, end: number): void {
  const own = claims.get(claim) ?? { source: [], cue: [], content: [], doubtful: false };
  claims.set(claim, own);
  own.doubtful ||= isDoubtful;
  const part = role === "s" ? own.source : role === "c" ? own.cue : own.content;
  part.push({ start, end });
}

function annotated(
  { source, cue, content, doubtful }: MarkedClaim,
  all: readonly MarkedClaim[],
): AnnotatedClaim {
  const inner = all.some((other) => other.cue !== cue && cue.every((span) => holds(other.content, span)));
  return { source, cue: indexed(cue), content: byStart(content), inner, doubtful };
}

const holds = (content: readonly Span[], { start, end }: Span): boolean =>
  content.some((piece) => piece.start <= start && end <= piece.end);

/** Marks are added as they end: those that hold others last. */
const byStart = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);
