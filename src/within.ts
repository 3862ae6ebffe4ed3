import { setTimeout as pause } from "node:timers/promises";

/** What `promise` comes to; undefined where that takes longer than so many milliseconds. Rejects as it does. */
export async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | undefined> {
  const ending = new AbortController();
  const tooLong = pause(milliseconds, undefined, { signal: ending.signal, ref: false }).catch(() => undefined);
  // Where it fails after that, nobody waits for it any more.
  promise.catch(() => undefined);
  return await Promise.race([promise, tooLong]).finally(() => ending.abort());
}
