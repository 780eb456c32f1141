import { indexed } from "../indexed.js";
import type { Edit } from "./readable-text.js";

// Characters that a text has in the way of a web page or of a wrong decoding: references (&amp;, &#8217;), marks that
// nobody sees, ligatures, UTF-8 read as windows-1252.

/** The names of U+00A0 to U+00FF, in order. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml".split(
    " ",
  );
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.map((name, at): [string, string] => [name, String.fromCharCode(0xa0 + at)]),
  ...Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    lsaquo: "‹",
    rsaquo: "›",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    bull: "•",
    prime: "′",
    euro: "€",
    trade: "™",
    ensp: " ",
    emsp: " ",
    thinsp: " ",
    zwnj: "",
    zwj: "",
    lrm: "",
    rlm: "",
    OElig: "Œ",
    oelig: "œ",
    Scaron: "Š",
    scaron: "š",
    Yuml: "Ÿ",
  }),
]);
/** What windows-1252 has at 0x80 to 0x9F; as in browsers &#146; is its apostrophe. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const LIGATURES = indexed(["ff", "fi", "fl", "ffi", "ffl", "st", "st"]);
/** Soft hyphens, zero-width blanks and joiners, directional marks, byte order marks. */
const UNSEEN = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$/;

const ANY =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb00-\ufb06\ufeff\ufffd&]|â€|Ã[\u0080-¿]|Â[ «»·]/;
const ODD =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb00-\ufb06\ufeff]|(?<=\p{L})\ufffd(?=s\b)|&(?:amp;){0,3}(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,6}\d{0,2});|â€[\u0080-\u00bfœ™˜“”¦¢]|Ã[\u0080-¿]|Â(?=[ «»·])/gu;

/** How these characters are to be read. */
export function characterEdits(text: string): Edit[] {
  if (!ANY.test(text)) return [];
  const edits: Edit[] = [];
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    const by = readAs(odd, text, index);
    if (by !== null) edits.push({ start: index, end: index + odd.length, by });
  }
  return edits;
}

function readAs(odd: string, text: string, at: number): string | null {
  if (odd.startsWith("&")) return referenceOf(odd);
  if (odd.startsWith("â€") || odd.startsWith("Ã")) return decodedAgain(odd);
  if (odd === "Â") return "";
  if (odd === "\ufffd") return "’";
  if (!UNSEEN.test(odd)) return LIGATURES.at(odd.charCodeAt(0) - 0xfb00);
  // Two words that only a blank without width keeps apart.
  const parts = odd === "\u200b" || odd === "\ufeff";
  return parts && /\p{Ll}/u.test(text[at - 1] ?? "") && /\p{Lu}/u.test(text[at + 1] ?? "") ? " " : "";
}

/** The character that a reference means, however often its ampersand was escaped; null for what is not a reference. */
function referenceOf(reference: string): string | null {
  const name = reference.slice(1, -1).replace(/^(?:amp;)+/, "");
  if (!name.startsWith("#")) {
    const named = NAMED.get(name) ?? NAMED.get(name.toLowerCase());
    return named === undefined ? null : named.replace("\u00ad", "");
  }
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80] ?? null;
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
  const character = String.fromCodePoint(code);
  if (UNSEEN.test(character)) return "";
  return code < 0x20 ? " " : character;
}

/** What the bytes mean in UTF-8 that were decoded as windows-1252; null for what is not UTF-8. */
function decodedAgain(odd: string): string | null {
  const bytes = [...odd].map((character) => {
    const at = WINDOWS.indexOf(character);
    return at >= 0 ? 0x80 + at : character.charCodeAt(0);
  });
  const character = Buffer.from(bytes).toString("utf8");
  return character.includes("\ufffd") ? null : character;
}
