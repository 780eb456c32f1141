import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { detectFormat, HEAD_BYTES, holdsSeveral, suffixOf } from "../documents/detect-format.js";
import type { DocumentFormat } from "../documents/document.js";
import { unpack, unpackHead } from "../documents/unpack.js";
import { InputError } from "../errors.js";
import { present } from "../present.js";
import { fsName } from "./file-name.js";
import type { Found, Inputs } from "./input-sources.js";
import { identityOf } from "./paths.js";
import { failedTask, recordsOf } from "./record-tasks.js";
import { type Container, split } from "./split.js";
import type { Task } from "./task.js";

// Files that hold several articles become one task an article, here where the tasks are made; a file that holds one is
// a task as it is, and the worker reads it.

/** Files with these suffixes hold one article, so nobody needs to look into them beforehand. */
const SINGLE: ReadonlySet<string> = new Set([
  "txt",
  "text",
  "md",
  "markdown",
  "html",
  "htm",
  "xhtml",
  "pdf",
  "docx",
]);
/** A report or failure of our own, such as stands beside the articles of an archive. */
const OWN_REPORT =
  /^\s*\{\s*(?:"schemaVersion":\s*"\d+",\s*"tool":\s*\{\s*"name":\s*"accordingto"|"error":\s*\{\s*"code":)/;
const IS_REPORT = "a report of accordingto, no article";

type Placed = Task & { readonly folder?: string | null };

/** The tasks of one file. */
export async function* tasksOfFile({ path, folder }: Found, inputs: Inputs): AsyncGenerator<Placed> {
  const file: Placed = { kind: "file", path, folder };
  const input = inputs.reading?.input;
  if (input === undefined && SINGLE.has(suffixOf(path))) return yield file;
  const head = await headOf(path);
  if (head === null) return yield file;
  if (input === undefined && OWN_REPORT.test(Buffer.from(head).toString("latin1"))) {
    if (folder === null)
      yield failedTask(path, new InputError("unsupported", `${IS_REPORT}; name the article`));
    else inputs.remark?.(path, `${IS_REPORT}; passed over`);
    return;
  }
  const format = input ?? formatOf(path, head);
  if (format === null || !holdsSeveral(format, head)) return yield file;
  if (format === "ndjson") {
    for await (const task of recordsOf(path, inputs)) yield { ...task, folder };
    return;
  }
  yield* parts({ path, format }, folder, inputs);
}

/** The tasks of what came through standard input, all of it. */
export async function* tasksOfBytes(bytes: Uint8Array, inputs: Inputs): AsyncGenerator<Placed> {
  const whole: Placed = { kind: "text", path: null, bytes };
  let content: Uint8Array;
  try {
    content = unpack(bytes, inputs.maxBytes);
  } catch {
    // The worker finds the same fault and reports it.
    return yield whole;
  }
  const format = inputs.reading?.input ?? formatOf(null, content);
  if (format === null || !holdsSeveral(format, content)) return yield whole;
  if (format === "ndjson") yield* recordsOf("-", { ...inputs, stdin: Readable.from([content]) });
  else yield* parts({ path: null, bytes: content, format }, null, inputs);
}

async function* parts(
  container: Container,
  folder: string | null,
  { reading, maxBytes, timeout, remark }: Inputs,
): AsyncGenerator<Placed> {
  const { path, format } = container;
  // Annotations, indexes and settings stand beside the articles of many a folder; nobody asked to read them.
  let unasked = folder !== null && reading?.input === undefined && (format === "json" || format === "csv");
  try {
    for await (const part of split(container, { ...reading, maxBytes }, timeout)) {
      if (unasked && "error" in part && NO_ARTICLE.has(part.error.code))
        return remark?.(present(path), PASSED_OVER);
      unasked = false;
      yield { kind: "part", path, folder, format, part };
    }
  } catch (error) {
    if (unasked && error instanceof InputError && NO_ARTICLE.has(error.code))
      return remark?.(present(path), PASSED_OVER);
    yield failedTask(path ?? "-", error);
  }
}

/** Why data holds no article. */
const NO_ARTICLE: ReadonlySet<string> = new Set(["missing-text", "invalid-json"]);
const PASSED_OVER = "no article in this data; passed over (name the file to read it)";

function formatOf(path: string | null, head: Uint8Array): DocumentFormat | null {
  try {
    return detectFormat(path, head);
  } catch {
    return null;
  }
}

/** The first bytes of a file, unpacked; null for what can't be read or is a pipe, whose bytes come only once. */
async function headOf(path: string): Promise<Uint8Array | null> {
  // Opening a pipe that nobody writes to would wait for ever.
  const handle = (await identityOf(path)) === null ? null : await open(fsName(path)).catch(() => null);
  if (handle === null) return null;
  try {
    const buffer = new Uint8Array(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    return unpackHead(buffer.subarray(0, bytesRead));
  } catch {
    return null;
  } finally {
    await handle.close();
  }
}

/** True when the path names a file that may hold several articles. */
export async function namesSeveral(path: string, reading: Inputs["reading"]): Promise<boolean> {
  const head =
    path === "-" || (reading?.input === undefined && SINGLE.has(suffixOf(path))) ? null : await headOf(path);
  if (head === null) return false;
  const format = reading?.input ?? formatOf(path, head);
  return format !== null && holdsSeveral(format, head);
}
