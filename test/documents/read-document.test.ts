import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { analyze } from "../../src/analyze.js";
import { readDocument, readDocuments } from "../../src/documents/read-document.js";
import { docx, mail, markdown, page, paragraphsOfFixture, rss, warc } from "./made-documents.js";

const NAMES = ["kivu-report", "gulf-talks", "sahel-convoy"];
const FORMATS = {
  "page.html": (paragraphs: string[]) => Buffer.from(page(paragraphs)),
  "page.html.gz": (paragraphs: string[]) => gzipSync(page(paragraphs)),
  "feed.xml": (paragraphs: string[]) => Buffer.from(rss(paragraphs)),
  "dump.json": (paragraphs: string[]) =>
    Buffer.from(JSON.stringify([{ id: 1, body: paragraphs.join("\n\n") }])),
  "dump.ndjson": (paragraphs: string[]) => Buffer.from(JSON.stringify({ content: paragraphs.join("\n\n") })),
  "table.csv": (paragraphs: string[]) =>
    Buffer.from(`id,text\n1,"${paragraphs.join("\n\n").replace(/"/g, '""')}"\n`),
  "mail.eml": (paragraphs: string[]) => Buffer.from(mail(paragraphs)),
  "letter.docx": (paragraphs: string[]) => docx(paragraphs),
  "crawl.warc": (paragraphs: string[]) => warc(paragraphs),
  "note.md": (paragraphs: string[]) => Buffer.from(markdown(paragraphs)),
};

describe.each(Object.entries(FORMATS))("%s", (path, made) => {
  it.each(NAMES)("gives the text and so the claims of the plain article (%s)", async (name) => {
    const paragraphs = paragraphsOfFixture(name);
    const document = await readDocument(made(paragraphs), { path });
    const text = paragraphs.join("\n\n");
    expect(document.text).toBe(text);
    const { date } = document;
    expect(analyze(document).claims).toEqual(analyze(text, date === undefined ? {} : { date }).claims);
  });
});

describe("facts", () => {
  const paragraphs = paragraphsOfFixture("kivu-report");
  const read = (path: keyof typeof FORMATS) => readDocument(FORMATS[path](paragraphs), { path });
  const title = paragraphs[0];

  it("of a page come from its meta elements, the day as it is written there", async () => {
    expect(await read("page.html")).toMatchObject({
      title,
      author: "Ann Lee",
      publisher: "The Post",
      url: "https://post.example/1",
      date: "2026-03-04",
      language: "en",
      format: "html",
    });
  });

  it("of feeds, mails, Word documents, archives and front matter are kept", async () => {
    expect(await read("feed.xml")).toMatchObject({
      title,
      id: "g1",
      publisher: "The Post",
      date: "2026-03-04",
    });
    expect(await read("mail.eml")).toMatchObject({ title, author: "Ann Lee", date: "2026-03-04" });
    expect(await read("letter.docx")).toMatchObject({ author: "Ann Lee", date: "2026-03-04" });
    // The page knows better than the archive when it appeared.
    expect(await read("crawl.warc")).toMatchObject({ url: "https://post.example/1", date: "2026-03-04" });
    expect(await read("note.md")).toMatchObject({ title, date: "2026-03-04" });
  });

  it("are in the report, with the text that offsets count in", async () => {
    const document = await read("page.html");
    const { article } = analyze(document);
    expect(article).toMatchObject({ path: "page.html", title, format: "html", text: document.text });
    const plain = await readDocument(Buffer.from("Ann Lee said it rained."), { path: "a.txt" });
    expect(analyze(plain).article).toMatchObject({ format: "text" });
    expect(analyze(plain).article).not.toHaveProperty("text");
  });

  it.each([
    ["2026-03-04T10:00:00Z", "2026-03-04"],
    ["Wed, 04 Mar 2026 23:30:00 -0500", "2026-03-04"],
    [1772618400, "2026-03-04"],
    [1772618400000, "2026-03-04"],
    ["March 4, 2026", "2026-03-04"],
    ["25/03/2026", "2026-03-25"],
    ["03/04/2026", undefined],
    ["soon", undefined],
  ])("of a record: the date %s", async (published, date) => {
    const bytes = Buffer.from(JSON.stringify([{ text: "Ann Lee spoke.", published }]));
    expect((await readDocument(bytes, { input: "json" })).date).toBe(date);
  });

  it("of a record: a day before its month only if told", async () => {
    const bytes = Buffer.from(JSON.stringify([{ text: "Ann Lee spoke.", date: "03/04/2026" }]));
    expect((await readDocument(bytes, { input: "json", dayFirst: true })).date).toBe("2026-04-03");
  });
});

describe("text fields", () => {
  const read = async (text: string, textFormat: "auto" | "text" | "html") =>
    (await readDocument(Buffer.from(JSON.stringify([{ text }])), { input: "json", textFormat })).text;

  it("with HTML in them are read as HTML, unless told", async () => {
    expect(await read("<p>Ann &amp; Bob said:</p><p>no.</p>", "auto")).toBe("Ann & Bob said:\n\nno.");
    expect(await read("<p>Ann</p>", "text")).toBe("<p>Ann</p>");
    expect(await read("Ann &amp; Bob", "html")).toBe("Ann & Bob");
    expect(await read("if a < b, Ann Lee said, and c > d", "auto")).toBe("if a < b, Ann Lee said, and c > d");
  });
});

describe("a web archive whose record is longer than it says", () => {
  it("is read as far as it goes, and nothing is printed", async () => {
    const printed = vi.spyOn(console, "warn");
    const archive = Buffer.from(warc(paragraphsOfFixture("gulf-talks"))).toString();
    const odd = archive.replace(/\r\n\r\nWARC\/1\.0/g, "and more\r\n\r\nWARC/1.0");
    expect((await readDocument(Buffer.from(odd), { path: "a.warc" })).text).toContain("talks");
    expect(printed).not.toHaveBeenCalled();
    expect(console.warn).toBe(printed);
  });
});

describe("several articles in one file", () => {
  it("come one after the other, and are not taken for one", async () => {
    const bytes = Buffer.from(JSON.stringify({ articles: [{ text: "One." }, { description: "Two." }] }));
    const texts: string[] = [];
    for await (const { text } of readDocuments(bytes, { path: "a.json" })) texts.push(text);
    expect(texts).toEqual(["One.", "Two."]);
    await expect(readDocument(bytes, { path: "a.json" })).rejects.toMatchObject({ code: "several" });
  });

  it("such as a mailbox, are told from a single mail", async () => {
    const one = mail(paragraphsOfFixture("gulf-talks")).replace(/\r/g, "");
    const box = `From ann@x Wed Mar  4 10:00:00 2026\n${one}\n`.repeat(2);
    let count = 0;
    for await (const { format } of readDocuments(Buffer.from(box))) count += format === "mail" ? 1 : 0;
    expect(count).toBe(2);
  });
});
