// Bundles what runs in browsers, the script and the style of the page for people, into dist/page.
import { copyFileSync, mkdirSync } from "node:fs";
import { build } from "esbuild";

mkdirSync("dist/page", { recursive: true });
await build({
  entryPoints: ["src/page/browser/start.ts"],
  outfile: "dist/page/browser.js",
  bundle: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  // The text of the script must not end the element that holds it.
  supported: { "inline-script": false },
  logLevel: "warning",
});
copyFileSync("src/page/browser/page.css", "dist/page/page.css");
