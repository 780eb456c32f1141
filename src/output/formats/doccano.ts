// doccano's JSONL for relation extraction: one article a line, spans by code points, ties between them.
import { present } from "../../present.js";
import type { Report } from "../schema.js";
import { entityLabel, labelledSpans } from "./annotated-spans.js";
import { ofLines, textOfReport } from "./format.js";

export const doccano = ofLines({
  unit: "codepoint",
  article: (report) => `${JSON.stringify(example(report))}\n`,
});

function example(report: Report): object {
  const entities: { id: number; label: string; start_offset: number; end_offset: number }[] = [];
  const relations: { id: number; from_id: number; to_id: number; type: string }[] = [];
  const add = (label: string, start: number, end: number): number => {
    entities.push({ id: entities.length + 1, label, start_offset: start, end_offset: end });
    return entities.length;
  };
  const tie = (from: number, to: number, type: string) =>
    relations.push({ id: relations.length + 1, from_id: from, to_id: to, type });
  for (const { type, mentions } of report.entities) {
    for (const { start, end } of mentions) add(entityLabel(type), start, end);
  }
  const first = new Map<string, number>();
  for (const { label, claim, pieces } of labelledSpans(report)) {
    for (const [n, { start, end }] of pieces.entries()) {
      const id = add(label, start, end);
      if (n === 0) first.set(`${claim.id} ${label}`, id);
      else tie(present(first.get(`${claim.id} ${label}`)), id, "goes on");
    }
  }
  for (const { id } of report.claims) {
    const cue = first.get(`${id} Cue`);
    const ends = [
      ["Source", "said by"],
      ["Content", "what"],
    ] as const;
    for (const [label, type] of ends) {
      const end = first.get(`${id} ${label}`);
      if (cue !== undefined && end !== undefined) tie(cue, end, type);
    }
  }
  return { id: report.article.id, text: textOfReport(report), entities, relations, Comments: [] };
}
