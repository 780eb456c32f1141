import type { ArticleDocument } from "../documents/document.js";
import { withoutUndefined } from "../without-undefined.js";
import type { Report } from "./schema.js";

// What a report says of the document that its article was read from.

type DocumentFields = Partial<
  Pick<Report["article"], "url" | "author" | "publisher" | "language" | "format" | "text">
>;

/** The fields of `article` that only documents have. */
export function documentFields(document: ArticleDocument | undefined): DocumentFields {
  if (document === undefined) return {};
  const { url, author, publisher, language, format, extracted, text } = document;
  return {
    ...withoutUndefined({ url, author, publisher, language }),
    format,
    // The user does not have the text that was taken out of the document.
    ...(extracted ? { text } : {}),
  };
}

/** A document as options of its report; what it says of itself goes before what the user says of all. */
export function documentOptions(document: ArticleDocument) {
  const { path, id, date, meta, decodedAsWindows1252, format } = document;
  return {
    ...(format === "transcript" ? { isTranscript: true } : {}),
    document,
    decodedAsWindows1252,
    ...(path === null ? {} : { path }),
    ...withoutUndefined({ id, date, meta }),
  };
}
