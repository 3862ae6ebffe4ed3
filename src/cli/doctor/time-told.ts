import type { Instant } from "../../clock.ts";

/** What a server's clock said when ours said `ours`. */
export type TimeTold = { theirs: Instant; ours: Instant };
