// When it was said: claims by the day of the saying, or of the article where that is not known.
import { articleLink } from "./article-view.js";
import { actOf, allShown, data, wordsOf } from "./claims-shown.js";
import { h, svg } from "./dom.js";

const WIDTH = 900;
const HEIGHT = 180;
const MOST_BARS = 60;
const MOST_LISTED = 200;

export function timelineView(): HTMLElement {
  const dated = allShown().filter(({ claim }) => claim.day !== null);
  dated.sort((a, b) => ((a.claim.day ?? "") < (b.claim.day ?? "") ? -1 : 1));
  const days = new Set(dated.map(({ claim }) => claim.day ?? ""));
  // Many days are put together to months.
  const length = days.size > MOST_BARS ? 7 : 10;
  const bins = new Map<string, { positive: number; negative: number; neutral: number }>();
  for (const { claim } of dated) {
    const key = (claim.day ?? "").slice(0, length);
    const bin = bins.get(key) ?? { positive: 0, negative: 0, neutral: 0 };
    bin[claim.polarity as "positive"] += 1;
    bins.set(key, bin);
  }
  if (dated.length === 0)
    return h(
      "section",
      {},
      h("h2", {}, "Timeline"),
      h("p", {}, "No claim shown has a date. Give the articles' days with --date or in their records."),
    );
  return h(
    "section",
    {},
    h("h2", {}, "Timeline"),
    h("p", { class: "facts", role: "status" }, `${dated.length} dated claims on ${days.size} days`),
    chart([...bins]),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h("tr", {}, ...["Day", "Speaker", "Act", "Content"].map((name) => h("th", { scope: "col" }, name))),
      ),
      h(
        "tbody",
        {},
        ...dated
          .slice(0, MOST_LISTED)
          .map(({ article, at, claim }) =>
            h(
              "tr",
              {},
              h("td", { class: "day" }, claim.day ?? ""),
              h("td", {}, data.speakers[claim.speaker]?.name ?? ""),
              h("td", { class: `act ${claim.polarity}` }, actOf(claim)),
              h("td", {}, h("a", { href: articleLink(at, claim.id) }, wordsOf(article, claim, "content"))),
            ),
          ),
      ),
    ),
  );
}

function chart(bins: [string, { positive: number; negative: number; neutral: number }][]): HTMLElement {
  const most = Math.max(...bins.map(([, { positive, negative, neutral }]) => positive + negative + neutral));
  const step = Math.min(80, WIDTH / bins.length);
  const labelEach = Math.ceil(64 / step);
  const bars = bins.flatMap(([day, counts], index) => {
    let top = HEIGHT;
    const stacked = (["positive", "neutral", "negative"] as const).map((polarity) => {
      const height = (counts[polarity] / most) * (HEIGHT - 10);
      top -= height;
      return svg("rect", {
        class: polarity,
        x: index * step + 1,
        y: top,
        width: Math.max(1, step - 2),
        height,
      });
    });
    const label = index % labelEach === 0 ? [svg("text", { x: index * step + 1, y: HEIGHT + 16 }, day)] : [];
    return [...stacked, ...label];
  });
  return h(
    "figure",
    {},
    svg(
      "svg",
      {
        class: "timeline",
        viewBox: `0 0 ${WIDTH} ${HEIGHT + 24}`,
        role: "img",
        "aria-label": `Claims by day, at most ${most}`,
      },
      ...bars,
    ),
    h(
      "figcaption",
      { class: "facts" },
      h("span", { class: "act positive" }, "held true or wanted"),
      " · ",
      h("span", { class: "act neutral" }, "left open"),
      " · ",
      h("span", { class: "act negative" }, "denied or refused"),
    ),
  );
}
