import { wordClass } from "../../lexicon/word-classes.js";
import { body, type MentionDraft, unlistedDraft } from "../draft.js";
import { isHit, type MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { isLarge, joined, tiedEnd, titleFrom, withComplement } from "../runs.js";
import { between, has, inAllCapitals, sameSentence, tokenAt, wordAt } from "../scan.js";
import { TRAIT } from "../traits.js";
import { isApposedAsPerson, isOfRelativeClause } from "./beside-person.js";
import { isFirmNoun, isOperator, isStartUp } from "./firm-nouns.js";
import { houseAsPlace, isHouseAsPlace } from "./houses.js";
import { isRepeated } from "./introduced.js";
import { isMinistersField, isPortfolio, isRank } from "./portfolios.js";

/**
 * A body named by what it is: [Turkish Ministry of Foreign Affairs], [Kuwait Airways], [Atlantic Council],
 * [Acme Holdings Ltd]. A state's name or adjective right before is part of it, a possessive is not.
 */
export function organizationAt(context: MentionContext, start: Start): MentionDraft | null {
  const { scan, lists } = context;
  const { at, run } = start;
  if (start.inCapitals && !isHit(context.hits[at], "state")) return null;
  if (!start.may && !opensWithFaith(context, start)) return null;
  if (isPortfolio(context, at)) return null;
  const head = lastHead(context, start);
  if (head < 0) return null;
  let end = head + 1;
  if (lists.ofHeads.has(scan.words.at(head).key)) {
    end = withComplement(context, end, COORDINATED.has(scan.words.at(head).key));
  }
  if (head === at && end === head + 1) return null;
  if (scan.words.at(head).key === "board" && OF_BOARDS.test(scan.words.at(end - 1).key)) return null;
  if (end === at + 2 && has(scan, at, TRAIT.given) && isSurname(context, head)) return null;
  if (end === head + 1 && (isMinistersField(context, head) || isRank(context, at, head))) return null;
  if (isIndefinite(context, at, end) || scan.words.slice(at, head).some(({ key }) => DESIGNATIONS.has(key)))
    return null;
  if (head === at && !OPENING_HEADS.has(scan.words.at(head).key) && !isChamber(context, at)) return null;
  while (end < run && has(scan, end, TRAIT.companyTail)) end += 1;
  if (end === head + 1 && isPartBehind(context, head)) end += context.hits[end]?.length ?? 0;
  if (!isHouseAsPlace(context, at, head)) return body(at, end, "organization-by-head");
  // *the Lund Congress Centre | for Lund's fair*
  return houseAsPlace(at, scan.words[head + 1]?.text === "for" ? head + 1 : end);
}

/** *Cheryl [Mills]*, *Lena [Guard], a nurse*: a family name that ends the names of bodies too. */
function isSurname(context: MentionContext, at: number): boolean {
  return BODY_SURNAMES.test(context.scan.words.at(at).key) || isApposedAsPerson(context, at + 1);
}

const BODY_SURNAMES = /^(?:mills|house|church|guard)$/;

/** *the Board of Directors*: every firm has one. */
const OF_BOARDS = /^(?:directors|trustees|governors|regents|supervisors|management)$/;

/** *University College [London]*, *Youth Forum [Zimbabwe]*: the place of a college, the state of any body, at the name's end. */
function isPartBehind(context: MentionContext, head: number): boolean {
  const { scan, hits } = context;
  const hit = hits[head + 1];
  if (scan.words[head + 1]?.gap !== "space" || hit === undefined) return false;
  if (scan.words.at(head).key === "college") return isHit(hit, "location", "state");
  const end = head + 1 + hit.length;
  if (isLarge(context, end) && joined(context, end)) return false;
  return hit.names.some(({ type, name }) => type === "state" && name.form === "name");
}

/** Words of a legal kind that bodies are put into. */
const DESIGNATIONS: ReadonlySet<string> = new Set(["terrorist", "designated", "sanctioned"]);

/** *a Foreign Terrorist Organization*: a kind, not a name, unless it stands before a noun (*a Justice Department lawyer*). */
export function isIndefinite(context: MentionContext, at: number, end: number): boolean {
  const { words } = context.scan;
  let before = at - 1;
  while (
    before >= at - 4 &&
    before >= 0 &&
    (words.at(before + 1).gap === "space" || words.at(before + 1).gap === "hyphen") &&
    !/^an?$/i.test(words.at(before).text)
  )
    before -= 1;
  if (!/^an?$/i.test(words[before]?.text ?? "") || (before < at - 1 && words.at(at).gap !== "space"))
    return false;
  if (before < at - 1 && words.at(at - 1).gap !== "hyphen") return false;
  // *a Federal High Court in Lagos*: of a country's courts each is called so
  if (end - at >= 3 && words.at(end - 1).key === "court") return false;
  const after = words[end];
  return (
    after === undefined ||
    after.gap !== "space" ||
    after.shape !== "lower" ||
    /^(?:of|in|and|or|for|that|which|who|to|by|with|on|at|from|is|was|has|as)$/.test(after.key)
  );
}

/** *House of [Assembly]*, *House of [Delegates]*. */
function isChamber({ scan }: MentionContext, at: number): boolean {
  const chamber = wordAt(scan, at + 2)?.key ?? "";
  return wordAt(scan, at)?.key === "house" && /^(?:assembly|delegates|councillors)$/.test(chamber);
}

/** Heads that may open a name: *Ministry of …*, *Bank of …*; *House of …* needs a name before it. */
const OPENING_HEADS = wordClass("openingHeads");
const COORDINATED = wordClass("coordinatedHeads");

/** What names of bodies end in. */
const BODY_WORDS = TRAIT.organizationHead | TRAIT.companyTail;

/** Index of the word that makes the run a body's name; -1 for none. The last head counts, tails go with it. */
function lastHead(context: MentionContext, { at, run, title }: Start): number {
  const { scan } = context;
  let head = -1;
  for (let i = at; i < run; i += 1) {
    if (i > at && isHit(context.hits[i], "person") && !isNamedAfter(context, at, run)) break;
    if (i > at && isTitle(context, i, run) && !(head < 0 && isGeneral(context, i))) break;
    if (
      i === at &&
      title > 0 &&
      at + 1 < run &&
      !has(scan, i, TRAIT.organizationHead) &&
      !isGeneral(context, at) &&
      !(title === 1 && DEPARTMENTS.test(scan.words.at(at + 1).key)) &&
      !isNamedAfter(context, at, run) &&
      !isOfficeOf(context, run)
    )
      return -1;
    const newspaper =
      i > at && i === run - 1 && has(scan, i, TRAIT.newspaperHead) && isNewspaper(context, at, i);
    const trade = i === run - 1 && TRADES.has(scan.words.at(i).key) && isFirm(context, at, i);
    if (has(scan, i, i > at ? BODY_WORDS : TRAIT.organizationHead) || newspaper || trade) head = i;
    if (i > at && i === run - 1 && has(scan, i, TRAIT.eventHead)) return head >= 0 && head < i ? -1 : head;
  }
  return head;
}

/** *Justice [Department]*: the field is no title before them. */
const DEPARTMENTS = /^(?:department|ministry)$/;

/** What firms deal in: a name ends in it where its first word is not an ordinary one (*Dana Gas*, not *Natural Gas*). */
const TRADES = wordClass("trades");

function isFirm(context: MentionContext, at: number, trade: number): boolean {
  const { scan } = context;
  if (trade === at || has(scan, at, TRAIT.common) || titleFrom(context, at) > 0) return false;
  return wordAt(scan, trade - 1)?.key !== "natural";
}

/** A person's title inside the run ends the body's name: *National Police | Chief Somyot …*. */
function isTitle(context: MentionContext, at: number, run: number): boolean {
  if (
    at + 1 >= run ||
    wordAt(context.scan, at)?.possessive === true ||
    has(context.scan, at, TRAIT.organizationHead)
  )
    return false;
  const title = titleFrom(context, at);
  // *City University [Student] Union*
  const isUnion = at + title === run - 1 && has(context.scan, run - 1, TRAIT.organizationHead);
  return title > 0 && !isUnion;
}

/** A body that the text calls one: *the daily [La Republica]*, *state broadcaster [MRTV]*, *[Ryanair] airline*. */
export function bodyByNounAt(context: MentionContext, start: Start): MentionDraft | null {
  const { scan } = context;
  const { at, word, run } = start;
  if (start.inCapitals || !start.large || start.notName || start.title > 0) return null;
  // *audit firm [Grant Moss]*: such nouns stand before no person
  const firm = word.gap === "space" && isFirmNoun(context, at - 1);
  if (run - at > 4 || (run - at >= 2 && has(scan, at, TRAIT.given) && !firm)) return null;
  const before = wordAt(scan, at - 1);
  if (
    before !== undefined &&
    (before.shape === "lower" || before.text === "NGO" || !sameSentence(scan, at - 2, at - 1)) &&
    (word.gap === "space" || isQuotedName(context, start)) &&
    !before.possessive &&
    !isRepeated(scan, at - 1) &&
    !isOfRelativeClause(context, at, run) &&
    (firm ||
      context.lists.companyNouns.has(before.key) ||
      before.text === "NGO" ||
      isStartUp(context, at - 1) ||
      isOperator(context, at - 1))
  ) {
    return body(at, tiedEnd(context, run), "body-noun-before");
  }
  if (isBased(context, at)) return body(at, run, "body-based-in");
  const after = scan.words[run];
  const owned = scan.words.at(run - 1).possessive;
  if (
    after?.gap === "space" &&
    !owned &&
    NOUNS_AFTER.has(after.text) &&
    !start.ordinary &&
    context.hits[at] === undefined &&
    // "African American radio hosts"
    !isHit(context.hits[run - 1], "state")
  ) {
    return body(at, run, "body-noun-after");
  }
  return isWordsWithNoun(context, start) ? body(at, run, "body-noun-after") : null;
}

/** *the journal “[PeerJ]”*: the name alone in quotation marks. */
function isQuotedName({ scan }: MentionContext, { at, run }: Start): boolean {
  return (
    /^ ["“‘']$/.test(between(scan, at)) && /^["”’']/.test(scan.article.text.slice(scan.words.at(run - 1).end))
  );
}

/** *Berlin-based [Aleph Alpha]*: texts say where bodies are based, but not people. */
function isBased({ scan, titles }: MentionContext, at: number): boolean {
  const based = wordAt(scan, at - 1);
  if (based?.text !== "based" || based.gap !== "hyphen" || scan.words[at]?.gap !== "space") return false;
  return wordAt(scan, at - 2)?.shape !== "lower" && !titles.lastWords.has(scan.words[at]?.key ?? "");
}

/** *the [Emergency Lawyers] group*, *the [Reichsbürger] movement*: written large in the middle of a sentence, with a noun for a body behind. */
function isWordsWithNoun(context: MentionContext, { at, run, word, may }: Start): boolean {
  const { scan } = context;
  const after = scan.words[run];
  if (!may || after?.gap !== "space" || !NOUNS_AFTER_WORDS.has(after.text)) return false;
  if (word.gap !== "space" || !/^the$/i.test(wordAt(scan, at - 1)?.text ?? "")) return false;
  if (scan.words[run - 1]?.possessive === true || isHit(context.hits[at], "state", "location")) return false;
  if (tokenAt(scan, at)?.pos === "ADJ" && run === at + 1) return false;
  return !has(scan, at, TRAIT.given) && !context.familyNames.has(word.key);
}

const NOUNS_AFTER = wordClass("nounsAfterBodies");
/** Those that make a body of ordinary words too, after *the*: the [Emergency Lawyers] group. */
const NOUNS_AFTER_WORDS = wordClass("nounsAfterWords");

/** The rule for *[NSC] Spokesperson …*. */
export const ACRONYM_ALONE = "acronym-before-title";

/** A body known by an acronym that the article does not spell out: *[NSC] Spokesperson …*, *[ADF] officials*. */
export function acronymBeforeTitleAt(context: MentionContext, start: Start): MentionDraft | null {
  const { scan } = context;
  const { at, word } = start;
  const next = scan.words[at + 1];
  if (word.shape !== "upper" || word.key.length > 6 || start.notName || inAllCapitals(scan, at)) return null;
  if (next === undefined || next.gap !== "space" || !joined(context, at + 1) || start.title > 0) return null;
  if (word.text.length < 3 || wordAt(scan, at - 1)?.text === "super") return null;
  return ACTING.test(next.key) ? unlistedDraft("organization", "acronym", at, at + 1, ACRONYM_ALONE) : null;
}

/** A numbered unit of an army: the [88th Signal Squadron], soldiers of the [4th Battalion]. */
export function unitAt({ scan }: MentionContext, { at, run, large, inCapitals }: Start): MentionDraft | null {
  const number = wordAt(scan, at - 1);
  if (!large || inCapitals || number === undefined || wordAt(scan, at)?.gap !== "space") return null;
  if (!/^\d+(?:st|nd|rd|th|d)$/.test(number.text)) return null;
  let end = run;
  while (end > at && !UNITS.has(wordAt(scan, end - 1)?.key ?? "")) end -= 1;
  return end > at ? body(at - 1, end, "numbered-unit") : null;
}

const UNITS = wordClass("armyUnits");

/** What only bodies do or have, behind an acronym. */
const ACTING =
  /^(?:spokes(?:man|woman|person|people)|officials?|agents?|analysts?|directors?|chief|chair(?:man|woman)?|commander|leaders?|leadership|president|secretary|founder|moderator|anchor|reporters?|correspondent|pollster|representatives?|executives?|economists?|researchers?|scientists?|troops|soldiers|officers|members?|lawmakers?|lawyers|supporters|candidates?|headquarters|staff|party|said|says|told|announced|reported|warned|added|denied|condemned|urged|confirmed|rejected|accused|demanded|declined|vowed|pledged|protested|backed|supported|launched|raided|arrested|detained|sued|fined|ruled|criticised|criticized|threatened|suspended|refused|insisted|agreed|believes|estimates)$/;

/** *Lady Reading Hospital*, *King Abdullah University*: named after somebody with a title. */
function isNamedAfter(context: MentionContext, at: number, run: number): boolean {
  const last = context.scan.words.at(run - 1).key;
  return run - at >= 3 && /^(?:hospital|university|college|school|institute|foundation|academy)$/.test(last);
}

/** *Attorney General's Office*: named after an office. */
function isOfficeOf({ scan }: MentionContext, run: number): boolean {
  return wordAt(scan, run - 1)?.key === "office" && wordAt(scan, run - 2)?.possessive === true;
}

/** *General Confederation of Labor*, *General Services Administration*: not an officer, but a word for the whole. */
function isGeneral(context: MentionContext, at: number): boolean {
  const { scan } = context;
  if (wordAt(scan, at)?.key !== "general" || !isLarge(context, at + 1)) return false;
  if (has(scan, at + 1, TRAIT.organizationHead)) return true;
  return (
    has(scan, at + 1, TRAIT.common) &&
    !has(scan, at + 1, TRAIT.given) &&
    has(scan, at + 2, TRAIT.organizationHead)
  );
}

function isNewspaper(context: MentionContext, at: number, head: number): boolean {
  if (context.scan.words.at(head).key === "magazine") return true;
  const before = wordAt(context.scan, at - 1);
  return (
    before?.text === "the" ||
    before?.text === "The" ||
    isHit(context.hits[at], "state", "location") ||
    head - at >= 2
  );
}

/** *Islamic Resistance Movement*, *Christian Aid*: a faith may open a body's name. */
function opensWithFaith(context: MentionContext, { at, large }: Start): boolean {
  return (
    large && has(context.scan, at, TRAIT.insideNames) && joined(context, at + 1) && isLarge(context, at + 1)
  );
}
