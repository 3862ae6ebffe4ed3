const letters: Readonly<Record<string, string>> = {
  // Arabic and Persian keyboards have other letters for the same; hamza is left out as often as not.
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ؤ: "و",
  ئ: "ي",
  ى: "ي",
  ی: "ي",
  ة: "ه",
  ۀ: "ه",
  ە: "ه",
  ہ: "ه",
  ک: "ك",
  // Russian prints ё mostly as е.
  ё: "е",
  // Hindi: हिन्दी and हिंदी, चाँद and चांद, and the dot of loanwords, which many leave out.
  "ँ": "ं",
  "़": "",
};
const OTHER_LETTER = /[أإآٱؤئىیةۀەہکёँ़]/gu;
const HALF_NASAL = /[ङञणनम]्(?=[क-भ])/gu;

const BEYOND_LATIN = /[\u0400-\u0DFF]/;

/** A folded word with one letter where several are written for the same, before it is stemmed. Never empty. */
export const unifyLetters = (word: string): string =>
  !BEYOND_LATIN.test(word)
    ? word
    : word.replace(OTHER_LETTER, (letter) => letters[letter] ?? letter).replace(HALF_NASAL, "ं") || word;
