import { wordSets } from "./word-sets.js";

// The words that tell what kind of source a noun phrase is, read from data/source-words.json.

/** Lists of words in lower case, by what they tell of a source. */
export interface SourceWords {
  /** Bodies that somebody has: *Klobuchar's campaign*. */
  readonly bodiesOfPeople: ReadonlySet<string>;
  /** Bodies that a state or a place has one of: *the Danish military*, *the parliament of Portugal*. */
  readonly bodiesOfPlaces: ReadonlySet<string>;
  /** Of these, the ones that go without a name where the state is plain: *the army*. */
  readonly bodiesOfStates: ReadonlySet<string>;
  /** Nouns that take up a body by the same word of its name: *the agency*, *the ministry*. */
  readonly bodyNouns: ReadonlySet<string>;
  /** Nouns for what somebody says or writes, besides the documents among the roles. */
  readonly documentNouns: ReadonlySet<string>;
  /** Nouns that take up an armed group. */
  readonly groupNouns: ReadonlySet<string>;
  /** Nouns that stand for the state when its name goes with them. */
  readonly governmentNouns: ReadonlySet<string>;
  /** What is done with a document by whoever made it: *issue a statement*. */
  readonly issuingVerbs: ReadonlySet<string>;
  /** Meetings, which speak for those who meet. */
  readonly meetings: ReadonlySet<string>;
  /** Bodies that nobody gives a name: *the jury*. */
  readonly namelessBodies: ReadonlySet<string>;
  /** Words of a body's name that tell it from no other. */
  readonly nameFillers: ReadonlySet<string>;
  /** What a saying is called afterwards, *verb:noun*: who *ruled* made *the ruling*. */
  readonly nounsOfCues: ReadonlySet<string>;
  /** What somebody in office is called as well, *noun:office*: *the Serbian leader* is the president. */
  readonly offices: ReadonlySet<string>;
  /** Words that newspapers and stations have in their names, at either end. */
  readonly outletWords: ReadonlySet<string>;
  /** Nouns for a part or a form of a document: *the summary of the decision*. */
  readonly partsOfDocuments: ReadonlySet<string>;
  /** Words that say something of somebody in passing and tell no office: *the new mayor*. */
  readonly passingWords: ReadonlySet<string>;
  /** How many there are, where nothing says of whom: *some*, *both*, *others*. */
  readonly quantities: ReadonlySet<string>;
  /** Words that make another office of an office: *vice president*, *former president*. */
  readonly ranks: ReadonlySet<string>;
  /** What is done with a document by others: *obtained by Reuters*. */
  readonly readingVerbs: ReadonlySet<string>;
  /** Who does research, and says *we* for those who do it with them. */
  readonly scholars: ReadonlySet<string>;
  /** Offices that one person holds at a time, so that the noun alone tells who is meant. */
  readonly soleOffices: ReadonlySet<string>;
  /** What is done with a piece of research by whoever made it: *conducted by*. */
  readonly studyMakings: ReadonlySet<string>;
  /** Nouns that take up a piece of research by each other: *the study*, *the paper*. */
  readonly studyNouns: ReadonlySet<string>;
  /** Those who make a piece of research, as one noun names them: *researchers*, *a team*. */
  readonly teamNouns: ReadonlySet<string>;
}

let words: SourceWords | undefined;

/** The built-in lists, read once a process. */
export function sourceWords(): SourceWords {
  words ??= wordSets<keyof SourceWords>("source-words");
  return words;
}
