// What of a page's articles is in several of them, as the page holds it.
import type { Changes, Repetitions, Sighting } from "../digest/digest-data.js";
import type { PageData, PageSighting } from "./page-data.js";

/** Articles are numbered as they were read, which is how the page numbers them. */
export function repetitionsOfPage({
  repeated,
  reprints,
}: Repetitions): Pick<PageData, "repeated" | "reprints"> {
  return {
    repeated: repeated.map(({ articles, first, repeated: later }) => ({
      speaker: first.speaker.name,
      act: first.act,
      articles,
      sightings: [sighting(first, null), ...later.map((one) => sighting(one, one.changes))],
    })),
    reprints: reprints.map(({ articles, claims }) => ({
      articles: articles.map(({ number }) => number),
      claims,
    })),
  };
}

function sighting({ article, claim, speaker, words }: Sighting, changes: Changes | null): PageSighting {
  return { article: article.number, claim, speaker: speaker.name, words, changes };
}
