import type { Instant } from "../clock.ts";
import { countSources } from "../count-sources.ts";
import type { InstanceDesk } from "../instance-desk.ts";
import type { Store } from "../store/store.ts";
import type { AccessKeeper } from "./keep-access.ts";
import { type ObservedParts, observeConcerns } from "./observe-concerns.ts";

type Parts = ObservedParts & {
  store: Pick<Store, "waitingDeliveries">;
  access: AccessKeeper;
  version: string;
  startedAt: Instant;
};

/** What whoever hosts the bot may ask and change. */
export function openInstanceDesk(parts: Parts): InstanceDesk {
  const { store, wordings, presence, diskRoom, access, version, startedAt } = parts;
  return {
    async status() {
      const { bytes } = await store.size();
      return {
        version,
        startedAt,
        store: { bytes, diskFree: (await diskRoom())?.free },
        sources: countSources(await store.sources()),
        waiting: await store.waitingDeliveries(),
        platforms: await presence.read(),
        spending: await wordings?.spending("everyone"),
        concerns: (await observeConcerns(parts)).concerns,
      };
    },
    access: access.shown,
    changeAccess: access.change,
  };
}
