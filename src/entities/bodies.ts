import type { Article } from "../article/article.js";
import { gazetteerOf } from "../gazetteer/gazetteer.js";
import { scanWords, type Word } from "../gazetteer/words.js";
import { indexed } from "../indexed.js";
import type { Lexicon, StateEntry } from "../lexicon/entries.js";
import { fold } from "../lexicon/fold.js";
import { commonWords, nameWords } from "../lexicon/name-words.js";
import type { Mention } from "../mentions/mention.js";
import { entriesOf } from "./entry-index.js";

/** A state's body named by pattern: whose it is and what is left of the name. */
export interface StateBody {
  readonly state: StateEntry;
  /** True when the state's name is part of the mention, false when it stands before it (*Iran's …*). */
  readonly inside: boolean;
  /** The name without the state, folded, in one order: *Ministry of Defence* is `defense ministry`. */
  readonly key: string;
}

/** The state to which the name of a body ties it; null when no state's name stands in it or owns it. */
export function stateBodyOf(
  article: Article,
  mention: Mention,
  before: Mention | undefined,
  lexicon: Lexicon,
): StateBody | null {
  const words = scanWords(article.text.slice(mention.start, mention.end));
  // *Georgetown University Press* is named after a university, not after the capital of Guyana
  let led = false;
  for (const { length, values } of gazetteerOf(lexicon).matches(words, 0)) {
    if (length > 1 && values.some(({ type }) => type === "organization")) led = true;
    const named = values.find(({ type, name }) => type === "state" && !(led && name.form === "metonym"));
    if (named !== undefined && length < words.length) {
      return {
        state: stateEntry(named.name.id, lexicon),
        inside: true,
        key: bodyKey(keysOf(words.slice(length))),
      };
    }
  }
  if (before?.type !== "state" || before.candidates[0] === undefined) return null;
  if (!/^['’`´]s? $|^ $/.test(article.text.slice(before.end, mention.start))) return null;
  return { state: stateEntry(before.candidates[0], lexicon), inside: false, key: bodyKey(keysOf(words)) };
}

/** *China's [MMG]*, *Brazil's [Grupo Altamar]*, *Kenya's [Absa Bank]*: a name already, unlike *Parliament* and *Ministry of Health*. */
export function isOwnName(name: string): boolean {
  if (/^\p{Lu}+$/u.test(name)) return true;
  const words = name.split(/[\s-]+/).map((word) => fold(word));
  const { organizationHeads } = nameWords();
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (organizationHeads.has(first)) return false;
  if (OF_FIRMS.test(last) && words.length > 1) return !commonWords().has(first);
  return !organizationHeads.has(last) && words.some((word) => !commonWords().has(word));
}

/** Heads behind which a firm's own name stands. */
const OF_FIRMS = /^(?:bank|group|airlines|university|hospital|insurance)$/;

/** Alpha-3 of the state at the end of a body's name: *Law Society of [Kenya]*, *Athletics [Kenya]*; null for none. */
export function stateBehind(name: string, lexicon: Lexicon): string | null {
  const behind = /^(?:.* of (?:the )?|[\p{L}-]+ )(?=\p{Lu})/u.exec(name)?.[0];
  if (behind === undefined) return null;
  const words = scanWords(name.slice(behind.length));
  for (const { length, values } of gazetteerOf(lexicon).matches(words, 0)) {
    const named = values.find((one) => one.type === "state" && one.name.form !== "metonym");
    if (named !== undefined && length === words.length) return stateEntry(named.name.id, lexicon).iso3;
  }
  return null;
}

/** The state that a name opens with and its number of words: two in *South African Post Office*; null for none. */
export function leadingState(
  keys: readonly string[],
  lexicon: Lexicon,
): { readonly iso3: string; readonly length: number } | null {
  const words = scanWords(keys.map((key) => `${key.charAt(0).toUpperCase()}${key.slice(1)}`).join(" "));
  for (const { length, values } of gazetteerOf(lexicon).matches(words, 0)) {
    const state = values.find(({ type }) => type === "state");
    if (state !== undefined) return { iso3: stateEntry(state.name.id, lexicon).iso3, length };
  }
  return null;
}

/** True for a state whose name a place elsewhere has too: *Georgia*. */
export function sharesName({ name }: StateEntry, lexicon: Lexicon): boolean {
  const words = scanWords(name);
  const whole = gazetteerOf(lexicon)
    .matches(words, 0)
    .find(({ length }) => length === words.length);
  return whole?.values.some(({ type }) => type === "location") === true;
}

const keysOf = (words: readonly Word[]) => words.map(({ key }) => key);

function stateEntry(id: string, lexicon: Lexicon): StateEntry {
  return entriesOf(lexicon).get(id) as StateEntry;
}

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["defence", "defense"],
  ["centre", "center"],
  ["organisation", "organization"],
  ["labour", "labor"],
]);

/** One order and spelling for the names of bodies: *Ministry of Foreign Affairs*, *Foreign Ministry*. */
export function bodyKey(keys: readonly string[]): string {
  const spelled = indexed(keys.filter((key) => key !== "the").map((key) => SPELLINGS.get(key) ?? key));
  const of = spelled.indexOf("of");
  const turned = of === 1 ? [...spelled.slice(2), spelled.at(0)] : spelled;
  const short = turned.at(-1) === "ministry" ? turned.filter((key) => key !== "affairs") : turned;
  return short.join(" ");
}
