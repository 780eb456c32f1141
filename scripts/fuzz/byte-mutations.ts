// Ways to spoil the bytes of a document of any format; each takes bytes and gives others.
import { present } from "../../src/present.js";
import type { Random } from "./random.js";

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

/** What means something in one format or another, or is odd in all of them. */
const PIECES = [
  ...[
    "<",
    ">",
    "</",
    "<![CDATA[",
    "<!--",
    "]]>",
    "<div>",
    "</p>",
    "<script>",
    "<title>",
    "&",
    "&#0;",
    "&#x110000;",
  ],
  ...[
    '"',
    "'",
    ",",
    ";",
    "\t",
    "\r",
    "\n",
    "\r\n\r\n",
    "\\",
    "\\u",
    "{",
    "}",
    "[",
    "]",
    ":",
    "null",
    "1e999",
    "-",
  ],
  ...["From a 2026\n", "--", "=?utf-8?B?", "=", "%", "---\n", "```", "> ", "# ", "|", "WARC/1.0\r\n"],
  ...["Content-Length: 99999999\r\n", "Transfer-Encoding: chunked\r\n", "Content-Encoding: gzip\r\n"],
  ...[
    "charset=utf-16",
    "PK\x03\x04",
    "PK\x01\x02",
    "\x1f\x8b",
    "stream\n",
    "endobj\n",
    "1 0 R",
    "<<",
    ">>",
    "/Kids",
  ],
  ...["\0", "\xff", "\xef\xbb\xbf", "\xed\xa0\x80", "\u0085"],
].map((text) => new Uint8Array(Buffer.from(text, "latin1")));

const DIGIT = /[0-9]/g;

const joined = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));

function somePiece(bytes: Uint8Array, random: Random, longest: number): Uint8Array {
  const start = random.below(bytes.length + 1);
  return bytes.subarray(start, start + random.below(longest));
}

function inserted(bytes: Uint8Array, at: number, piece: Uint8Array): Uint8Array {
  return joined(bytes.subarray(0, at), piece, bytes.subarray(at));
}

/** Name → mutation. */
export const BYTE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  changedBytes: (bytes, random) => {
    const result = new Uint8Array(bytes);
    for (let times = 1 + random.below(8); times > 0 && result.length > 0; times -= 1)
      result[random.below(result.length)] = random.below(256);
    return result;
  },
  cutEnd: (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)),
  cutMiddle: (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), bytes.subarray(at + random.below(200)));
  },
  repeated: (bytes, random) =>
    inserted(
      bytes,
      random.below(bytes.length + 1),
      joined(...Array<Uint8Array>(2 + random.below(30)).fill(somePiece(bytes, random, 80))),
    ),
  moved: (bytes, random) => inserted(bytes, random.below(bytes.length + 1), somePiece(bytes, random, 400)),
  pieces: (bytes, random) => {
    let result = bytes;
    for (let times = 1 + random.below(6); times > 0; times -= 1)
      result = inserted(result, random.below(result.length + 1), random.pick(PIECES));
    return result;
  },
  manyPieces: (bytes, random) =>
    inserted(
      bytes,
      random.below(bytes.length + 1),
      joined(...Array<Uint8Array>(2 + random.below(300)).fill(random.pick(PIECES))),
    ),
  otherNumbers: (bytes, random) => {
    const text = Buffer.from(bytes).toString("latin1");
    const changed = text.replace(DIGIT, (digit) =>
      random.below(12) === 0 ? random.pick(["", "9", "-1", "9999999"]) : digit,
    );
    return new Uint8Array(Buffer.from(changed, "latin1"));
  },
};

/** The document, spoilt one to three times, with the names of the mutations. */
export function spoilt(whole: Uint8Array, random: Random): { bytes: Uint8Array; applied: string[] } {
  const names = Object.keys(BYTE_MUTATIONS);
  let bytes = whole;
  const applied: string[] = [];
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const name = random.pick(names);
    applied.push(name);
    bytes = present(BYTE_MUTATIONS[name])(bytes, random);
  }
  return { bytes, applied };
}
