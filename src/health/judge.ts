import type { PlatformState } from "../connections.ts";

/** What a probe is answered: whether all is well, and each thing that is not, with its reason. */
export type Verdict = { ok: boolean; reasons: string[] };

const MINUTE = 60 * 1000;
/** The clockwork ticks every minute. */
const LONGEST_SILENCE = 5 * MINUTE;

/** Whether the process lives. That it answers says that its loop turns; `sinceTick` is how long its clockwork was silent. */
export function judgeLife(sinceTick: number): Verdict {
  if (sinceTick < LONGEST_SILENCE) return { ok: true, reasons: [] };
  const minutes = Math.floor(sinceTick / MINUTE);
  return { ok: false, reasons: [`The clockwork has not ticked for ${minutes} minutes. Start the bot again.`] };
}

/** Whether it can do its work. A store that opened has all its migrations; `store` is why it does not answer now. */
export function judgeReadiness({
  store,
  platforms,
}: {
  store: string | undefined;
  platforms: readonly PlatformState[];
}): Verdict {
  const reasons = store === undefined ? [] : [`The store does not answer: ${store}`];
  const isHopeless = platforms.length > 0 && platforms.every(({ trouble }) => trouble?.isFinal);
  if (isHopeless) reasons.push(...platforms.map(({ platform, trouble }) => `${platform}: ${trouble?.because}`));
  return { ok: reasons.length === 0, reasons };
}
