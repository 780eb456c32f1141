import { isLarge, mayBegin, runEnd } from "./runs.js";
import { inCapitals } from "./scan.js";
import type { Setting } from "./setting.js";
import { titleAt } from "./titles.js";
import type { Word } from "./words.js";

/** A word at which a name may start, with what nearly every rule asks about it. */
export interface Start {
  readonly at: number;
  readonly word: Word;
  /** Written as names are. */
  readonly large: boolean;
  /** End of the run of large words. */
  readonly run: number;
  /** Large, and no word that never begins a name. */
  readonly may: boolean;
  /** The sentence's capitals tell nothing. */
  readonly inCapitals: boolean;
  /** An ordinary English word. */
  readonly ordinary: boolean;
  /** Capitalised, but never the name of an entity. */
  readonly notName: boolean;
  /** Number of words of the title that starts here; 0 for none. */
  readonly title: number;
}

/** Looks at a word once for all rules. */
export function startAt(setting: Setting, at: number): Start {
  const { scan, lists, common, titles } = setting;
  const word = scan.words[at]!;
  return {
    at,
    word,
    large: isLarge(setting, at),
    run: runEnd(setting, at),
    may: mayBegin(setting, at),
    inCapitals: inCapitals(scan, at),
    ordinary: common.has(word.key),
    notName: lists.notNames.has(word.key),
    title: titleAt(titles, scan.words, at),
  };
}
