/** Closed classes of English that the shallow parse turns on. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

export const MODALS = set("will would can could may might must shall should ought ll 'll ’ll 'd ’d wo ca");
export const BE = set("be am is are was were been being 's ’s 're ’re 'm ’m ai");
export const HAVE = set("have has had having 've ’ve 'd ’d 's ’s");
export const DO = set("do does did");
export const NOT = set("not n't n’t never cannot");
export const PAST_AUX = set("was were had did been");

export const POSSESSIVE_MARKS = set("'s ’s ' ’");
export const POSSESSIVE_PRONOUNS = set("his her its their my our your whose");
export const SUBORDINATORS = set(
  "because although though while whereas when whenever if unless until since as after before once so than where whether lest why how what",
);
export const COORDINATORS = set("and or but nor yet &");
/** Relative pronouns that may be the subject of their clause. */
export const SUBJECT_RELATIVES = set("who which that");
/** Days that stand alone behind a noun: *support Wednesday for …*. */
export const DAYS = set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow",
);
export const DASHES = set("— – -- ― ‒");
export const SUBJECT_PRONOUNS = set(
  "i you he she it we they who which that one this these those everyone everybody someone somebody nobody many some others most both all few several neither none anyone",
);

/** Verb forms that can only be past participles, so that no auxiliary is needed to tell them. */
export const PARTICIPLES_ONLY = set(
  "been done gone seen known given taken written spoken shown drawn driven eaten fallen forgotten forgiven hidden risen sworn thrown worn broken chosen stolen torn grown blown flown proven mistaken begun sung",
);
/** Past forms that do not end in -ed. */
export const IRREGULAR_PAST = set(
  "said told thought knew saw made gave took wrote spoke felt found held kept left led lost meant met paid put read ran sent set showed stood swore taught threw understood went began became broke brought built bought came chose drew drove fought forgot forgave got grew had heard hit laid lay rose sang sat sought sold spent stuck struck swept won wore withdrew foresaw overheard retold foretold forbade bade bid cast cut hurt shut split spread upheld withheld rethought misled bet",
);
