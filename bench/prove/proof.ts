/** A promise of the program, tried out by doing the worst to it. */
export type Proof = { claim: string; holds: boolean; figures: string };

/** `share` of the full number of trials, at least one; `seed` chooses the moments. */
export type Prove = (how: { share: number; seed: number }) => Promise<Proof>;

export const trialsOf = (full: number, share: number): number => Math.max(1, Math.round(full * share));
