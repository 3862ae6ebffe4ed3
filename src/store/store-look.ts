import type { Source } from "../source.ts";

/**
 * What a store tells without being opened for work: nothing is migrated and nothing is written. `sources` and the `zones`
 * of its subscriptions only where it has the newest format, which is read here.
 */
export type StoreLook = {
  format: number;
  newestFormat: number;
  bytes: number;
  sources: Source[];
  zones: string[];
};

export const SOURCES = "SELECT * FROM sources ORDER BY title, id";
export const ZONES = "SELECT DISTINCT zone FROM subscriptions ORDER BY zone";
