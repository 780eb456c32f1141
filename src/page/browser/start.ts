// Starts the page: its frame, which view the address asks for, and the keys.
import { present } from "../../present.js";
import { articleLink, articleView, showChosen } from "./article-view.js";
import { data } from "./claims-shown.js";
import { h } from "./dom.js";
import { filterBar, setFilters } from "./filter-bar.js";
import { articlesView, claimsView, speakersView } from "./list-views.js";
import { networkView } from "./network-view.js";
import { repeatedView } from "./repeated-view.js";
import { timelineView } from "./timeline-view.js";

const VIEWS: Readonly<Record<string, { name: string; make: () => HTMLElement }>> = {
  articles: { name: "Articles", make: articlesView },
  claims: { name: "Claims", make: claimsView },
  speakers: { name: "Speakers", make: () => speakersView(chooseSpeaker) },
  network: { name: "Who about whom", make: networkView },
  repeated: { name: "Repeated", make: repeatedView },
  timeline: { name: "Timeline", make: timelineView },
};

const links = Object.entries(VIEWS).map(([key, { name }]) => h("a", { href: `#/${key}` }, name));
const main = h("main", { id: "main", tabindex: -1 });
document.body.append(
  h("a", { class: "skip", href: "#main", click: toMain }, "Skip to the content"),
  h(
    "header",
    {},
    h("h1", {}, data.title),
    h("nav", { "aria-label": "Views" }, ...links, ...otherPages()),
    filterBar(() => show(false)),
  ),
  main,
  h(
    "footer",
    { class: "facts" },
    `Made by ${data.tool}. Keys: / search, j and k next and previous claim, n and p next and previous article.`,
  ),
);
window.addEventListener("hashchange", () => show(true));
window.addEventListener("keydown", onKey);
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
});
show(true);

/** The address stays what it is: it says which view is shown. */
function toMain(event: Event): void {
  event.preventDefault();
  main.focus();
}

function otherPages(): HTMLElement[] {
  const { number, previous, next } = data.links;
  return [
    ...(previous === null ? [] : [h("a", { href: previous, rel: "prev" }, `← Page ${number - 1}`)]),
    ...(next === null ? [] : [h("a", { href: next, rel: "next" }, `Page ${number + 1} →`)]),
  ];
}

function place(): { view: string; article: number; claim: string | null } {
  const [view = "", article = "0", claim] = location.hash.replace(/^#\//, "").split("/");
  // A page of one article begins with it.
  const first = data.articles.length === 1 ? "article" : "articles";
  return {
    view: view === "" || !(view === "article" || view in VIEWS) ? first : view,
    article: Number(article),
    claim: claim === undefined ? null : decodeURIComponent(claim),
  };
}

function show(moved: boolean): void {
  const { view, article, claim } = place();
  for (const link of links) {
    if (link.getAttribute("href") === `#/${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  main.replaceChildren(view === "article" ? articleView(article, claim) : present(VIEWS[view]).make());
  if (!moved) return;
  if (claim === null) window.scrollTo(0, 0);
  else showChosen(claim);
}

function chooseSpeaker(speaker: string): void {
  setFilters({ speaker });
  location.hash = "#/claims";
}

function onKey(event: KeyboardEvent): void {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const { view, article, claim } = place();
  if (event.key === "/") {
    event.preventDefault();
    document.getElementById("filter-search")?.focus();
  } else if (event.key === "j" || event.key === "k") {
    const ids = [...document.querySelectorAll<HTMLElement>(".cards .card")].map(
      (card) => card.dataset.claim ?? "",
    );
    const at = claim === null ? -1 : ids.indexOf(claim);
    const next = ids[event.key === "j" ? Math.min(at + 1, ids.length - 1) : Math.max(at - 1, 0)];
    if (view === "article" && next !== undefined) location.hash = articleLink(article, next);
  } else if (event.key === "n" || event.key === "p") {
    const next = view === "article" ? article + (event.key === "n" ? 1 : -1) : 0;
    if (data.articles[next] !== undefined) location.hash = articleLink(next);
  }
}
