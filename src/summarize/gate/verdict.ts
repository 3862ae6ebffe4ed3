/** A sentence that is offered to a reader, and the numbers of the sentences that it says it rests on. */
export type Claim = { text: string; restsOn: readonly number[] };

/** A sentence of an article under its number. */
export type NumberedSentence = { n: number; text: string };

/** A refusal says what could not be found or was changed: a short code, then words a person understands. */
export type Verdict = { ok: true } | { ok: false; reason: string };
