// schema.org Claim, as fact-checkers exchange them: one graph of claims a line, without any rating.
import type { Report, ReportEntity } from "../schema.js";
import { ofLines } from "./format.js";
import { urnOf } from "./names.js";

const TYPES: Readonly<Record<ReportEntity["type"], string>> = {
  person: "Person",
  collective: "Organization",
  organization: "Organization",
  armed_group: "Organization",
  proxy_group: "Organization",
  state: "Country",
  location: "Place",
};

export const claimReview = ofLines({
  article: (report) => `${JSON.stringify(graph(report))}\n`,
});

function graph({ article, entities, claims }: Report): object {
  const known = new Map(entities.map((entity) => [entity.id, thing(entity)]));
  const page = {
    "@type": "NewsArticle",
    "@id": urnOf(article.id),
    ...(article.title === null ? {} : { headline: article.title }),
    ...(article.date === undefined ? {} : { datePublished: article.date }),
  };
  return {
    "@context": "https://schema.org",
    "@graph": claims.map(({ id, source, content, when, about }) => ({
      "@type": "Claim",
      "@id": `${urnOf(article.id)}#${id}`,
      text: content.text,
      ...(source === null ? {} : { author: known.get(source.entity ?? "") ?? unknown(source) }),
      ...(when?.date ? { dateCreated: when.date } : {}),
      ...(about.length === 0 ? {} : { about: about.flatMap(({ entity }) => known.get(entity) ?? []) }),
      appearance: page,
    })),
  };
}

function thing({ type, name, wikidata }: ReportEntity): object {
  const sameAs = wikidata === null ? {} : { sameAs: `http://www.wikidata.org/entity/${wikidata}` };
  return { "@type": TYPES[type], name, ...sameAs };
}

function unknown({ text, kind }: { text: string; kind: string }): object {
  return { "@type": kind === "person" ? "Person" : "Organization", name: text };
}
