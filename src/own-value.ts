/**
 * What a table holds under a word from outside; undefined for a word that it does not have. `table[word]` would also find
 * what every object has, such as “constructor” and “__proto__”, which people and feeds do write.
 */
export const ownValue = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
