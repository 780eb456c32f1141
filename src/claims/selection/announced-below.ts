import { type Indexed, indexed } from "../../indexed.js";
import { groupAt } from "../../phrases/phrase-at.js";
import { present } from "../../present.js";
import { featureValue } from "../../scoring/features.js";
import type { ChooseBoundary } from "../../scoring/model.js";
import { boundSubject } from "../boundaries/bound.js";
import { beforeAdverbs } from "../candidates/clauses/limits.js";
import { candidateWith, type Rule, verbCandidate } from "../candidates/readings/candidate.js";
import { subjectOf } from "../candidates/subjects/subjects.js";
import { cueRate, opensQuotation, type Range, type UnitContext } from "../unit.js";
import type { ClaimBeside } from "./claims-beside.js";
import type { ReadUnit } from "./continuations.js";

// Claims whose content stands in the paragraphs below: *The ministry said:* with a quotation or a list behind it.

const RULE: Rule = {
  name: "announced",
  example: "[The ministry] {said:} <the dam is safe>",
  // a verb of saying at the end of its paragraph, with a colon, announces what follows
  prior: 2.5,
};
/** How many tokens may stand between the verb and the colon: *told reporters in Lagos on Monday:*. */
const FARTHEST = 12;
/** Units that one verb announces, at the most, so that the time stays in proportion to the text. */
const MOST_UNITS = 60;
const FRAME = featureValue("colon");
const BULLET = /^(?:[-–—•*·▪]|\(?(?:\d{1,2}|[a-z])[.)])$/;

/** The claims that a unit announces, with the units that hold their content. */
export function announcedBelow(units: Indexed<ReadUnit>, choose: ChooseBoundary): ClaimBeside[] {
  const out: ClaimBeside[] = [];
  units.forEach(({ context, selected }, unit) => {
    const colon = context.last - 1;
    if (context.tokens.at(colon).text !== ":") return;
    const next = units[unit + 1]?.context;
    if (!next || next.paragraph === context.paragraph) return;
    const head = announcing(context, colon);
    if (head < 0 || selected.some(({ cue }) => cue.first <= head && head < cue.last)) return;
    const group = present(groupAt(context.phrases, head));
    const source = subjectOf(context, group);
    if (!source) return;
    const taken = quotedBelow(units, unit + 1) ?? listedBelow(units, unit + 1);
    if (taken.length === 0) return;
    const candidate = candidateWith(verbCandidate(context, RULE, group), {
      source,
      frame: FRAME,
    });
    out.push({
      unit,
      candidate,
      source: boundSubject(context, source, choose),
      cue: {
        first: beforeAdverbs(context, group.first),
        last: group.last === colon ? colon + 1 : group.last,
      },
      content: indexed(taken.map(({ range }) => range)),
      taken: taken.map(({ unit }) => unit),
    });
  });
  return out;
}

/** The verb of saying that nothing follows but who hears it, when and where; -1 for none. */
function announcing(context: UnitContext, colon: number): number {
  const { tokens, phrases, first } = context;
  for (let i = colon - 1; i >= Math.max(first, colon - FARTHEST); i--) {
    const group = groupAt(phrases, i);
    if (group)
      return group.form === "finite" && cueRate(context, group) >= 0.5 && !group.passive ? group.head : -1;
    const { pos } = tokens.at(i);
    if (pos === "SCONJ" || (pos === "PUNCT" && tokens.at(i).text !== ",")) return -1;
  }
  return -1;
}

interface Taken {
  readonly unit: number;
  readonly range: Range;
}

/** The units from there on that are quoted whole; null where the first is not. */
function quotedBelow(units: Indexed<ReadUnit>, from: number): Taken[] | null {
  const start = units.at(from).context;
  if (!opensQuotation(start, start.first)) return null;
  const out: Taken[] = [];
  for (let unit = from; unit < Math.min(units.length, from + MOST_UNITS); unit++) {
    const { first, last, tokens } = units.at(unit).context;
    let quoted = true;
    for (let i = first; i < last; i++) if (tokens.at(i).quotation < 0) quoted = false;
    if (!quoted) break;
    out.push({ unit, range: { first, last } });
  }
  return out;
}

/** The items of the list that begins there, without what marks them. */
function listedBelow(units: Indexed<ReadUnit>, from: number): Taken[] {
  const out: Taken[] = [];
  let paragraph = -1;
  for (let unit = from; unit < Math.min(units.length, from + MOST_UNITS); unit++) {
    const { context } = units.at(unit);
    const { first, last, tokens } = context;
    const marked = BULLET.test(tokens.at(first).text);
    if (!marked && context.paragraph !== paragraph) break;
    paragraph = context.paragraph;
    const range = { first: marked ? first + 1 : first, last };
    if (range.first < range.last) out.push({ unit, range });
  }
  return out;
}
