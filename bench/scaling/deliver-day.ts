/** So many digests become due at this second of the day, UTC. */
export type Wave = { second: number; digests: number };

/** How late digests were, in seconds after the moment for which they were wanted; all ways to be late weigh as many digests. */
export type Lateness = { seconds: number; digests: number }[];

export const DAY_SECONDS = 24 * 60 * 60;
/** A wave that leaves over hours is looked at in so many equal parts. */
const PARTS = 60;

/**
 * A day of digests through one queue that lets `perSecond` pass, first come first served, after days like it: what the night
 * does not finish is still there in the morning. Never ends where more is due in a day than passes: undefined then.
 */
export function deliverDay(waves: readonly Wave[], perSecond: number): Lateness | undefined {
  const inOrder = waves.toSorted((one, other) => one.second - other.second);
  const aDay = inOrder.reduce((sum, { digests }) => sum + digests, 0) / perSecond;
  if (aDay > DAY_SECONDS) return undefined;
  const eve = passOn(inOrder, 0, perSecond).freeAt - DAY_SECONDS;
  return passOn(inOrder, Math.max(0, eve), perSecond).lateness;
}

function passOn(waves: readonly Wave[], freeFrom: number, perSecond: number) {
  const lateness: Lateness = [];
  let freeAt = freeFrom;
  for (const { second, digests } of waves) {
    const begin = Math.max(freeAt, second);
    freeAt = begin + digests / perSecond;
    for (let part = 0; part < PARTS; part += 1) {
      const leaves = begin + ((part + 0.5) / PARTS) * (freeAt - begin);
      lateness.push({ seconds: leaves - second, digests: digests / PARTS });
    }
  }
  return { lateness, freeAt };
}

/** Each wave divided over so many seconds, as where readers said “some time after eight”. */
export function spread(waves: readonly Wave[], seconds: number): Wave[] {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return waves.flatMap(({ second, digests }) =>
    Array.from({ length: minutes }, (_, minute) => ({
      second: (second + minute * 60) % DAY_SECONDS,
      digests: digests / minutes,
    })),
  );
}

/** The lateness that `percent` of the digests do not exceed, in seconds. */
export function latenessOf(lateness: Lateness, percent: number): number {
  const sorted = lateness.toSorted((one, other) => one.seconds - other.seconds);
  const wanted = (percent / 100) * sorted.reduce((sum, { digests }) => sum + digests, 0);
  let counted = 0;
  for (const { seconds, digests } of sorted) {
    counted += digests;
    // A billionth of a digest may be lost in the divisions.
    if (counted >= wanted - 1e-6) return seconds;
  }
  return sorted.at(-1)?.seconds ?? 0;
}

/** How many digests leave beyond `free` a second where up to `perSecond` may: those that a platform takes money for. */
export function beyondFree(waves: readonly Wave[], perSecond: number, free: number): number {
  const inOrder = waves.toSorted((one, other) => one.second - other.second);
  let freeAt = 0;
  let beyond = 0;
  for (const { second, digests } of inOrder) {
    // What goes in one second with others, and is no more than is free, costs nothing.
    if (digests <= free && freeAt <= second) continue;
    freeAt = Math.max(freeAt, second) + digests / perSecond;
    beyond += digests * (1 - free / perSecond);
  }
  return beyond;
}
