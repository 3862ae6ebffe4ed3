/**
 * Rules of our own. The length mark at the end of a long word in katakana goes: サーバー and サーバ are one. What is
 * inflected in hiragana behind a Chinese character is cut off where words are found; see `words.ts`.
 */
export const japaneseStem = (word: string): string =>
  /^\p{Script=Katakana}[\p{Script=Katakana}ー]{2,}ー$/u.test(word) ? word.slice(0, -1) : word;
