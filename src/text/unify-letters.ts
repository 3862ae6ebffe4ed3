import traditional from "opencc-js/dict/TSCharacters";

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
const HAN = /[\u3400-\u9FFF]/;

// Simplified characters stand for one or more traditional ones: 后 for 後 (behind) and 后 (the queen).
const simplified: ReadonlyMap<string, string> = new Map(
  traditional.split("|").map((pair): [string, string] => {
    const [from = "", to = from] = pair.split(" ");
    return [from, to];
  }),
);
const simplify = (word: string): string => Array.from(word, (letter) => simplified.get(letter) ?? letter).join("");

/**
 * A folded word with one letter where several are written for the same, before it is stemmed. Never empty. Chinese becomes
 * simplified; Japanese keeps its characters, among which 機 (a machine) and 机 (a desk) are two.
 */
export function unifyLetters(word: string, language: string | undefined): string {
  if (HAN.test(word)) return language === "ja" ? word : simplify(word);
  if (!BEYOND_LATIN.test(word)) return word;
  return word.replace(OTHER_LETTER, (letter) => letters[letter] ?? letter).replace(HALF_NASAL, "ं") || word;
}
