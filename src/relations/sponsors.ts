import { wordClass } from "../lexicon/word-classes.js";
import { BACKED, FIGHTERS, PROXIES } from "../mentions/rules/proxies.js";
import type { Token, Tokens } from "../sentences/reading.js";
import {
  isMentioned,
  mentionOn,
  mentionsOfSentence,
  type PlacedMention,
  type SourceContext,
} from "../sources/source-context.js";
import type { Span } from "../span.js";

/** A tie as the words say it, before it is known whose words they are. */
export interface Tie {
  readonly type: "sponsors" | "belongs-to";
  readonly from: string;
  readonly to: string;
  readonly spans: readonly Span[];
  readonly negated: boolean;
  /** True where the words take it for granted, whoever speaks in indirect speech: *Iranian-backed X*. */
  readonly presupposed: boolean;
  /** True where the words themselves say that it is only alleged: *accused Iran of arming the Houthis*. */
  readonly alleged: boolean;
}

/** Ways of saying that a state sponsors a group, precise to loose. */
const RULES: readonly ((context: SourceContext, state: PlacedMention) => Tie[])[] = [
  backedName,
  supports,
  isBackedBy,
  proxiesIncluding,
  isProxyOf,
];

/** All sponsorships that the words of the article state, in text order of the sponsor. */
export function sponsorships(context: SourceContext): Tie[] {
  const found: Tie[] = [];
  for (const place of context.mentions) {
    if (place.entity.type !== "state") continue;
    for (const rule of RULES) found.push(...rule(context, place));
  }
  return found;
}

function tie(
  context: SourceContext,
  state: PlacedMention,
  group: PlacedMention,
  more: { negated?: boolean; presupposed?: boolean; alleged?: boolean } = {},
): Tie {
  const start = Math.min(state.start, group.start);
  const end = Math.max(state.end, group.end);
  const quoted = context.reading.tokens.at(state.first).quotation >= 0;
  return {
    type: "sponsors",
    from: state.entity.id,
    to: group.entity.id,
    spans: [{ start, end }],
    negated: more.negated ?? false,
    presupposed: (more.presupposed ?? false) && !quoted,
    alleged: more.alleged ?? false,
  };
}

function isGroup({ entity }: PlacedMention): boolean {
  return entity.type === "armed_group" || entity.type === "proxy_group";
}

/**
 * *[Iran]-backed [Hezbollah] terrorists*, *[Iranian]-backed militias*, *the [PMF], an [Iranian]-backed
 * militia*, *the [Iran]-backed [Hamas] and [Palestinian Islamic Jihad]*.
 */
function backedName(context: SourceContext, state: PlacedMention): Tie[] {
  const { tokens } = context.reading;
  const described = descriptionOver(context, state);
  if (described !== undefined) return [tie(context, state, described, { presupposed: true })];
  const { text } = context.article;
  if (!HYPHENS.includes(text.charAt(state.end))) return [];
  const word = /^[a-z]+/.exec(text.slice(state.end + 1, state.end + 12))?.[0];
  if (word === undefined || !BACKED.has(word)) return [];
  const sentence = tokens.at(state.first).sentence;
  const [next] = mentionsOfSentence(context, state.last, state.last + 9, sentence).filter(isGroup);
  if (
    next !== undefined &&
    !/[,;.:]/.test(context.article.text.slice(state.end, next.start)) &&
    isModified(tokens.slice(state.last + 1, next.first))
  ) {
    const [second] = mentionsOfSentence(context, next.last, next.last + 5, sentence).filter(isGroup);
    const joined =
      second !== undefined && /^ and (?:the )?$/.test(context.article.text.slice(next.end, second.start));
    return [next, ...(joined ? [second] : [])].map((group) =>
      tie(context, state, group, { presupposed: true }),
    );
  }
  const before = mentionsOfSentence(context, state.first - 9, state.first, sentence)
    .filter(isGroup)
    .at(-1);
  const apposed =
    before !== undefined &&
    /^\)?,? ?(?:\([^)]*\))?,? ?(?:an?|the|another) $/.test(
      context.article.text.slice(before.end, state.start),
    );
  return apposed ? [tie(context, state, before, { presupposed: true })] : [];
}

/** Between *-backed* and a group's name stands no other head: *Iran-backed militant group | Hamas*, not *Greek-funded film about | Boko Haram*. */
function isModified(between: readonly Token[]): boolean {
  return between.every(({ lower, pos, text }) => {
    if (text === "-" || BACKED.has(lower) || FIGHTERS.has(lower) || lower === "the") return true;
    return pos === "ADJ" || pos === "PROPN" || pos === "NUM" || (pos === "NOUN" && /^\p{Lu}/u.test(text));
  });
}

/** The description that the state's name opens; it stands right before the state in the order of places. */
function descriptionOver(context: SourceContext, state: PlacedMention): PlacedMention | undefined {
  const before = context.mentions[(context.mentionAt[state.first] ?? -1) - 1];
  return before?.form === "description" && before.start === state.start && isGroup(before)
    ? before
    : undefined;
}

const HYPHENS: readonly string[] = ["-", "‑", "–"];

const SUPPORTING: ReadonlySet<string> = new Set(
  "back support fund arm sponsor finance train equip supply bankroll"
    .split(" ")
    .flatMap((verb) => ["", "s", "ed", "ing", "d"].map((ending) => verb + ending)),
);
const SUPPORT_NOUNS = wordClass("supportNouns");
const ENDINGS = wordClass("endings");
const MARKS: ReadonlySet<string> = new Set([",", ";", ":", "."]);

/** *[Iran] arms the [Houthis]*, *accused [Iran] of arming the [Houthis]*, *[Iran]'s support for [Hamas]*. */
function supports(context: SourceContext, state: PlacedMention): Tie[] {
  const { tokens } = context.reading;
  if (state.form === "demonym" && !SUPPORT_NOUNS.has(tokens[state.last]?.lower ?? "")) return [];
  let negated = false;
  for (let i = state.last; i < Math.min(tokens.length, state.last + 7); i += 1) {
    const token = tokens.at(i);
    if (
      token.sentence !== tokens.at(state.first).sentence ||
      MARKS.has(token.text) ||
      isMentioned(context, i)
    )
      break;
    if (ENDINGS.has(token.lower)) negated = true;
    const plain = token.pos === "NOUN" && /^(?:the|a|an)$/.test(tokens[i + 1]?.lower ?? "");
    // "Peru-backed talks with …": not a verb
    const compound = HYPHENS.includes(tokens[i - 1]?.text ?? "") || HYPHENS.includes(token.text.charAt(0));
    const verb =
      !compound && SUPPORTING.has(token.lower) && (token.pos === "VERB" || token.pos === "AUX" || plain);
    const noun = SUPPORT_NOUNS.has(token.lower) && /^(?:for|to|of)$/.test(tokens[i + 1]?.lower ?? "");
    if (!verb && !noun) continue;
    const passive = verb && /^(?:is|are|was|were|been|be)$/.test(tokens[i - 1]?.lower ?? "");
    if (passive) return [];
    const groups = mentionsOfSentence(context, i + 1, i + 8, token.sentence);
    const [first] = groups;
    if (
      first === undefined ||
      !isGroup(first) ||
      /[;:.]/.test(context.article.text.slice(token.end, first.start))
    )
      return [];
    if (!isSupported(tokens, verb ? i + 1 : i + 2, first)) return [];
    return [tie(context, state, first, { negated, alleged: isAlleged(context, state) })];
  }
  return [];
}

/**
 * True where a group, and nothing of it or about it, is what the words before it support: not *a film about [Boko Haram]*,
 * *[Boko Haram]'s victims*, *a [Boko Haram] trial*.
 */
function isSupported(tokens: Tokens, from: number, { first, last }: PlacedMention): boolean {
  const between = tokens.slice(from, first);
  const links = /^(?:and|the|,)$/;
  const plain = between.every(
    (token, i) =>
      links.test(token.lower) || SUPPORTING.has(token.lower) || isModified(between.slice(i, i + 1)),
  );
  const next = tokens[last];
  if (next === undefined || !plain) return plain;
  const isPossessor = POSSESSIVE.test(next.text);
  return !isPossessor && (next.pos !== "NOUN" || FIGHTERS.has(next.lower));
}

const POSSESSIVE = /^['’]s?$/;

/** *accused [Iran] of …* */
function isAlleged(context: SourceContext, state: PlacedMention): boolean {
  const words = context.reading.tokens.slice(Math.max(0, state.first - 3), state.first);
  return words.some(({ lower }) => /^(?:accus|suspect|charg|blam|alleg)/.test(lower));
}

/** *[Hezbollah], which is backed by [Iran]*. */
function isBackedBy(context: SourceContext, state: PlacedMention): Tie[] {
  const { tokens } = context.reading;
  let by = state.first - 1;
  if (by > 0 && tokens.at(by).lower === "the") by -= 1;
  if (by < 1 || tokens.at(by).lower !== "by" || !BACKED.has(tokens.at(by - 1).lower)) return [];
  const sentence = tokens.at(state.first).sentence;
  const group = mentionsOfSentence(context, by - 8, by - 1, sentence)
    .filter(isGroup)
    .at(-1);
  if (group === undefined) return [];
  const between = tokens.slice(group.last, by - 1);
  const negated = between.some(({ lower }) => lower === "not" || lower === "n't" || lower === "n’t");
  const plain = between.every(({ text, pos }) => pos !== "VERB" && !/^[;:.]$/.test(text));
  return plain ? [tie(context, state, group, { negated })] : [];
}

/** *[Iran]'s proxies, including [Hamas], [Hezbollah] …*, *[Iran] relies on terror proxies—including [Hamas] …*. */
function proxiesIncluding(context: SourceContext, state: PlacedMention): Tie[] {
  const { tokens } = context.reading;
  const sentence = tokens.at(state.first).sentence;
  let proxies = -1;
  for (
    let i = state.last;
    i < Math.min(tokens.length, state.last + 12) && tokens.at(i).sentence === sentence;
    i += 1
  ) {
    const other = mentionOn(context, i);
    if (other !== undefined && other.entity.type === "state" && other.first >= state.last) return [];
    if (PROXIES.has(tokens.at(i).lower)) proxies = i;
    else if (proxies >= 0) break;
  }
  if (proxies < 0) return [];
  let at = proxies + 1;
  while (
    at < tokens.length &&
    at < proxies + 6 &&
    !/^(?:including|like|namely|as)$/.test(tokens.at(at).lower)
  )
    at += 1;
  if (!/^(?:including|like|namely|as)$/.test(tokens[at]?.lower ?? "") || tokens.at(at).sentence !== sentence)
    return [];
  const listed = mentionsOfSentence(context, at, at + 30, sentence).filter(isGroup);
  return listed.map((group) => tie(context, state, group, { presupposed: true }));
}

/** *[Hezbollah], a proxy of [Iran],*, *[Iran]'s proxy [Hezbollah]*. */
function isProxyOf(context: SourceContext, state: PlacedMention): Tie[] {
  const { tokens } = context.reading;
  const { sentence } = tokens.at(state.first);
  const next = tokens[state.last];
  const noun = next !== undefined && POSSESSIVE.test(next.text) ? state.last + 1 : state.last;
  const named = PROXIES.has(tokens[noun]?.lower ?? "") ? mentionOn(context, noun + 1) : undefined;
  if (named?.first === noun + 1 && isGroup(named)) return [tie(context, state, named, { presupposed: true })];
  const of = tokens[state.first - 1]?.lower === "the" ? state.first - 2 : state.first - 1;
  if (tokens[of]?.lower !== "of" || !PROXIES.has(tokens[of - 1]?.lower ?? "")) return [];
  const group = mentionsOfSentence(context, of - 8, of - 1, sentence)
    .filter(isGroup)
    .at(-1);
  if (group === undefined) return [];
  const between = context.article.text.slice(group.end, tokens.at(of - 1).start);
  return /^\)?, (?:an?|the|another) $/.test(between)
    ? [tie(context, state, group, { presupposed: true })]
    : [];
}
