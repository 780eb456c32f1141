// Names for articles where a format wants an IRI.

/** An IRI of an article: its id if that is one, a URN of it otherwise. */
export function urnOf(id: string): string {
  return /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(id)
    ? id
    : `urn:accordingto:${encodeURIComponent(id.replace(/\p{Cs}/gu, "\ufffd"))}`;
}
