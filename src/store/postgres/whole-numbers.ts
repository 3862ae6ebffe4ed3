/** Those that can be the number of a row: what somebody typed may be none, and PostgreSQL refuses a statement with it. */
export const wholeNumbers = (numbers: readonly number[]): number[] => numbers.filter(Number.isSafeInteger);
