import { InputError } from "../../errors.js";

/** How large and how deep some markup is. */
export interface MarkupSize {
  readonly elements: number;
  readonly depth: number;
}

const TAG = /<(\/?)([a-z][\w:.-]*)([^<>]*)>/gi;
/** Elements that never hold others, or that the next of their kind ends: those do not pile up. */
const FLAT =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option)$/i;
/** The parser takes more than proportional time with elements nested deeper than any program or hand writes them. */
const DEEPEST = 2000;

/** Counts elements and their greatest depth, without a tree. Throws InputError "unreadable" beyond all depth. */
export function markupSize(markup: string): MarkupSize {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const [, closing = "", name = "", rest = ""] of markup.matchAll(TAG)) {
    if (closing === "") elements += 1;
    if (FLAT.test(name) || rest.endsWith("/")) continue;
    depth = Math.max(0, depth + (closing === "" ? 1 : -1));
    if (depth > deepest) deepest = depth;
    if (deepest > DEEPEST)
      throw new InputError("unreadable", `elements nested deeper than ${DEEPEST}; save it as text`);
  }
  return { elements, depth: deepest };
}
