/** One word that is in no list, and what says that it is a person: *[Tomek], a baker*, *a driver, [Okoth], said*, *a man identified as [Okoth]*. */
import { wordClass } from "../../lexicon/word-classes.js";
import type { MentionContext } from "../mention-context.js";
import { isLarge, joined } from "../runs.js";
import { has, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { isApposedAsPerson } from "./beside-person.js";

/** *[Tomek], a baker, left*: one word that is in no list, with what only a person is behind it. */
export function isNamedAlone(context: MentionContext, at: number): boolean {
  const { scan } = context;
  const word = wordAt(scan, at);
  if (word?.shape !== "capitalised" || context.hits[at] !== undefined) return false;
  if (isLarge(context, at - 1) && joined(context, at)) return false;
  return isApposedAsPerson(context, at + 1) || isApposedToRole(context, at);
}

/** *A driver, [Okoth], said*: between commas, behind a noun for people and before a verb of saying. */
function isApposedToRole({ scan, titles }: MentionContext, at: number): boolean {
  const role = wordAt(scan, at - 1);
  if (role?.shape !== "lower" || role.possessive || !titles.personNouns.has(role.key)) return false;
  const verb = scan.words[at + 1];
  return (
    scan.words[at]?.gap === "comma" &&
    !has(scan, at, TRAIT.common | TRAIT.notName) &&
    verb?.gap === "comma" &&
    SAYING_FORMS.has(verb.text)
  );
}

const SAYING_FORMS = wordClass("sayingForms");

/** *a constable, reportedly one [Kashif], saw it*. */
function isCalledOne({ scan, hits }: MentionContext, at: number): boolean {
  if (wordAt(scan, at - 1)?.text !== "one" || wordAt(scan, at)?.gap !== "space" || hits[at] !== undefined)
    return false;
  if (
    scan.words[at - 1]?.gap !== "comma" &&
    !/^(?:reportedly|allegedly|namely)$/.test(wordAt(scan, at - 2)?.text ?? "")
  )
    return false;
  const next = wordAt(scan, at + 1);
  return (
    !has(scan, at, TRAIT.common) && (next?.gap === "comma" || /^(?:who|whose|whom)$/.test(next?.text ?? ""))
  );
}

/** *a soldier named [Okoth]*, *a man identified only as [Okoth]*. */
function isNamedAs({ scan, titles, hits }: MentionContext, at: number): boolean {
  if (wordAt(scan, at)?.gap !== "space" || hits[at] !== undefined || has(scan, at, TRAIT.common))
    return false;
  let before = at - 1;
  if (wordAt(scan, before)?.text === "as") {
    before -= 1;
    if (/^(?:only|simply|just)$/.test(wordAt(scan, before)?.text ?? "")) before -= 1;
    if (wordAt(scan, before)?.text !== "identified") return false;
  } else if (!/^(?:named|called)$/.test(wordAt(scan, before)?.text ?? "")) return false;
  // "the minister called Ruiz a liar"
  if (/^(?:as|an?|the)$/.test(wordAt(scan, at + 1)?.text ?? "") && scan.words[at + 1]?.gap !== "comma")
    return false;
  return titles.personNouns.has(wordAt(scan, before - 1)?.key ?? "");
}

/** *who gave his name only as [Kashif]*, *who identified herself as [Lale]*. */
export function isGivenAsName(context: MentionContext, at: number): boolean {
  const { scan } = context;
  if (isCalledOne(context, at)) return true;
  if (wordAt(scan, at)?.shape === "capitalised" && isNamedAs(context, at)) return true;
  if (wordAt(scan, at)?.shape !== "capitalised" || wordAt(scan, at - 1)?.text !== "as") return false;
  let before = at - 2;
  while (/^(?:only|simply|just|first)$/.test(wordAt(scan, before)?.text ?? "")) before -= 1;
  const word = wordAt(scan, before)?.text ?? "";
  return (
    word === "himself" ||
    word === "herself" ||
    (/^names?$/.test(word) && OWN.test(wordAt(scan, before - 1)?.text ?? ""))
  );
}

const OWN = /^(?:his|her|their|first|given)$/;
