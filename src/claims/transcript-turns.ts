import { type Indexed, indexByHalves, indexed } from "../indexed.js";
import { confidenceOf } from "../scoring/calibration.js";
import type { Reading, Tokens } from "../sentences/reading.js";
import type { Span } from "../span.js";
import type { Attribution } from "./attribution.js";
import { hasSmallLetters, isDirection, withoutDirections } from "./stage-directions.js";
import { isFactLine, type Paragraph, type Turn, turnIn } from "./turn-labels.js";

// Transcripts and printed interviews: each turn is a claim of the one whose label opens it.

/** Log odds of a turn: where labels recur hardly anything else is meant. */
const PRIOR = 3;
/** What share of the paragraphs open a turn in a transcript. */
const LEAST_SHARE = 0.4;
/** The same where labels are those of protocols, and how many of these there must be. */
const LEAST_SPARSE = 0.1;
const FEWEST_PARTS = 3;
/** Labels of those who ask and answer, whatever their names. */
const PARTS =
  /^(?:q|a|question|answer|interviewer|host|moderator|reporter|the (?:accused|applicant|bailiff|chair|chairman|chairperson|chairwoman|clerk|court|defendant|foreperson|interpreter|judge|magistrate|plaintiff|president|prosecutor|registrar|speaker|witness)|(?:mr|mrs|ms|dr)\b.+|unidentified .+)$/i;
const SPEAKING = new Set(["i", "we", "you", "my", "our", "your"]);

/** The attributions with the turns of a transcript as claims around them; the same where the article is none. */
export function withTurns(
  attributions: readonly Attribution[],
  reading: Reading,
  isTranscript = false,
): readonly Attribution[] {
  const paragraphs = indexed(paragraphsOf(reading));
  const turns = indexed(turnsOf(reading, paragraphs, isTranscript));
  if (turns.length === 0) return attributions;
  const { tokens } = reading;
  const end = endOfLast(tokens, paragraphs, turns);
  const spoken = indexed(
    turns.map((turn, at) => contentOf(tokens, paragraphs.slice(turn.at, turns[at + 1]?.at ?? end), turn)),
  );
  /** The last turn that begins at or before a token, or -1; by halves, since a transcript has thousands. */
  const turnAt = (token: number): number => indexByHalves(turns, ({ from }) => from <= token) - 1;
  const holds = (turn: number, span: Span): boolean =>
    spoken.at(turn).some(({ start, end }) => start <= span.start && span.end <= end);
  const kept: { attribution: Attribution; turn: number; index: number }[] = [];
  attributions.forEach((attribution, index) => {
    const turn = turnAt(attribution.cueToken);
    const parts = [...attribution.source, ...attribution.cue, ...attribution.content];
    if (
      turn < 0
        ? parts.every(({ end }) => end <= tokens.at(turns.at(0).first).start)
        : parts.every((part) => holds(turn, part))
    )
      kept.push({ attribution, turn, index });
  });
  const order = [
    ...turns.map((turn, at) => ({ key: turn.mark, turn: at, kept: null })),
    ...kept.map((each) => ({ key: each.attribution.cueToken, turn: each.turn, kept: each })),
  ].sort((a, b) => a.key - b.key);
  const placeOfTurn = new Map<number, number>();
  const placeOf = new Map<number, number>();
  order.forEach((each, place) => {
    if (each.kept === null) placeOfTurn.set(each.turn, place);
    else placeOf.set(each.kept.index, place);
  });
  return order.map((each) => {
    if (each.kept === null) return claimOf(reading, turns.at(each.turn), spoken.at(each.turn));
    const { attribution, turn } = each.kept;
    const parent = placeOf.get(attribution.parent) ?? placeOfTurn.get(turn) ?? -1;
    return { ...attribution, parent };
  });
}

function paragraphsOf({ sentences }: Reading): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const { first, last, paragraph } of sentences) {
    const known = paragraphs.at(-1);
    if (known?.number === paragraph) paragraphs[paragraphs.length - 1] = { ...known, last };
    else paragraphs.push({ number: paragraph, first, last });
  }
  return paragraphs;
}

/** The turns of an article; none unless it is a transcript, whose labels recur or belong to people who talk. */
function turnsOf({ tokens }: Reading, paragraphs: Indexed<Paragraph>, isTranscript: boolean): Turn[] {
  const all = paragraphs.flatMap((paragraph, at) => turnIn(tokens, paragraph, at) ?? []);
  // *A. Smith said so* is an answer only where somebody asks.
  const asked = ["Q", "A"].every((part) => all.some(({ label }) => label === part));
  const turns = all.filter(({ label, isInitial }) => !isInitial || (asked && /^[QA]$/.test(label)));
  if (isTranscript) return turns;
  if (turns.length < 2 || !turns.some((turn) => isSpeech(tokens, paragraphs.at(turn.at), turn))) return [];
  const labels = new Set(turns.map(({ label }) => label));
  const recur = labels.size < turns.length;
  const parts = turns.filter((turn) => turn.isFormal || PARTS.test(turn.label));
  if (turns.length >= LEAST_SHARE * paragraphs.length)
    return recur || turns.some(({ label }) => PARTS.test(label)) || isAsked(tokens, paragraphs, turns)
      ? turns
      : [];
  // Long speeches and stage directions stand between the labels of protocols and broadcasts.
  return recur && parts.length >= FEWEST_PARTS && turns.length >= LEAST_SPARSE * paragraphs.length
    ? turns
    : [];
}

/** *Harbour Weekly: Are you afraid?*, and the next paragraph opens with who answers. */
function isAsked(tokens: Tokens, paragraphs: Indexed<Paragraph>, turns: readonly Turn[]): boolean {
  const [first, second] = turns;
  return (
    first !== undefined &&
    second?.at === first.at + 1 &&
    tokens.at(paragraphs.at(first.at).last - 1).text === "?"
  );
}

function isSpeech(tokens: Tokens, { last }: Paragraph, { from }: Pick<Turn, "from">): boolean {
  for (let i = from; i < last; i += 1) if (SPEAKING.has(tokens.at(i).lower)) return true;
  return false;
}

/**
 * Where the last turn ends: with the article; but where every other turn has one paragraph, what nobody speaks in behind the
 * last one is the author's, *Ann Lee spoke to Bo Ek. The interview was edited for length*.
 */
function endOfLast(tokens: Tokens, paragraphs: Indexed<Paragraph>, turns: Indexed<Turn>): number {
  const last = turns.at(turns.length - 1);
  const areShort = turns.every(({ at }, i) => at === last.at || turns.at(i + 1).at === at + 1);
  let end = paragraphs.length;
  if (!areShort || turns.length < FEWEST_SHORT) return end;
  while (
    end > last.at + 1 &&
    !isSpeech(tokens, paragraphs.at(end - 1), { from: paragraphs.at(end - 1).first })
  )
    end -= 1;
  return end;
}

const FEWEST_SHORT = 4;

/** What is said in a turn: the rest of its paragraph, and its other paragraphs, without stage directions. */
function contentOf(tokens: Tokens, paragraphs: readonly Paragraph[], turn: Turn): Span[] {
  const [own, ...others] = paragraphs;
  if (own === undefined) return [];
  const isLoud = !hasSmallLetters(tokens, turn.from, own.last);
  const spoken = others.filter(
    ({ first, last }) => !isFactLine(tokens, first) && (isLoud || !isDirection(tokens, first, last)),
  );
  return [{ first: turn.from, last: own.last }, ...spoken].flatMap(({ first, last }) =>
    withoutDirections(tokens, first, last),
  );
}

function claimOf({ tokens }: Reading, turn: Turn, content: readonly Span[]): Attribution {
  const { end } = tokens.at(turn.mark);
  // Of *Q.* the letter is the source.
  const start = turn.isInitial ? end - 1 : tokens.at(turn.mark).start;
  const last = tokens.at(turn.last - 1).end;
  return {
    source: [{ start: tokens.at(turn.first).start, end: turn.isInitial ? Math.min(last, start) : last }],
    cue: [{ start, end }],
    cueLemma: "colon",
    content,
    quotation: "direct",
    kind: "statement",
    negated: false,
    parent: -1,
    rule: "turn",
    confidence: confidenceOf("turn", PRIOR),
    paragraph: turn.paragraph,
    cueToken: turn.mark,
  };
}
