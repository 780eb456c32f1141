import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import type { DocumentFormat } from "../../src/documents/document.js";

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

/** A PDF whose one page has this stream of marks. */
export function pdf(stream: Uint8Array, filter = "/FlateDecode"): Uint8Array {
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n4 0 obj<</Length ${stream.length}/Filter ${filter}>>\nstream\n`,
    ),
    stream,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>\n"),
  ]);
}

/** The paragraphs as a document of each format; of mail a single one and a mailbox. */
export function documentsOf(paragraphs: readonly string[]): (readonly [DocumentFormat, Uint8Array])[] {
  const [title = "", first = title] = paragraphs;
  const text = paragraphs.join("\n\n");
  const html = marked(paragraphs);
  const cell = `"${first.replace(/"/g, '""')}"`;
  return [
    ["text", Buffer.from(text)],
    ["transcript", Buffer.from(`MR. HOLM: ${first}\nQ. When?\nA. On Monday, he said.\n`)],
    ["html", Buffer.from(page(paragraphs))],
    ["feed", Buffer.from(rss(paragraphs))],
    [
      "json",
      Buffer.from(
        JSON.stringify([
          { text, date: 1_700_000_000 },
          { title, body: html },
        ]),
      ),
    ],
    ["ndjson", Buffer.from(`${JSON.stringify({ text })}\n${JSON.stringify({ body: html })}`)],
    ["csv", Buffer.from(`id,text\n1,${cell}\n2,"She ""left"", he said."\n`)],
    ["mail", Buffer.from(mail(paragraphs))],
    ["mail", Buffer.from(`From a 2026\n${mail(paragraphs)}\n\nFrom b 2026\n${mail(paragraphs)}`)],
    ["docx", docx(paragraphs)],
    ["warc", warc(paragraphs)],
    ["markdown", Buffer.from(markdown(paragraphs))],
    ["pdf", pdf(deflateSync(Buffer.from("BT /F1 12 Tf 72 700 Td (Ann Lee spoke.) Tj ET")))],
  ];
}
