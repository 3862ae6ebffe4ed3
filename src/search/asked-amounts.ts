import { chatterIn } from "./chatter/all-chatter.ts";
import type { TypedWord } from "./typed-word.ts";

/** In words; “jak długo” has two. */
const LONGEST_PHRASE = 3;

/** The words of a question that ask for a figure in one of these languages: “how many”, „wie lange“. */
export function amountsAsked(typed: readonly TypedWord[], languages: readonly string[]): TypedWord[] {
  const phrases = languages.flatMap((language) => chatterIn[language]?.amounts ?? []);
  const asks = (at: number, length: number) => phrases.some((set) => set.has(phraseAt(typed, at, length)));
  return typed.flatMap((_, at) => {
    const length = [...Array(LONGEST_PHRASE).keys()].map((less) => LONGEST_PHRASE - less).find((of) => asks(at, of));
    return length === undefined ? [] : typed.slice(at, at + length);
  });
}

const phraseAt = (typed: readonly TypedWord[], at: number, length: number): string =>
  typed
    .slice(at, at + length)
    .map(({ folded }) => folded)
    .join(" ");
