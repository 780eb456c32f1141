// The same claim in several articles: where it was first, and what the others changed.
import type { PageChanges, PageRepeated, PageSighting } from "../page-data.js";
import { articleLink } from "./article-view.js";
import { allShown, data, isFiltered } from "./claims-shown.js";
import { type Child, h } from "./dom.js";

const MOST_CLAIMS = 200;
/** Of a claim's later articles so many are shown. */
const MOST_LATER = 20;

export function repeatedView(): HTMLElement {
  const fitting = new Set(allShown().map(({ at, claim }) => `${at} ${claim.id}`));
  const shown = data.repeated.filter(
    ({ sightings }) =>
      !isFiltered() || sightings.some(({ article, claim }) => fitting.has(`${article} ${claim}`)),
  );
  const isPart = data.links.previous !== null || data.links.next !== null;
  return h(
    "section",
    {},
    h("h2", {}, "The same claim in several articles"),
    h(
      "p",
      { class: "facts", role: "status" },
      `${shown.length} ${shown.length === 1 ? "claim" : "claims"} in two articles or more`,
      isPart && ", one of them on this page",
    ),
    h("div", { class: "repeated" }, ...shown.slice(0, MOST_CLAIMS).map(claimTable)),
    data.reprints.length > 0 && reprints(),
  );
}

function claimTable({ speaker, act, articles, sightings }: PageRepeated): HTMLElement {
  const [first, ...later] = sightings;
  const name = `${speaker} ${act}: in ${articles} articles`;
  return h(
    "article",
    { class: "card" },
    h("h3", {}, speaker, h("small", {}, ` ${act} · in ${articles} articles`)),
    h(
      "table",
      { "aria-label": name },
      h(
        "thead",
        { class: "unseen" },
        h("tr", {}, ...["Day", "Article", "Words and changes"].map((one) => h("th", { scope: "col" }, one))),
      ),
      h(
        "tbody",
        {},
        first !== undefined && row(first, [h("span", { class: "words" }, first.words)]),
        ...later
          .slice(0, MOST_LATER)
          .map((one) => row(one, one.changes === null ? [] : told(one, one.changes))),
      ),
    ),
    later.length > MOST_LATER && h("p", { class: "facts" }, `… and ${later.length - MOST_LATER} more`),
  );
}

/** An article of this page, or of another one. */
function articleAt(at: number) {
  return data.articles[at] ?? data.elsewhere[at - data.articles.length];
}

function linkTo(at: number, claim?: string): string {
  const other = data.elsewhere[at - data.articles.length];
  return other === undefined ? articleLink(at, claim) : `${other.page}${articleLink(other.at, claim)}`;
}

function row(sighting: PageSighting, cells: readonly Child[]): HTMLElement {
  const article = articleAt(sighting.article);
  const outlet = article?.publisher ?? null;
  return h(
    "tr",
    {},
    h("td", { class: "day" }, article?.date ?? ""),
    h(
      "td",
      {},
      outlet !== null && `${outlet}: `,
      h("a", { href: linkTo(sighting.article, sighting.claim) }, article?.title ?? ""),
    ),
    h("td", {}, ...cells),
  );
}

function told(sighting: PageSighting, changes: PageChanges): Child[] {
  const { speaker, hedgesLost, hedgesAdded, quotationMarks, act, dropped, added } = changes;
  const speakers: Record<PageChanges["speaker"], string | null> = {
    same: null,
    lost: `speaker lost: ${sighting.speaker}`,
    named: `speaker named: ${sighting.speaker}`,
    changed: `speaker changed: ${sighting.speaker}`,
  };
  const notes = [
    speakers[speaker],
    ...hedgesLost.map((hedge) => `hedge lost: ${hedge}`),
    ...hedgesAdded.map((hedge) => `hedge added: ${hedge}`),
    quotationMarks === "same" ? null : `quotation marks ${quotationMarks}`,
    act === null ? null : `now ${act}`,
  ].filter((note) => note !== null);
  const parts = [
    ...notes.map((note) => h("span", { class: "change" }, note)),
    ...dropped.map((words) => h("del", {}, words)),
    ...added.map((words) => h("ins", {}, words)),
  ];
  if (parts.length === 0) return [h("span", { class: "facts" }, "the same words")];
  return parts.flatMap((part) => [part, " "]);
}

function reprints(): HTMLElement {
  return h(
    "div",
    {},
    h("h3", {}, "Printed over again"),
    h(
      "ul",
      {},
      ...data.reprints.map(({ articles, claims }) =>
        h(
          "li",
          {},
          ...articles.flatMap((at, place) => [
            place > 0 && " and ",
            h("a", { href: linkTo(at) }, articleAt(at)?.title ?? ""),
          ]),
          `: ${claims} claims alike`,
        ),
      ),
    ),
  );
}
