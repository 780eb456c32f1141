// Bundles the program into dist/program.cjs, then has V8's code of it laid beside it; bin/load-program.js loads both.
// Libraries that any Node can `require` stay outside, but for those that every run needs.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const require = createRequire(import.meta.url);
const ALWAYS_NEEDED = ["wink-nlp", "wink-eng-lite-web-model", "commander"];

/** Modules ask for their place and for libraries in ways that only modules have: the loader gives both. */
const ourModules = {
  name: "our-modules",
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      if (!path.startsWith(join(ROOT, "src"))) return undefined;
      const place = relative(join(ROOT, "src"), path).replaceAll("\\", "/").replace(/ts$/, "js");
      const contents = readFileSync(path, "utf8")
        // With esbuild's own `require` it sees what is required.
        .replace(/^const require = createRequire\(import\.meta\.url\);$/m, "")
        .replaceAll("import.meta.url", `urlOf(${JSON.stringify(place)})`)
        .replace(/\bimport\((?="[^."])/g, "load(");
      return { contents, loader: "ts" };
    });
    // Commander loads it for commands that are programs of their own; there are none.
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path, namespace: "empty" } : undefined,
    );
    onLoad({ filter: /^/, namespace: "empty" }, () => ({ contents: "" }));
    onResolve({ filter: /\.json$/ }, ({ path, resolveDir }) => ({
      path: path.startsWith(".") ? inPackage(join(resolveDir, path)) : path,
      external: true,
    }));
    onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) => {
      if (kind === "entry-point" || !importer.startsWith(join(ROOT, "src"))) return undefined;
      const isNeeded = ALWAYS_NEEDED.some((name) => path === name || path.startsWith(`${name}/`));
      return isNeeded || !isRequirable(path) ? undefined : { path, external: true };
    });
  },
};

/** `node_modules/a/b.json` as others may ask for it: `a/b.json`. */
function inPackage(path) {
  return path.slice(path.lastIndexOf("node_modules") + "node_modules/".length).replaceAll("\\", "/");
}

/** Whether every Node of ours can `require` the library: of modules only the newest can. */
function isRequirable(library) {
  const path = require.resolve(library);
  if (path === library || /\.cjs$/.test(path)) return true;
  if (/\.mjs$/.test(path)) return false;
  let folder = dirname(path);
  while (!existsSync(join(folder, "package.json")) || basename(folder) === "dist") folder = dirname(folder);
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).type !== "module";
}

const bundle = join(ROOT, "dist/program.cjs");
const code = join(ROOT, "dist/program.code");
// V8 knows code by the length of its source alone, so the old one goes before the new source comes.
rmSync(code, { force: true });
const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: ["src/beginnings.ts"],
  outfile: bundle,
  write: false,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  banner: { js: "(function (module, require, urlOf, load) {" },
  footer: { js: "})" },
  // For what a bug prints.
  sourcemap: "external",
  sourcesContent: false,
  plugins: [ourModules],
  logLevel: "warning",
});
for (const { path, text } of outputFiles) writeFileSync(path, path === bundle ? inAscii(text) : text);
execFileSync(process.execPath, [join(ROOT, "scripts/write-code.js")], { stdio: "inherit" });

/**
 * esbuild leaves regular expressions as they are. Behind a backslash, as in `[\’]`, the letter has one already: with two
 * the class would hold a backslash and the letters of *u2019*, and cut *U.S.* in two.
 */
function inAscii(text) {
  return text.replace(/(\\*)([^\0-\x7f])/g, (_, slashes, unit) => {
    const code = `u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
    return slashes.length % 2 === 1 ? slashes + code : `${slashes}\\${code}`;
  });
}
