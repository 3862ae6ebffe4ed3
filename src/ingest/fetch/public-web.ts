import type { Web } from "./open-web.ts";

/** The public internet alone, for an address that somebody else than the owner gave: what the owner opened is the owner's. */
export const publicWeb = (web: Pick<Web, "get">): Web => ({
  get: (url, wishes) => web.get(url, { ...wishes, onlyPublic: true }),
});
