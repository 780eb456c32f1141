// The card of a claim: who, what, and how it was read.
import type { PageArticle, PageClaim } from "../page-data.js";
import { actOf, data, wordsOf } from "./claims-shown.js";
import { h } from "./dom.js";

/** A card; `level` is that of its heading, `link` where its words stand. */
export function claimCard(
  article: PageArticle,
  claim: PageClaim,
  link: string,
  isChosen = false,
): HTMLElement {
  const speaker = data.speakers[claim.speaker];
  const entity = speaker === undefined || speaker.entity === null ? undefined : data.entities[speaker.entity];
  const words = wordsOf(article, claim, "content");
  const known = [entity?.role, entity?.state, ...sponsorsOf(entity?.sponsors)].filter((fact) => fact != null);
  return h(
    "article",
    {
      class: `card${isChosen ? " chosen" : ""}`,
      id: `card-${claim.id}`,
      tabindex: -1,
      "data-claim": claim.id,
    },
    h("h3", {}, speaker?.name ?? "", known.length > 0 && h("small", {}, ` ${known.join(", ")}`)),
    h(
      "p",
      {},
      h("span", { class: `act ${claim.polarity}` }, actOf(claim)),
      claim.target !== null && h("span", { class: "target" }, aimOf(claim.target, words)),
      " ",
      h("span", { class: "words" }, words),
    ),
    h(
      "p",
      { class: "facts" },
      h("a", { href: link, "aria-label": `in the text (claim ${claim.id})` }, "in the text"),
      ` · ¶ ${claim.paragraph} · `,
      h(
        "span",
        { class: claim.confidence < 0.5 ? "doubtful" : "" },
        `confidence ${claim.confidence.toFixed(2)}`,
      ),
    ),
    h("details", {}, h("summary", { "aria-label": `more about ${claim.id}` }, "more"), factsOf(claim)),
  );
}

/** A target that begins the content is not said twice. */
function aimOf(target: string, words: string): string {
  return words.startsWith(target) ? " →" : ` → ${target}:`;
}

function sponsorsOf(sponsors: readonly string[] = []): string[] {
  return sponsors.length === 0 ? [] : [`sponsored by ${sponsors.join(", ")}`];
}

function factsOf(claim: PageClaim): HTMLElement {
  const facts: [string, string | null][] = [
    ["Id", claim.id],
    ["Inside", claim.parent],
    ["Rule", claim.rule],
    ["Kind", claim.kind],
    ["Quotation", claim.quotation],
    ["Polarity", claim.polarity],
    ["Certainty", [claim.certainty, ...claim.hedges.map((hedge) => `“${hedge}”`)].join(" ")],
    ["Tense", claim.tense],
    ["Passed on", claim.chain.length > 1 ? claim.chain.join(" ← ") : null],
    ["Medium", claim.medium],
    ["When", claim.when === null ? claim.day : [claim.when, claim.day].filter(Boolean).join(", ")],
    ["About", claim.about.map((entity) => data.entities[entity]?.name ?? "").join(", ") || null],
  ];
  return h(
    "dl",
    {},
    ...facts.flatMap(([name, value]) => (value === null ? [] : [h("dt", {}, name), h("dd", {}, value)])),
  );
}
