// W3C Web Annotation: one AnnotationPage a line, an annotation for each source, cue and content.
import { slicer } from "../offsets.js";
import type { Report, ReportSpan } from "../schema.js";
import { type LabelledSpan, labelledSpans } from "./annotated-spans.js";
import { ofLines, textOfReport } from "./format.js";
import { urnOf } from "./names.js";

/** So many characters before and after the words say which of several like passages is meant. */
const AROUND = 32;

export const webAnnotation = ofLines({
  // TextPositionSelector counts code points.
  unit: "codepoint",
  article: (report) => `${JSON.stringify(page(report))}\n`,
});

function page(report: Report): object {
  const { article, tool } = report;
  const slice = slicer(textOfReport(report), article.offsetUnit);
  const source = urnOf(article.id);
  const wikidata = new Map(report.entities.map((entity) => [entity.id, entity.wikidata]));
  const target = (span: ReportSpan) => ({
    source,
    selector: [
      { type: "TextPositionSelector", start: span.start, end: span.end },
      {
        type: "TextQuoteSelector",
        exact: slice(span),
        prefix: slice({ start: Math.max(0, span.start - AROUND), end: span.start }),
        suffix: slice({ start: span.end, end: Math.min(article.characters, span.end + AROUND) }),
      },
    ],
  });
  const annotation = ({ label, claim, pieces }: LabelledSpan) => {
    const known = label === "Source" ? wikidata.get(claim.source?.entity ?? "") : null;
    return {
      id: `${source}#${claim.id}-${label.toLowerCase()}`,
      type: "Annotation",
      motivation: known ? ["tagging", "identifying"] : "tagging",
      creator: { type: "Software", name: `${tool.name} ${tool.version}` },
      body: [
        tag(label.toLowerCase()),
        tag(`claim:${claim.id}`),
        ...(label === "Cue" ? [tag(claim.act)] : []),
        ...(known ? [{ type: "SpecificResource", source: wikidataOf(known), purpose: "identifying" }] : []),
      ],
      target: pieces.length === 1 ? target(pieces.at(0)) : pieces.map(target),
    };
  };
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${source}#claims`,
    type: "AnnotationPage",
    items: labelledSpans(report).map(annotation),
  };
}

function tag(value: string): object {
  return { type: "TextualBody", value, purpose: "tagging" };
}

function wikidataOf(id: string): string {
  return `http://www.wikidata.org/entity/${id}`;
}
