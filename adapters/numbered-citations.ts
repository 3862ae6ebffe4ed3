import type { Citation, CitedSentence } from "../src/article.ts";
import type { Reply, StoryBlock } from "../src/reply.ts";
import { numberCitations } from "../src/show-story.ts";

/** Behind a sentence that a language model reworded; a line below says so. */
const REWORDED = "*";

/** A sentence, and the numbers of the articles that it rests on. */
export type NumberedText = { text: string; numbers: number[] };
export type NumberedCitation = { number: number; citation: Citation };

/** The numbers in brackets, the same on every platform: each cited article has one, across the whole reply. */
export type NumberedCitations = {
  /** None for a sentence whose article the reply does not number. */
  numbersOf(sentence: CitedSentence): number[];
  /** The sentences of a story as they are shown: reworded ones in their place, marked, with the numbers of all they rest on. */
  sentencesOf(story: StoryBlock): NumberedText[];
  /** What to list under a story: the articles that its sentences rest on, by number. */
  under(story: StoryBlock): NumberedCitation[];
};

export function numberedCitations({ blocks }: Reply): NumberedCitations {
  const numbers = numberCitations(blocks);
  const numbersOf = (...sentences: CitedSentence[]) =>
    [...new Set(sentences.map(({ article }) => numbers.get(article)))].filter((number) => number !== undefined);
  return {
    numbersOf,
    sentencesOf: ({ sentences, wording }) =>
      wording?.map(({ text, restsOn, isRewritten }) => ({
        text: isRewritten ? `${text}${REWORDED}` : text,
        numbers: numbersOf(...restsOn.flatMap((index) => sentences[index] ?? [])),
      })) ?? sentences.map((sentence) => ({ text: sentence.text, numbers: numbersOf(sentence) })),
    under: ({ citations }) =>
      citations
        .flatMap((citation) => {
          const number = numbers.get(citation.article);
          return number === undefined ? [] : [{ number, citation }];
        })
        .toSorted((one, other) => one.number - other.number),
  };
}

/** Who else reports it: those that are not `listed` under the story, the headline's own source included. */
export function otherSourcesOf({ source, alsoReportedBy }: StoryBlock, listed: readonly NumberedCitation[]): string[] {
  const named = new Set(listed.length > 0 ? listed.map(({ citation }) => citation.source) : [source]);
  const all = new Set([source, ...alsoReportedBy.map((citation) => citation.source)]);
  return [...all.difference(named)];
}
