// One article: its text with marks on the left, the cards of its claims on the right.
import { claimCard } from "./claim-card.js";
import { claimsShown, data, isFiltered } from "./claims-shown.js";
import { h } from "./dom.js";
import { markedText } from "./marked-text.js";

/** Where an article, or a claim of it, is shown. */
export function articleLink(at: number, claim?: string): string {
  return `#/article/${at}${claim === undefined ? "" : `/${encodeURIComponent(claim)}`}`;
}

export function articleView(at: number, chosen: string | null): HTMLElement {
  const article = data.articles[at];
  if (article === undefined) return h("p", {}, "There is no such article on this page.");
  const claims = claimsShown(article);
  const linkOf = ({ id }: { id: string }) => articleLink(at, id);
  const facts = [article.path, article.date, `${article.words} words`, `${article.claims.length} claims`];
  const shown = claims.length === 1 ? "1 claim fits" : `${claims.length} claims fit`;
  return h(
    "div",
    { class: "reading" },
    h(
      "section",
      { class: "document", "aria-label": "Text" },
      h("h2", { class: article.text?.trimStart().startsWith(article.title) ? "unseen" : "" }, article.title),
      h("p", { class: "facts" }, facts.filter((fact) => fact !== null).join(" · ")),
      legend(),
      article.text === null
        ? h(
            "p",
            { class: "facts" },
            "The text is not in this page; make it from the articles, or --with-text.",
          )
        : markedText(article.text, headlineEnd(article), claims, linkOf, chosen),
    ),
    h(
      "section",
      { class: "cards", "aria-label": "Claims", tabindex: 0 },
      h("h2", { class: "unseen" }, "Claims"),
      isFiltered() && h("p", { class: "facts", role: "status" }, `${shown} the filters.`),
      ...claims.map((claim) => claimCard(article, claim, linkOf(claim), claim.id === chosen)),
    ),
  );
}

/** Where the headline ends that the text begins with; 0 where it begins with something else. */
function headlineEnd({ text, title }: { text: string | null; title: string }): number {
  if (!text?.trimStart().startsWith(title)) return 0;
  return text.length - text.trimStart().length + title.length;
}

function legend(): HTMLElement {
  return h(
    "p",
    { class: "legend facts" },
    h("span", { class: "part source" }, "source"),
    " ",
    h("span", { class: "part cue" }, "cue"),
    " ",
    h("span", { class: "part content" }, "content"),
    " ",
    h("span", { class: "part content doubtful" }, "likely wrong"),
  );
}

/** Brings the chosen claim into sight, in the text and among the cards. */
export function showChosen(id: string): void {
  document.querySelector(".document .chosen")?.scrollIntoView({ block: "center" });
  const card = document.getElementById(`card-${id}`);
  const cards = card?.closest<HTMLElement>(".cards");
  if (card === null || !cards) return;
  card.focus({ preventScroll: true });
  if (cards.scrollHeight > cards.clientHeight) cards.scrollTop = card.offsetTop - cards.clientHeight / 3;
}
