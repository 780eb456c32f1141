import type { Phrases } from "../phrases/types.js";
import type { Quotation, Token } from "../sentences/types.js";

/** Token numbers `first` up to, not including, `last`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** One unit (a sentence, or several that a quotation joins) with all that the claim rules read. */
export interface Scope extends Range {
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  readonly quotations: readonly Quotation[];
  readonly paragraph: number;
  /** What kind of speaker the head of a noun phrase would be: a name’s type, a role’s kind, or "-". */
  readonly speakerAt: (token: number) => string;
  /** How often a word is a cue where it could be one, 0 to 1; 0 for words that are none. */
  readonly cueRate: (key: string) => number;
}

const TIME_WORDS = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow " +
    "week weeks month months year years day days night morning afternoon evening weekend hour hours minute minutes moment " +
    "january february march april june july august september october november december " +
    "jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. decade decades ago later earlier spring summer fall winter season"
  ).split(" "),
);

/** True when the token is a word of time: a weekday, a month, *week*, *ago*. */
export function isTime(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (TIME_WORDS.has(token.lower) || (token.pos === "NUM" && /^(19|20)\d\d$/.test(token.text)))
  );
}

/** True when a quotation begins with this token. */
export function opensQuotation(scope: Scope, i: number): boolean {
  const token = scope.tokens[i];
  if (!token || token.quotation < 0) return false;
  return scope.quotations[token.quotation]!.spans.some((span) => span.start === token.start);
}

/** The token after the quotation that begins at `i`, within the unit. */
export function afterQuotation(scope: Scope, i: number): number {
  const opened = scope.tokens[i]!.quotation;
  const span = scope.quotations[opened]!.spans.find((each) => each.start === scope.tokens[i]!.start)!;
  let j = i;
  while (j < scope.last && scope.tokens[j]!.start < span.end) j++;
  return j;
}

/** True when the token is the last of a quotation (its closing mark, as a rule). */
export function closesQuotation(scope: Scope, i: number): boolean {
  const token = scope.tokens[i];
  if (!token || token.quotation < 0) return false;
  return scope.quotations[token.quotation]!.spans.some((span) => span.end === token.end);
}

/** The first token of the outermost quotation that ends with token `i`, within the unit. */
export function quotationStart(scope: Scope, i: number): number {
  let quotation = scope.quotations[scope.tokens[i]!.quotation]!;
  while (
    quotation.parent >= 0 &&
    scope.quotations[quotation.parent]!.spans.some((span) => span.end === scope.tokens[i]!.end)
  ) {
    quotation = scope.quotations[quotation.parent]!;
  }
  const span = quotation.spans.find((each) => each.end >= scope.tokens[i]!.end) ?? quotation.spans[0]!;
  let j = i;
  while (j > scope.first && scope.tokens[j - 1]!.start >= span.start) j--;
  return j;
}
