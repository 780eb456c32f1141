// Writes dist/ruleset.json: the tool's name and version, and a hash of all that decides what it answers —
// the rules, the lexicon and the exact versions of the libraries below them. Same sources, same hash.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const root = new URL("../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const manifest = JSON.parse(read("package.json"));
/** From top to bottom; those from `batch` on only carry inputs and answers. */
const rooms = JSON.parse(read("scripts/rooms.json"));
const deciding = rooms.slice(0, rooms.indexOf("batch"));

const files = readdirSync(new URL("src/", root), { recursive: true })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => deciding.includes(path.split("/")[0]) && /\.(ts|json)$/.test(path))
  .sort();

const hash = createHash("sha256");
for (const path of files) hash.update(`${path}\n`).update(read(`src/${path}`));
for (const library of ["wink-nlp", "wink-eng-lite-web-model", "compromise"]) {
  hash.update(`${library} ${manifest.dependencies[library]}\n`);
}

const tool = { name: manifest.name, version: manifest.version, ruleset: hash.digest("hex").slice(0, 16) };
writeFileSync(new URL("dist/ruleset.json", root), `${JSON.stringify(tool)}\n`);
