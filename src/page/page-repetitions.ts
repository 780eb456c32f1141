// The claims of a page's articles that several articles of the report have, as the page holds them.
import type { Changes, Repetitions, SeenArticle, Sighting } from "../digest/digest-data.js";
import type { PageData, PageElsewhere, PageSighting } from "./page-data.js";

/** Which articles are on a page, and where the others are. */
export interface PagePlace {
  /** Number of its first article, counted from 0 as they were read. */
  readonly first: number;
  readonly articles: number;
  /** The file of the page that has an article, and the article's place there. */
  readonly placeOf: (number: number) => { readonly page: string; readonly at: number };
}

/** The repetitions on one page. */
export type PageRepetitions = Pick<PageData, "repeated" | "reprints" | "elsewhere">;

/** A page without repetitions. */
export const NO_REPETITIONS: PageRepetitions = { repeated: [], reprints: [], elsewhere: [] };

/** The claims that an article of the page has and another one has too, on whatever page. */
export function repetitionsOfPage({ repeated, reprints }: Repetitions, place: PagePlace): PageRepetitions {
  const elsewhere: PageElsewhere[] = [];
  const known = new Map<number, number>();
  const isHere = ({ number }: SeenArticle) => number >= place.first && number < place.first + place.articles;
  const indexOf = (article: SeenArticle): number => {
    const { number } = article;
    if (isHere(article)) return number - place.first;
    const at = known.get(number) ?? place.articles + elsewhere.push(linked(article, place)) - 1;
    known.set(number, at);
    return at;
  };
  const sighting = (one: Sighting, changes: Changes | null): PageSighting => ({
    article: indexOf(one.article),
    claim: one.claim,
    speaker: one.speaker.name,
    words: one.words,
    changes,
  });
  return {
    repeated: repeated
      .filter(({ first, repeated: later }) => [first, ...later].some(({ article }) => isHere(article)))
      .map(({ articles, first, repeated: later }) => ({
        speaker: first.speaker.name,
        act: first.act,
        articles,
        sightings: [sighting(first, null), ...later.map((one) => sighting(one, one.changes))],
      })),
    reprints: reprints
      .filter(({ articles }) => articles.some(isHere))
      .map(({ articles, claims }) => ({ articles: articles.map(indexOf), claims })),
    elsewhere,
  };
}

function linked(
  { number, title, path, id, publisher, date }: SeenArticle,
  { placeOf }: PagePlace,
): PageElsewhere {
  return { ...placeOf(number), title: title ?? path ?? id, publisher, date };
}
