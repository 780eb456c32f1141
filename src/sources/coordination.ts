import type { Answer } from "./discourse.js";
import { isPronoun } from "./pronoun-classes.js";
import { isMentioned, mentionOn, type SourceContext } from "./source-context.js";
import { isSeveral, joinsFields, type SourceNoun, sharesNoun, sourceNoun } from "./source-noun.js";

// Sources that are several: *Japan, Australia and the EU*, *neither Chile nor Peru*.

/** Tokens `first` up to, not including, `last`. */
export type Part = readonly [first: number, last: number];

/**
 * The noun phrases that a source puts side by side; null for a single one. Lists that belong to what stands before them
 * (*ministers from Togo, Ghana and Benin*, *President and CEO Andy Vesey*) and appositions are not parts.
 */
export function conjuncts(context: SourceContext, from: number, end: number): readonly Part[] | null {
  const { tokens } = context.reading;
  const first = PAIRED.test(tokens.at(from).lower) ? from + 1 : from;
  const pieces = piecesOf(context, first, end);
  if (pieces === null) return null;
  const parts: { part: Part; noun: SourceNoun | null }[] = [];
  let apposedAt = -1;
  for (const { part, linked } of pieces) {
    const alone = part[1] - part[0] === 1 && isPronoun(tokens.at(part[0]));
    const noun = alone ? null : sourceNoun(context, ...part);
    if (alone && (linked || parts.length === 0)) {
      parts.push({ part, noun });
      continue;
    }
    if (noun === null || (noun.name === null && noun.role === null && noun.determiner === "")) return null;
    if (isAdjective(noun)) return null;
    const before = parts.at(-1)?.noun ?? undefined;
    // "Lund and Oslo officials"
    if (linked && before?.name && sharesNoun(context, before.name, part[0] - 1)) return null;
    if (linked && joinsFields(context, part[0] - 1)) return null;
    // "two lawmakers, Ann Lee and Bob Roy": the list says who they are
    if (before !== undefined && parts.length === 1 && !linked && isGroupOfNamed(before, noun)) return null;
    if (before !== undefined && !linked && isApposed(before, noun)) {
      // "his mother and manager, Ana Ruiz": one person, who is both
      if (parts.length === 2 && isBoth(parts[0]?.noun, before)) return null;
      // "the mayor, Jan Holm, and the priest": the name says more than the description before it
      if (before.name === null) parts[parts.length - 1] = { part, noun };
      apposedAt = part[1];
      continue;
    }
    if (before !== undefined && !linked && isSeat(context, part, noun)) {
      if (apposedAt === part[0] - 1) apposedAt = part[1] + 1;
      continue;
    }
    if (before !== undefined && isApposedToo(context, apposedAt, part, before, noun)) {
      apposedAt = part[1];
      continue;
    }
    parts.push({ part, noun });
  }
  const [head, second] = parts;
  if (head === undefined || second === undefined) return null;
  const bare = second.noun !== null && second.noun.determiner === "";
  if (head.noun !== null && endsInComplement(context, head.part, head.noun) && bare) return null;
  return head.noun !== null && isTitle(head.noun) ? null : parts.map(({ part }) => part);
}

const PAIRED = /^(?:both|neither|either)$/;
const LINKS = /^(?:and|or|nor|&)$/;

interface Piece {
  readonly part: Part;
  /** True when *and*, *or* or their like stand before it. */
  readonly linked: boolean;
}

/** The stretches between commas and *and*, up to a relative clause; null when no *and* joins them. */
function piecesOf(context: SourceContext, from: number, end: number): readonly Piece[] | null {
  const { tokens } = context.reading;
  const pieces: Piece[] = [];
  let start = from;
  let linked = false;
  let joined = false;
  const close = (at: number) => {
    if (at > start) pieces.push({ part: [start, at], linked });
    linked = at === start && linked;
  };
  let i = from;
  for (; i < end; i += 1) {
    const mention = mentionOn(context, i);
    if (mention !== undefined && mention.last > i + 1 && mention.last <= end) {
      i = mention.last - 1;
      continue;
    }
    const { lower, pos, text } = tokens.at(i);
    if (/^(?:who|which|whose|that|including|:|;|\(|—|–)$/.test(lower)) break;
    const width = linkWidth(context, i, end);
    if (width > 0) {
      close(i);
      linked = true;
      joined = true;
      i += width - 1;
      start = i + 1;
    } else if (text === ",") {
      close(i);
      start = i + 1;
    } else if (pos === "VERB" && i > start && !/(?:ed|ing)$/.test(lower)) return null;
  }
  close(i);
  // "China, Peru vow to end row": a headline
  joined ||= pieces.length === 2 && i === end && isHeadline(context, from);
  return joined && pieces.length > 1 ? pieces : null;
}

/** True in a first paragraph that has no full stop. */
function isHeadline({ reading: { tokens, sentences } }: SourceContext, at: number): boolean {
  const { paragraph, last } = sentences.at(tokens.at(at).sentence);
  return paragraph === 0 && !/^[.?!…]$/.test(tokens.at(last - 1).text);
}

/** How many tokens *and*, *as well as*, *along with* have at a token; 0 for other words. */
function linkWidth({ reading: { tokens } }: SourceContext, at: number, end: number): number {
  const { lower } = tokens.at(at);
  const next = at + 1 < end ? tokens.at(at + 1).lower : "";
  // "fears in Israel and among Gulf states"
  if (LINKS.test(lower)) return next === "among" ? 2 : 1;
  if ((lower === "along" || lower === "together") && next === "with") return 2;
  return lower === "as" && next === "well" && at + 2 < end && tokens.at(at + 2).lower === "as" ? 3 : 0;
}

/** *Ann Lee[, a nurse,]*, *the mayor[, Jan Holm,]*: of two phrases with a comma between, one says who the other is. */
function isApposed(before: SourceNoun, noun: SourceNoun): boolean {
  const named = before.name !== null;
  if (named === (noun.name !== null)) return false;
  const [name, description] = named ? [before.name, noun] : [noun.name, before];
  const kind = description.role?.entry.kind;
  if (name?.entity.type !== "person") return kind === "body";
  return kind === "person" || /^an?$/.test(description.determiner);
}

/** *His mother [and manager]*: two descriptions of one person, the second without a determiner. */
function isBoth(first: SourceNoun | null | undefined, second: SourceNoun): boolean {
  const isOne = ({ name, role }: SourceNoun) =>
    name === null && role?.entry.kind === "person" && !role.plural;
  return !!first && first.determiner !== "" && second.determiner === "" && isOne(first) && isOne(second);
}

/** *Fort Hill[, Fla.,]*: the larger place behind the place that a part ends in. */
function isSeat(context: SourceContext, [first, last]: Part, { name }: SourceNoun): boolean {
  if (name === null || name.last - name.first !== last - first) return false;
  const inner = mentionOn(context, first - 2);
  return /^(?:location|state)$/.test(name.entity.type) && inner?.entity.type === "location";
}

/**
 * *Ann Lee, a strategist [and lobbyist]*, *Jan Holm, spokesman for the president [and a key aide]*: what *and* adds to an
 * apposition without a comma is one more description of the same person. `apposedAt` is where the apposition ends, or -1.
 */
function isApposedToo(
  { reading: { tokens } }: SourceContext,
  apposedAt: number,
  [first]: Part,
  before: SourceNoun,
  noun: SourceNoun,
): boolean {
  if (apposedAt < 0 || before.name?.entity.type !== "person" || noun.name?.entity.type === "person")
    return false;
  const link = tokens.at(first - 1).lower;
  return apposedAt === first - 1 && LINKS.test(link) && !isSeveral(noun);
}

/** *Two lawmakers[, Ann Lee …]*: several people, and the first of their names. */
function isGroupOfNamed(before: SourceNoun, noun: SourceNoun): boolean {
  return before.name === null && before.role?.plural === true && noun.name?.entity.type === "person";
}

/** *Israeli [and Western officials]*: an adjective that shares its noun with what follows. */
function isAdjective({ name, head }: SourceNoun): boolean {
  return name?.form === "demonym" && !head.lower.endsWith("s");
}

/** *Ministers from Togo*: the first phrase ends in a name that a preposition ties to its noun. */
function endsInComplement({ reading: { tokens } }: SourceContext, [, last]: Part, noun: SourceNoun): boolean {
  return noun.last < last && tokens.at(noun.last).pos === "ADP";
}

/** *President [and CEO …]*: an office without an article, whose holder is named behind it. */
function isTitle({ name, determiner, role }: SourceNoun): boolean {
  return name === null && determiner === "" && role?.entry.kind === "person" && !role.plural;
}

/** The answer for several sources: that of the first who is known, and all others who are. */
export function together(answers: readonly Answer[]): Answer {
  const lead = Math.max(
    0,
    answers.findIndex(({ entity }) => entity !== null),
  );
  const [first, ...rest] = answers.slice(lead) as unknown as readonly [Answer, ...Answer[]];
  const others = rest.filter(
    ({ entity }, i) =>
      entity !== null && entity !== first.entity && rest.findIndex((one) => one.entity === entity) === i,
  );
  return { ...first, others };
}

/**
 * The tokens of a source that was cut inside a list: *ministers from Togo, [Ghana and Benin]*, *the mayor and the priest
 * [all]*. Only where the sentence opens with the list.
 */
export function wholeList(context: SourceContext, from: number, end: number): Part {
  const { tokens, sentences } = context.reading;
  const { first } = sentences.at(tokens[from]?.sentence ?? 0);
  const companions = beforeCompanions(context, first, from, end);
  if (companions !== null) return companions;
  // "Ruiz left and [both Smith and Jones] agreed": a pair is whole
  if (end - from > 1 && PAIRED.test(tokens.at(from).lower)) return [from, end];
  if (from - first < 2 || from - first > LONGEST_LIST) return [from, end];
  for (let i = first; i < from; i += 1)
    if (/^(?:VERB|AUX|SCONJ|PRON)$/.test(tokens.at(i).pos)) return [from, end];
  if (tokens.at(first).pos === "ADP" || tokens.at(first).pos === "ADV") return [from, end];
  const floating = end - from === 1 && /^(?:all|both|each)$/.test(tokens.at(from).lower);
  if (floating) return conjuncts(context, first, from) === null ? [from, end] : [first, from];
  const noun = sourceNoun(context, first, from);
  const opensRest =
    tokens.at(from - 1).text === "," && tokens.slice(from, end).some(({ lower }) => LINKS.test(lower));
  const closes = LINKS.test(tokens.at(from - 1).lower);
  const owns =
    noun !== null && noun.name === null && noun.role?.plural === true && tokens[noun.last]?.pos === "ADP";
  if (opensRest && owns) return [first, end];
  return closes && conjuncts(context, first, end) !== null ? [first, end] : [from, end];
}

/**
 * *[Firms] including Daimler and Siemens said*: those of whom the source is an example; *[Unicef, along with the WHO], said*:
 * all who speak; null where it is neither. `first` is where the sentence begins.
 */
function beforeCompanions(context: SourceContext, first: number, from: number, end: number): Part | null {
  const { tokens } = context.reading;
  let at = from - 1;
  while (at > first && from - at < LONGEST_LIST && isListed(context, at)) at -= 1;
  const { lower } = tokens.at(at);
  const before = tokens[at - 1]?.lower ?? "";
  const joins = lower === "with" && /^(?:along|together)$/.test(before);
  const examples = lower === "including" || (lower === "as" && before === "such");
  if (!joins && !examples) return null;
  let close = lower === "including" ? at : at - 1;
  if (tokens[close - 1]?.text === ",") close -= 1;
  let start = close;
  while (start > first && isNominal(context, start - 1)) start -= 1;
  return start === close ? null : [start, joins ? end : close];
}

/** A name, a comma or *and*: what stands between the examples. */
function isListed(context: SourceContext, at: number): boolean {
  const { text, lower, pos } = context.reading.tokens.at(at);
  return isMentioned(context, at) || text === "," || LINKS.test(lower) || pos === "PROPN" || lower === "the";
}

function isNominal(context: SourceContext, at: number): boolean {
  return isMentioned(context, at) || /^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(context.reading.tokens.at(at).pos);
}

/** How many tokens of a list may stand before the source that was cut out of it. */
const LONGEST_LIST = 20;
