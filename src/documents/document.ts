import type { InputErrorCode } from "../errors.js";

// What the readers of all formats give and take.

/** What a document says of itself besides its text; whatever it does not say is absent. */
export interface DocumentFacts {
  /** The id that a feed or record gives to the article. */
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  /** YYYY-MM-DD where the document's date could be read. */
  readonly date?: string | undefined;
  /** As the document declares it: `en`, `en-GB`. */
  readonly language?: string | undefined;
  /** Fields of a record that are none of the above, untouched. */
  readonly meta?: Readonly<Record<string, unknown>> | undefined;
}

/** The formats that can be asked for with `--input`. */
export const DOCUMENT_FORMATS = [
  "text",
  "html",
  "pdf",
  "feed",
  "json",
  "ndjson",
  "csv",
  "mail",
  "docx",
  "warc",
  "markdown",
  "transcript",
] as const;

/** What a document is, as `--input` and `ReadDocumentOptions.input` name it. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** One article as plain text, with what its document says about it. */
export interface ArticleDocument extends DocumentFacts {
  /** What is analysed; all offsets of its report count in it. */
  readonly text: string;
  readonly format: DocumentFormat;
  /** The file as the user named it; null for other inputs. */
  readonly path: string | null;
  /** False when `text` is the decoded input itself, not a character changed. */
  readonly extracted: boolean;
  /** True when the bytes were not UTF-8 and named no other encoding. */
  readonly decodedAsWindows1252: boolean;
}

/** One article inside a feed, a table, a dump or an archive, its text not yet taken out of its markup. */
export interface DocumentPart {
  /** Its number in the file, counted from 1. */
  readonly number: number;
  readonly content:
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "html"; readonly html: string | Uint8Array; readonly charset?: string | undefined }
    /** A whole web page, to be searched for its article. */
    | { readonly kind: "page"; readonly html: Uint8Array; readonly charset?: string | undefined }
    | { readonly kind: "mail"; readonly message: Uint8Array };
  readonly facts: DocumentFacts;
}

/** A part of a file that cannot be read; the others go on. */
export interface BrokenPart {
  readonly number: number;
  readonly error: { readonly code: InputErrorCode; readonly message: string };
}

/** How text fields of records and feeds are to be understood. */
export type TextFormat = "auto" | "text" | "html";

/** What the readers need to know from the user. */
export interface ReadSettings {
  /** The format; found by suffix and first bytes unless given. */
  readonly input?: DocumentFormat | undefined;
  readonly textFormat?: TextFormat | undefined;
  /** True when 03/04/2026 is 3 April; such dates are left alone unless given. */
  readonly dayFirst?: boolean | undefined;
  /** Documents with more bytes, packed or unpacked, are refused. */
  readonly maxBytes?: number | undefined;
  /** Fields of records that hold text, id and date; the usual names are tried unless given. */
  readonly fields?:
    | {
        readonly text?: string | undefined;
        readonly id?: string | undefined;
        readonly date?: string | undefined;
      }
    | undefined;
}

export const DEFAULT_MAX_BYTES = 20_000_000;

/** What one of the readers of single articles takes out of the bytes. */
export interface Extract extends DocumentFacts {
  readonly text: string;
  readonly extracted: boolean;
  readonly decodedAsWindows1252?: boolean | undefined;
}
