// The formats by the names that --format takes, each loaded when it is asked for.
import type { FileFormat, TextFormat } from "./format.js";

const TEXT_FORMATS = {
  csv: async () => (await import("./separated.js")).csv,
  tsv: async () => (await import("./separated.js")).tsv,
  "jsonl-flat": async () => (await import("./jsonl-flat.js")).jsonlFlat,
  sqlite: async () => (await import("./sqlite.js")).sqlite,
  "label-studio": async () => (await import("./label-studio.js")).labelStudio,
  doccano: async () => (await import("./doccano.js")).doccano,
  w3c: async () => (await import("./web-annotation.js")).webAnnotation,
  plover: async () => (await import("./plover.js")).plover,
  cameo: async () => (await import("./cameo-events.js")).cameo,
  claimreview: async () => (await import("./claim-review.js")).claimReview,
} satisfies Record<string, () => Promise<TextFormat>>;

const FILE_FORMATS = {
  brat: async () => (await import("./brat.js")).brat,
  cas: async () => (await import("./cas.js")).cas,
} satisfies Record<string, () => Promise<FileFormat>>;

/** All names but those of JSON and of the view for people. */
export type ExportName = keyof typeof TEXT_FORMATS | keyof typeof FILE_FORMATS | "parquet";

export const EXPORT_NAMES = [
  ...Object.keys(TEXT_FORMATS),
  ...Object.keys(FILE_FORMATS),
  "parquet",
] as readonly ExportName[];

/** The format of one text for all articles, or null for those of files. */
export async function textFormat(name: ExportName): Promise<TextFormat | null> {
  return name in TEXT_FORMATS ? TEXT_FORMATS[name as keyof typeof TEXT_FORMATS]() : null;
}

/** The format of files for each article, or null for the others. */
export async function fileFormat(name: ExportName): Promise<FileFormat | null> {
  return name in FILE_FORMATS ? FILE_FORMATS[name as keyof typeof FILE_FORMATS]() : null;
}
