// node bench/verify.js [FOLDER]: how well `verify` tells summaries that are wrong from those that are right. Takes the
// sure outermost claims of annotated articles (../shared/gold/train unless given), writes each as a sentence of a
// summary, turns the speaker, a figure or the polarity of some of them, and counts what is flagged.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readForProse, verifyProse } from "../dist/verify/prose.js";

const folder = process.argv[2] ?? "../shared/gold/train";
if (!existsSync(folder)) {
  console.log(`skipped: there is no ${folder}`);
  process.exit(0);
}

// The same draw at every run.
let seed = 20;
const random = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * below);
};
const shuffled = (list) => {
  const all = [...list];
  for (let i = all.length - 1; i > 0; i -= 1) {
    const j = random(i + 1);
    [all[i], all[j]] = [all[j], all[i]];
  }
  return all;
};

const claims = readdirSync(folder)
  .filter((file) => file.endsWith(".claims.json"))
  .flatMap((file) => {
    const gold = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
    const names = Object.entries(gold.entities)
      .filter(([id, { name }]) => name && /^(person|organization|state):/.test(id))
      .map(([id, { name }]) => ({ id, name }));
    return gold.claims.flatMap((claim) => {
      const speaker = names.find(({ id }) => id === claim.source_entity);
      const content = claim.content.length === 1 ? claim.content[0].text.replaceAll("\n", " ") : "";
      const words = content.split(/\s+/).length;
      if (claim.doubtful || claim.negated || claim.kind !== "statement" || !speaker) return [];
      if (words < 7 || words > 40 || /\[|…/.test(content)) return [];
      return [{ article: `${folder}/${file.replace(".claims.json", ".txt")}`, speaker, content, names }];
    });
  });

const isQuoted = (content) => /^["“]/.test(content);
const sentence = (name, content) =>
  isQuoted(content) ? `${name} said: ${content}.` : `${name} said that ${content.replace(/^that /, "")}.`;
const asIs = ({ speaker, content }) => sentence(speaker.name, content);

const otherSpeaker = ({ speaker, content, names }) => {
  const family = (name) => name.split(" ").at(-1);
  const others = names.filter(
    ({ id, name }) =>
      id !== speaker.id &&
      family(name) !== family(speaker.name) &&
      id.split(":")[0] === speaker.id.split(":")[0],
  );
  return others.length === 0 ? null : sentence(others[random(others.length)].name, content);
};

const NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const otherFigure = ({ speaker, content }) => {
  const found = shuffled([
    ...content.matchAll(
      /(?<![\w.,-])(\d[\d,]*\d|\d|two|three|four|five|six|seven|eight|nine|ten)(?=[ %])(?! (?:January|February|March|April|May|June|July|August|September|October|November|December))/g,
    ),
  ]).filter(
    ({ 0: figure, index }) =>
      !/(?:January|February|March|April|May|June|July|August|September|October|November|December|in|since|\$) ?$/.test(
        content.slice(0, index),
      ) && !/^(19|20)\d\d$/.test(figure),
  )[0];
  if (!found) return null;
  const [figure] = found;
  const changed = NUMBERS.includes(figure)
    ? NUMBERS[(NUMBERS.indexOf(figure) + 3) % NUMBERS.length]
    : String(Number(figure.replaceAll(",", "")) * 2 + 1);
  return sentence(
    speaker.name,
    content.slice(0, found.index) + changed + content.slice(found.index + figure.length),
  );
};

const turned = ({ speaker, content }) => {
  const verb = /\b(is|are|was|were|will|would|could|should|can|must)\b(?! not|n't)/.exec(content);
  const not = /\b(is|are|was|were|will|would|could|should|can|must) not\b/.exec(content);
  if (not) return sentence(speaker.name, content.replace(not[0], not[1]));
  return verb ? sentence(speaker.name, content.replace(verb[0], `${verb[1]} not`)) : null;
};

// Paraphrase by rule: another cue in front or behind, the last clause left out, some words replaced by others.
const WORDS = {
  killed: "slain",
  people: "persons",
  children: "kids",
  large: "big",
  began: "started",
  because: "as",
  help: "assist",
  government: "authorities",
  many: "numerous",
  shooting: "gun attack",
  attack: "assault",
  police: "officers",
  about: "around",
  important: "significant",
  stop: "halt",
  buy: "purchase",
  show: "demonstrate",
  country: "nation",
  injured: "hurt",
  decision: "ruling",
  also: "too",
  used: "employed",
  need: "require",
  work: "labour",
  good: "fine",
  found: "discovered",
};
const paraphrased = ({ speaker, content }, at) => {
  let plain = content.replace(/^that /, "").replace(/["“”]/g, "");
  const cut = plain.lastIndexOf(", ");
  if (cut > plain.length * 0.6 && at % 2 === 0) plain = plain.slice(0, cut);
  for (const [word, other] of Object.entries(WORDS))
    plain = plain.replace(new RegExp(`\\b${word}\\b`, "g"), other);
  const first = plain.charAt(0).toUpperCase() + plain.slice(1).replace(/[.,]$/, "");
  if (at % 3 === 0) return `According to ${speaker.name}, ${plain.replace(/[.,]$/, "")}.`;
  if (at % 3 === 1) return `${first}, ${speaker.name} told reporters.`;
  return `${speaker.name} stated that ${plain.replace(/[.,]$/, "")}.`;
};

const read = new Map();
const verdictsOf = ({ article }, summary) => {
  if (!read.has(article)) read.set(article, readForProse(readFileSync(article, "utf8"), "utf16"));
  const all = verifyProse(summary, read.get(article), "utf16");
  // the claim that was written is the outermost and first one
  return all[0] ?? { verdict: "not read", differs: [] };
};

const SETS = [
  ["as it is", asIs, 100, null],
  ["another speaker", otherSpeaker, 100, "speaker differs"],
  ["another figure", otherFigure, 100, "figure differs"],
  ["polarity turned", turned, 50, "polarity differs"],
  ["paraphrased", paraphrased, 50, null],
];
console.log(`${claims.length} claims of ${folder}`);
console.log(
  "summary          claims  flagged  as what it is  absent  not read   the same claims unchanged: flagged",
);
for (const [name, change, wanted, expected] of SETS) {
  const made = [];
  for (const claim of shuffled(claims)) {
    if (made.length === wanted) break;
    const summary = change(claim, made.length);
    if (summary !== null) made.push({ claim, summary });
  }
  const count = { flagged: 0, right: 0, absent: 0, unread: 0, falsely: 0 };
  for (const { claim, summary } of made) {
    const { verdict, differs } = verdictsOf(claim, summary);
    if (process.argv.includes("--list") || process.env.LIST === name)
      console.log("  ", verdict, "|", summary);
    if (verdict.endsWith("differs")) count.flagged += 1;
    if (expected !== null && differs.includes(expected)) count.right += 1;
    if (verdict === "absent") count.absent += 1;
    if (verdict === "not read") count.unread += 1;
    if (verdictsOf(claim, asIs(claim)).verdict.endsWith("differs")) count.falsely += 1;
  }
  console.log(
    name.padEnd(16),
    String(made.length).padStart(6),
    String(count.flagged).padStart(8),
    String(expected === null ? "-" : count.right).padStart(14),
    String(count.absent).padStart(7),
    String(count.unread).padStart(9),
    String(count.falsely).padStart(20),
  );
}
