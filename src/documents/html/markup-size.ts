import { Parser } from "htmlparser2";

/** How large and how deep some markup is. */
export interface MarkupSize {
  readonly elements: number;
  readonly depth: number;
}

/** Counts elements and their greatest depth, without a tree. */
export function markupSize(html: string): MarkupSize {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentagname() {
      elements += 1;
      depth += 1;
      if (depth > deepest) deepest = depth;
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(html);
  return { elements, depth: deepest };
}
