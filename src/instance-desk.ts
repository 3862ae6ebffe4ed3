import type { AccessShown, AccessWish } from "./access-rules.ts";
import type { Instant } from "./clock.ts";
import type { Concern } from "./concern.ts";
import type { SourceCounts } from "./count-sources.ts";
import type { SpendingReport } from "./wording.ts";

/** How it stands with a platform; without trouble it is connected. */
export type PlatformStanding = { platform: string; because?: string | undefined };

/** How this bot stands: what whoever hosts it wants to know at a glance. */
export type InstanceStatus = {
  version: string;
  startedAt: Instant;
  /** In bytes; of the disk only where the store is a file. */
  store: { bytes: number; diskFree?: number | undefined };
  sources: SourceCounts;
  /** By platform; `oldest` is the moment at which the one that waits longest was written. */
  waiting: { platform: string; deliveries: number; oldest: Instant }[];
  /** As the processes that speak to them last said; none where nothing but the terminal is connected. */
  platforms: PlatformStanding[];
  /** Where there is a language model. */
  spending?: SpendingReport | undefined;
  concerns: readonly Concern[];
};

/** What whoever hosts the bot may ask and change. Whether somebody may is decided before they come here. */
export type InstanceDesk = {
  status(): Promise<InstanceStatus>;
  access(): Promise<AccessShown>;
  /** In force at once; answers with what holds from now on. */
  changeAccess(wish: AccessWish): Promise<AccessShown>;
};
