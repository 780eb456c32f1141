// Puts a page together: one file that loads nothing else, and in which no words of an article can run as code.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { PageData } from "./page-data.js";

/** The page as HTML. Script and style are the only ones that its policy lets run; the data is inert JSON. */
export function pageHtml(data: PageData): string {
  const script = built("browser.js");
  const style = built("page.css");
  const policy = [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src '${digest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  // Without `<` nothing in the data can end the element that holds it.
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escaped(data.title)}</title>
<style>${style}</style>
</head>
<body>
<noscript>This page shows its articles with a script of its own, which loads nothing. Allow it to run.</noscript>
<script type="application/json" id="data">${json}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The data of a page that `pageHtml` made. */
export function dataOfPage(html: string): PageData {
  const [, rest = ""] = html.split('<script type="application/json" id="data">');
  return JSON.parse(rest.slice(0, rest.indexOf("</script>"))) as PageData;
}

/** What the build made for browsers, read from dist whether this module is built or not. */
function built(name: string): string {
  return readFileSync(new URL(`../../dist/page/${name}`, import.meta.url), "utf8");
}

function digest(words: string): string {
  return `sha256-${createHash("sha256").update(words).digest("base64")}`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
