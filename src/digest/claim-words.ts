// The words of a content in the form in which two articles' wordings are compared.
import {
  BE,
  COORDINATORS,
  DO,
  HAVE,
  MODALS,
  NOT,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from "../phrases/closed-classes.js";
import type { Span } from "../span.js";

/** One word of a content. */
export interface ComparedWord extends Span {
  /** Equal for forms of the same word, as far as their endings tell: "attacks", "attacked". */
  readonly key: string;
  /** False for words that any two sentences may share: "the", "would", "he". */
  readonly weighty: boolean;
  /** True for a weighty word with a capital, unless most have one, as in a headline. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** True for "not", "never", "didn't". */
  readonly negates: boolean;
}

const WORD = /United States|U\.S\.(?:A\.)?|\p{L}[\p{L}\p{M}]*(?:['’‘]\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*|[%&]/gu;

const OTHERS =
  "a an the this that these those me him her us them myself himself herself itself themselves ourselves mine yours hers ours theirs my your his its our their of in on at to for from by with about into over under between against during through up down out off again further then there here very too just also only even still already more most much many such own same other another each every any no nor not so than as if and or but say says said saying tell told like get got go going gone come make made thing things lot way really well now know think want one would's let lets it's that's there's he's she's we're they're you're i'm i've we've they've you've i'll we'll they'll you'll he'll she'll i'd we'd they'd he'd she'd";

const COMMON: ReadonlySet<string> = new Set([
  ...MODALS,
  ...BE,
  ...HAVE,
  ...DO,
  ...NOT,
  ...SUBORDINATORS,
  ...COORDINATORS,
  ...SUBJECT_PRONOUNS,
  ...OTHERS.split(" "),
]);

const MOSTLY = 0.8;

/** The words in order, at most `most` of them; linear in the length of the text. */
export function comparedWords(text: string, most: number): ComparedWord[] {
  const words: (ComparedWord & { isName: boolean })[] = [];
  for (const { 0: surface, index } of text.matchAll(WORD)) {
    if (words.length === most) break;
    const plain = surface.toLowerCase().replace(/[’‘]/g, "'");
    const isNumber = /^\p{N}/u.test(plain);
    const negates = NOT.has(plain) || plain === "no" || plain.endsWith("n't");
    const weighty = negates || (!COMMON.has(plain) && plain !== "&");
    words.push({
      start: index,
      end: index + surface.length,
      key: isNumber ? plain.replaceAll(",", "") : keyOf(plain),
      weighty,
      // The capital of a sentence's first word says nothing, but a name seldom stands there alone.
      isName: weighty && !negates && /^\p{Lu}/u.test(surface),
      isNumber,
      negates,
    });
  }
  const weighty = words.filter((word) => word.weighty);
  const capitals = weighty.filter(({ isName }) => isName).length;
  const inCapitals = capitals > 5 && capitals > MOSTLY * weighty.length;
  return inCapitals ? words.map((word) => ({ ...word, isName: false })) : words;
}

/** The word without its ending: coarser than a stem, but the same for all forms of a verb or noun. */
function keyOf(word: string): string {
  if (word === "%") return "percent";
  if (/^u\.s\./.test(word)) return "united states";
  const owner = word.replace(/'s$/, "");
  if (owner.length < 5) return owner;
  const bare = owner.replace(/(?:ing|ed|es|s|ly)$/, "");
  return bare.length < 4 ? owner : bare.replace(/e$/, "");
}
