import type { Span } from "../article.ts";
import { wordsIn } from "../text/words.ts";

/** A word of a question where it stands; `folded` has no capitals and no apostrophes. */
export type TypedWord = Span & { text: string; folded: string };

export const typedWords = (question: string): TypedWord[] =>
  wordsIn(question).map(({ start, end, word }) => ({
    start,
    end,
    text: question.slice(start, end),
    folded: word.replaceAll("'", ""),
  }));

/** The question with spaces where these spans stand, so that whatever is read next keeps its place. */
export function blankOut(question: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    question,
  );
}
