import { GENERATIONS } from "../gazetteer/generations.js";
import { body, draftWith, type MentionDraft, unlistedDraft } from "./draft.js";
import { type Hit, isHit, type MentionContext } from "./mention-context.js";
import { givenTailEnd } from "./name-parts.js";
import { type Start, startAt } from "./name-start.js";
import { CALLED_BODIES, WIDER_BODIES } from "./rules/called-bodies.js";
import { bodyAroundPrepositionAt, coordinatedBodyAt } from "./rules/coordinated-bodies.js";
import { foreignBodyAt } from "./rules/foreign-bodies.js";
import {
  groupByFrameAt,
  groupByWordsAt,
  groupOfFightersAt,
  groupOfPlaceAt,
  rebelGroupAt,
} from "./rules/groups.js";
import { inEvent } from "./rules/happenings.js";
import { seatAsPlace } from "./rules/houses.js";
import { type Introductions, introducedAt, introductionsOf } from "./rules/introduced.js";
import { journalAt } from "./rules/journals.js";
import { kinNameAt } from "./rules/kin.js";
import { isFirstName, isTiedToBody, listedDraft } from "./rules/listed.js";
import {
  datelineAt,
  locationByFrameAt,
  locationByHeadAt,
  locationInRowAt,
  quarterAt,
  saintAt,
} from "./rules/locations.js";
import { isLegalTail, longerName } from "./rules/longer-names.js";
import { acronymBeforeTitleAt, bodyByNounAt, organizationAt, unitAt } from "./rules/organizations.js";
import { isVersus, otherSense } from "./rules/other-senses.js";
import {
  candidateAt,
  invertedNameAt,
  isPronounName,
  isTiedParticle,
  particleNameAt,
  personAt,
  unknownPersonAt,
} from "./rules/people.js";
import { personInRowAt } from "./rules/people-in-row.js";
import { isSecondSurname } from "./rules/person-name-end.js";
import { placeNamedPersonAt } from "./rules/place-given.js";
import { isFieldBeforeName } from "./rules/portfolios.js";
import { soloBodyAt } from "./rules/solo-bodies.js";
import { stateBodyAt } from "./rules/state-bodies.js";
import { pluralBodyAt, teamAt } from "./rules/teams.js";
import { coinedAt, digitNameAt, siteAt } from "./rules/web-names.js";
import { isLarge, joined, runEnd, titleFrom } from "./runs.js";
import { beginsSentence, has, wordAt } from "./scan.js";
import { take } from "./take.js";
import { TRAIT } from "./traits.js";

/** Rules that may take more than the lexicon's name at a word; the longest wins, then the first. */
const WIDER: readonly ((context: MentionContext, start: Start) => MentionDraft | null)[] = [
  stateBodyAt,
  groupOfPlaceAt,
  ...WIDER_BODIES,
  locationByHeadAt,
  organizationAt,
  quarterAt,
];

/** Names by pattern, precise to loose; before `personAt` those whose words say what they are. */
const PATTERNS: readonly ((context: MentionContext, start: Start) => MentionDraft | null)[] = [
  datelineAt,
  journalAt,
  groupByWordsAt,
  groupOfFightersAt,
  rebelGroupAt,
  coordinatedBodyAt,
  bodyAroundPrepositionAt,
  ...CALLED_BODIES,
  locationByHeadAt,
  foreignBodyAt,
  organizationAt,
  quarterAt,
  unitAt,
  invertedNameAt,
  acronymBeforeTitleAt,
  groupByFrameAt,
  bodyByNounAt,
  siteAt,
  coinedAt,
  soloBodyAt,
];

/** Goes over the words once and takes at each the best name that starts there. */
export function findNamed(context: MentionContext): MentionDraft[] {
  const drafts: MentionDraft[] = [];
  const introductions = introductionsOf(context);
  const { scan } = context;
  const { words } = scan;
  let fresh = true;
  for (let at = 0; at < words.length; ) {
    const hit = context.hits[at];
    if (hit === undefined && words.at(at).shape === "lower" && !isTiedParticle(context, at)) {
      at += 1;
      fresh = true;
      continue;
    }
    // "The", "He", "Monday": frequent, so they are passed over before any rule is asked
    if (hit === undefined && has(scan, at, TRAIT.never) && !isPronounName(context, at)) {
      const title = titleFrom(context, at);
      fresh = title > 0;
      at += Math.max(1, title);
      continue;
    }
    if (!joined(context, at)) fresh = true;
    const nameless = namelessWords(context, at, hit);
    if (nameless > 0) {
      at += nameless;
      fresh = true;
      continue;
    }
    const start = startAt(context, at);
    const introduced =
      hit === undefined || isHit(hit, "location") ? introducedName(context, introductions, start) : null;
    if (introduced === "thing") {
      at = start.run;
      fresh = true;
      continue;
    }
    const draft: MentionDraft | null =
      introduced ??
      (hit === undefined ? unlisted(context, start, fresh, drafts) : listed(context, start, hit, fresh));
    fresh = draft !== null || start.title > 0 || !start.large;
    if (draft !== null) at = take(context, draft, drafts);
    else at = fresh ? at + Math.max(1, start.title) : eventEnd(context, start);
  }
  return drafts;
}

/** *[Bradford Council]*: a place and a head that is nobody's family name. */
function isCouncil(context: MentionContext, own: MentionDraft, { to, rule }: MentionDraft): boolean {
  if (own.type !== "location" || rule !== "given-name" || to !== own.to + 1) return false;
  return /^(?:council|university|hospital|college|airport|police|court)$/.test(
    wordAt(context.scan, to - 1)?.key ?? "",
  );
}

/** A name as the article explains it, or a longer one that opens with it: *Supreme Court [of Norland]*. */
function introducedName(
  context: MentionContext,
  introductions: Introductions,
  start: Start,
): MentionDraft | "thing" | null {
  const short = introducedAt(context, introductions, start);
  if (short === null || short === "thing" || short.type !== "organization") return short;
  const long = organizationAt(context, start);
  return long !== null && long.to > short.to ? long : short;
}

/** How many words at a place look like a name, listed or at the start of a sentence, and are none; 0 for a name. */
function namelessWords(context: MentionContext, at: number, hit: Hit | undefined): number {
  if (hit !== undefined) return otherSense(context, at, hit);
  if (isVersus(context, at - 1)) return runEnd(context, at) - at;
  return isOpeningNoun(context, at) || isFieldBeforeName(context, at) ? 1 : 0;
}

function listed(context: MentionContext, start: Start, hit: Hit, fresh: boolean): MentionDraft {
  const { at } = start;
  const own = listedDraft(context, at, hit);
  const named = placeNamedPersonAt(context, start, hit);
  if (named !== null) return named;
  const tie = wordAt(context.scan, own.to)?.text ?? "";
  if (own.type === "person" && start.run > own.to && /^(?:bin|ibn|bint)$/.test(tie))
    return unlistedDraft("person", "name", at, start.run, "longer-name");
  if (isFirstName(context, at, hit) && joined(context, at + 1) && isLarge(context, at + 1)) {
    const person = start.large
      ? personAt(context, candidateAt(context, start), fresh)
      : particleNameAt(context, at);
    if (person !== null && person.to > own.to && !isCouncil(context, own, person)) return person;
  }
  if (isHit(hit, "armed_group", "proxy_group")) return own;
  if (own.type === "person") {
    const next = context.scan.words[own.to];
    if (
      next !== undefined &&
      GENERATIONS.has(next.key) &&
      (joined(context, own.to) || next.gap === "comma")
    ) {
      return unlistedDraft("person", "name", own.from, own.to + 1, "junior");
    }
    if (own.to - own.from >= 2 && isSecondSurname(context, own.to))
      return draftWith(own, { to: givenTailEnd(context, own.to + 1) });
  }
  if (isTiedToBody(context, own)) return own;
  const longer = longerName(context, own) ?? seatAsPlace(context, own) ?? teamAt(context, own);
  if (longer !== null) return longer;
  let best = own;
  for (const rule of WIDER) {
    const wider = rule(context, start);
    if (wider !== null && wider.to > best.to) best = wider;
  }
  if (best !== own && isLegalTail(context, own, best.to)) return draftWith(own, { to: best.to });
  if (best === own || best.from === at) return best;
  return own;
}

function unlisted(
  context: MentionContext,
  start: Start,
  fresh: boolean,
  drafts: readonly MentionDraft[],
): MentionDraft | null {
  const before = drafts.at(-1);
  if (!start.large)
    return start.title > 0 ? null : (digitNameAt(context, start) ?? particleNameAt(context, start.at));
  if (isVersus(context, start.run)) return null;
  for (const rule of PATTERNS) {
    const draft = rule(context, start);
    if (draft !== null) return draft;
  }
  if (start.title > 0 || inEvent(context, start)) return saintAt(context, start);
  if (before !== undefined && isMembership(context, before, start))
    return body(start.at, start.run, "body-of-person");
  const bound = candidateAt(context, start);
  return (
    personAt(context, bound, fresh) ??
    personInRowAt(context, bound, drafts) ??
    locationByFrameAt(context, start) ??
    kinNameAt(context, start, before) ??
    locationInRowAt(context, start, before) ??
    unknownPersonAt(context, bound, fresh) ??
    pluralBodyAt(context, start)
  );
}

/** *Mahinda Deshapriya of [PAFFREL]*: an acronym or a coined word behind a person and *of*. */
function isMembership({ scan }: MentionContext, before: MentionDraft, { at, run, word }: Start): boolean {
  if (before.type !== "person" || before.to !== at - 1 || wordAt(scan, at - 1)?.text !== "of") return false;
  if (run !== at + 1 || word.gap !== "space") return false;
  return (word.shape === "upper" && word.text.length >= 3) || word.shape === "mixed";
}

/** Next word to look at when nothing was found: past the run of an event up to the next listed name. */
function eventEnd(context: MentionContext, start: Start): number {
  let next = start.at + 1;
  if (!start.may || !inEvent(context, start)) return next;
  while (next < start.run && context.hits[next] === undefined) next += 1;
  return next;
}

/** *Carmaker | Rovelli*, *Cosmonaut | Alexei Leonov*: a noun that is written large only because it opens the sentence. */
function isOpeningNoun(context: MentionContext, at: number): boolean {
  const { scan, lists } = context;
  const word = wordAt(scan, at);
  if (word?.shape !== "capitalised" || !beginsSentence(scan, at) || has(scan, at, TRAIT.given)) return false;
  const next = wordAt(scan, at + 1);
  if (next?.gap !== "space" || !isLarge(context, at + 1) || !joined(context, at + 1)) return false;
  const opensThree = isLarge(context, at + 2) && joined(context, at + 2);
  const isCompany = lists.companyNouns.has(word.key) && !has(scan, at, NAME_ENDS);
  if (!opensThree && !isCompany) return false;
  const isTrade = context.titles.personNouns.has(word.key) || TRADE.test(word.key);
  return isTrade ? opensThree && areNames(context, at + 1) : isCompany;
}

/** Words formed like those for people of a trade: *guitarist*, *cosmonaut*. */
const TRADE =
  /^\p{L}{4,}(?:ist|naut|smith|keeper)s?$|^(?:countryman|fellow|rapper|drummer|frontman|defender|midfielder|goalkeeper|striker|fisherman|fisherwoman|widow|farmer|hawker|trader|boxer|sprinter|swimmer|cyclist|filmmaker)$/u;

/** True for a given name, and for two words that are not ordinary ones. */
function areNames(context: MentionContext, at: number): boolean {
  const { scan } = context;
  if (has(scan, at, TRAIT.given)) return true;
  return [at, at + 1].every((i) => !has(scan, i, TRAIT.common | TRAIT.notName | TRAIT.organizationHead));
}

const NAME_ENDS = TRAIT.organizationHead | TRAIT.newspaperHead | TRAIT.locationHead;
