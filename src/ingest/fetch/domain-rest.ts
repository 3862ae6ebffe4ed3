import type { Instant } from "../../clock.ts";
import { DAY, doubled, HOUR, spread } from "./waits.ts";

/** A domain that asked for peace: none of its sources is read before `until`. Plain data. */
export type DomainRest = {
  until: Instant;
  /** How often in a row it answered that it has no time. */
  refusals: number;
};

/** What one answer means for all sources of its domain. */
export type DomainAnswer = { ok: true } | { ok: false; failure: { code: string; retryAt?: Instant | undefined } };

/**
 * The rest of a domain after an answer of one of its hosts: as long as it asks for, else an hour, doubled up to a day
 * each time. Undefined when nothing has to wait. Domains are registrable ones (example.co.uk for news.example.co.uk);
 * for a private host, give each source a rest of its own.
 */
export function restAfter(
  rest: DomainRest | undefined,
  answer: DomainAnswer,
  now: Instant,
  random: number,
): DomainRest | undefined {
  if (answer.ok) return rest && rest.until > now ? rest : undefined;
  const { code, retryAt } = answer.failure;
  if (code !== "busy") return rest;
  const refusals = (rest?.refusals ?? 0) + 1;
  const wait = retryAt === undefined ? Math.min(DAY, spread(doubled(HOUR, refusals), random)) : retryAt - now;
  return { refusals, until: Math.max(rest?.until ?? now, now + wait) };
}
