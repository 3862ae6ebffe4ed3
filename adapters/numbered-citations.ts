import type { Citation, CitedSentence } from "../src/article.ts";
import type { Reply, StoryBlock } from "../src/reply.ts";
import { numberCitations } from "../src/show-story.ts";

export type NumberedCitation = { number: number; citation: Citation };

/** The numbers in brackets, the same on every platform: each cited article has one, across the whole reply. */
export type NumberedCitations = {
  /** Undefined for a sentence whose article the reply does not number. */
  numberOf(sentence: CitedSentence): number | undefined;
  /** What to list under a story: the articles that its sentences rest on, by number. */
  under(story: StoryBlock): NumberedCitation[];
};

export function numberedCitations({ blocks }: Reply): NumberedCitations {
  const numbers = numberCitations(blocks);
  return {
    numberOf: ({ article }) => numbers.get(article),
    under: ({ citations }) =>
      citations
        .flatMap((citation) => {
          const number = numbers.get(citation.article);
          return number === undefined ? [] : [{ number, citation }];
        })
        .toSorted((one, other) => one.number - other.number),
  };
}
