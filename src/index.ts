export { type AnalyzeOptions, analyze } from "./analyze.js";
export { InputError, type InputErrorCode, UsageError } from "./errors.js";
export type { OffsetUnit } from "./output/offsets.js";
export type {
  Report,
  ReportClaim,
  ReportEntity,
  ReportRelation,
  ReportSpan,
  ReportWarning,
} from "./output/schema.js";
