// What must hold for the report of any text, whatever is in it.

/** The words at the spans, pieces joined as reports join them. */
function sliceOf(text, spans) {
  return spans.map(({ start, end }) => text.slice(start, end)).join(" … ");
}

/** Everything in the report that bears a text and says where it stands. */
function* quoted(value, path) {
  if (typeof value !== "object" || value === null) return;
  if (typeof value.text === "string") {
    if (Array.isArray(value.spans)) yield { path, text: value.text, spans: value.spans };
    else if (typeof value.start === "number") yield { path, text: value.text, spans: [value] };
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key !== "meta") yield* quoted(inner, `${path}/${key}`);
  }
}

/** What is wrong with the report, each as "kind: what"; offsets in UTF-16. */
export function violationsOf(text, report) {
  const violations = [];
  for (const one of quoted({ entities: report.entities, claims: report.claims }, "")) {
    if (sliceOf(text, one.spans) !== one.text) violations.push(`a text is not its slice: ${one.path}`);
    const isOrdered = one.spans.every(
      ({ start, end }, i) => start < end && end <= text.length && (i === 0 || one.spans[i - 1].end <= start),
    );
    if (!isOrdered) violations.push(`spans are out of order or empty: ${one.path}`);
  }
  const claims = report.claims.filter(({ cue }) => cue !== null);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const outermost = claims
    .filter(({ parent }) => parent === null)
    .flatMap(({ id, content }) => content.spans.map((span) => ({ ...span, id })))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [i, span] of outermost.entries()) {
    const next = outermost[i + 1];
    if (next !== undefined && next.id !== span.id && next.start < span.end)
      violations.push(`contents of outermost claims overlap: ${span.id} and ${next.id}`);
  }
  for (const { id, parent, content, source } of claims) {
    if (parent !== null) {
      const outer = byId.get(parent)?.content.spans ?? [];
      const isInside = content.spans.every((span) =>
        outer.some(({ start, end }) => start <= span.start && span.end <= end),
      );
      if (!isInside) violations.push(`a child's content is not inside its parent's: ${id} in ${parent}`);
    }
    const meets = source?.spans.some((one) =>
      content.spans.some((other) => one.start < other.end && other.start < one.end),
    );
    if (meets) violations.push(`a content overlaps its own source: ${id}`);
  }
  return violations;
}
