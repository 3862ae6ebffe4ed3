/** What a page has beside its article, and an ordinary sentence of the same language that resembles it. */
export type NoiseRow = readonly [noise: string, sentence: string];

/** Rows of one shape, a language each. */
export type NoiseRows = Readonly<Record<string, NoiseRow>>;
