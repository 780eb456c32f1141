import { dataOf } from "./files.js";
import { wordSets } from "./word-sets.js";

/** Words that tell what a capitalised name is, by what they tell; all in the folded form of names. */
export interface NameWords {
  /** Words that end the name of a body: Ministry, Council, Corps. */
  readonly organizationHeads: ReadonlySet<string>;
  /** Those of them that go on with *of …* or *for …*. */
  readonly ofHeads: ReadonlySet<string>;
  readonly companyTails: ReadonlySet<string>;
  readonly newspaperHeads: ReadonlySet<string>;
  /** Nouns for bodies, where one is said of a name: *X, a cybersecurity firm*. */
  readonly bodyNouns: ReadonlySet<string>;
  /** Those that stand right before a name: *the chipmaker X*. */
  readonly companyNouns: ReadonlySet<string>;
  /** Nouns for places, where one is said of a name: *X, a village near the border*. */
  readonly placeHeads: ReadonlySet<string>;
  /** Nouns for what is not an entity: *the film X*. */
  readonly thingNouns: ReadonlySet<string>;
  readonly groupHeads: ReadonlySet<string>;
  readonly groupWords: ReadonlySet<string>;
  /** Words that end the name of a place: River, Airport, Province. */
  readonly locationHeads: ReadonlySet<string>;
  readonly locationOfHeads: ReadonlySet<string>;
  /** Lower-case nouns that stand beside a place's name: *the town of X*, *X province*. */
  readonly placeNouns: ReadonlySet<string>;
  readonly directions: ReadonlySet<string>;
  /** Words that end the name of a happening, a law, a prize: not an entity. */
  readonly eventHeads: ReadonlySet<string>;
  readonly eventLeads: ReadonlySet<string>;
  /** Capitalised words that name no entity: days, months, faiths, function words at a sentence's start. */
  readonly notNames: ReadonlySet<string>;
  readonly eastAsianSurnames: ReadonlySet<string>;
  /** Small words inside names of people: bin, al, van, de. */
  readonly particles: ReadonlySet<string>;
  /** Nouns whose possessive is part of a body's name: *Workers' Party*, *People's Army*. */
  readonly genericPossessors: ReadonlySet<string>;
  /** What a city has and a government has not: *Moscow's streets*. */
  readonly placePossessions: ReadonlySet<string>;
  /** What happens to or is true of a city: *Baghdad lies*, *was shelled*. */
  readonly metonymVerbsNot: ReadonlySet<string>;
  readonly placePrepositions: ReadonlySet<string>;
}

let words: NameWords | undefined;
let common: ReadonlySet<string> | undefined;

/** The built-in word lists, read once a process. */
export function nameWords(): NameWords {
  words ??= wordSets<keyof NameWords>("name-words");
  return words;
}

/** Ordinary English words in lower case: a capitalised one is a name only for some other reason. */
export function commonWords(): ReadonlySet<string> {
  common ??= new Set(dataOf<{ words: string }>("common-words").words.split(" "));
  return common;
}
