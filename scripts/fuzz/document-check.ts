// Spoils the bytes of a document and checks that its reader refuses it in order, or gives texts that can be read.
import type { analyze, InputError, Report, readDocuments } from "../../src/index.js";
import { documentsOf } from "../../test/documents/made-documents.js";
import { spoilt } from "./byte-mutations.js";
import type { Random } from "./random.js";

/** What is checked, and what tells whether a report is right. */
interface Checked {
  readonly analyze: typeof analyze;
  readonly readDocuments: typeof readDocuments;
  readonly InputError: typeof InputError;
  readonly violationsOf: (text: string, report: Report) => string[];
}

/** What any spoilt document of one article may take of the processor, in milliseconds. */
const MOST_TIME = 5000;

/** One document made of one of the articles: how it was spoilt, how many bytes it has, and what is wrong. */
export async function checkDocument(random: Random, articles: readonly string[], checked: Checked) {
  const { analyze, readDocuments, InputError, violationsOf } = checked;
  const paragraphs = random
    .pick(articles)
    .split(/\s*\n\s*/)
    .filter((one) => one !== "");
  const [format, whole] = random.pick(documentsOf(paragraphs.slice(0, 1 + random.below(8))));
  const { bytes, applied } = spoilt(whole, random);
  const violations: string[] = [];
  const before = process.cpuUsage();
  try {
    for await (const document of readDocuments(bytes, { input: format }))
      violations.push(...violationsOf(document.text, analyze(document, { authorClaims: true })));
  } catch (error) {
    if (!(error instanceof InputError)) violations.push(`throws: ${(error as Error).message}`);
  }
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1000 > MOST_TIME) violations.push("takes more time than a document may");
  return { applied: [format, ...applied], size: bytes.length, violations };
}
