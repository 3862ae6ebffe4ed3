import { affixes, withoutEnding } from "./without-affix.ts";

const ENDINGS = affixes(`
  ो े ू ु ी ि ा
  कर ाओ िए ाई ाए ने नी ना ते ीं ती ता ां ों ें
  ाकर ाइए ाईं ाया ेगी ेगा ोगी ोगे ाने ाना ाते ाती ाता तीं ाओं ाएं ुओं ुएं ुआं
  ाएगी ाएगा ाओगी ाओगे एंगी एंगे ूंगी ूंगा ातीं नाओं नाएं ताओं ताएं ियों ियां
  ाएंगी ाएंगे ाऊंगी ाऊंगा ाइयों ाइयां`);
const FEWEST_UNITS = 2;

/**
 * The light stemmer of Ramanathan & Rao, “A Lightweight Stemmer for Hindi” (2003): the longest of its endings. Expects
 * letters as `unify-letters.ts` leaves them (ँ is ं).
 */
export const hindiStem = (word: string): string => withoutEnding(word, ENDINGS, FEWEST_UNITS);
