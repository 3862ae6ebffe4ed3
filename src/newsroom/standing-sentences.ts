import type { Article, CitedSentence, Span } from "../article.ts";
import type { Stands } from "../search/choose-sentences.ts";
import { openQuotations } from "../summarize/quotations.ts";
import { reportedSentencesIn } from "../text/reported-sentences.ts";
import { needOf } from "./needs-before.ts";

/** Which sentences of an article can be shown, and with what beside them. Read as far as it is asked for. */
export type StandingSentences = {
  /** Not by itself stand half a quotation, a question that the article asks, and a scrap such as the name of a link. */
  howItStands(sentence: Span): Stands;
  /**
   * The sentence with what it needs around it, as one span of the stored text: the rest of a quotation, and the sentence
   * before that says who “they” are. Undefined where that is too long, or not beside it: “The two dockers” may have been
   * told anywhere before.
   */
  spanOf(sentence: CitedSentence): CitedSentence | undefined;
};

const MOST_SENTENCES = 3;
/** In characters. */
const LONGEST = 600;
const QUESTION = /[?？؟]["'”’»」』)]*$/u;

/** A heading, an outcry or the name of a link. Where words stand without spaces, nothing is said of it. */
const FEWEST_WORDS = 5;
const isScrap = (text: string): boolean => text.split(/\s+/u).length < FEWEST_WORDS && !WITHOUT_SPACES.test(text);
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Without two words beside what is quoted nobody says it, and with a mark left over nobody knows where it ends. */
const hidesWhoSpeaks = (text: string): boolean => {
  if ((text.split('"').length - 1) % 2 === 1) return true;
  const beside = text.replace(QUOTED, " ");
  return beside !== text && (beside.match(/\p{L}+/gu)?.length ?? 0) < 2;
};
const QUOTED = /["“„«「][^"“”„«»「」]*["”“»」]/gu;

type Read = Span & { text: string; isHalfQuotation: boolean };

export function standingSentences(article: Article): StandingSentences {
  const paragraphs = new Map<number, Read[]>();
  const beside = (sentence: Span): { around: readonly Read[]; at: number } => {
    const paragraph = article.paragraphs.find(({ start, end }) => start <= sentence.start && end >= sentence.end);
    if (!paragraph) return { around: [], at: -1 };
    const around = paragraphs.get(paragraph.start) ?? readParagraph(article, paragraph);
    paragraphs.set(paragraph.start, around);
    return { around, at: around.findIndex(({ start, end }) => start === sentence.start && end === sentence.end) };
  };
  const need = ({ text, start }: Read) => needOf(text, article.language, start === article.paragraphs[0]?.start);

  return {
    howItStands(sentence) {
      const { around, at } = beside(sentence);
      const read = around[at];
      if (!read || read.isHalfQuotation || QUESTION.test(read.text) || isScrap(read.text)) return "not";
      return need(read) === "nothing" ? "alone" : "behind";
    },

    spanOf(sentence) {
      const { around, at } = beside(sentence);
      if (around[at] === undefined || QUESTION.test(sentence.text)) return undefined;
      const isWhole = ({ isHalfQuotation }: Read) => !isHalfQuotation || !around[at]?.isHalfQuotation;
      const quoted = 1 + around.slice(0, at).findLastIndex(isWhole);
      const behind = around.slice(at + 1).findIndex(isWhole);
      const [first, last] = [firstOf(around, quoted), around[behind === -1 ? around.length - 1 : at + behind]];
      if (!first || !last || around.indexOf(last) - around.indexOf(first) >= MOST_SENTENCES) return undefined;
      const text = article.text.slice(first.start, last.end);
      if (text.length > LONGEST || hidesWhoSpeaks(text)) return undefined;
      return { ...sentence, start: first.start, end: last.end, text };
    },
  };

  /** The sentence to begin with, so that the one at this place is understood. */
  function firstOf(around: readonly Read[], place: number): Read | undefined {
    const read = around[place];
    if (!read || need(read) === "nothing") return read;
    const before = around[place - 1];
    const helps = before !== undefined && !before.isHalfQuotation && !QUESTION.test(before.text);
    return helps && need(read) === "the one before" ? firstOf(around, place - 1) : undefined;
  }
}

function readParagraph({ text, language }: Article, paragraph: Span): Read[] {
  const isHalf = openQuotations();
  return reportedSentencesIn(text, paragraph, language).map(({ start, end }) => {
    const sentence = text.slice(start, end);
    return { start, end, text: sentence, isHalfQuotation: isHalf(sentence) };
  });
}
