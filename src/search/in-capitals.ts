import type { AskedQuestion, AskedWord } from "./asked-question.ts";
import type { Sought } from "./look-up.ts";
import type { Ranked } from "./rank.ts";
import type { Archive } from "./searcher.ts";

/** Whether a question holds a name that the index takes for a common word: US, IT, WHO. */
export const namesInCapitals = ({ words }: Pick<AskedQuestion, "words">): boolean => words.some(isInCapitals);

const isInCapitals = ({ isCapitals }: Pick<AskedWord, "isCapitals">): boolean => isCapitals === true;

/** Of ranked articles those that hold such names in capitals: the index has “us” for both, so that their texts are read. */
export async function inCapitals(
  archive: Pick<Archive, "articlesById">,
  ranked: readonly Ranked[],
  sought: readonly Sought[],
): Promise<Ranked[]> {
  const names = sought.flatMap((one, at) => (isInCapitals(one) ? [{ at, pattern: patternOf(one.text) }] : []));
  if (names.length === 0) return [...ranked];
  const articles = await archive.articlesById(ranked.map(({ candidate }) => candidate.article));
  const texts = new Map(articles.map(({ id, title, text }) => [id, `${title}\n${text}`]));
  return ranked.filter(({ candidate, parts }) =>
    names.every(({ at, pattern }) => (parts[at] ?? 0) === 0 || pattern.test(texts.get(candidate.article) ?? "")),
  );
}

/** “US” and “U.S.” */
const patternOf = (name: string): RegExp => {
  const letters = [...name.replaceAll(".", "")].map((letter) => `${RegExp.escape(letter)}\\.?`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters.join("")}(?![\\p{L}\\p{N}])`, "u");
};
