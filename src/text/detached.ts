/** V8 keeps a whole text alive for a slice of 13 or more characters of it; this copy stands alone. */
export const detached = (word: string): string => (word.length < 13 ? word : ` ${word}`.slice(1));
