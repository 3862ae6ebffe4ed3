import type { Clock } from "../../clock.ts";
import type { CoreConfig } from "../../config.ts";

/** What the checks look at, and with what patience. */
export type Checked = {
  config: CoreConfig & Record<string, unknown>;
  /** What relative paths belong to. */
  folder: string;
  clock: Clock;
  /** Ends whatever is still being waited for. */
  signal: AbortSignal;
  /** Nobody outside of this machine and its database is asked. */
  isOffline: boolean;
};
