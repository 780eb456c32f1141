import { deflateSync, gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { spoilt } from "../../scripts/fuzz/byte-mutations.js";
import { randomFrom } from "../../scripts/fuzz/random.js";
import type { DocumentFormat } from "../../src/documents/document.js";
import { readDocument, readDocuments } from "../../src/documents/read-document.js";
import { InputError } from "../../src/errors.js";
import { documentsOf, docx, page, paragraphsOfFixture, pdf, rss, warc } from "./made-documents.js";

const PARAGRAPHS = paragraphsOfFixture("gulf-talks").slice(0, 3);
const bomb = Buffer.alloc(5_000_000, "a");

const MAX_BYTES = 4_000_000;

async function readAll(bytes: Uint8Array, path: string | null, input?: DocumentFormat): Promise<string[]> {
  const texts: string[] = [];
  for await (const { text } of readDocuments(bytes, { path, input, maxBytes: MAX_BYTES })) texts.push(text);
  return texts;
}

/** A zip archive that says its file is small. */
function lyingZip(): Uint8Array {
  const zip = Buffer.from(zipSync({ "word/document.xml": bomb }));
  for (let at = 0; at < zip.length - 4; at += 1) {
    if (zip.readUInt32LE(at) === bomb.length) zip.writeUInt32LE(1000, at);
  }
  return zip;
}

function entityBomb(): string {
  const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  return `<!DOCTYPE rss [<!ENTITY e0 "aaaaaaaaaa">${entities.join("")}]>${rss(["T", "x"]).replace(/^.*\?>|x<\/p>/, "")}`;
}

describe("what cannot be read is refused with a clear line", () => {
  it.each<[string, string | null, () => Uint8Array, string, RegExp]>([
    ["a page too large", "a.html", () => Buffer.alloc(4_100_000, "<p>a"), "too-large", /--max-bytes/],
    [
      "a page too deep",
      "a.html",
      () => Buffer.from(`<html>${"<div>".repeat(100_000)}`),
      "unreadable",
      /nested deeper/,
    ],
    [
      "a page of scripts",
      "a.html",
      () => Buffer.from("<html><script>1</script></html>"),
      "no-text",
      /save it from the browser/,
    ],
    [
      "a page of marks",
      "a.html",
      () => Buffer.from(`<html>${"<".repeat(3_000_000)}`),
      "too-large",
      /elements/,
    ],
    ["a gzip bomb", "a.txt.gz", () => gzipSync(bomb), "too-large", /--max-bytes/],
    ["cut gzip", "a.html.gz", () => gzipSync(page(PARAGRAPHS)).subarray(0, 60), "unreadable", /gzip/],
    // Readability looks for a body around the text.
    [
      "a page with its text behind its body",
      "a.html",
      () =>
        Buffer.from(
          `<html><body></body><div>${`<p>${"Ann Lee said, again, that the dam was safe. ".repeat(20)}</p>`.repeat(2)}</div></html>`,
        ),
      "no-text",
      /without text/,
    ],
    ["a cut feed", "a.xml", () => Buffer.from(rss(PARAGRAPHS).slice(0, 150)), "unreadable", /no feed/],
    [
      "XML of another kind",
      "a.xml",
      () => Buffer.from("<?xml version='1.0'?><svg/>"),
      "unsupported",
      /<svg>/,
    ],
    ["cut JSON", "a.json", () => Buffer.from('[{"text":"a'), "invalid-json", /no JSON/],
    ["deep JSON", "a.json", () => Buffer.from("[".repeat(100_000)), "invalid-json", /no JSON/],
    ["JSON without records", "a.json", () => Buffer.from("5"), "missing-text", /array of objects/],
    ["a table without rows", "a.csv", () => Buffer.from("id,text\n"), "missing-text", /header/],
    [
      "an empty mail",
      "a.eml",
      () => Buffer.from("MIME-Version: 1.0\nMessage-ID: <1>\n\n"),
      "no-text",
      /attachment/,
    ],
    ["a cut Word document", "a.docx", () => docx(PARAGRAPHS).subarray(0, 700), "unreadable", /zip/],
    ["a zip bomb", "a.docx", () => zipSync({ "word/document.xml": bomb }), "too-large", /--max-bytes/],
    ["a zip bomb that lies", "a.docx", lyingZip, "too-large", /--max-bytes/],
    ["another zip", "a.zip", () => zipSync({ "a.txt": strToU8("a") }), "unsupported", /unpack/],
    ["text named .docx", "a.docx", () => Buffer.from("Ann spoke."), "unsupported", /\.docx/],
    ["text named .pdf", "a.pdf", () => Buffer.from("Ann spoke."), "unsupported", /\.pdf/],
    ["a PDF bomb", "a.pdf", () => pdf(deflateSync(Buffer.alloc(34_000_000))), "too-large", /--max-bytes/],
    [
      "a PDF without text",
      "a.pdf",
      () => pdf(deflateSync(Buffer.from("BT ET"))),
      "no-text",
      /text recognition/,
    ],
    ["a WARC cut inside a page", "a.warc", () => warc(PARAGRAPHS).subarray(0, -200), "unreadable", /0 pages/],
    [
      "a WARC cut inside what is no page",
      "a.warc",
      () => warc(PARAGRAPHS).subarray(0, 250),
      "unreadable",
      /cut/,
    ],
    ["a WARC cut inside a head", "a.warc", () => warc(PARAGRAPHS).subarray(0, 40), "unreadable", /cut/],
    [
      "cut gzip of a WARC",
      "a.warc.gz",
      () => gzipSync(warc(PARAGRAPHS)).subarray(0, -20),
      "unreadable",
      /gzip/,
    ],
    ["text named .warc", "a.warc", () => Buffer.from("Ann spoke."), "unsupported", /WARC/],
    ["a picture", "a.txt", () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "unsupported", /image/],
    ["RTF", null, () => Buffer.from("{\\rtf1 a}"), "unsupported", /\.docx/],
  ])("%s", async (_, path, made, code, message) => {
    const error = await readAll(made(), path).then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it("but entities that stand for entities are not followed", async () => {
    const read = await readAll(Buffer.from(entityBomb()), "a.xml").catch(() => []);
    expect(read.join("").length).toBeLessThan(10_000);
  });

  it("and beyond what Readability can do, a page is read as its blocks", async () => {
    const deep = `<html><body>${"<div>".repeat(1000)}Ann Lee said it rained.</body></html>`;
    expect(await readAll(Buffer.from(deep), "a.html")).toEqual(["Ann Lee said it rained."]);
  });

  it("with the title and the day that its head gives", async () => {
    const deep = page(PARAGRAPHS).replace("<article>", `<article>${"<div>".repeat(1000)}`);
    const document = await readDocument(Buffer.from(deep), { path: "a.html" });
    expect(document).toMatchObject({ title: PARAGRAPHS[0], date: "2026-03-04", publisher: "The Post" });
    expect(document.text.startsWith(PARAGRAPHS[0]!)).toBe(true);
  });

  it("no script runs, and none is text", async () => {
    const [text] = await readAll(Buffer.from(page(PARAGRAPHS)), "a.html");
    expect(text).not.toMatch(/script|cookies|caption|Related|Home|</);
  });
});

/** How often each is spoilt; `npm run fuzz` goes on without end. */
const TIMES = 120;

describe("any damage ends in a refusal or a text, never in another error", () => {
  it.each(documentsOf(PARAGRAPHS))("%s", async (input, whole) => {
    for (let number = 0; number < TIMES; number += 1) {
      const { bytes, applied } = spoilt(whole, randomFrom(number));
      const error = await readAll(bytes, null, input).then(
        () => null,
        (reason: unknown) => reason,
      );
      if (error !== null) expect(error, `${number}: ${applied}`).toBeInstanceOf(InputError);
    }
  });
});
