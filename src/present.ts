/**
 * What the code around has made sure of: the value itself, where its type allows that it is missing.
 * Throws if it is missing, which is a bug.
 */
export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new TypeError("A value that must be there is missing.");
  return value;
}
