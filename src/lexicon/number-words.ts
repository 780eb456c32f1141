import { present } from "../present.js";
import { dataOf } from "./files.js";

// The words and signs that quantities are written with, read from data/numbers.json and data/measures.json.

/** What a quantity counts or measures. */
export const QUANTITY_KINDS = [
  "count",
  "money",
  "percent",
  "share",
  "distance",
  "area",
  "volume",
  "weight",
  "duration",
  "age",
  "ordinal",
  "temperature",
  "speed",
  "power",
  "energy",
  "magnitude",
] as const;

export type QuantityKind = (typeof QUANTITY_KINDS)[number];

/** How a number is to be taken. */
export const QUALIFIERS = [
  "at least",
  "up to",
  "more than",
  "fewer than",
  "about",
  "nearly",
  "exactly",
] as const;

export type Qualifier = (typeof QUALIFIERS)[number];

/** The id is *number:seven*, *scale:million*, *suffix:bn*, *plural:dozens*, *ordinal:third* or *part:quarter*. */
export interface NumberEntry {
  readonly id: string;
  /** Of a part the number of parts that make a whole. */
  readonly value?: number;
  /** Of words that stand *before:* or *after:* a number. */
  readonly qualifier?: Qualifier;
}

/** The id is *unit:NAME* or *currency:CODE*. */
export interface MeasureEntry {
  readonly id: string;
  readonly kind?: QuantityKind;
  /** In lower case and the singular. */
  readonly words?: readonly string[];
  /** Forms in lower case that have no plural of their own. */
  readonly short?: readonly string[];
  /** Signs of a currency, as they are written. */
  readonly signs?: readonly string[];
  /** Signs and words that several currencies have, of which this is the likeliest. */
  readonly assumed?: readonly string[];
  /** What a hundredth of a currency is called. */
  readonly hundredths?: readonly string[];
}

/** What a sign or word of measure means. */
export interface Measure {
  readonly kind: QuantityKind;
  /** Name of the unit in the singular, or code of the currency. */
  readonly unit: string;
  /** True where other currencies have the same sign or word. */
  readonly assumed: boolean;
  /** What the number is to be multiplied with. */
  readonly factor: number;
}

/** The words of numbers, by what they do; all in lower case. */
export interface NumberWords {
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly suffixes: ReadonlyMap<string, number>;
  readonly plurals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly parts: ReadonlyMap<string, number>;
  readonly before: ReadonlyMap<string, Qualifier>;
  /** Last words of those that stand before a number, each with the number of words of the longest. */
  readonly beforeEnds: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, Qualifier>;
  /** Nouns whose number is a name: *channel 4*. */
  readonly labels: ReadonlySet<string>;
  /** Nouns with which an ordinal tells no order: *first time*. */
  readonly unordered: ReadonlySet<string>;
  /** What a number is tied to and counts nothing: *two-way*. */
  readonly uncounted: ReadonlySet<string>;
  readonly signs: ReadonlyMap<string, Measure>;
  readonly measures: ReadonlyMap<string, Measure>;
  /** First words of the measures, each with the number of words of the longest. */
  readonly measureStarts: ReadonlyMap<string, number>;
  /** Words and signs, in lower case, that a quantity may begin with besides figures and articles. */
  readonly starts: ReadonlySet<string>;
  /** What makes a quantity of an article: *a dozen*, *a third*, *a year and a half*. */
  readonly afterArticle: ReadonlySet<string>;
}

let builtIn: NumberWords | undefined;

/** The built-in words, read once a process. */
export function numberWords(): NumberWords {
  builtIn ??= readNumberWords();
  return builtIn;
}

function readNumberWords(): NumberWords {
  const kinds = new Map<string, Map<string, NumberEntry>>();
  for (const entry of dataOf<NumberEntry[]>("numbers")) {
    const colon = entry.id.indexOf(":");
    const kind = entry.id.slice(0, colon);
    if (!kinds.has(kind)) kinds.set(kind, new Map());
    present(kinds.get(kind)).set(entry.id.slice(colon + 1), entry);
  }
  const of = (kind: string) => [...(kinds.get(kind) ?? [])];
  const values = (kind: string) => new Map(of(kind).map(([words, { value }]) => [words, present(value)]));
  const qualifiers = (kind: string) =>
    new Map(of(kind).map(([words, { qualifier }]) => [words, present(qualifier)]));
  const names = (kind: string) => new Set(of(kind).map(([words]) => words));
  const before = qualifiers("before");
  const measures = readMeasures();
  const [numbers, scales, plurals, ordinals] = [
    values("number"),
    values("scale"),
    values("plural"),
    values("ordinal"),
  ];
  const parts = values("part");
  const durations = [...measures.measures].flatMap(([form, { kind }]) => (kind === "duration" ? form : []));
  const signs = [...measures.signs.keys()].map((sign) => sign.toLowerCase());
  return {
    numbers,
    scales,
    suffixes: values("suffix"),
    plurals,
    ordinals,
    parts,
    before,
    beforeEnds: longest(before.keys(), -1),
    after: qualifiers("after"),
    labels: names("label"),
    unordered: names("unordered"),
    uncounted: names("uncounted"),
    ...measures,
    starts: new Set([
      ...[numbers, scales, plurals, ordinals].flatMap((words) => [...words.keys()]),
      ...["half", "tens", "½", "¼", "¾", "⅓", "⅔", "hk", "nt", "us", "nz", "au", "ca"],
      ...signs,
    ]),
    afterArticle: new Set([...scales.keys(), ...parts.keys(), ...durations]),
  };
}

function readMeasures(): Pick<NumberWords, "signs" | "measures" | "measureStarts"> {
  const signs = new Map<string, Measure>();
  const measures = new Map<string, Measure>();
  for (const { id, kind, words, short, signs: own, assumed, hundredths } of dataOf<MeasureEntry[]>(
    "measures",
  )) {
    const unit = id.slice(id.indexOf(":") + 1);
    const measure: Measure = { kind: kind ?? "money", unit, assumed: false, factor: 1 };
    const doubtful = { ...measure, assumed: true };
    for (const sign of own ?? []) signs.set(sign, measure);
    for (const form of words ?? []) addBoth(measures, form, measure);
    for (const form of short ?? []) measures.set(form, measure);
    for (const form of assumed ?? []) {
      if (/^[a-z]+$/.test(form)) addBoth(measures, form, doubtful);
      else signs.set(form, doubtful);
    }
    for (const form of hundredths ?? []) addBoth(measures, form, { ...doubtful, factor: 0.01 });
  }
  return { signs, measures, measureStarts: longest(measures.keys(), 0) };
}

/** A form and its plural: *degree celsius* has its -s in the first word, others in the last. */
function addBoth(measures: Map<string, Measure>, form: string, measure: Measure): void {
  measures.set(form, measure);
  measures.set(form.startsWith("degree ") ? form.replace("degree", "degrees") : `${form}s`, measure);
}

/** The first (0) or last (-1) words, each with the number of words of the longest that has it. */
function longest(phrases: Iterable<string>, place: 0 | -1): Map<string, number> {
  const found = new Map<string, number>();
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    const word = present(words.at(place));
    found.set(word, Math.max(words.length, found.get(word) ?? 0));
  }
  return found;
}
