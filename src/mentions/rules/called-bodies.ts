/** Names told by the words around them: bodies by what they plead for, play in, are dedicated to, numbered as, have shares in; works by what is dug there. Rules in the order they are asked. */
import type { MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { bodyBeforeStateAt, nationalSocietyAt } from "./bodies-with-states.js";
import { campaignAt } from "./campaigns.js";
import { coordinatedBodyAt } from "./coordinated-bodies.js";
import { channelAt, saintHouseAt } from "./saint-houses.js";
import { sharesInAt } from "./share-holdings.js";
import { namedSiteAt } from "./sites.js";
import { clubAt } from "./teams.js";

export const CALLED_BODIES: readonly ((context: MentionContext, start: Start) => MentionDraft | null)[] = [
  campaignAt,
  clubAt,
  saintHouseAt,
  channelAt,
  bodyBeforeStateAt,
  sharesInAt,
  namedSiteAt,
];

/** Bodies whose name may be longer than the lexicon's at a word. */
export const WIDER_BODIES: typeof CALLED_BODIES = [nationalSocietyAt, coordinatedBodyAt, clubAt];
