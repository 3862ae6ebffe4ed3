/** Why something that can be expected to fail did fail. `message` says what happened, why, and what to do. */
export type Failure = { code: string; message: string };

/** What a step that may fail returns; anything unexpected is thrown instead, and caught once, at the top. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; failure: Failure };

export const succeed = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const fail = (code: string, message: string): Outcome<never> => ({ ok: false, failure: { code, message } });
