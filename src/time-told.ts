import type { Instant } from "./clock.ts";

/** What another's clock said at the moment when ours said `ours`. */
export type TimeTold = { theirs: Instant; ours: Instant };

/**
 * From the headers of an answer that came when our clock said `ours`: what a cache kept for a while (`Age`, in seconds) was
 * dated when it was kept. Undefined without a date. https://httpwg.org/specs/rfc9111.html#field.age
 */
export function timeToldBy(
  { date, age }: { date?: string | null | undefined; age?: string | null | undefined },
  ours: Instant,
): TimeTold | undefined {
  const dated = Date.parse(date ?? "");
  return Number.isNaN(dated) ? undefined : { theirs: dated + (Number(age) || 0) * 1000, ours };
}
