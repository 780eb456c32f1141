import type { Edit } from "./readable-text.js";

// Marks of HTML and Markdown in what was given as plain text: tags, front matter, headings, emphasis, links.

const ANY_TAG = /<[a-z/!]/i;
const INLINE = "a|abbr|b|big|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strong|sub|sup|time|u|wbr";
const BLOCK =
  "article|aside|blockquote|body|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul";
const TAG = new RegExp(
  `<(script|style)\\b[^<>]{0,1000}>[^<]{0,20000}</\\1\\s*>|</?(?:(${BLOCK})|${INLINE})(?:\\s[^<>]{0,1000})?/?>|<!--[^<>]{0,1000}-->`,
  "gi",
);

/** The tags of HTML: blocks part lines, others are passed over. */
export function tagEdits(text: string): Edit[] {
  if (!ANY_TAG.test(text)) return [];
  return [...text.matchAll(TAG)].map(({ 0: tag, 1: script, 2: block, index }) => ({
    start: index,
    end: index + tag.length,
    by: block === undefined && script === undefined ? "" : "\n",
  }));
}

const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:[\w-]{1,40}:[^\n]{0,1000}\r?\n|[ \t]{1,8}[^\n]{0,1000}\r?\n|-[ \t][^\n]{0,1000}\r?\n){1,60}(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const ANY_MARK = /\*|_|^#|\]\(|^>/m;
const MARKS =
  /^#{1,6}[ \t]+|^(?:>[ \t]?)+(?=\S)|(?<![\w*])(\*\*\*?|\*)(?=[^\s*])[^*\n]{1,300}(?<=\S)\1(?![\w*])|(?<![\w_])(__|_)(?=[^\s_])[^_\n]{1,300}(?<=\S)\2(?![\w_])|!?\[([^[\]\n]{0,300})\]\((?:https?:|mailto:|[/#.])[^()\s]{0,1000}\)/gm;

/** The marks of Markdown and its front matter. */
export function markdownEdits(text: string): Edit[] {
  const matter = FRONT_MATTER.exec(text)?.[0].length ?? 0;
  const edits: Edit[] = matter === 0 ? [] : [{ start: 0, end: matter, by: "" }];
  if (!ANY_MARK.test(text)) return edits;
  for (const { 0: whole, 1: stars, 2: lines, 3: label, index } of text.matchAll(MARKS)) {
    if (index < matter) continue;
    const end = index + whole.length;
    const mark = stars ?? lines;
    if (mark !== undefined) {
      edits.push({ start: index, end: index + mark.length, by: "" });
      edits.push({ start: end - mark.length, end, by: "" });
    } else if (label === undefined || whole.startsWith("!")) edits.push({ start: index, end, by: "" });
    else {
      edits.push({ start: index, end: index + 1, by: "" });
      edits.push({ start: index + 1 + label.length, end, by: "" });
    }
  }
  return edits;
}
