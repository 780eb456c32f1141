/** Happenings, laws and models, which look like names of people and bodies: *Abraham Accords*, *Tropical Cyclone Bina*. */
import { wordClass } from "../../lexicon/word-classes.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

/** True when the run at a word names a happening or a law: *Abraham Accords*, *Nobel Prize*. */
export function inEvent(context: MentionContext, { at, run, large }: Start): boolean {
  if (!large || run - at < 2) return false;
  const { scan } = context;
  const lead = STRENGTHS.test(scan.words.at(at).key) ? at + 1 : at;
  return (
    (has(scan, lead, TRAIT.eventLead) && !isNamedMark(context, at, run)) ||
    (has(scan, run - 1, TRAIT.eventHead) &&
      !(has(scan, at, TRAIT.given) && EVENT_SURNAMES.has(scan.words.at(run - 1).key)))
  );
}

/** *[Tropical] Cyclone Bina*, *[Super] Typhoon Ruvo*. */
const STRENGTHS = /^(?:tropical|subtropical|extratropical|super|severe|winter)$/;

/**
 * *Mark Ruffalo*, *Mark S. Kirk*: a given name that is also a word for a happening or a model, before a name that is
 * not an ordinary word.
 */
function isNamedMark({ scan }: MentionContext, at: number, run: number): boolean {
  if (!has(scan, at, TRAIT.given)) return false;
  const middle = run === at + 3 && wordAt(scan, at + 1)?.text.length === 1;
  return (
    (run === at + 2 || middle) &&
    wordAt(scan, run - 1)?.shape === "capitalised" &&
    !has(scan, run - 1, TRAIT.common)
  );
}

/** Family names that are also words for happenings: *Doris Day*, *Jude Law*. */
const EVENT_SURNAMES = wordClass("eventSurnames");
