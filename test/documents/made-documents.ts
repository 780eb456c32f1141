import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

// Documents of every format, made of a fixture article.

/** The paragraphs of a fixture article, its headline first. */
export function paragraphsOfFixture(name: string): string[] {
  return readFileSync(`fixtures/articles/${name}.txt`, "utf8")
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}

/** Plain text as HTML. */
export const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const marked = (paragraphs: readonly string[]) =>
  paragraphs.map((one) => `<p>${escaped(one)}</p>`).join("\n");

/** A web page with a menu, a caption, related links and a cookie notice round the article. */
export function page([title, ...body]: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><title>${escaped(title!)} - The Post</title>
<meta property="og:title" content="${escaped(title!)}"><meta property="og:site_name" content="The Post">
<meta name="author" content="Ann Lee"><meta property="og:url" content="https://post.example/1">
<meta property="article:published_time" content="2026-03-04T23:30:00-05:00"></head><body>
<nav><a href="/">Home</a> <a href="/w">World</a></nav><div class="cookie-notice">We use cookies, he said.</div>
<article><h1>${escaped(title!)}</h1><figure><img><figcaption>A caption, he said.</figcaption></figure>
${marked(body)}<p>Related: <a href="/2">Minister says no</a></p></article>
<script>document.write("<p>Written by a script</p>")</script><footer>Copyright The Post</footer></body></html>`;
}

/** A page to be printed, in one column or two, its headline above them. */
export function printed([title, ...body]: readonly string[], columns: number): string {
  const style = `body { font: 11pt/1.4 serif; text-align: justify; hyphens: auto } div { columns: ${columns} }`;
  return `<!doctype html><html lang="en"><head><style>${style}</style></head><body><h1>${escaped(title!)}</h1><div>${marked(body)}</div></body></html>`;
}

export function rss([title, ...body]: readonly string[]): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Post</title><language>en</language><item>
<title>${escaped(title!)}</title><link>https://post.example/1</link><guid>g1</guid>
<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate><description><![CDATA[${marked(body)}]]></description></item></channel></rss>`;
}

/** A mail whose lines are broken at 72 characters. */
export function mail([title, ...body]: readonly string[]): string {
  const text = Buffer.from(body.map(wrapped).join("\n\n")).toString("base64");
  const subject = `=?utf-8?B?${Buffer.from(`Fwd: ${title}`).toString("base64")}?=`;
  return `From: Ann Lee <ann@post.example>\r\nSubject: ${subject}\r\nDate: Wed, 04 Mar 2026 10:00:00 +0000\r\nMessage-ID: <1@post.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${text}\r\n`;
}

export function docx(paragraphs: readonly string[]): Uint8Array {
  const runs = paragraphs.map((one) => `<w:p><w:r><w:t>${escaped(one)}</w:t></w:r></w:p>`).join("");
  const wml = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  const base = "http://schemas.openxmlformats.org";
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="${base}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wml}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${base}/package/2006/relationships"><Relationship Id="r" Type="${base}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "docProps/core.xml": strToU8(
      '<c xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Ann Lee</dc:creator><dcterms:created>2026-03-04T10:00:00Z</dcterms:created></c>',
    ),
    "word/document.xml": strToU8(
      `<w:document xmlns:w="${base}/wordprocessingml/2006/main"><w:body>${runs}</w:body></w:document>`,
    ),
  });
}

/** An archive with one page, one picture and one page that is not there. */
export function warc(paragraphs: readonly string[]): Uint8Array {
  const record = (uri: string, head: string, content: string) => {
    const body = Buffer.from(`${head}\r\n\r\n${content}`);
    return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${uri}\r\nWARC-Date: 2026-04-01T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`;
  };
  return Buffer.from(
    record("https://post.example/i.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", "x") +
      record("https://post.example/0", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", "<p>no</p>") +
      record(
        "https://post.example/1",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8",
        page(paragraphs),
      ),
  );
}

export function markdown([title, ...body]: readonly string[]): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-03-04\n---\n\n# ${title}\n\n${body.map(wrapped).join("\n\n")}\n`;
}

export function wrapped(paragraph: string): string {
  let text = "";
  let line = "";
  for (const word of paragraph.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > 72) {
      text += `${line}\n`;
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return text + line;
}
