import type { Word } from "../gazetteer/words.js";
import type { MentionContext } from "./mention-context.js";
import { isLarge, mayBegin, runEnd, titleFrom } from "./runs.js";
import { has, inCapitals } from "./scan.js";
import { TRAIT } from "./traits.js";

/** A word at which a name may start, with what nearly every rule asks about it. */
export interface Start {
  readonly at: number;
  readonly word: Word;
  /** Written as names are. */
  readonly large: boolean;
  /** End of the run of large words. */
  readonly run: number;
  /** Capitalised, and not one of the words that never begin a name. */
  readonly may: boolean;
  /** True in headlines and the like, whose capitals tell nothing. */
  readonly inCapitals: boolean;
  /** An ordinary English word. */
  readonly ordinary: boolean;
  /** Capitalised, but never the name of an entity. */
  readonly notName: boolean;
  /** Number of words of the title that starts here; 0 for none. */
  readonly title: number;
}

/** Looks at a word once for all rules. */
export function startAt(context: MentionContext, at: number): Start {
  const { scan } = context;
  const word = scan.words.at(at);
  return {
    at,
    word,
    large: isLarge(context, at),
    run: runEnd(context, at),
    may: mayBegin(context, at),
    inCapitals: inCapitals(scan, at),
    ordinary: has(scan, at, TRAIT.common),
    notName: has(scan, at, TRAIT.notName),
    title: titleFrom(context, at),
  };
}
