import type { Readable } from "node:stream";
import type { ReadSettings } from "../documents/document.js";
import type { Remark } from "./walk.js";

// What a run is told to read.

/** Where a run's articles come from. */
export interface Inputs {
  /** Files, folders, globs, or "-" for standard input. */
  readonly paths: readonly string[];
  /** A file with one more such path a line, "-" for standard input; null for none. */
  readonly filesFrom: string | null;
  /** True when the inputs are NDJSON, one article a line. */
  readonly records: boolean;
  readonly maxBytes: number;
  /** How long taking the next article out of a file with several may take, in milliseconds of the processor's time. */
  readonly timeout: number;
  /** How documents are to be read. */
  readonly reading?: ReadSettings;
  readonly stdin: Readable;
  /** The file that the run writes: never read as an article. Its device and inode; null for none. */
  readonly ownOutput?: () => Promise<string | null>;
  /** Told of what is passed over in folders. */
  readonly remark?: Remark;
}

/** One file of the inputs with the folder that the user named, if it was found in one. */
export interface Found {
  readonly path: string;
  readonly folder: string | null;
}
