import type { Entity } from "../entities/entity.js";
import { entriesOf } from "../entities/entry-index.js";
import { type Indexed, indexed } from "../indexed.js";
import type { OrganizationEntry } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { nameWords } from "../lexicon/name-words.js";
import { sourceWords } from "../lexicon/source-words.js";
import { wordClass } from "../lexicon/word-classes.js";
import type { SourceContext } from "./source-context.js";

// What kind of body a name or the lexicon tells: *the ministry*, *the airline*, *the newspaper*.

/** *the ministry*: a word of the body's name. */
export function nameHolds(name: string, head: string): boolean {
  return sourceWords().bodyNouns.has(head) && name.split(/[\s-]+/).some((word) => fold(word) === head);
}

/** Nouns that take each other up: *the weekly Expresso*, later *the newspaper*. */
export const OTHER_WORDS = [
  ["site", "website", "portal"],
  ["newspaper", "paper", "daily", "weekly", "tabloid"],
];

/** The words of a name as word classes have them, without the stop of an abbreviation. */
const wordsOf = (name: string): Indexed<string> =>
  indexed(name.split(/\s+/).map((word) => fold(word).replace(/\.$/, "")));

/** *The airline* for *Steppe Airways*, *the miner* for *Antaris Copper Corp.*: the last word of a firm's name, but for legal ones, tells its trade. */
export function tradeHolds(name: string, head: string): boolean {
  const trade = TRADE_NAMES.get(head);
  if (trade === undefined) return false;
  const words = wordsOf(name);
  if (trade === AIRLINES && words[0] === "air") return true;
  const last = words.findLast((word) => !nameWords().companyTails.has(word) && !LEGAL.test(word));
  return last !== undefined && (trade.has(last) || (trade === AIRLINES && NAMED_FIRST.test(words[0] ?? "")));
}

const AIRLINES = wordClass("endsOfAirlines");
/** *Garuda Indonesia*, *Emirates SkyCargo*: of these airlines the first word is the name. */
const NAMED_FIRST = /^(?:garuda|lufthansa|emirates|iberia|avianca|latam)$/;
const LEGAL = /^(?:group|holdings?|company|corporation|international)$/;

/** By a noun for firms of a trade: what their names end in. */
const TRADE_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["airline", AIRLINES],
  ["carrier", AIRLINES],
  ["miner", wordClass("endsOfMiners")],
  ["lender", wordClass("endsOfLenders")],
  ["insurer", wordClass("endsOfInsurers")],
  ["drugmaker", wordClass("endsOfDrugmakers")],
  ["carmaker", wordClass("endsOfCarmakers")],
  ["automaker", wordClass("endsOfCarmakers")],
  ["steelmaker", wordClass("endsOfSteelmakers")],
  ["chipmaker", wordClass("endsOfChipmakers")],
  ["brewer", wordClass("endsOfBrewers")],
  ["retailer", wordClass("endsOfRetailers")],
  ["brokerage", wordClass("endsOfBrokerages")],
  ["utility", wordClass("endsOfUtilities")],
  ["shipbuilder", wordClass("endsOfShipbuilders")],
]);

/** *The force* for *Rapid Support Forces* and *Thames Valley Police*. */
export const isForce = (name: string, head: string): boolean =>
  head === "force" && /\b(?:forces?|police|constabulary)\b/i.test(name);

/** By a noun for bodies: the kinds of the lexicon that it describes. */
export const KINDS: ReadonlyMap<string, readonly OrganizationEntry["kind"][]> = new Map(
  Object.entries({
    newspaper: ["media"],
    paper: ["media"],
    network: ["media"],
    broadcaster: ["media"],
    outlet: ["media"],
    publication: ["media"],
    daily: ["media"],
    tabloid: ["media"],
    magazine: ["media"],
    company: ["company"],
    firm: ["company"],
    bank: ["bank"],
    party: ["party"],
    ministry: ["ministry"],
    court: ["court"],
    office: ["embassy"],
    embassy: ["embassy"],
    university: ["university"],
    union: ["union"],
    parliament: ["parliament"],
    agency: ["agency", "intelligence"],
    military: ["military"],
    army: ["military"],
    charity: ["ngo"],
    group: ["ngo"],
    organisation: ["ngo"],
    organization: ["ngo"],
    watchdog: ["ngo", "international"],
  }),
);

/** True where the kind that the lexicon gives a body, or its name, is what the noun says. */
export function kindHolds(context: SourceContext, entity: Entity, head: string): boolean {
  const entry = entriesOf(context.lexicon).get(entity.id);
  if (head === "website" || head === "site") return isSite(entity.name);
  if (head === "office" || head === "mission") return /embassy|consulate/i.test(entity.name);
  // a command is military, but not an army
  if (head === "army" && !/army|forces|military/i.test(entity.name)) return false;
  if (entry === undefined && KINDS.get(head)?.includes("media")) return isOutlet(entity.name);
  if (entry === undefined) return (head === "company" || head === "firm") && isFirm(entity.name);
  return "kind" in entry && KINDS.get(head)?.includes(entry.kind as OrganizationEntry["kind"]) === true;
}

/** *The Nordic Herald*, *Radio Sur*. */
function isOutlet(name: string): boolean {
  const words = wordsOf(name);
  const { outletWords } = sourceWords();
  return outletWords.has(words.at(-1)) || outletWords.has(words.at(0));
}

/** *Znak.com*, *oe24.at*. */
function isSite(name: string): boolean {
  const dot = name.lastIndexOf(".");
  return dot > 0 && !name.includes(" ") && WEB_DOMAINS.has(name.slice(dot + 1).toLowerCase());
}

const WEB_DOMAINS = wordClass("webDomains");

/** *Nordvik Ltd*, *Rovelli Motors Inc.*, *Holm Energy*; not *the Ministry of Energy*. */
function isFirm(name: string): boolean {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (nameWords().companyTails.has(last)) return true;
  return words.length > 1 && !words.includes("of") && ENDS_OF_FIRMS.some((ends) => ends.has(last));
}

const ENDS_OF_FIRMS = [wordClass("trades"), wordClass("endsOfFirms"), ...TRADE_NAMES.values()];
