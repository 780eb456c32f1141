// brat standoff: NAME.txt and NAME.ann for each article, and the configuration of the folder.
import { ACTS } from "../../lexicon/wording.js";
import { slicer } from "../offsets.js";
import type { Report, ReportSpan } from "../schema.js";
import { ENTITY_LABELS, entityLabel, type Label } from "./annotated-spans.js";
import { type FileFormat, textOfReport } from "./format.js";

const CONFIGURATION = `[entities]
${ENTITY_LABELS.join("\n")}
Source
Cue
Content

[relations]
<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]
Claim Source?:Source, Content:Content

[attributes]
Negated Arg:<EVENT>
Act Arg:<EVENT>, Value:${ACTS.join("|")}
`;

export const brat: FileFormat = {
  // brat reads its files with Python, which counts code points.
  unit: "codepoint",
  shared: { "annotation.conf": CONFIGURATION },
  files: (report) => ({ txt: textOfReport(report), ann: annotations(report) }),
};

function annotations(report: Report): string {
  const slice = slicer(textOfReport(report), report.article.offsetUnit);
  const lines: string[] = [];
  let spans = 0;
  const add = (label: string, pieces: readonly ReportSpan[]): string | null => {
    const fragments = pieces.flatMap((piece) => cellsWithin(piece, slice));
    if (fragments.length === 0) return null;
    spans += 1;
    const places = fragments.map(({ start, end }) => `${start} ${end}`).join(";");
    lines.push(`T${spans}\t${label} ${places}\t${fragments.map(slice).join(" ")}`);
    return `T${spans}`;
  };
  for (const { type, id, mentions } of report.entities) {
    for (const mention of mentions) {
      const span = add(entityLabel(type), [mention]);
      if (span !== null) lines.push(`#${spans}\tAnnotatorNotes ${span}\t${id}`);
    }
  }
  let events = 0;
  let attributes = 0;
  const attribute = (words: string) => {
    attributes += 1;
    lines.push(`A${attributes}\t${words}`);
  };
  for (const { source, cue, content, act, negated } of report.claims) {
    const label = (name: Label, part: { spans: ReportSpan[] } | null) => add(name, part?.spans ?? []);
    const [by, trigger, said] = [label("Source", source), label("Cue", cue), label("Content", content)];
    // An event needs words that trigger it; without a cue the content stands by itself.
    if (trigger === null || said === null) continue;
    events += 1;
    lines.push(`E${events}\tClaim:${trigger}${by === null ? "" : ` Source:${by}`} Content:${said}`);
    attribute(`Act E${events} ${act}`);
    if (negated) attribute(`Negated E${events}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}

/** The words of a span stand in one cell of one line, so it is divided at tabs and line ends. */
function cellsWithin(span: ReportSpan, slice: (span: ReportSpan) => string): ReportSpan[] {
  const found: ReportSpan[] = [];
  let at = span.start;
  for (const part of slice(span).split(/([\t\r\n]+)/)) {
    const end = at + Array.from(part).length;
    if (/\S/.test(part)) found.push({ start: at, end });
    at = end;
  }
  return found;
}
