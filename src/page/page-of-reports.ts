// Makes the data of a page from reports.
import { indexed } from "../indexed.js";
import type { Report, ReportClaim, ReportSpan } from "../output/schema.js";
import { AUTHOR, NOBODY } from "../output/view/claims-by-speaker.js";
import { isNegatedAct } from "../output/view/negated-act.js";
import { saysRole } from "../output/view/others-present.js";
import { present } from "../present.js";
import { unitsOf } from "../verify/units.js";
import { layNetwork } from "./network-layout.js";
import type { PageArticle, PageClaim, PageData, PageEntity, PageLinks, PageSpeaker } from "./page-data.js";
import { NO_REPETITIONS } from "./page-repetitions.js";

/** Gathers reports for one page. */
export interface PageBuilder {
  add(report: Report): void;
  readonly size: number;
  /** The page, without repetitions as yet: they are known when all pages are (`repetitionsOfPage`). */
  finish(title: string, links: PageLinks): PageData;
}

/** A builder that holds what was added until the page is finished. */
export function pageBuilder(): PageBuilder {
  const articles: PageArticle[] = [];
  const entities: PageEntity[] = [];
  const speakers: PageSpeaker[] = [];
  const entityAt = new Map<string, number>();
  const speakerAt = new Map<string, number>();
  let tool = "";

  const speakerOf = (claim: ReportClaim): number => {
    const entity = entityAt.get(claim.source?.entity ?? "");
    const name = entity === undefined ? nameOf(claim) : present(entities[entity]).name;
    const key = entity === undefined ? name.toLowerCase() : `#${entity}`;
    const known = speakerAt.get(key);
    if (known !== undefined) return known;
    speakerAt.set(key, speakers.length);
    return speakers.push({ name, entity: entity ?? null }) - 1;
  };

  return {
    add(report) {
      for (const { id, name, type, state, sponsors, ...entity } of report.entities) {
        if (entityAt.has(id)) continue;
        entityAt.set(id, entities.length);
        const role = entity.role === null || saysRole(name, entity.role) ? null : entity.role;
        const backers = [...new Set(sponsors.map((sponsor) => sponsor.state))];
        entities.push({ id, name, type, role, state, sponsors: backers });
      }
      tool = `${report.tool.name} ${report.tool.version}`;
      articles.push(pageArticle(report, speakerOf, entityAt));
    },
    get size() {
      return articles.length;
    },
    finish(title, links) {
      const network = layNetwork(articles, indexed(speakers));
      return { title, tool, articles, entities, speakers, network, ...NO_REPETITIONS, links };
    },
  };
}

function nameOf({ source }: ReportClaim): string {
  if (source === null) return NOBODY;
  return source.kind === "author" ? AUTHOR : source.text;
}

function pageArticle(
  { article, claims }: Report,
  speakerOf: (claim: ReportClaim) => number,
  entityAt: ReadonlyMap<string, number>,
): PageArticle {
  const { text = null } = article;
  const units = unitsOf(text ?? "");
  const pieces = (spans: readonly ReportSpan[] = []) =>
    spans.flatMap((span) => {
      const { start, end } = units.toUtf16(span, article.offsetUnit);
      return [start, end];
    });
  const date = /^\d{4}-\d\d-\d\d/.exec(article.date ?? "")?.[0] ?? null;
  return {
    title: article.title ?? article.path ?? article.id,
    path: article.path,
    publisher: article.publisher ?? null,
    date,
    words: article.words,
    text,
    claims: claims.map(
      (claim): PageClaim => ({
        id: claim.id,
        speaker: speakerOf(claim),
        source: pieces(claim.source?.spans),
        cue: pieces(claim.cue?.spans),
        content: pieces(claim.content.spans),
        ...(text === null ? { words: wordsOf(claim) } : {}),
        act: claim.act,
        isNegated: isNegatedAct(claim),
        polarity: claim.polarity,
        kind: claim.kind,
        quotation: claim.quotation,
        certainty: claim.certainty,
        hedges: claim.hedges.map((hedge) => hedge.text),
        tense: claim.tense,
        target: claim.target?.text ?? null,
        about: aboutOf(claim, entityAt),
        chain: claim.chain.map((link) => link.text),
        medium: claim.medium?.text ?? null,
        when: claim.when?.text ?? null,
        day: claim.when?.date?.length === 10 ? claim.when.date : date,
        rule: claim.rule,
        confidence: claim.confidence,
        paragraph: claim.paragraph,
        parent: claim.parent,
      }),
    ),
  };
}

function wordsOf({ source, cue, content }: ReportClaim): NonNullable<PageClaim["words"]> {
  return { source: source?.text ?? "", cue: cue?.text ?? "", content: content.text };
}

function aboutOf({ target, about }: ReportClaim, entityAt: ReadonlyMap<string, number>): number[] {
  const ids = new Set([target?.entity, ...about.map(({ entity }) => entity)]);
  return [...ids].flatMap((id) => entityAt.get(id ?? "") ?? []);
}
