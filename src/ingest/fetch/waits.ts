export const MINUTE = 60 * 1000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How often a source is asked if nothing asks for less: what publishers of feeds hold to be polite. */
export const USUAL_FLOOR = HOUR;
/** How low whoever hosts the bot may set the floor. */
const LOWEST_FLOOR = 15 * MINUTE;

/** A floor in milliseconds within what is polite: not a number becomes the usual one. */
export const politeFloor = (floor: number): number =>
  Number.isFinite(floor) ? Math.min(DAY, Math.max(LOWEST_FLOOR, floor)) : USUAL_FLOOR;

/** Up to a tenth longer, never shorter, so that what failed together is not asked again together. `random` is in [0, 1). */
export const spread = (wait: number, random: number): number => Math.ceil(wait * (1 + random / 10));

/** `first`, doubled with each further failure in a row, up to a day. */
export const doubled = (first: number, failures: number): number => Math.min(DAY, first * 2 ** (failures - 1));
