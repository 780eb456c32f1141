import type { Edit } from "./readable-text.js";

// Sentences in which a site, not the article, speaks to its readers: terms of use, cookies, newsletters, disclaimers.

/** One of these words is in every notice. */
const ANY =
  /cookie|ewsletter|expressed|ights reserved|RIGHTS RESERVED|erms (?:of|and)|rivacy |JavaScript|our browser|ubscribe|ign up|ollow us|[Cc]lick (?:here|on|the|below)|not be (?:pub|rep|cop)|dvertisement|egister (?:to|for|here|now|today)/;

/** What such a sentence begins with; what follows has no mark of a quotation that is not closed in it. */
const OPENINGS = [
  String.raw`By (?:clicking|continuing|pressing|tapping|using|signing|submitting|subscribing|registering|entering|visiting|browsing|proceeding)\b[^.!?\n”]{0,200}?\b(?:you|I) (?:\w+ )?(?:agree|consent|accept|confirm|acknowledge)`,
  String.raw`(?:Any |All |The )?(?:views|opinions|statements)(?:,? (?:and|or) \w+|, \w+,? and \w+)? (?:that are |contained or )?expressed\b[^.!?\n”]{0,200}?\b(?:not|those of|his own|her own|their own|belong)\b`,
  String.raw`(?:We|Our (?:site|website|partners)|We and our partners|This (?:web)?site|This page) (?:\w+ )?uses? (?:\w+ )?cookies`,
  String.raw`(?:Please )?(?:sign up|subscribe|register) (?:to|for|here|now|today)\b[^.!?\n”]{0,200}?\b(?:newsletters?|e-?mails?|updates|alerts|briefings?|channel|podcast|inbox)`,
  String.raw`(?:Please )?click (?:here|on|the|below)\b`,
  String.raw`Follow us on\b`,
  String.raw`(?:© ?|Copyright\b)[^\n”]{0,120}?\ball rights reserved`,
  "All rights reserved",
  "This (?:article|material|content|story|report) (?:may|must) not be (?:published|reproduced|copied)",
  "(?:Please )?(?:enable|turn on|switch on) JavaScript",
  String.raw`Your browser (?:does|is|doesn['’]t)\b`,
  String.raw`(?:You|We|I) (?:\w+ )?(?:agree|accept|consent|have (?:read|updated))\b[^.!?\n”]{0,200}?\b(?:terms (?:of (?:use|service)|and conditions)|privacy policy|cookie policy)`,
  String.raw`(?:Already|Not) a (?:subscriber|member)\b`,
  String.raw`Advertisement\s*$`,
];
const NOTICE = new RegExp(
  String.raw`(?<=^[ \t]*|[.!?]["”’)]? {1,2})(?:${OPENINGS.join("|")})(?:[^.!?"“”\n]|"[^"\n]{0,80}"|“[^“”\n]{0,80}”|\.(?=\w)){0,400}(?:[.!?](?=\s|$)|$)`,
  "gim",
);
/** Where somebody is reported to say so, it is part of the article. */
const REPORTED = /["”’] ?(?:\w+ ){0,4}(?:said|says)\b|\b(?:said|says|told)\b/;

/** The notices, to be passed over. */
export function noticeEdits(text: string): Edit[] {
  if (!ANY.test(text)) return [];
  return [...text.matchAll(NOTICE)]
    .filter(([notice]) => !REPORTED.test(notice))
    .map(({ 0: notice, index }) => ({ start: index, end: index + notice.length, by: "" }));
}
