// Ways to spoil an article that archives know or nobody has thought of; each takes a text and gives another.

const MARKS = ["“", "”", '"', "‘", "’", "'", "«", "»", "„", "`"];
const ODD = [
  "\u0000",
  "\u00a0",
  "\u200b",
  "\u200d",
  "\u202e",
  "\ufeff",
  "\u0301",
  "\ud83d",
  "\udd25",
  "🔥",
  "ﬁ",
  "İ",
  "ß",
  "\u2028",
  "\r",
];
const TAGS = [
  "<p>",
  "</p>",
  "<br/>",
  "&nbsp;",
  "&quot;",
  "&#8217;",
  '<a href="x">',
  "</a>",
  "<!-- ad -->",
  "&amp;amp;",
];
const BULLETS = ["- ", "• ", "1. ", "(a) ", "* "];
const LINES = [
  "The ministry said:",
  "Ann Lee said:",
  "— Ruth Mbeki, camp leader",
  "MBEKI:",
  "Q.",
  "“",
  "citing officials",
];
const VERBS = ["said", "he said she said", "according to", "told", "denied that", "claimed", "said said"];

const WORDS = /\S+/g;

/** Puts pieces from the list into the text at some places. */
function sprinkled(text, random, list) {
  let result = text;
  for (let times = 1 + random.below(30); times > 0; times -= 1) {
    const at = random.below(result.length + 1);
    result = result.slice(0, at) + random.pick(list).repeat(1 + random.below(3)) + result.slice(at);
  }
  return result;
}

function somePiece(text, random) {
  const start = random.below(text.length + 1);
  return text.slice(start, start + random.below(1500));
}

/** Each word, or each some-th, made into something else. */
function words(text, random, change) {
  const every = 1 + random.below(6);
  let count = 0;
  return text.replace(WORDS, (word) => {
    count += 1;
    return count % every === 0 ? change(word) : word;
  });
}

/** Name → mutation. */
export const MUTATIONS = {
  splice: (text, random, texts) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + somePiece(random.pick(texts), random) + text.slice(at);
  },
  cut: (text, random) => {
    const at = random.below(text.length + 1);
    return text.slice(0, at) + text.slice(at + random.below(400));
  },
  swap: (text, random) => {
    const lines = text.split("\n");
    const [a, b] = [random.below(lines.length), random.below(lines.length)];
    [lines[a], lines[b]] = [lines[b], lines[a]];
    return lines.join("\n");
  },
  repeat: (text, random) => text + somePiece(text, random).repeat(1 + random.below(20)),
  quotationStorm: (text, random) => sprinkled(text, random, MARKS),
  quotedWords: (text, random) => words(text, random, (word) => `“${word}”`),
  attributionStorm: (text, random) =>
    sprinkled(
      text,
      random,
      VERBS.map((verb) => ` ${verb} `),
    ),
  unicode: (text, random) => sprinkled(text, random, ODD),
  upperCase: (text, random) => words(text, random, (word) => word.toUpperCase()),
  lowerCase: (text, random) => words(text, random, (word) => word.toLowerCase()),
  hardWrap: (text, random) => {
    const width = 20 + random.below(60);
    return text.replace(new RegExp(`(.{${width}}\\S*) `, "g"), "$1\n");
  },
  joinedLines: (text) => text.replace(/\n+/g, " "),
  noStops: (text) => text.replace(/[.!?]/g, ""),
  lists: (text, random) => {
    const every = 1 + random.below(4);
    const lines = text.split("\n");
    return lines
      .map((line, at) => (line !== "" && at % every === 0 ? random.pick(BULLETS) + line : line))
      .join("\n");
  },
  linesBetween: (text, random) => {
    const lines = text.split("\n");
    for (let times = 1 + random.below(12); times > 0; times -= 1)
      lines.splice(random.below(lines.length + 1), 0, "", random.pick(LINES), "");
    return lines.join("\n");
  },
  htmlRemnants: (text, random) => sprinkled(text, random, TAGS),
};
