import type { Article, CitedSentence } from "../article.ts";
import type { Answer, FoundStory } from "../story.ts";
import { standingSentences } from "./standing-sentences.ts";

const SENTENCES_MORE = 3;

type Summarize = (article: Article, sentences: number) => Promise<CitedSentence[]>;

/**
 * What stories say besides an answer: what was just said is not said again, and what leans on it is left out with it. Where
 * a story says nothing else, the gist of the answer's article; where that is all there is, the story as it was.
 */
export function besideAnswer(
  { sentence: said, article }: Omit<Answer, "besides">,
  summarize: Summarize,
): Answer["besides"] {
  const isOfAnswer = (sentence: CitedSentence) => sentence.article === said.article;
  const isSaid = (sentence: CitedSentence) =>
    isOfAnswer(sentence) && sentence.start < said.end && sentence.end > said.start;
  const standing = standingSentences(article);
  const others = (sentences: readonly CitedSentence[]) => {
    const left = sentences.filter((sentence) => !isSaid(sentence));
    if (left.length === sentences.length) return left;
    return left.filter((sentence) => !isOfAnswer(sentence) || standing.howItStands(sentence) === "alone");
  };

  return async ({ sentences }: FoundStory) => {
    const besides = others(sentences);
    if (besides.length > 0) return besides;
    const more = (await summarize(article, SENTENCES_MORE)).filter(
      (sentence) => !isSaid(sentence) && standing.howItStands(sentence) === "alone",
    );
    return more.length > 0 ? more : sentences;
  };
}
