// The page's data, and which of its claims the filters let through.
import type { PageArticle, PageClaim, PageData } from "../page-data.js";

export const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as PageData;

/** What the reader filters by; an empty string lets all through. */
export interface Filters {
  speaker: string;
  act: string;
  group: string;
  confidence: number;
  search: string;
}

export const filters: Filters = { speaker: "", act: "", group: "", confidence: 0, search: "" };

/** Words of a claim: its source, cue or content, pieces joined as in reports. */
export function wordsOf(article: PageArticle, claim: PageClaim, part: "source" | "cue" | "content"): string {
  if (article.text === null) return claim.words?.[part] ?? "";
  const pieces: string[] = [];
  for (let at = 0; at < claim[part].length; at += 2) {
    pieces.push(article.text.slice(claim[part][at], claim[part][at + 1]));
  }
  return pieces.join(" … ");
}

/** What the source does, with a "not" where the act alone would say the contrary. */
export function actOf({ act, isNegated }: PageClaim): string {
  return isNegated ? `not ${act}` : act;
}

export function isFiltered(): boolean {
  const { speaker, act, group, confidence, search } = filters;
  return speaker !== "" || act !== "" || group !== "" || search !== "" || confidence > 0;
}

/** The claims of an article that fit all filters. */
export function claimsShown(article: PageArticle): readonly PageClaim[] {
  if (!isFiltered()) return article.claims;
  const search = filters.search.trim().toLowerCase();
  return article.claims.filter((claim) => fits(claim) && (search === "" || holds(article, claim, search)));
}

/** All claims that fit, with their articles. */
export function allShown(): { article: PageArticle; at: number; claim: PageClaim }[] {
  return data.articles.flatMap((article, at) =>
    claimsShown(article).map((claim) => ({ article, at, claim })),
  );
}

function fits(claim: PageClaim): boolean {
  const { speaker, act, group, confidence } = filters;
  return (
    (speaker === "" || claim.speaker === Number(speaker)) &&
    (act === "" || claim.act === act) &&
    (group === "" || concerns(claim, Number(group))) &&
    claim.confidence >= confidence
  );
}

function concerns(claim: PageClaim, entity: number): boolean {
  return data.speakers[claim.speaker]?.entity === entity || claim.about.includes(entity);
}

function holds(article: PageArticle, claim: PageClaim, search: string): boolean {
  return [
    data.speakers[claim.speaker]?.name ?? "",
    wordsOf(article, claim, "content"),
    wordsOf(article, claim, "source"),
    article.title,
  ].some((words) => words.toLowerCase().includes(search));
}
