import type { AnalyzeOptions } from "../analyze.js";
import type { BrokenPart, DocumentFormat, DocumentPart, ReadSettings } from "../documents/document.js";
import type { InputErrorCode } from "../errors.js";
import type { LineSettings } from "../output/failure-line.js";
import type { OffsetUnit } from "../output/offsets.js";
import type { UnknownName } from "../output/unknown-name.js";

/** One article to be read, as it is handed to a worker. */
export type Task = FileTask | TextTask | RecordTask | PartTask | FailedTask;

/** A file with one article; the worker reads it. */
export interface FileTask {
  readonly kind: "file";
  readonly path: string;
}

/** A whole text that came from standard input. */
export interface TextTask {
  readonly kind: "text";
  readonly path: null;
  readonly bytes: Uint8Array;
}

/** One line of NDJSON. */
export interface RecordTask {
  readonly kind: "record";
  /** The file it stands in; null for standard input. */
  readonly path: string | null;
  /** Counted from 1. */
  readonly line: number;
  /** Of a line longer than the limit only its beginning. */
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

/** One article of a feed, a table, a dump or an archive. */
export interface PartTask {
  readonly kind: "part";
  /** The file it stands in; null for standard input. */
  readonly path: string | null;
  readonly format: DocumentFormat;
  readonly part: DocumentPart | BrokenPart;
}

/** An input that could not even be found; it keeps its place among the others. */
export interface FailedTask {
  readonly kind: "failed";
  readonly path: string;
  readonly code: InputErrorCode;
  readonly message: string;
}

/** Why an article has no report. */
export interface Failure {
  readonly code: InputErrorCode;
  readonly message: string;
}

/** What became of a task: one line of output, and what the tally and the notes need to know. */
export interface Outcome {
  /** The report, or `{ "error", "article" }`; without the line end. */
  readonly line: string;
  /** What the report says of itself. */
  readonly id: string | null;
  readonly path: string | null;
  readonly words: number;
  readonly claims: number;
  /** What the user should know of it; null for nothing. */
  readonly remark?: string | null;
  readonly failure: Failure | null;
  /** A name of the selection that neither this article nor the lexicon has; null or absent where there is none. */
  readonly unknownName?: UnknownName | null;
}

/** What of the options of an analysis can hold for all articles of a run; `settings` is what `settingsDigest` gives. */
export type AnalysisSettings = Pick<
  AnalyzeOptions,
  "withText" | "authorClaims" | "anyLanguage" | "date" | "settings" | "lexicon" | "cues" | "rules"
> & { readonly offsetUnit: OffsetUnit };

/** What holds for all tasks of a run; plain data, because it goes to the workers. */
export interface WorkSettings {
  /** How each article is analysed and reported; what an article brings of its own goes before it. */
  readonly analysis: AnalysisSettings;
  /** Articles with more bytes are refused. */
  readonly maxBytes: number;
  /** How long to wait for whoever writes into a pipe, in milliseconds. */
  readonly patience?: number;
  /** What of each report is written. */
  readonly lines?: LineSettings;
  /** How documents are to be read. */
  readonly reading?: ReadSettings;
  /** Which fields of a record are its text, its id and its date; the others become `meta`. */
  readonly fields: { readonly text: string; readonly id: string; readonly date: string };
}

/** Counts of a run so far. */
export interface Tally {
  readonly articles: number;
  readonly words: number;
  readonly claims: number;
  readonly failures: number;
}

export const NOTHING: Tally = { articles: 0, words: 0, claims: 0, failures: 0 };

/** How a task is named in messages: its path, "-" for standard input, with the line of a record or the number of a part. */
export function nameOf(task: Task): string {
  const name = task.path ?? "-";
  if (task.kind === "record") return `${name}:${task.line}`;
  return task.kind === "part" ? `${name}:${task.part.number}` : name;
}
