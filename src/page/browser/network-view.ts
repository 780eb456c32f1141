// Who speaks about whom: a matrix to read off, and a small network to look at.
import { allShown, data } from "./claims-shown.js";
import { h, svg } from "./dom.js";
import { counted } from "./filter-bar.js";

/** Rows and columns that the matrix has at the most. */
const MOST = 18;

/** How many claims of one entity are about another; the key is the two entities' numbers with a blank between. */
type Ties = Map<string, number>;

/** The view of who speaks about whom, of the claims that the filters let through. */
export function networkView(): HTMLElement {
  const ties: Ties = new Map();
  const claims = allShown().flatMap(({ claim }) => {
    const from = data.speakers[claim.speaker]?.entity ?? null;
    return from === null ? [] : claim.about.filter((to) => to !== from).map((to) => `${from} ${to}`);
  });
  for (const [tie, count] of counted(claims)) ties.set(tie, count);
  return h(
    "section",
    {},
    h("h2", {}, "Who speaks about whom"),
    h("p", { class: "facts" }, "Claims of a speaker (rows) that are about, or aimed at, somebody (columns)."),
    ties.size === 0 ? h("p", {}, "No claim shown is by somebody known about somebody known.") : matrix(ties),
    network(ties),
  );
}

function matrix(ties: Ties): HTMLElement {
  const foremost = (end: 0 | 1) =>
    counted([...ties].flatMap(([tie, count]) => new Array<string>(count).fill(tie.split(" ")[end] ?? "")))
      .slice(0, MOST)
      .map(([entity]) => Number(entity));
  const rows = foremost(0);
  const columns = foremost(1);
  const most = Math.max(...ties.values());
  const name = (entity: number) => data.entities[entity]?.name ?? "";
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": "Matrix of who speaks about whom" },
    h(
      "table",
      { class: "matrix" },
      h(
        "thead",
        {},
        h("tr", {}, h("td", {}), ...columns.map((to) => h("th", { scope: "col" }, h("span", {}, name(to))))),
      ),
      h(
        "tbody",
        {},
        ...rows.map((from) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, name(from)),
            ...columns.map((to) => {
              const count = ties.get(`${from} ${to}`) ?? 0;
              const heat = count === 0 ? 0 : 1 + Math.floor((3.99 * (count - 1)) / Math.max(1, most - 1));
              return h("td", { class: `heat${heat}` }, count === 0 ? "" : count);
            }),
          ),
        ),
      ),
    ),
  );
}

function network(ties: Ties): HTMLElement {
  const { width, height } = data.network;
  return h(
    "figure",
    {},
    svg(
      "svg",
      {
        class: "network",
        viewBox: `0 0 ${width} ${height}`,
        role: "img",
        "aria-label": "Network of who speaks about whom",
      },
      svg("defs", {}, arrowHead()),
      ...arrows(ties),
      ...dots(ties),
    ),
    h(
      "figcaption",
      { class: "facts" },
      "An arrow goes from who speaks to whom it is about; the matrix has the numbers.",
    ),
  );
}

function arrowHead(): SVGElement {
  return svg(
    "marker",
    {
      id: "arrow",
      viewBox: "0 0 8 8",
      refX: 6,
      refY: 4,
      markerWidth: 8,
      markerHeight: 8,
      markerUnits: "userSpaceOnUse",
      orient: "auto",
    },
    svg("path", { d: "M0,0 L8,4 L0,8 z" }),
  );
}

/** A line for each tie, the thicker the more claims; it begins and ends a little off the dots. */
function arrows(ties: Ties): SVGElement[] {
  const at = new Map(data.network.nodes.map((node) => [node.entity, node]));
  return [...ties].flatMap(([tie, count]) => {
    const [from, to] = tie.split(" ").map((entity) => at.get(Number(entity)));
    if (from === undefined || to === undefined) return [];
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [x, y] = [(to.x - from.x) / length, (to.y - from.y) / length];
    return [
      svg("line", {
        x1: from.x + 8 * x,
        y1: from.y + 8 * y,
        x2: to.x - 12 * x,
        y2: to.y - 12 * y,
        "stroke-width": Math.min(6, 0.75 + count / 2),
        "marker-end": "url(#arrow)",
      }),
    ];
  });
}

/** A dot with a name for everybody tied; larger for those who speak. */
function dots(ties: Ties): SVGElement[] {
  const pairs = [...ties.keys()].map((tie) => tie.split(" ").map(Number));
  const speaking = new Set(pairs.map(([from]) => from));
  const involved = new Set(pairs.flat());
  return data.network.nodes
    .filter(({ entity }) => involved.has(entity))
    .map(({ entity, x, y }) =>
      svg(
        "g",
        { class: data.entities[entity]?.type ?? "" },
        svg("circle", { cx: x, cy: y, r: speaking.has(entity) ? 8 : 5 }),
        svg("text", { x, y: y - 12, "text-anchor": "middle" }, data.entities[entity]?.name ?? ""),
      ),
    );
}
