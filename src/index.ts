// The library: what programs that import `accordingto` may use. Everything else may change without notice.

export { type AnalyzeOptions, analyze } from "./analyze.js";
export { readRules, type UserRules } from "./codebook/read-rules.js";
export type { Rules } from "./codebook/rule.js";
export type { ArticleDocument, DocumentFormat } from "./documents/document.js";
export { type ReadDocumentOptions, readDocument, readDocuments } from "./documents/read-document.js";
export { InputError, type InputErrorCode, UsageError } from "./errors.js";
export type { Lexicon } from "./lexicon/entries.js";
export { loadLexicon } from "./lexicon/load.js";
export { type OwnCues, readUserCues } from "./lexicon/user/read-user-cues.js";
export { readUserLexicons } from "./lexicon/user/read-user-lexicon.js";
export { type FlatClaim, flatClaims } from "./output/flat.js";
export type { OffsetUnit } from "./output/offsets.js";
export type {
  Report,
  ReportClaim,
  ReportEntity,
  ReportRelation,
  ReportSpan,
  ReportTag,
  ReportWarning,
} from "./output/schema.js";
export { type Verdict, type VerifyOptions, verifiable, verifyClaims } from "./verify/verify-claims.js";
