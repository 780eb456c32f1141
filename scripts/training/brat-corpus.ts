/** Reads a folder in PolNeAR’s form: `text/NAME.txt`, and `attributions/NAME_xxxx.ann` (brat standoff) by annotator. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { indexed } from "../../src/indexed.js";
import { type AnnotatedArticle, type AnnotatedClaim, foldOf, utf16Offsets } from "./annotated-article.js";

type Role = "source" | "cue" | "content";
type Pieces = [number, number][];

/** The articles, sorted by name, with the outermost claims of each annotator. */
export function readBratCorpus(folder: string): AnnotatedArticle[] {
  const byName = new Map<string, { text: string; annotations: AnnotatedClaim[][] }>();
  for (const file of readdirSync(join(folder, "attributions")).sort()) {
    if (!file.endsWith(".ann")) continue;
    const name = file.replace(/_[0-9a-f]{4}\.ann$/, "");
    let article = byName.get(name);
    if (!article) {
      article = { text: readFileSync(join(folder, "text", `${name}.txt`), "utf8"), annotations: [] };
      byName.set(name, article);
    }
    article.annotations.push(
      bratClaims(readFileSync(join(folder, "attributions", file), "utf8"), article.text),
    );
  }
  return [...byName].map(([name, article]) => ({
    name,
    fold: foldOf(name),
    domain: "outermost",
    ...article,
  }));
}

/** The attributions of one brat standoff file, whose offsets count code points. */
export function bratClaims(annotations: string, text: string): AnnotatedClaim[] {
  const offsets = utf16Offsets(text);
  const spans = new Map<string, Pieces>();
  const claims: AnnotatedClaim[] = [];
  for (const line of annotations.split("\n")) {
    const [id = "", rest] = line.split("\t");
    if (rest === undefined) continue;
    if (id.startsWith("T")) spans.set(id, piecesOf(rest.slice(rest.indexOf(" ") + 1)));
    else if (id.startsWith("E")) claims.push(eventOf(rest, spans, offsets));
  }
  return claims;
}

/** `12 20;25 31` */
function piecesOf(text: string): Pieces {
  return text.split(";").map((piece) => piece.split(" ").map(Number) as [number, number]);
}

/** `Attribution:T3 Source:T1 Cue:T2 Content:T4 Content2:T5` */
function eventOf(
  text: string,
  spans: ReadonlyMap<string, Pieces>,
  offsets: readonly number[],
): AnnotatedClaim {
  const roles: Record<Role, Pieces> = { source: [], cue: [], content: [] };
  for (const part of text.split(" ")) {
    const [role = "", id = ""] = part.split(":");
    const pieces = roles[role.replace(/\d+$/, "").toLowerCase() as Role] as Pieces | undefined;
    pieces?.push(...(spans.get(id) ?? []));
  }
  const convert = (pieces: Pieces) =>
    pieces
      .map(([start, end]) => ({ start: offsets[start] ?? 0, end: offsets[end] ?? 0 }))
      .sort((a, b) => a.start - b.start);
  return {
    source: convert(roles.source),
    cue: indexed(convert(roles.cue)),
    content: convert(roles.content),
    inner: false,
    doubtful: false,
  };
}
