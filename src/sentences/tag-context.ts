import type { Pos } from "./reading.js";
import type { TokenDraft } from "./tokens.js";

/** A token with its neighbours in the sentence; `null` where the sentence begins or ends. */
export interface TagContext {
  readonly token: TokenDraft;
  readonly previous: TokenDraft | null;
  readonly beforePrevious: TokenDraft | null;
  readonly next: TokenDraft | null;
  readonly afterNext: TokenDraft | null;
  /** First in its sentence, marks apart. */
  readonly isFirst: boolean;
  /** True where each noun, verb, adjective and adverb has a capital. */
  readonly inTitle: boolean;
  /** Names that the article has inside a sentence too. */
  readonly names: ReadonlySet<string>;
}

/** A repair of one kind of wink's mistakes, for tokens tagged `from`. */
export interface Repair {
  readonly from: Pos;
  readonly to: Pos;
  /** The only words, in lower case, that it applies to. */
  readonly words?: ReadonlySet<string>;
  readonly applies: (at: TagContext) => boolean;
}

/** Words with blanks between, as a set. */
export const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(" "));

// Small classes of words that the repairs of tags ask for; none holds where a sentence begins or ends.

// A capital letter changes when it is made small; so do the few title-case letters.
export const isCapital = (token: TokenDraft | null): boolean =>
  token !== null && token.text[0] !== token.lower[0];
export const endsInS = ({ lower }: TokenDraft): boolean =>
  lower.endsWith("s") && !lower.endsWith("ss") && lower.length > 1;
const among = (list: string): ((token: TokenDraft | null) => boolean) => {
  const words = wordsOf(list);
  return (token) => token !== null && words.has(token.lower);
};
export const isPossessive = (token: TokenDraft | null): boolean =>
  token?.pos === "PART" &&
  (token.lower === "'s" || token.lower === "’s" || token.lower === "'" || token.lower === "’");
export const isDeterminer = among("a an the no my your his its our their");
export const isPreposition = among("of in for with from by at on into about under");
export const isHave = among("have has had");
export const isDocument = among(
  "report statement letter document text notice message article resolution paper study memo page website sign note declaration constitution law treaty bill agreement motto",
);
export const isOfStates = among(
  "gulf baltic arab balkan nordic member western eastern southern northern european african asian muslim rogue island coastal swing border neighbouring neighboring several many some few all most these those other us american",
);
export const isBe = among("is are was were be been being am 'm ’m 're ’re");
export const isBareSubject = among("they we i you who");
export const isModal = among("will would could should can might must cannot n't n’t 'll ’ll");
export const isPluralPerson = among("people men women children");
export const isNeverVerb = among("people men women children parties police percent time doping");
export const isIndefinite = among(
  "everything everyone everybody anything anyone anybody something someone somebody nothing nobody",
);
/** Small words inside names. */
export const PARTICLES = wordsOf("al el bin ibn abu von van der den de di du da dos la le");
export const isParticle = (token: TokenDraft | null): boolean => token !== null && PARTICLES.has(token.lower);
const isRelative = among("who which whose whom");
export const isPartOfPlace = among("street road avenue square park hall university college council");
export const isPastLikeBase = among(
  "beat bet burst cast come cost cut hit hurt put run set split spread thrust",
);
export const isDash = among("— – --");
export const isOpeningMark = among("“ \" ‘ « „ ''");
export const isBusy = (token: TokenDraft | null): boolean => token?.pos === "VERB" || token?.pos === "AUX";

/** True where an object, a that-clause or an infinitive begins: what stands before is more likely a verb. */
export function beginsComplement({ next, afterNext }: TagContext): boolean {
  if (!next) return false;
  if (next.lower === "that") return !isBusy(afterNext);
  return (
    next.pos === "DET" ||
    (next.pos === "PRON" && !isRelative(next)) ||
    next.pos === "PROPN" ||
    next.pos === "SCONJ" ||
    /^(?:how|why|what|whether)$/.test(next.lower)
  );
}
