/** One line of a stream, without its line end. */
export interface Line {
  readonly bytes: Uint8Array;
  /** True when the line is longer than the limit and only its beginning was kept. */
  readonly cut: boolean;
}

const NEWLINE = 10;

/**
 * Cuts a byte stream into lines, at line feeds alone. Holds one line at most, and of that no more than
 * `maxBytes`. A last line needs no line feed; what follows the last line feed, if empty, is not a line.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = [];
  let kept = 0;
  let cut = false;
  const keep = (piece: Uint8Array): void => {
    const fitting = piece.subarray(0, maxBytes - kept);
    cut ||= fitting.length < piece.length;
    kept += fitting.length;
    if (fitting.length > 0) pieces.push(fitting);
  };
  const take = (): Line => {
    // A copy, for the stream's chunk is larger than the line and would be held with it.
    const line = { bytes: new Uint8Array(Buffer.concat(pieces)), cut };
    pieces = [];
    kept = 0;
    cut = false;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (kept > 0 || cut) yield take();
}
