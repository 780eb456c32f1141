// The views that list: the articles, the claims, the speakers with bars.
import { present } from "../../present.js";
import { articleLink } from "./article-view.js";
import { claimCard } from "./claim-card.js";
import { allShown, claimsShown, data, isFiltered } from "./claims-shown.js";
import { h, svg } from "./dom.js";
import { counted } from "./filter-bar.js";

const CARDS_AT_ONCE = 100;
const MOST_SPEAKERS = 200;

export function articlesView(): HTMLElement {
  const rows = data.articles
    .map((article, at) => ({ article, at, claims: claimsShown(article) }))
    .filter(({ claims }) => claims.length > 0 || !isFiltered());
  const shown = `${rows.length} of ${data.articles.length} articles`;
  return h(
    "section",
    {},
    h("h2", {}, "Articles"),
    h("p", { class: "facts", role: "status" }, shown),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["Article", "Date", "Words", "Claims", "Speakers"].map((name) =>
            h("th", { scope: "col" }, name),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        ...rows.map(({ article, at, claims }) =>
          h(
            "tr",
            {},
            h("td", {}, h("a", { href: articleLink(at) }, article.title)),
            h("td", { class: "day" }, article.date ?? ""),
            h("td", { class: "number" }, article.words),
            h("td", { class: "number" }, claims.length),
            h("td", { class: "facts" }, foremost(claims.map(({ speaker }) => String(speaker)))),
          ),
        ),
      ),
    ),
  );
}

function foremost(speakers: readonly string[]): string {
  return counted(speakers)
    .slice(0, 3)
    .map(([speaker]) => data.speakers[Number(speaker)]?.name ?? "")
    .join(", ");
}

export function claimsView(): HTMLElement {
  const all = allShown();
  const list = h("div", { class: "list" });
  const more = h("button", { type: "button", click: () => add() }, "Show more");
  const add = () => {
    const shown = list.childElementCount;
    for (const { article, at, claim } of all.slice(shown, shown + CARDS_AT_ONCE)) {
      const card = claimCard(article, claim, articleLink(at, claim.id));
      // The same id can come from several articles.
      card.id = `claim-${at}-${claim.id}`;
      card.append(h("p", { class: "facts" }, article.title));
      list.append(card);
    }
    more.hidden = list.childElementCount >= all.length;
  };
  add();
  const count = `${all.length} ${all.length === 1 ? "claim" : "claims"}`;
  return h(
    "section",
    {},
    h("h2", {}, "Claims"),
    h("p", { class: "facts", role: "status" }, count),
    list,
    more,
  );
}

export function speakersView(choose: (speaker: string) => void): HTMLElement {
  const counts = counted(allShown().map(({ claim }) => String(claim.speaker)));
  const most = counts[0]?.[1] ?? 1;
  return h(
    "section",
    {},
    h("h2", {}, "Speakers"),
    h("p", { class: "facts", role: "status" }, `${counts.length} speakers`),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h("tr", {}, ...["Speaker", "Known as", "Claims"].map((name) => h("th", { scope: "col" }, name))),
      ),
      h(
        "tbody",
        {},
        ...counts.slice(0, MOST_SPEAKERS).map(([speaker, count]) => {
          const { name, entity } = present(data.speakers[Number(speaker)]);
          const known = entity === null ? undefined : data.entities[entity];
          const facts = [known?.role, known?.state, known?.type.replace("_", " ")].filter(
            (fact) => fact != null,
          );
          return h(
            "tr",
            {},
            h("td", {}, h("button", { class: "plain", type: "button", click: () => choose(speaker) }, name)),
            h("td", { class: "facts" }, facts.join(", ")),
            h("td", {}, bar(count, most)),
          );
        }),
      ),
    ),
  );
}

function bar(count: number, most: number): SVGElement {
  const width = Math.max(2, Math.round((count / most) * 240));
  return svg(
    "svg",
    { class: "bar", width: 300, height: 18, role: "img", "aria-label": `${count} claims` },
    svg("rect", { x: 0, y: 3, width, height: 12, rx: 2 }),
    svg("text", { x: width + 6, y: 14 }, count),
  );
}
