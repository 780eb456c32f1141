import {
  type Analysis,
  type AttributionExplanation,
  explainAttribution,
} from "../claims/explain-attribution.js";
import type { Parsed } from "../claims/find-attributions.js";
import type { Range } from "../claims/unit.js";
import type { MeantClaim } from "../meaning/meant-claim.js";
import { present } from "../present.js";
import type { BoundaryExplanation } from "../scoring/explain-score.js";

// Why a claim was found, as words and offsets instead of token numbers: for programs as JSON, and as lines for people.

/** A stretch of the article; offsets are UTF-16 and half-open. */
interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a span might end: the words beside it. */
interface Place {
  /** Offset of the boundary in UTF-16. */
  readonly offset: number;
  readonly behind: string;
  readonly before: string;
  readonly probability: number;
}

/** Why a claim was found; `explain --claim c3 --json` prints it. */
export type ClaimExplanation = Omit<AttributionExplanation, "analysis" | "rival" | "boundaries"> & {
  readonly analysis: ReturnType<typeof analysisIn>;
  /** The best other analysis of the same cue, and by how much it lost, in log odds. */
  readonly rival: (ReturnType<typeof analysisIn> & { readonly lostBy: number }) | null;
  readonly boundaries: readonly {
    readonly span: "source" | "cue" | "content";
    readonly side: "left" | "right";
    readonly chosen: Place;
    readonly rival: Place | null;
    readonly features: BoundaryExplanation["features"];
  }[];
};

/** Why a claim was found; null for one that was made of others (*citing …*) or that is the author's own. */
export function claimExplanation(text: string, parsed: Parsed, claim: MeantClaim): ClaimExplanation | null {
  const found = explainAttribution(parsed, claim);
  if (found === null) return null;
  const { analysis, rival, boundaries, ...rest } = found;
  return {
    ...rest,
    analysis: analysisIn(text, parsed, analysis),
    rival: rival && { ...analysisIn(text, parsed, rival), lostBy: analysis.score - rival.score },
    boundaries: boundaries.map(({ question, at, probability, rival: other, features }) => {
      const [, span, side] = present(/^(source|cue|content)(Left|Right)$/.exec(question));
      return {
        span: span as "source" | "cue" | "content",
        side: side === "Left" ? ("left" as const) : ("right" as const),
        chosen: placeIn(text, parsed, at, present(side), probability),
        rival: other && placeIn(text, parsed, other.at, present(side), other.probability),
        features,
      };
    }),
  };
}

function analysisIn(text: string, { reading }: Parsed, { rule, source, cue, content, score }: Analysis) {
  const passage = ({ first, last }: Range): Passage => {
    const start = reading.tokens.at(first).start;
    const { end } = reading.tokens.at(last - 1);
    return { text: text.slice(start, end), start, end };
  };
  return {
    rule,
    source: source && passage(source),
    cue: passage(cue),
    content: content.map(passage),
    score,
  };
}

function placeIn(text: string, { reading }: Parsed, at: number, side: string, probability: number): Place {
  const { tokens } = reading;
  const before = tokens[at - 1];
  const behind = tokens[at];
  return {
    offset: side === "Left" ? (behind?.start ?? text.length) : (before?.end ?? 0),
    before: before?.text ?? "",
    behind: behind?.text ?? "",
    probability,
  };
}

/** The same for people, one line a fact. */
export function explanationLines(why: ClaimExplanation): string[] {
  const { rule, learned, cueScore, features, analysis, rival, boundaries } = why;
  const odds = (number: number) => `${number < 0 ? "−" : "+"}${Math.abs(number).toFixed(2)}`;
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const quoted = (words: string) => `"${words.replace(/\s+/g, " ")}"`;
  const lines = [
    `  rule ${rule.name}: ${rule.example}`,
    `    prior ${odds(rule.prior)}${learned ? "" : "; not learned, so the prior alone decides"}`,
    `    log odds ${odds(cueScore)} that the cue is one, ${odds(analysis.score)} that this analysis of it is right`,
  ];
  for (const { name, meaning, weight } of features)
    lines.push(`      ${odds(weight)}  ${name}  (${meaning})`);
  if (rival === null) lines.push("  no other analysis of this cue");
  else {
    const { source, cue, content, lostBy } = rival;
    lines.push(
      `  best rival, ${rival.rule}, lost by ${lostBy.toFixed(2)}: ${source ? quoted(source.text) : "nobody"} | ${quoted(cue.text)} | ${quoted(content.map((piece) => piece.text).join(" … "))}`,
    );
  }
  for (const { span, side, chosen, rival: other, features: why } of boundaries) {
    const at = ({ before, behind }: Place) =>
      side === "right" ? `${quoted(before)} | ${behind}` : `${before} | ${quoted(behind)}`;
    lines.push(
      `  ${span} ${side === "right" ? "ends" : "begins"} at ${at(chosen)}, ${percent(chosen.probability)}${other === null ? "" : `; next ${at(other)}, ${percent(other.probability)}`}`,
    );
    for (const { name, meaning, weight } of why) lines.push(`      ${odds(weight)}  ${name}  (${meaning})`);
  }
  return lines;
}
