import type { Article, CitedSentence } from "../article.ts";
import { isLooseLead, leansBack } from "../summarize/leans-back.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";

/** More than two before it would be a paragraph, and no answer. */
const MOST_BEFORE = 2;
/** In characters. */
const LONGEST = 600;

/**
 * A sentence with those before it that it needs to be understood (“For it voted 361 members”), as one span of the stored
 * text; the sentence itself where it stands alone. Undefined where its paragraph does not help, or only at length, and for
 * what mentions something known (“The two dockers”), which may have been told anywhere before.
 */
export function standingSpan(article: Article, sentence: CitedSentence): CitedSentence | undefined {
  if (!leansBack(sentence.text, article.language)) return sentence;
  if (!isLooseLead(sentence.text, article.language)) return undefined;
  const paragraph = article.paragraphs.find(({ start, end }) => start <= sentence.start && end >= sentence.end);
  if (!paragraph) return undefined;
  const before = reportedSentencesIn(article.text, paragraph, article.language)
    .filter(({ end }) => end <= sentence.start)
    .slice(-MOST_BEFORE);
  const first = before.findLast(({ start, end }) => !leansBack(article.text.slice(start, end), article.language));
  if (!first || sentence.end - first.start > LONGEST) return undefined;
  return { ...sentence, start: first.start, text: article.text.slice(first.start, sentence.end) };
}
