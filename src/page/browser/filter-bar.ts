// The controls that narrow down which claims are shown.
import type { PageClaim } from "../page-data.js";
import { data, filters } from "./claims-shown.js";
import { h } from "./dom.js";

/** What a control calls when it has set a filter. */
type Changed = () => void;

/** The bar; `changed` is called after each change. */
export function filterBar(changed: Changed): HTMLElement {
  const claims = data.articles.flatMap((article) => article.claims);
  const speakers = counted(claims.map(({ speaker }) => String(speaker)));
  const acts = counted(claims.map(({ act }) => act));
  const groups = counted(claims.flatMap(groupsIn).map(String));
  return h(
    "search",
    { class: "filters", "aria-label": "Filter the claims" },
    choice("speaker", speakers, (value) => data.speakers[Number(value)]?.name ?? "", changed),
    choice("act", acts, (value) => value, changed),
    choice("group", groups, (value) => data.entities[Number(value)]?.name ?? "", changed),
    confidenceSlider(changed),
    searchField(changed),
    resetButton(changed),
  );
}

/** A drop-down list of the values that claims have, each with how many have it. */
function choice(
  name: "speaker" | "act" | "group",
  options: [string, number][],
  nameOf: (value: string) => string,
  changed: Changed,
): HTMLElement {
  const change = (event: Event) => {
    filters[name] = (event.target as HTMLSelectElement).value;
    changed();
  };
  return h(
    "label",
    {},
    `${name[0]?.toUpperCase()}${name.slice(1)}`,
    h(
      "select",
      { id: `filter-${name}`, change },
      h("option", { value: "" }, "all"),
      ...options.map(([value, count]) => h("option", { value }, `${nameOf(value)} (${count})`)),
    ),
  );
}

function confidenceSlider(changed: Changed): HTMLElement {
  const output = h("output", { id: "confidence-value" }, "0.0");
  const input = (event: Event) => {
    filters.confidence = Number((event.target as HTMLInputElement).value);
    output.value = filters.confidence.toFixed(1);
    changed();
  };
  return h(
    "label",
    {},
    "Confidence from",
    output,
    h("input", { id: "filter-confidence", type: "range", min: 0, max: 1, step: 0.1, value: 0, input }),
  );
}

function searchField(changed: Changed): HTMLElement {
  const input = debounced((event) => {
    filters.search = (event.target as HTMLInputElement).value;
    changed();
  });
  return h(
    "label",
    {},
    "Search",
    h("input", { id: "filter-search", type: "search", placeholder: "words or a name", input }),
  );
}

function resetButton(changed: Changed): HTMLElement {
  const click = () => {
    setFilters({ speaker: "", act: "", group: "", confidence: 0, search: "" });
    changed();
  };
  return h("button", { id: "filter-reset", type: "button", click }, "Show all");
}

/** Sets filters and the controls that show them. */
export function setFilters(changes: Partial<typeof filters>): void {
  Object.assign(filters, changes);
  for (const name of ["speaker", "act", "group", "confidence", "search"] as const) {
    const control = document.getElementById(`filter-${name}`) as HTMLInputElement | HTMLSelectElement | null;
    if (control !== null) control.value = String(filters[name]);
  }
  const output = document.getElementById("confidence-value") as HTMLOutputElement | null;
  if (output !== null) output.value = filters.confidence.toFixed(1);
}

/** The armed and proxy groups that speak in a claim or that it is about. */
function groupsIn({ speaker, about }: PageClaim): number[] {
  return [...new Set([data.speakers[speaker]?.entity ?? -1, ...about])].filter(isGroup);
}

function isGroup(entity: number): boolean {
  const type = data.entities[entity]?.type;
  return type === "proxy_group" || type === "armed_group";
}

/** Each value with how often it comes, the most frequent first. */
export function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function debounced(act: (event: Event) => void): (event: Event) => void {
  let timer = 0;
  return (event) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => act(event), 120);
  };
}
