import { servedBody } from "../sources/served-body.js";
import type { SourceContext } from "../sources/source-context.js";
import type { Tie } from "./sponsors.js";

/** Whom the people of the article serve, by the words beside their names. */
export function belongings(context: SourceContext): Tie[] {
  const found: Tie[] = [];
  for (const place of context.mentions) {
    if (place.entity.type !== "person" || place.form === "pronoun" || place.form === "description") continue;
    const body = servedBody(context, place);
    if (body === undefined) continue;
    found.push({
      type: "belongs-to",
      from: place.entity.id,
      to: body.entity.id,
      spans: [{ start: Math.min(place.start, body.start), end: Math.max(place.end, body.end) }],
      negated: false,
      presupposed: true,
      alleged: false,
    });
  }
  return found;
}
