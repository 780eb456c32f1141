/** Bodies that are called by what they plead for, play in, are dedicated to or numbered as: rules in the order they are asked. */
import type { MentionDraft } from "../draft.js";
import type { MentionContext } from "../mention-context.js";
import type { Start } from "../name-start.js";
import { campaignAt } from "./campaigns.js";
import { channelAt, saintHouseAt } from "./saint-houses.js";
import { clubAt } from "./teams.js";

export const CALLED_BODIES: readonly ((context: MentionContext, start: Start) => MentionDraft | null)[] = [
  campaignAt,
  clubAt,
  saintHouseAt,
  channelAt,
];
