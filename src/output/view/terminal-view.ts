// One report for people at a terminal: who says what about whom, a line a claim.
import { Chalk, type ChalkInstance } from "chalk";
import type { Report, ReportClaim } from "../schema.js";
import { AUTHOR, claimsBySpeaker, NOBODY, type SpeakerClaims } from "./claims-by-speaker.js";
import { cut, oneLine, pad, widthOf, wrapParts } from "./fit-width.js";
import { isNegatedAct } from "./negated-act.js";
import { factsOf, namesOfStates, othersPresent } from "./others-present.js";

/** How wide the view is, in columns (taken between 80 and 200), and whether it has colours. */
export interface ViewSettings {
  readonly width: number;
  readonly color: boolean;
}

/** Claims below this are marked: they are more likely wrong than right. */
const DOUBTFUL = 0.5;

/** Columns of the act, of the paragraph, and of the blanks between columns. */
const ACT = 11;
const PARAGRAPH = 4;
const GAP = 1;

interface Style {
  readonly width: number;
  readonly speaker: number;
  readonly ink: ChalkInstance;
}

/** The report as lines that fit the width, without the last line end. */
export function toView(report: Report, settings: ViewSettings): string {
  const width = Math.min(200, Math.max(80, settings.width));
  const style: Style = {
    width,
    speaker: Math.min(40, Math.floor(width * 0.27)),
    ink: new Chalk({ level: settings.color ? 1 : 0 }),
  };
  const speakers = claimsBySpeaker(report);
  const states = namesOfStates(report);
  return [
    ...heading(report, style),
    "",
    ...speakers.flatMap((speaker) => speakerLines(speaker, states, style)),
    ...(speakers.length === 0 ? ["No claims found."] : []),
    ...others(report, speakers, style),
    ...legend(report, style),
  ]
    .map((line) => line.trimEnd())
    .join("\n");
}

function heading(report: Report, { width, ink }: Style): string[] {
  const { article, claims, warnings } = report;
  const facts = [
    ...(article.path === null ? [] : [oneLine(article.path)]),
    ...(article.date === undefined ? [] : [oneLine(article.date)]),
    `${article.words} words`,
    `${claims.length} ${claims.length === 1 ? "claim" : "claims"}`,
    ...(warnings.length === 0
      ? []
      : [`${warnings.length} ${warnings.length === 1 ? "warning" : "warnings"} (--format json)`]),
  ];
  return [
    ...(article.title === null ? [] : [ink.bold(cut(oneLine(article.title), width))]),
    ink.dim(cut(facts.join(" · "), width)),
  ];
}

/** The speaker's name beside the first claim, what is known of them beside the second. */
function speakerLines(
  { name, entity, claims }: SpeakerClaims,
  states: ReadonlyMap<string, string>,
  style: Style,
): string[] {
  const { ink } = style;
  const facts = entity === null ? [] : factsOf(entity, states).map(oneLine);
  const known = entity !== null && name !== NOBODY && name !== AUTHOR;
  const cells = [known ? ink.bold(pad(oneLine(name), style.speaker)) : pad(oneLine(name), style.speaker)];
  // Facts that need more lines than there are claims are cut to one.
  const wrapped = wrapParts(facts, style.speaker - 2);
  const beside = wrapped.length < Math.max(2, claims.length) ? wrapped : [facts.join(", ")];
  cells.push(...beside.map((line) => ink.dim(pad(`  ${line}`, style.speaker))));
  const blank = " ".repeat(style.speaker);
  const rows = Math.max(cells.length, claims.length);
  return Array.from({ length: rows }, (_, row) => {
    const claim = claims[row];
    return (cells[row] ?? blank) + (claim === undefined ? "" : " ".repeat(GAP) + claimCells(claim, style));
  });
}

function claimCells(claim: ReportClaim, { width, speaker, ink }: Style): string {
  const act = pad(
    `${claim.confidence < DOUBTFUL ? "?" : " "}${isNegatedAct(claim) ? "¬" : ""}${claim.act}`,
    ACT,
  );
  const room = width - speaker - ACT - PARAGRAPH - 3 * GAP;
  const hedges = hedgesUnseen(claim, cut(contentWithTarget(claim), room));
  const words = cut(contentWithTarget(claim), room - widthOf(hedges));
  const blank = " ".repeat(Math.max(0, room - widthOf(words) - widthOf(hedges)));
  return [
    inkOf(claim, ink)(act),
    words + ink.italic(hedges) + blank,
    ink.dim(`¶${claim.paragraph}`.padStart(PARAGRAPH)),
  ].join(" ".repeat(GAP));
}

/** `→` shows whom it is aimed at; a target that begins the content is not said twice. */
function contentWithTarget({ content, target, parent }: ReportClaim): string {
  const words = oneLine(content.text);
  const inside = parent === null ? "" : "↳ ";
  if (target === null) return inside + words;
  const aim = oneLine(target.text);
  return words.startsWith(aim) ? `${inside}→ ${words}` : `${inside}→ ${aim}: ${words}`;
}

/** The hedges that the words of the line don't show: those of the cue, and those cut off. */
function hedgesUnseen({ hedges }: ReportClaim, shown: string): string {
  const words = [...new Set(hedges.map(({ text }) => oneLine(text)))].filter((word) => !shown.includes(word));
  return words.length === 0 ? "" : ` (${cut(words.join(", "), 24)})`;
}

function inkOf({ polarity }: ReportClaim, ink: ChalkInstance): ChalkInstance {
  if (polarity === "negative") return ink.red;
  return polarity === "neutral" ? ink.magenta : ink.green;
}

function others(report: Report, speakers: readonly SpeakerClaims[], { width, ink }: Style): string[] {
  const speaking = new Set(speakers.flatMap(({ entity }) => (entity === null ? [] : [entity.id])));
  const indent = 8;
  const lines = othersPresent(report, speaking).flatMap(({ heading, names }) =>
    wrapParts(names.map(oneLine), width - indent).map(
      (line, index) => (index === 0 ? ink.bold(heading.padEnd(indent)) : " ".repeat(indent)) + line,
    ),
  );
  return lines.length === 0 ? [] : ["", ink.dim("Also in the article"), ...lines];
}

/** Explains those marks that were used. */
function legend({ claims }: Report, { width, ink }: Style): string[] {
  const marks = [
    ...(claims.some(({ confidence }) => confidence < DOUBTFUL) ? ["? likely wrong"] : []),
    ...(claims.some(isNegatedAct) ? ["¬ does not"] : []),
    ...(claims.some(({ parent }) => parent !== null) ? ["↳ said inside another claim"] : []),
    ...(claims.some(({ target }) => target !== null) ? ["→ aimed at"] : []),
  ];
  return marks.length === 0 ? [] : ["", ink.dim(cut(marks.join("   "), width))];
}
