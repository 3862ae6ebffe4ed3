const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds: past digests can be asked for until then, and be corrected. */
export const TEXT_KEPT = 35 * DAY;
/** A key keeps a digest from coming twice: no clock is wrong by more than that. */
export const KEY_KEPT = 400 * DAY;
/** No digest looks further back than 31 days, and who asks the same more than a year later wants the whole answer. */
export const TOLD_KEPT = 400 * DAY;

/** No source is planned further ahead: a server may ask for a week, and a feed may then skip some days. */
export const FURTHEST_READING = 15 * DAY;
