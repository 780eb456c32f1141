/** What can be wrong with an input; stable, so that programs can act on it. */
export type InputErrorCode =
  | "not-found"
  | "unreadable"
  | "not-text"
  | "too-large"
  | "timeout"
  | "invalid-json"
  | "missing-text"
  | "no-text"
  | "unsupported"
  | "several"
  | "failed";

/** One input that could not be read. The message says what is wrong and what to do about it. */
export class InputError extends Error {
  override readonly name = "InputError";
  constructor(
    readonly code: InputErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** A command line that asks for something impossible; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** An output that can't be written; the message names it and what to do about it. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}
