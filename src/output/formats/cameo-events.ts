// Events by CAMEO as a table, as event data has long been exchanged: date, actors' codes, root code; and how far it is told.
import { eventsOf } from "../events/read-events.js";
import { slicer } from "../offsets.js";
import { stateOf } from "../state-of.js";
import { type TextFormat, textOfReport } from "./format.js";

const COLUMNS = [
  "date",
  "source_code",
  "target_code",
  "root",
  "status",
  "by",
  "source",
  "target",
  "place",
  "place_state",
  "article",
  "claim",
  "start",
  "end",
  "text",
];

export const cameo: TextFormat = {
  head: row(COLUMNS),
  between: "",
  tail: "",
  needsAuthor: true,
  article(report) {
    const { article } = report;
    const slice = slicer(textOfReport(report), article.offsetUnit);
    const codes = new Map(report.entities.map(({ id, cameo: code }) => [id, code]));
    const states = new Map(report.entities.map((entity) => [entity.id, stateOf(entity)]));
    const codeOf = (id: string) =>
      codes.get(id) ?? (id.startsWith("state:") ? id.slice("state:".length) : "");
    return eventsOf(report)
      .map(({ date, source, target, cameo: root, status, by, place, claim, span }) =>
        row([
          date ?? "",
          codeOf(source),
          codeOf(target),
          root,
          status,
          by ?? "",
          source,
          target,
          place ?? "",
          (place === null ? null : states.get(place)) ?? "",
          article.id,
          claim,
          String(span.start),
          String(span.end),
          slice(span),
        ]),
      )
      .join("");
  },
};

/** Cells hold no tab and no line end. */
function row(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t")}\n`;
}
