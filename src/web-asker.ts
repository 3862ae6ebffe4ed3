/** For whom the web is asked: what the owner opened beside the public internet (`ALLOW_PRIVATE`) is read to nobody else. */
export type WebAsker = { isOwner: boolean };
