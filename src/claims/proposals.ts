import type { VerbGroup } from "../phrases/types.js";
import { DASHES } from "../phrases/words.js";
import { type Complement, chainEnd, complementsAfter } from "./complements.js";
import { closesQuotation, isTime, opensQuotation, quotationStart, type Range, type Scope } from "./scope.js";
import { invertedSubject, type Subject, subjectOf } from "./subjects.js";

/** Content before the cue: it ends before token `from`; `quoted` is where its last quotation opens, or -1. */
export interface LeftContent {
  readonly from: number;
  readonly quoted: number;
}

/** A possible claim before its edges are settled: what the rule saw, in token numbers. */
export interface Proposal {
  readonly rule: string;
  /** Key of the cue in the cue table: `verb:say`, `noun:statement`, `adjective:confident`. */
  readonly lemma: string;
  readonly frame: string;
  /** The cue's head, and the tokens it has at the least. */
  readonly head: number;
  readonly cueFirst: number;
  readonly cueLast: number;
  /** A preposition that leads to the content and may belong to the cue, or -1. */
  readonly preposition: number;
  readonly source: Subject | null;
  /** How far the source may reach to the right. */
  readonly sourceLimit: number;
  readonly left: LeftContent | null;
  /** A piece of content that needs no settling: a relative pronoun, the subject of a passive. */
  readonly fixed: Subject | null;
  /** First token of content on the right, or -1. */
  readonly right: number;
  readonly group: VerbGroup | null;
  readonly complement: Complement | null;
  /** What stands before source and cue and could be content, whether this analysis takes it or not. */
  readonly before: "quotation" | "clause" | "nothing";
}

const SEEMING = new Set(["seem", "appear", "look", "sound"]);

/** All analyses of one verb group as a cue, whatever its verb: with each subject it may have. */
export function verbProposals(scope: Scope, group: VerbGroup): Proposal[] {
  if (group.lemma === "accord" && scope.tokens[group.last]?.lower === "to") return accordingTo(scope, group);
  const subject = subjectOf(scope, group);
  const inverted =
    group.form === "finite" && subject?.rule !== "inverted" ? invertedSubject(scope, group) : null;
  const out = proposalsWith(scope, group, subject);
  if (inverted) out.push(...proposalsWith(scope, group, inverted));
  return out;
}

function proposalsWith(scope: Scope, group: VerbGroup, subject: Subject | null): Proposal[] {
  const { tokens } = scope;
  const base = {
    lemma: `verb:${group.lemma}`,
    head: group.head,
    cueFirst: group.first,
    cueLast: group.last,
    preposition: -1,
    left: null,
    fixed: null,
    right: -1,
    group,
    complement: null,
    before: "nothing" as Proposal["before"],
  };
  const limit = subject?.rule === "inverted" ? sourceEnd(scope) : beforeAdverbs(scope, group.first);
  const out: Proposal[] = [];
  const inverted = subject?.rule === "inverted";
  const by = byPhrase(scope, group);
  if (group.passive || (by && !group.passive && group.past && group.form === "finite")) {
    const content = subject && subject.rule !== "controlled" ? subject : null;
    const rights = complementsAfter(scope, group.last).filter(
      (each) => tokens[each.preposition]?.lower !== "by",
    );
    const common = {
      ...base,
      rule: "passive",
      source: by,
      sourceLimit: by ? Math.min(scope.last, by.last + 30) : 0,
    };
    if (content) out.push({ ...common, frame: by ? "passive-by" : "passive", fixed: content });
    for (const right of rights) {
      const { frame, start, preposition } = right;
      if (content)
        out.push({
          ...common,
          frame: `passive+${frame}`,
          fixed: content,
          right: start,
          preposition,
          complement: right,
        });
      out.push({ ...common, frame: `passive>${frame}`, right: start, preposition, complement: right });
    }
    return out;
  }
  if (SEEMING.has(group.lemma)) {
    for (const right of complementsAfter(scope, group.last).slice(0, 2)) {
      out.push({
        ...base,
        rule: "seems",
        frame: `seems+${right.frame}`,
        source: null,
        sourceLimit: 0,
        fixed: subject,
        right: right.start,
        complement: right,
      });
    }
    return out;
  }
  const left = leftContent(scope, group, subject);
  if (left) base.before = left.quoted >= 0 ? "quotation" : "clause";
  const source = { source: subject, sourceLimit: limit };
  if (left) {
    const frame = left.quoted >= 0 ? "quote-left" : "fronted";
    out.push({
      ...base,
      ...source,
      rule: left.quoted >= 0 ? "quote-said" : "fronted",
      frame: inverted ? `${frame}-inv` : frame,
      left,
      right: resumption(scope, inverted ? chainEnd(scope, subject!.first) : group.last, left.quoted >= 0),
    });
  }
  if (inverted) return out;
  const relative = objectRelative(scope, group, subject);
  const rights = complementsAfter(scope, group.last);
  if (relative) {
    const first = rights[0];
    out.push({ ...base, ...source, rule: "which-said", frame: "rel", fixed: relative });
    if (first)
      out.push({
        ...base,
        ...source,
        rule: "which-said",
        frame: `rel+${first.frame}`,
        fixed: relative,
        right: first.start,
        preposition: first.preposition,
        complement: first,
      });
  }
  for (const right of rights) {
    out.push({
      ...base,
      ...source,
      rule: ruleOf(right),
      frame: right.audience ? `${right.frame}@` : right.frame,
      right: right.start,
      preposition: right.preposition,
      complement: right,
    });
  }
  return out;
}

function ruleOf(right: Complement): string {
  if (right.frame === "that") return "said-that";
  if (right.frame === "clause") return "said-clause";
  if (right.frame.startsWith("quote") || right.frame.startsWith("colon") || right.frame === "fragment")
    return "said-quote";
  if (right.frame === "inf" || right.frame === "obj-inf") return "infinitive";
  if (right.frame === "wh") return "asked-whether";
  if (right.frame === "gerund") return "gerund";
  return right.frame.startsWith("obj") ? "object" : "prepositional";
}

function beforeAdverbs(scope: Scope, first: number): number {
  let j = first;
  while (j > scope.first && scope.tokens[j - 1]!.pos === "ADV") j--;
  return j;
}

function sourceEnd(scope: Scope): number {
  let last = scope.last;
  while (last > scope.first && /^[.;:!?]$/.test(scope.tokens[last - 1]!.text)) last--;
  return last;
}

/** The agent of a passive: *was approved by [Congress]*. */
function byPhrase(scope: Scope, group: VerbGroup): Subject | null {
  for (let j = group.last; j < Math.min(scope.last, group.last + 12); j++) {
    const token = scope.tokens[j]!;
    if (token.lower === "by") {
      const phrase = scope.phrases.nounPhrases[scope.phrases.nounPhraseAt[j + 1] ?? -1];
      return phrase && phrase.first === j + 1
        ? { first: phrase.first, last: phrase.last, head: phrase.head, rule: "inverted" }
        : null;
    }
    if (token.text === "," || scope.phrases.verbGroupAt[j]! >= 0) return null;
  }
  return null;
}

/** Content that ends where the source or the cue begins: *“…,” [X] said*; *the plan failed, [X] said*. */
function leftContent(scope: Scope, group: VerbGroup, subject: Subject | null): LeftContent | null {
  const { tokens } = scope;
  if (!subject) return null;
  if (subject.rule === "shared" || subject.rule === "relative" || subject.rule === "controlled") return null;
  let j = subject.rule === "inverted" ? group.first : subject.first;
  // step over what may belong to the subject on its left, to the mark before it
  const start = j;
  while (j > scope.first && start - j < 25) {
    const before = tokens[j - 1]!;
    if (closesQuotation(scope, j - 1) && tokens[group.head]!.quotation !== before.quotation)
      return { from: j, quoted: quotationStart(scope, j - 1) };
    if (before.text === ",") {
      if (closesQuotation(scope, j - 2)) return { from: j - 1, quoted: quotationStart(scope, j - 2) };
      if (j - 1 === scope.first) return null;
      return hasFiniteVerb(scope, j - 1) || isParenthetical(scope, group)
        ? { from: j - 1, quoted: -1 }
        : null;
    }
    if (DASHES.has(before.text)) return hasFiniteVerb(scope, j - 1) ? { from: j - 1, quoted: -1 } : null;
    if (before.pos === "PUNCT" || scope.phrases.verbGroupAt[j - 1]! >= 0 || before.pos === "SCONJ")
      return null;
    j--;
  }
  return null;
}

/** True when a finite verb stands before token `to`: what is fronted must be a clause. */
function hasFiniteVerb(scope: Scope, to: number): boolean {
  for (let i = scope.first; i < to; i++) {
    if (scope.phrases.verbGroups[scope.phrases.verbGroupAt[i]!]?.form === "finite") return true;
  }
  return false;
}

/** *Instead, X said, …*; *X, she told Y, has …*: between two commas, what is fronted needs no verb of its own. */
function isParenthetical(scope: Scope, group: VerbGroup): boolean {
  const audience = scope.phrases.nounPhrases[scope.phrases.nounPhraseAt[group.last] ?? -1];
  return scope.tokens[audience ? audience.last : group.last]?.text === ",";
}

/** Where content goes on after *…, he said,* or -1: a quotation goes on with a quotation, a clause with a clause. */
function resumption(scope: Scope, from: number, quoted: boolean): number {
  const { tokens, phrases } = scope;
  for (let j = from; j < scope.last && j < from + 12; j++) {
    const token = tokens[j]!;
    if (opensQuotation(scope, j)) return j;
    if (token.text === "," && !quoted) {
      const gerund = phrases.verbGroups[phrases.verbGroupAt[j + 1] ?? -1]?.form === "gerund";
      return !gerund && j + 1 < scope.last ? j + 1 : -1;
    }
    if ((token.pos === "PUNCT" && token.text !== "," && token.text !== ":") || phrases.verbGroupAt[j]! >= 0)
      return -1;
  }
  return -1;
}

/** *the deal, [which] X opposed*; *[what] X called …*: a relative that is the content of the cue. */
function objectRelative(scope: Scope, group: VerbGroup, subject: Subject | null): Subject | null {
  if (subject?.rule !== "before" && subject?.rule !== "apposition") return null;
  const at = subject.first - 1;
  const word = scope.tokens[at]?.lower ?? "";
  if (at < scope.first || !/^(which|what|whom|who|that|where)$/.test(word)) return null;
  if (word === "that" && scope.tokens[at]!.pos === "SCONJ" && scope.phrases.verbGroupAt[at - 1]! >= 0)
    return null;
  return { first: at, last: at + 1, head: at, rule: group.passive ? "inverted" : "relative" };
}

/** *According to [X], …* and *…, according to [X]*. */
function accordingTo(scope: Scope, group: VerbGroup): Proposal[] {
  const { phrases, tokens } = scope;
  // "exit polls": the first word may be tagged as a verb
  const found = phrases.nounPhrases[phrases.nounPhraseAt[group.last + 1] ?? -1];
  const phrase = found ?? phrases.nounPhrases[phrases.nounPhraseAt[group.last + 2] ?? -1];
  if (!phrase || phrase.first > group.last + 2) return [];
  const first = Math.min(phrase.first, group.last + 1);
  const source: Subject = { first, last: phrase.last, head: phrase.head, rule: "inverted" };
  const common = {
    rule: "according-to",
    lemma: "verb:accord",
    head: group.head,
    cueFirst: group.first,
    cueLast: group.last + 1,
    preposition: -1,
    source,
    fixed: null,
    group,
    complement: null,
    before: "nothing" as const,
  };
  const opening = group.first <= scope.first + 1 || tokens[group.first - 1]!.pos === "CCONJ";
  if (opening) {
    let comma = chainEnd(scope, phrase.first);
    while (comma < scope.last && tokens[comma]!.text !== ",") comma++;
    if (comma + 1 >= scope.last) return [];
    return [{ ...common, frame: "according-first", sourceLimit: comma, left: null, right: comma + 1 }];
  }
  const from = tokens[group.first - 1]!.text === "," ? group.first - 1 : group.first;
  const quoted = closesQuotation(scope, from - 1) ? quotationStart(scope, from - 1) : -1;
  return [
    { ...common, frame: "according-last", sourceLimit: sourceEnd(scope), left: { from, quoted }, right: -1 },
  ];
}

/** The noun phrase’s head as a cue: *[X’s] call for …*, *concern about …*, *the claim that …*. */
export function nounProposals(
  scope: Scope,
  range: Range & { readonly head: number; readonly possessive: number },
): Proposal[] {
  const { tokens, phrases } = scope;
  const head = tokens[range.head]!;
  const out: Proposal[] = [];
  const possessor = possessorOf(scope, range);
  const cueFirst = possessor ? possessor.next : range.head;
  const copula = phrases.verbGroups[phrases.verbGroupAt[range.last] ?? -1];
  const linked =
    copula?.first === range.last && copula.form === "finite" && tokens[copula.head]!.pos === "AUX";
  const from = linked ? copula.last : range.last;
  const common = {
    rule: possessor ? "possessor-noun" : "noun",
    lemma: `noun:${head.lemma}`,
    head: range.head,
    cueFirst,
    cueLast: from,
    left: null,
    before: "nothing" as const,
    fixed: null,
    group: null,
  };
  for (const right of complementsAfter(scope, from).slice(0, 2)) {
    if (right.adjunct && right.frame !== "that") continue;
    if (!linked && !/^(that|inf|pp|colon|colon-quote|quote|wh|obj-of)$/.test(right.frame)) continue;
    const link = tokens[right.preposition]?.lower ?? "";
    if (link === "by" || link === "from" || link === "among") {
      const phrase = phrases.nounPhrases[phrases.nounPhraseAt[right.start] ?? -1];
      if (!phrase) continue;
      const source: Subject = { first: phrase.first, last: phrase.last, head: phrase.head, rule: "inverted" };
      for (const beyond of complementsAfter(scope, phrase.last).slice(0, 1)) {
        if (!/^(that|inf|pp|wh)$/.test(beyond.frame)) continue;
        out.push({
          ...common,
          rule: "noun-by",
          frame: `n-${link}+${beyond.frame}`,
          source,
          sourceLimit: phrase.last,
          right: beyond.start,
          preposition: -1,
          complement: beyond,
        });
      }
      continue;
    }
    out.push({
      ...common,
      frame: `n${linked ? "=" : "-"}${right.frame}${link ? `:${link}` : ""}`,
      source: possessor?.source ?? null,
      sourceLimit: possessor?.source.last ?? 0,
      right: right.start,
      preposition: right.preposition,
      complement: right,
    });
  }
  return out;
}

function possessorOf(
  scope: Scope,
  range: Range & { readonly possessive: number },
): { source: Subject; next: number } | null {
  const { tokens } = scope;
  if (range.possessive >= 0) {
    // the marker stays with its name, as the annotators have it
    return {
      source: { first: range.first, last: range.possessive + 1, head: range.possessive - 1, rule: "before" },
      next: range.possessive + 1,
    };
  }
  if (/^(his|her|its|their|my|our|your|whose)$/.test(tokens[range.first]!.lower)) {
    return {
      source: { first: range.first, last: range.first + 1, head: range.first, rule: "relative" },
      next: range.first + 1,
    };
  }
  return null;
}

/** *X is [confident] that …*: a copula and an adjective as a cue. */
export function adjectiveProposals(scope: Scope, group: VerbGroup): Proposal[] {
  const { tokens } = scope;
  let j = group.last;
  while (j < scope.last && tokens[j]!.pos === "ADV") j++;
  const adjective = tokens[j];
  if (!adjective || j >= scope.last) return [];
  const participle = adjective.pos === "VERB";
  if (adjective.pos !== "ADJ" && !participle) return [];
  const subject = subjectOf(scope, group);
  const out: Proposal[] = [];
  for (const right of complementsAfter(scope, j + 1).slice(0, 2)) {
    if (!/^(that|inf|pp|clause|wh)$/.test(right.frame) || right.audience) continue;
    const link = tokens[right.preposition]?.lower ?? "";
    const common = {
      rule: "adjective",
      lemma: `adjective:${adjective.lower}`,
      head: j,
      cueFirst: group.first,
      cueLast: j + 1,
      preposition: right.preposition,
      left: null,
      before: "nothing" as const,
      right: right.start,
      group,
      complement: right,
    };
    const frame = `a-${right.frame}${link ? `:${link}` : ""}`;
    out.push({
      ...common,
      frame,
      source: subject,
      sourceLimit: beforeAdverbs(scope, group.first),
      fixed: null,
    });
    if (right.frame === "inf")
      out.push({ ...common, frame: `${frame}+`, source: null, sourceLimit: 0, fixed: subject });
  }
  return out;
}

/** *Poll: …*, *Rep. X: “…”*: a colon that hands the word over, early in its unit. */
export function colonProposals(scope: Scope): Proposal[] {
  const { tokens, phrases } = scope;
  for (let j = scope.first + 1; j < Math.min(scope.last - 1, scope.first + 14); j++) {
    if (phrases.verbGroupAt[j - 1]! >= 0) return [];
    if (!tokens[j]!.text.endsWith(":")) continue;
    const bracket = tokens[j]!.text.startsWith(")") || tokens[j - 1]!.text === ")";
    const phrase = phrases.nounPhrases[phrases.nounPhraseAt[bracket ? scope.first : j - 1] ?? -1];
    if (
      !phrase ||
      isTime(tokens[phrase.head]) ||
      tokens[phrase.head]!.pos === "NUM" ||
      isTime(tokens[phrase.first])
    )
      return [];
    const source: Subject = { first: phrase.first, last: phrase.last, head: phrase.head, rule: "before" };
    return [
      {
        rule: "colon",
        lemma: "colon",
        frame: opensQuotation(scope, j + 1) ? "colon-quote" : "colon",
        head: j,
        cueFirst: j,
        cueLast: j + 1,
        preposition: -1,
        source,
        sourceLimit: j,
        left: null,
        before: "nothing",
        fixed: null,
        right: j + 1,
        group: null,
        complement: null,
      },
    ];
  }
  return [];
}
