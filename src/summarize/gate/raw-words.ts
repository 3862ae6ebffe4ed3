import type { Span } from "../../article.ts";
import { foldWord, visitWords } from "../../text/words.ts";

export type RawWord = Span & { word: string };

const HAN_OR_OTHER = /\p{Script=Han}|\P{Script=Han}+/gu;
const POSSESSIVE = /(?<=.)'s$/u;
/** "Rs20,000": the number is a word of its own, and the unit is told by what stands before it. */
const CURRENCY = /^Rs\.?(?=\d)/;
/** "Qu'aucun": the word behind it may deny. */
const THAT = /^qu'(?=\p{L}{2})/u;
const IS_HAN = /^\p{Script=Han}$/u;

/** The folded words of a text in order; each Chinese character is one of its own, so that no dictionary decides. */
export function rawWordsIn(text: string): RawWord[] {
  const words: RawWord[] = [];
  for (const { index, 0: run } of text.matchAll(HAN_OR_OTHER)) {
    if (IS_HAN.test(run)) words.push({ start: index, end: index + run.length, word: run });
    else
      visitWords(run, (from, end) => {
        const start = from + (CURRENCY.exec(run.slice(from, end))?.[0].length ?? 0);
        words.push({
          start: index + start,
          end: index + end,
          word: foldWord(run.slice(start, end)).replace(POSSESSIVE, "").replace(THAT, ""),
        });
      });
  }
  return words;
}
