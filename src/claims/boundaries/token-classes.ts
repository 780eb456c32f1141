import { COORDINATORS, DASHES } from "../../phrases/closed-classes.js";
import { groupAt, phraseAt } from "../../phrases/phrase-at.js";
import type { VerbForm, VerbGroup } from "../../phrases/phrases.js";
import { joined, type Term, term } from "../../scoring/features.js";
import { clauseFollows, timeFollows } from "../candidates/complements.js";
import { type Edge, isTime, opensQuotation, type Scope } from "../unit.js";

const RELATIVES = new Set(["who", "which", "whose", "whom", "where", "that"]);
/** Marks behind which a span never ends. */
const OPENING: ReadonlySet<string> = new Set([",", ";", ":", "(", ...DASHES]);
const LONGEST_OPENING = 2;
const CLAUSE_ADVERBS = new Set([
  "when",
  "while",
  "where",
  "because",
  "although",
  "though",
  "since",
  "until",
  "once",
]);

/** An edge before its marks: `ofVerb` where its fine name tells how much of a cue a verb is. */
interface WordEdge {
  readonly coarse: Term;
  readonly fine: Term;
  readonly ofVerb: boolean;
}

const MARKS: ReadonlyMap<string, Term> = new Map([
  ...[",", ";", ":", "("].map((mark) => [mark, term(mark)] as const),
  ...["-", ...DASHES].map((dash) => [dash, term("—")] as const),
]);
const JOINED = term("cc+");
const PLUS = term("+");
const TIME_PHRASE = term("+time");
const CLAUSE = term("+clause");

const named = (name: string): WordEdge => ({ coarse: term(name), fine: term(name), ofVerb: false });
const ABSOLUTE = named("with+gerund");
const END = named("end");
const QUOTE = named("quote");
const TIME = named("time");
/** At the unit’s end. */
const LAST: Edge = { coarse: END.coarse, fine: END.fine, verb: "none", object: null };

/** What begins at token `i`, named for the tables: *,rel*, *cc+finite*, *adp+time*, *np+finite* … */
export function edge(scope: Scope, i: number): Edge {
  if (i >= scope.last) return LAST;
  const known = scope.found.edges;
  const at = i - scope.first;
  let found = known[at];
  if (found === undefined) {
    found = edgeAt(scope, i);
    known[at] = found;
  }
  return found;
}

function edgeAt(scope: Scope, i: number): Edge {
  const { text, pos } = scope.tokens[i]!;
  const mark = text.length > LONGEST_OPENING ? undefined : MARKS.get(text);
  const { coarse, fine } = edgeWord(scope, mark === undefined ? i : behindAdverb(scope, i + 1));
  return {
    coarse: mark === undefined ? coarse : joined(mark, coarse),
    fine: mark === undefined ? fine : joined(mark, fine),
    verb: verbOf(coarse, mark),
    object: pos === "ADP" ? objectOf(scope, i) : null,
  };
}

/** *, often [counterbalancing]*, *but later [admitted]*: a verb tells more than the adverb that leads to it. */
function behindAdverb({ tokens, phrases }: Scope, i: number): number {
  return tokens[i]?.pos === "ADV" && phrases.verbGroupAt[i + 1]! >= 0 ? i + 1 : i;
}

function verbOf({ name }: Term, mark: Term | undefined): Edge["verb"] {
  if (name.startsWith("cc+finite")) return "joined";
  if (!name.startsWith("finite")) return "none";
  return mark === undefined ? "bare" : mark.name === "," ? "comma" : "none";
}

function objectOf(scope: Scope, preposition: number): Term | null {
  const phrase = phraseAt(scope.phrases, preposition + 1);
  if (!phrase) return null;
  const head = scope.tokens[phrase.head]!;
  return isTime(head) ? TIME.fine : term(head.pos === "NOUN" ? head.lemma : head.pos);
}

function edgeWord(scope: Scope, i: number): WordEdge {
  if (i >= scope.last) return END;
  const token = scope.tokens[i]!;
  const word = token.lower;
  if (opensQuotation(scope, i)) return QUOTE;
  if (COORDINATORS.has(word)) {
    const { coarse, fine, ofVerb } = simpleEdge(scope, behindAdverb(scope, i + 1));
    // what is joined counts by its class, but a verb by how much of a cue it is
    const second = joined(PLUS, ofVerb ? fine : coarse);
    return { coarse: joined(JOINED, coarse), fine: joined(term(word), second), ofVerb };
  }
  if (
    (token.pos === "ADP" || token.pos === "SCONJ" || CLAUSE_ADVERBS.has(word)) &&
    scope.phrases.verbGroupAt[i]! < 0
  ) {
    const leader = CLASSES[token.pos === "ADP" ? "ADP" : "SCONJ"];
    const inner = timeFollows(scope, i + 1) ? TIME_PHRASE : clauseFollows(scope, i + 1) ? CLAUSE : null;
    if (inner === null && word === "with" && isAbsolute(scope, i + 1)) return ABSOLUTE;
    if (inner === null) return { coarse: leader, fine: term(word), ofVerb: false };
    return { coarse: joined(leader, inner), fine: joined(term(word), inner), ofVerb: false };
  }
  return simpleEdge(scope, i);
}

/** *with [its spokesman saying …]*: a noun phrase and a gerund, a clause in all but its tense. */
function isAbsolute({ phrases }: Scope, i: number): boolean {
  const phrase = phraseAt(phrases, i);
  return phrase !== undefined && groupAt(phrases, phrase.last)?.form === "gerund";
}

/** Classes of words by their tags where the tables have a name of their own for them. */
const CLASSES = { SCONJ: term("sconj"), ADP: term("adp"), ADV: term("adv"), PUNCT: term("punct") };
const RELATIVE = term("rel");

function simpleEdge(scope: Scope, i: number): WordEdge {
  if (i >= scope.last) return END;
  const { tokens, phrases } = scope;
  const { lower, pos } = tokens[i]!;
  if (RELATIVES.has(lower)) return { coarse: RELATIVE, fine: term(lower), ofVerb: false };
  const group = groupAt(phrases, i);
  if (group && group.first === i) {
    const { coarse, fine } = VERBS[group.form];
    return {
      coarse: coarse[group.passive ? 1 : 0],
      fine: joined(fine[group.past ? 1 : 0], cueClass(scope, group)),
      ofVerb: true,
    };
  }
  const phrase = phraseAt(phrases, i);
  if (!phrase) {
    const coarse = pos in CLASSES ? CLASSES[pos as keyof typeof CLASSES] : term(pos);
    return { coarse, fine: term(lower), ofVerb: false };
  }
  const head = tokens[phrase.head]!;
  if (isTime(head)) return TIME;
  const kind = head.pos === "PRON" ? "PRON" : head.pos === "PROPN" ? "PROPN" : "other";
  const next = groupAt(phrases, phrase.last);
  if (next?.form !== "finite" || next.first !== phrase.last) return PHRASES[kind];
  const clause = CLAUSES[kind];
  return { coarse: clause, fine: joined(clause, cueClass(scope, next)), ofVerb: true };
}

const verb = (form: VerbForm) =>
  ({
    coarse: [term(form), term(`${form}P`)],
    fine: [term(form), term(`${form}d`)],
  }) as const;
const VERBS = {
  finite: verb("finite"),
  infinitive: verb("infinitive"),
  gerund: verb("gerund"),
  participle: verb("participle"),
};
const PHRASES = { PRON: named("pron"), PROPN: named("name"), other: named("np") };
const CLAUSES = { PRON: term("pron+finite"), PROPN: term("name+finite"), other: term("np+finite") };

/** True when a span may end before token `i`: not inside a phrase, not behind a comma. */
export function isEdge(scope: Scope, i: number): boolean {
  const { phrases, tokens } = scope;
  const phrase = phraseAt(phrases, i);
  if (phrase && phrase.first < i && phrase.possessive !== i && tokens[i]!.pos !== "PUNCT") return false;
  const group = groupAt(phrases, i);
  if (group && group.first < i) return false;
  const before = tokens[i - 1]!;
  // a hyphen inside a word is no edge: "self-serving"
  if (before.end === tokens[i]!.start && (before.text === "-" || tokens[i]!.text === "-")) return false;
  return before.text.length > LONGEST_OPENING || !OPENING.has(before.text);
}

const CUE_CLASSES = [":cue0", ":cue1", ":cue2", ":cue3"].map((name) => term(name));

/** How much of a cue a verb is: *said* is nearly always one, *see* rarely. */
function cueClass(scope: Scope, { index }: VerbGroup): Term {
  const rate = scope.verbRates[index]!;
  return CUE_CLASSES[rate > 0.75 ? 3 : rate > 0.5 ? 2 : rate > 0.2 ? 1 : 0]!;
}
