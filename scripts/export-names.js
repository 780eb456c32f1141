// Writes src/lexicon/data/given-names.json and family-names.json from compromise's lexicon (MIT) and the names
// of scripts/more-names.json that it lacks. Run again after a change of either: `node scripts/export-names.js`;
// with a folder behind it, it writes them there.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const compromise = createRequire(import.meta.url)("compromise");
const words = (compromise.default ?? compromise).world().model.one.lexicon;
const more = JSON.parse(readFileSync(new URL("more-names.json", import.meta.url), "utf8"));

const tagged = (tag) =>
  Object.keys(words).filter((word) => [words[word]].flat().includes(tag) && !word.includes(" "));
const capitalized = (name) => name.replace(/(^|[-'’])\p{L}/gu, (start) => start.toUpperCase());
const sorted = (names) => [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));

const genders = new Map();
const give = (names, gender) => {
  for (const name of names)
    genders.set(name, genders.has(name) && genders.get(name) !== gender ? "u" : gender);
};
give(tagged("MaleName").map(capitalized), "m");
give(tagged("FemaleName").map(capitalized), "f");
give(tagged("FirstName").map(capitalized), "u");
// A name listed by hand overrules compromise.
for (const gender of ["m", "f", "u"]) for (const name of more[gender]) genders.set(name, gender);
for (const name of more.not) genders.delete(name);
const family = [...tagged("LastName").map(capitalized), ...more.family];

const folder = process.argv[2] ?? fileURLToPath(new URL("../src/lexicon/data", import.meta.url));
const write = (file, value) =>
  writeFileSync(join(folder, file), `${JSON.stringify(value, null, 0).replace(/,"/g, ',\n"')}\n`);
write(
  "given-names.json",
  Object.fromEntries(sorted(genders.keys()).map((name) => [name, genders.get(name)])),
);
write("family-names.json", sorted(family));
