import { type RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

const MINUTE = 60 * 1000;

/** Takes one from what a limit allows to `key`: 0 when it did, or the minutes until it can. */
export async function minutesUntil(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / MINUTE));
    throw refusal;
  }
}
