// Events by PLOVER, one line of JSON each: who did what to whom, and who tells it.
import { present } from "../../present.js";
import { eventsOf } from "../events/read-events.js";
import { toLine } from "../json-text.js";
import { slicer } from "../offsets.js";
import { stateOf } from "../state-of.js";
import { ofLines, textOfReport } from "./format.js";

export const plover = ofLines({
  needsAuthor: true,
  article(report) {
    const slice = slicer(textOfReport(report), report.article.offsetUnit);
    const entities = new Map(report.entities.map((entity) => [entity.id, entity]));
    const actor = (id: string) => {
      const { name, type, state, iso3166, cameo } = present(entities.get(id));
      return { id, name, type, state: iso3166 ?? state, code: cameo };
    };
    return eventsOf(report)
      .filter(({ plover: type }) => type !== null)
      .map((event) =>
        toLine({
          article: report.article.id,
          path: report.article.path,
          claim: event.claim,
          date: event.date,
          source: actor(event.source),
          target: actor(event.target),
          type: event.plover,
          mode: event.mode,
          status: event.status,
          by: event.by,
          place: event.place === null ? null : present(entities.get(event.place)).name,
          place_state: event.place === null ? null : stateOf(present(entities.get(event.place))),
          text: slice(event.span),
          start: event.span.start,
          end: event.span.end,
        }),
      )
      .map((line) => `${line}\n`)
      .join("");
  },
});
