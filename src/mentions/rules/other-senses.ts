/** Names of the lexicon that stand for something else where they are: a currency, a law, a court case, a model of a plane. */
import { wordClass } from "../../lexicon/word-classes.js";
import { type Hit, isHit, type MentionContext } from "../mention-context.js";
import { joined, runEnd } from "../runs.js";
import { has, inCapitals, type Scan, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";

/**
 * How many words, from a listed name on, name nobody: [US]$300, Kelly v. [United States], the [Boeing] 737, the
 * [Alabama] Human Life Protection Act; 0 where the name is one.
 */
export function otherSense(context: MentionContext, at: number, hit: Hit): number {
  const { scan } = context;
  const end = at + hit.length;
  const next = scan.words[end];
  if (hit.length === 1 && scan.article.text[scan.words[at]?.end ?? 0] === "$") return 1;
  if (hit.length === 1 && isAmount(scan, at)) return 1;
  // the whole party: *vs. [Meta Ireland Limited]*
  if (isVersus(context, at - 1)) return Math.max(hit.length, runEnd(context, at) - at);
  if (isVersus(context, end)) return hit.length;
  if (isHit(hit, "armed_group", "proxy_group") && isWard(scan, at, end)) return hit.length;
  if (isHit(hit, "state") && isLanguage(scan, at, hit)) return hit.length;
  if (isHit(hit, "location") && isStormSeason(scan, end)) return hit.length;
  // but *the Department of Justice R5 million*
  if (hit.length <= 2 && isHit(hit, "organization") && next?.gap === "space" && MODEL.test(next.text))
    return hit.length;
  if (!isHit(hit, "state", "location") || inCapitals(scan, at)) return 0;
  const run = runEnd(context, at);
  return run - end >= 1 && joined(context, end) && isWork(context, end, run) ? run - at : 0;
}

/** *£[3m]*, *[3m] tall*, *$[3M]*: millions or metres, not a firm whose name is a number and a letter. */
function isAmount({ words, article }: Scan, at: number): boolean {
  const { text, start } = words.at(at);
  return (
    /^\d/.test(text) && (/^\d+\p{Ll}{1,2}$/u.test(text) || /[$£€¥₹]/.test(article.text[start - 1] ?? ""))
  );
}

/** *the Atlantic [hurricane season]*. */
function isStormSeason(scan: Scan, at: number): boolean {
  const next = scan.words[at];
  if (next?.gap !== "space") return false;
  return /^(?:hurricane|storm|typhoon|cyclone)$/.test(next.text) && scan.words[at + 1]?.text === "season";
}

/** *v.* between the parties to a case. */
export function isVersus({ scan }: MentionContext, at: number): boolean {
  const word = wordAt(scan, at);
  return (word?.text === "v" || word?.text === "vs") && scan.article.text[word.end] === ".";
}

/** *737*, *A320s*, *C-130*: not a year and not a quantity. */
const MODEL = /^(?:[A-Z]{1,2}\d{1,3}s?|[1-9]\d{2}s?)$/;

/** *the [PKK] ward*, *the [ISIS] unit of the hospital*: letters that name a part of a hospital. */
function isWard(scan: Scan, at: number, end: number): boolean {
  const part = scan.words[end];
  if (wordAt(scan, at)?.shape !== "upper" || part?.gap !== "space") return false;
  if (/^(?:wards?|polyclinic)$/.test(part.text)) return true;
  if (!/^(?:unit|department|wing|section|team|clinic)$/.test(part.text)) return false;
  const tail = scan.words.slice(end + 1, end + 5);
  const [first] = tail;
  if (first?.gap !== "space" || !/^(?:of|at|in)$/.test(first.text)) return false;
  const house = tail.findIndex(({ key }) => /^(?:hospital|clinic|infirmary)$/.test(key));
  return house > 0 && tail.slice(0, house + 1).every(({ gap }) => gap === "space");
}

/** *the [Spanish] language*, *speaks [Spanish] and Arabic*: what is spoken, not a state. */
function isLanguage(scan: Scan, at: number, hit: Hit): boolean {
  if (!hit.names.some(({ name }) => name.form === "demonym")) return false;
  const next = scan.words[at + hit.length];
  if (next?.gap === "space" && LANGUAGE.test(next.text)) return true;
  if (next?.gap === "hyphen" && /^(?:language|speaking|speakers?)$/.test(next.text)) return true;
  const before = wordAt(scan, at - 1);
  if (before === undefined || wordAt(scan, at)?.gap !== "space" || !SPEAKING.test(before.text)) return false;
  return (
    next === undefined || next.gap !== "space" || /^(?:and|or|to|at|in|with|but|as|when)$/.test(next.text)
  );
}

const LANGUAGE = /^(?:languages?|alphabet|grammar|dictionary|dictionaries|subtitles|translations?)$/;
const SPEAKING = /^(?:speaks?|spoke|spoken|speaking)$/;

/** A law, a prize or a contest that bears the name of a place. */
function isWork({ scan }: MentionContext, from: number, run: number): boolean {
  const last = wordAt(scan, run - 1);
  if (last === undefined || !WORKS.has(last.key)) return false;
  for (let at = from; at < run; at += 1) if (has(scan, at, TRAIT.organizationHead)) return false;
  return true;
}

const WORKS = wordClass("workHeads");
