import type { Conversation } from "../question.ts";

/** Where the owner can be told something, best first: the chat that the settings name, then each owner's own. */
export function ownerChats({
  OWNER,
  OWNER_CHAT,
}: {
  OWNER: readonly string[];
  OWNER_CHAT?: string | undefined;
}): Conversation[] {
  const chosen = OWNER_CHAT === undefined || OWNER.includes(OWNER_CHAT) ? [] : [placeNamed(OWNER_CHAT, "group")];
  const first = OWNER.filter((owner) => owner === OWNER_CHAT);
  const own = [...new Set([...first, ...OWNER])].map((owner) => placeNamed(owner, "private"));
  return [...chosen, ...own];
}

function placeNamed(name: string, kind: Conversation["kind"]): Conversation {
  const [platform = "", id = "", thread] = name.split(":");
  return { platform, id, kind, ...(thread !== undefined && { thread }) };
}
