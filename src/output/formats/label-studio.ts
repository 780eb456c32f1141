// Label Studio tasks: one JSON array, each article a task whose claims are predictions to look over.
import { present } from "../../present.js";
import { slicer } from "../offsets.js";
import type { Report } from "../schema.js";
import { entityLabel, type Label, labelledSpans } from "./annotated-spans.js";
import { type TextFormat, textOfReport } from "./format.js";

export const labelStudio: TextFormat = {
  head: "[\n",
  between: ",\n",
  tail: "\n]\n",
  // Label Studio counts code points in texts.
  unit: "codepoint",
  article: (report) => JSON.stringify(task(report)),
};

function task(report: Report): object {
  const { article, tool, entities, claims } = report;
  const text = textOfReport(report);
  const slice = slicer(text, article.offsetUnit);
  const result: object[] = [];
  const region = (id: string, start: number, end: number, label: string) => {
    const value = { start, end, text: slice({ start, end }), labels: [label] };
    result.push({ id, from_name: "label", to_name: "text", type: "labels", value });
  };
  const tie = (from_id: string, to_id: string, label: string) =>
    result.push({ from_id, to_id, type: "relation", direction: "right", labels: [label] });

  for (const [at, { type, mentions }] of entities.entries()) {
    for (const [n, { start, end }] of mentions.entries())
      region(`e${at}-${n}`, start, end, entityLabel(type));
  }
  const first = new Map<string, string>();
  for (const { label, claim, pieces } of labelledSpans(report)) {
    for (const [n, { start, end }] of pieces.entries()) {
      const id = `${claim.id}-${label}-${n}`;
      region(id, start, end, label);
      if (n === 0) first.set(`${claim.id} ${label}`, id);
      else tie(present(first.get(`${claim.id} ${label}`)), id, "goes on");
    }
  }
  for (const { id } of claims) {
    const place = (label: Label) => first.get(`${id} ${label}`);
    const [source, cue, content] = [place("Source"), place("Cue"), place("Content")];
    if (cue !== undefined && source !== undefined) tie(cue, source, "said by");
    if (cue !== undefined && content !== undefined) tie(cue, content, "what");
  }
  const version = `${tool.name} ${tool.version} ${tool.ruleset}`;
  return {
    data: { text, id: article.id, title: article.title, path: article.path },
    predictions: [{ model_version: version, score: meanConfidence(report), result }],
  };
}

function meanConfidence({ claims }: Report): number {
  if (claims.length === 0) return 0;
  const sum = claims.reduce((total, { confidence }) => total + confidence, 0);
  return Math.round((sum / claims.length) * 1000) / 1000;
}
