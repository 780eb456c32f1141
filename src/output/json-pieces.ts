// Takes the text of JSON apart into its strings and what stands between them, without a regular expression, which long
// strings would exhaust.

/** A string with its quotation marks, or all that stands before the next one. */
export interface JsonPiece {
  readonly text: string;
  readonly isString: boolean;
}

/** The pieces of sound JSON, in order; joined they are the text. Linear in its length. */
export function* jsonPieces(json: string): Generator<JsonPiece> {
  let at = 0;
  for (let start = json.indexOf('"'); start >= 0; start = json.indexOf('"', at)) {
    if (start > at) yield { text: json.slice(at, start), isString: false };
    at = endOfString(json, start);
    yield { text: json.slice(start, at), isString: true };
  }
  if (at < json.length) yield { text: json.slice(at), isString: false };
}

/** Behind the quotation mark that ends the string; one after an odd number of backslashes does not. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json[end - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return json.length;
}
