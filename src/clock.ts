/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The only way to learn what time it is. Tests drive it; nothing else may ask the machine. */
export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => Date.now() };
