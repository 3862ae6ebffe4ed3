import type { Instant } from "./clock.ts";

/** A time in which the bot did not run: from its last sign of life to the next. */
export type Outage = { from: Instant; until: Instant };
