import type { Extract } from "./document.js";
import { pageArticle } from "./html/page-article.js";
import { decodePage } from "./html/page-charset.js";

/** Reads a saved web page: its article without menus, captions, notices and related links. */
export function readHtml(bytes: Uint8Array, charset?: string): Extract {
  const { html, decodedAsWindows1252 } = decodePage(bytes, charset);
  return { ...pageArticle(html), decodedAsWindows1252 };
}
