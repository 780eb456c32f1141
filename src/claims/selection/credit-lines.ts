import { type Indexed, indexed } from "../../indexed.js";
import { featureValue } from "../../scoring/features.js";
import { creditedName, isDash, titleEnd } from "../candidates/on-units/credits.js";
import { bareCandidate, candidateWith, type Rule } from "../candidates/readings/candidate.js";
import { opensQuotation, subjectOn } from "../unit.js";
import type { ClaimBeside } from "./claims-beside.js";
import type { ReadUnit } from "./continuations.js";

// Quotations with a line below that names who spoke: *“We asked for water.”* and *— Ruth Mbeki, camp leader*.

const RULE: Rule = {
  name: "credit-line",
  example: "<“We asked for water.”> {—} [Ruth Mbeki, camp leader]",
  // a dash and a person's name below a quotation without a speaker
  prior: 2.5,
};
/** Units of a quotation, at the most, so that the time stays in proportion to the text. */
const MOST_UNITS = 60;
const FRAME = featureValue("credit-line");
/** Tokens that a line may have. */
const LONGEST = 24;

/** The claims that lines below quotations make; a unit that `hosts` names already has its speaker. */
export function creditLines(units: Indexed<ReadUnit>): ClaimBeside[] {
  const out: ClaimBeside[] = [];
  units.forEach(({ context }, unit) => {
    const { first, last, tokens } = context;
    if (unit === 0 || last - first > LONGEST || !isDash(tokens, first)) return;
    const name = creditedName(context, first + 1);
    if (name < 0) return;
    const taken = quotedAbove(units, unit - 1);
    if (taken.length === 0) return;
    const cue = { head: first, first, last: first + 1 };
    const source = subjectOn({ first: first + 1, last: name, head: name - 1 }, "inverted");
    out.push({
      unit,
      candidate: candidateWith(bareCandidate(context, RULE, "colon", "", cue), {
        source,
        frame: FRAME,
      }),
      source: { first: first + 1, last: titleEnd(context, name) },
      cue: { first, last: first + 1 },
      content: indexed(
        taken.map((at) => ({ first: units.at(at).context.first, last: units.at(at).context.last })),
      ),
      taken,
    });
  });
  return out;
}

/** The units of the quotation that ends there, in text order; none where a claim of its own has its cue outside. */
function quotedAbove(units: Indexed<ReadUnit>, from: number): number[] {
  const out: number[] = [];
  for (let unit = from; unit >= Math.max(0, from - MOST_UNITS); unit--) {
    const { context } = units.at(unit);
    for (let i = context.first; i < context.last; i++) if (context.tokens.at(i).quotation < 0) return [];
    out.unshift(unit);
    if (opensQuotation(context, context.first)) return out;
  }
  return [];
}
