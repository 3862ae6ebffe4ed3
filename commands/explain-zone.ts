import type { Context } from "../src/command.ts";
import { apologise, type Reply } from "../src/reply.ts";
import type { ZoneRead } from "../src/time-zone.ts";

/** Why a typed zone cannot be used, and what to type instead. */
export function explainZone({ phrases }: Context, typed: string, read: Exclude<ZoneRead, { zone: string }>): Reply {
  const what = read === "unknown" ? phrases.badZone(typed) : phrases.ambiguousZone(typed, read.ambiguous);
  return apologise(what, phrases.badZoneRemedy);
}
