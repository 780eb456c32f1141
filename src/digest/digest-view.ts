// A digest for people at a terminal.
import { Chalk, type ChalkInstance } from "chalk";
import { cut, oneLine, pad, widthOf } from "../output/view/fit-width.js";
import type { Changes, Digest, RepeatedClaim, Repetition, SeenArticle, SpeakingRow } from "./digest-data.js";

/** How wide the view is, in columns, whether it has colours, and how many lines each of its lists has at most. */
export interface DigestViewSettings {
  readonly width: number;
  readonly color: boolean;
  readonly top: number;
}

/** Of a claim's later articles so many are shown. */
const MOST_LATER = 6;
const NUMBER = 9;

interface Style {
  readonly width: number;
  readonly ink: ChalkInstance;
}

/** The digest as lines that fit the width, without the last line end. */
export function digestView(digest: Digest, { width, color, top }: DigestViewSettings): string {
  const style = { width: Math.min(200, Math.max(80, width)), ink: new Chalk({ level: color ? 1 : 0 }) };
  return [...heading(digest, style), ...speakers(digest, top, style), ...claims(digest, top, style)]
    .map((line) => line.trimEnd())
    .join("\n");
}

function heading({ articles, claims: number, from, to }: Digest, { ink }: Style): string[] {
  const days = from === null ? [] : from === to ? [from] : [`${from} to ${to}`];
  return [ink.bold([counted(articles, "article"), counted(number, "claim"), ...days].join(" · "))];
}

function speakers({ speaking }: Digest, top: number, style: Style): string[] {
  const periods = grouped(speaking);
  return [...periods].flatMap(([period, rows]) => {
    const name = period === null ? (periods.size > 1 ? "Articles without a date" : "Who speaks") : period;
    // Unknown speakers, counted together, would stand above all others.
    const known = rows.filter(({ entity }) => entity !== null);
    const unknown = rows.filter(({ entity }) => entity === null);
    return [
      "",
      ...speakerTable(name, [...known.slice(0, top), ...unknown], style),
      ...more(known.length - top, "speaker", style),
    ];
  });
}

function grouped(rows: readonly SpeakingRow[]): Map<string | null, SpeakingRow[]> {
  const groups = new Map<string | null, SpeakingRow[]>();
  for (const row of rows) {
    const group = groups.get(row.period);
    if (group === undefined) groups.set(row.period, [row]);
    else group.push(row);
  }
  return groups;
}

function speakerTable(name: string, rows: readonly SpeakingRow[], { width, ink }: Style): string[] {
  const wide = Math.floor(width * 0.3);
  const room = width - wide - 2 * NUMBER - 2;
  const line = (cells: readonly [string, string, string, string]) =>
    `${pad(cells[0], wide)}${cells[1].padStart(NUMBER)}${cells[2].padStart(NUMBER)}  ${cut(cells[3], room)}`;
  return [
    ink.bold(line([name, "claims", "articles", "about"])),
    ...rows.map((row) => {
      const about = row.about.slice(0, 12).map((one) => `${oneLine(one.name)} ${one.claims}`);
      return line([oneLine(row.name), String(row.claims), String(row.articles), about.join(", ")]);
    }),
  ];
}

function claims({ repeated, reprints }: Digest, top: number, style: Style): string[] {
  const { ink, width } = style;
  const printed = reprints
    .slice(0, top)
    .map(({ articles, claims: number }) =>
      cut(`  ${counted(number, "claim")} alike in ${articles.map(nameOf).join(" and ")}`, width),
    );
  return [
    "",
    ink.bold(`The same claim in several articles: ${repeated.length === 0 ? "none" : repeated.length}`),
    ...repeated.slice(0, top).flatMap((claim) => ["", ...claimLines(claim, style)]),
    ...(repeated.length > top ? ["", ...more(repeated.length - top, "claim", style)] : []),
    ...(printed.length === 0
      ? []
      : ["", ink.bold("Printed over again"), ...printed, ...more(reprints.length - top, "reprint", style)]),
  ];
}

function claimLines({ articles, first, repeated }: RepeatedClaim, { width, ink }: Style): string[] {
  const label = Math.floor(width * 0.3);
  const begin = (article: SeenArticle) =>
    `  ${pad([article.date, outletOf(article)].filter(Boolean).join(" "), label - 2)} `;
  const room = width - label - 1;
  return [
    `${ink.bold(cut(oneLine(first.speaker.name), width - 40))} · ${first.act} · in ${articles} articles`,
    begin(first.article) + cut(oneLine(first.words), room),
    ...repeated.slice(0, MOST_LATER).flatMap((later) => {
      const changes = wrapped(changesOf(later), room);
      return changes.map(
        (line, at) => (at === 0 ? begin(later.article) : " ".repeat(label + 1)) + ink.dim(line),
      );
    }),
    ...(repeated.length > MOST_LATER ? [`  … and ${repeated.length - MOST_LATER} more`] : []),
  ];
}

/** Parts stay whole where they fit; each line takes as many as it can. */
function wrapped(parts: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const part of parts.map((one) => cut(one, room))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 3 + widthOf(part) <= room)
      lines[lines.length - 1] = `${last} · ${part}`;
    else lines.push(part);
  }
  return lines;
}

function changesOf({ changes, speaker }: Repetition): string[] {
  const words = (mark: string, runs: readonly string[]) => runs.map((run) => `${mark}${oneLine(run)}`);
  const said: Record<Changes["speaker"], string[]> = {
    same: [],
    lost: [`speaker lost (${oneLine(speaker.name)})`],
    named: [`speaker named: ${oneLine(speaker.name)}`],
    changed: [`speaker changed: ${oneLine(speaker.name)}`],
  };
  const all = [
    ...said[changes.speaker],
    ...changes.hedgesLost.map((hedge) => `hedge lost: ${hedge}`),
    ...changes.hedgesAdded.map((hedge) => `hedge added: ${hedge}`),
    ...(changes.quotationMarks === "same" ? [] : [`quotation marks ${changes.quotationMarks}`]),
    ...(changes.act === null ? [] : [`now ${changes.act}`]),
    ...words("−", changes.dropped),
    ...words("+", changes.added),
  ];
  return all.length === 0 ? ["the same words"] : all;
}

/** Who published it or, where that is not known, its file or id. */
function outletOf({ publisher, path, id }: SeenArticle): string {
  const file = path?.split(/[\\/]/).at(-1);
  const isShared = file === undefined || /\.(ndjson|jsonl|csv)(\.gz)?$/.test(file);
  return oneLine(publisher ?? (isShared ? id : file));
}

function nameOf(article: SeenArticle): string {
  const outlet = outletOf(article);
  return article.title === null ? outlet : `${outlet}: ${oneLine(article.title)}`;
}

function more(number: number, what: string, { ink }: Style): string[] {
  return number > 0 ? [ink.dim(`… and ${counted(number, `more ${what}`)} (--top)`)] : [];
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
