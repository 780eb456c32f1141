// Prints reports in another format than JSON: as one text, as files in a folder, or as one binary file.
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { outputError } from "../batch/output-error.js";
import { UsageError } from "../errors.js";
import { type ExportName, fileFormat, textFormat } from "../output/formats/all-formats.js";
import type { FileFormat, TextFormat } from "../output/formats/format.js";
import type { OffsetUnit } from "../output/offsets.js";
import type { Report } from "../output/schema.js";
import { present } from "../present.js";
import type { Printer } from "./printer.js";

/** Where the output was asked to go. */
export interface Destination {
  readonly output?: string;
  readonly outDir?: string;
}

/** How reports have to be made for a format, and what prints them. */
export interface Export {
  /** What the format's readers count in; null where any will do. */
  readonly unit: OffsetUnit | null;
  readonly needsAuthor: boolean;
  /** True when the printer writes files itself, so that nothing goes to the common output. */
  readonly writesItself: boolean;
  readonly printer: Printer;
}

/** Opens the printer of a format. Throws UsageError where it can't go to that destination. */
export async function openExport(name: ExportName, { output, outDir }: Destination): Promise<Export> {
  const files = await fileFormat(name);
  if (files !== null) {
    if (outDir === undefined)
      throw new UsageError(`--format ${name} writes files: name a folder with --out-dir`);
    return {
      unit: files.unit,
      needsAuthor: false,
      writesItself: true,
      printer: await folderPrinter(files, outDir),
    };
  }
  if (outDir !== undefined)
    throw new UsageError(`--format ${name} is one output for all articles: use -o FILE`);
  if (name === "parquet") {
    if (output === undefined) throw new UsageError("--format parquet writes a file: name it with -o FILE");
    return { unit: null, needsAuthor: false, writesItself: true, printer: await parquetPrinter(output) };
  }
  const text = present(await textFormat(name));
  return {
    unit: text.unit ?? null,
    needsAuthor: text.needsAuthor ?? false,
    writesItself: false,
    printer: textPrinter(text),
  };
}

function textPrinter({ head, between, tail, article }: TextFormat): Printer {
  let before = head;
  return {
    print(line) {
      const part = article(JSON.parse(line) as Report);
      if (part === "") return "";
      const text = before + part;
      before = between;
      return text;
    },
    // Without any article head and tail are still what readers expect.
    end: async () => (before === head && head !== between ? head : "") + tail,
  };
}

async function parquetPrinter(path: string): Promise<Printer> {
  const { parquetFile } = await import("../output/formats/parquet.js");
  const attempt = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      throw outputError(path, error);
    }
  };
  const file = attempt(() => parquetFile(path));
  return {
    print(line) {
      attempt(() => file.add(JSON.parse(line) as Report));
      return "";
    },
    async end() {
      attempt(() => file.close());
      return "";
    },
  };
}

/** Writes the files of each article below the folder, under its path as named, or its id. */
async function folderPrinter(format: FileFormat, folder: string): Promise<Printer> {
  const taken = new Set<string>();
  const write = async (name: string, words: string) => {
    const path = join(folder, name);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, words);
    } catch (error) {
      throw outputError(path, error);
    }
  };
  for (const [name, words] of Object.entries(format.shared)) await write(name, words);
  return {
    async print(line) {
      const report = JSON.parse(line) as Report;
      const stem = freeName(stemOf(report), taken);
      for (const [ending, words] of Object.entries(format.files(report)))
        await write(`${stem}.${ending}`, words);
      return "";
    },
    end: async () => "",
  };
}

function stemOf({ article, claims }: Report): string {
  // Records of one file share its path; their claims have hashed ids.
  const shared =
    article.path === null ||
    /\.(ndjson|jsonl|csv)(\.gz)?$/.test(article.path) ||
    (claims[0]?.id.length ?? 0) > 9;
  const name = shared ? article.id.replace(/[^\p{L}\p{N}._-]+/gu, "_") : present(article.path);
  const parts = name.split(/[\\/]/).filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.join("/").replace(/\.(txt|md)(\.gz)?$/, "") || "article";
}

function freeName(stem: string, taken: Set<string>): string {
  let name = stem;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}`;
  taken.add(name.toLowerCase());
  return name;
}
