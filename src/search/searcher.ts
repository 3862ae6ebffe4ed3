import type { Article, Span } from "../article.ts";
import type { CandidateQuery, Candidates, KnownWord } from "../candidate.ts";
import type { Instant } from "../clock.ts";
import type { Understood } from "../understood.ts";
import type { AskedFigure } from "./asked-question.ts";

/**
 * A part of an article that answers: a span of its title or of its stored text, letter for letter. Scores of passages
 * can be compared across the articles of one search.
 */
export type Passage = Span & { in: "title" | "body"; text: string; score: number };

export type Hit = {
  article: Article;
  score: number;
  /** How much it is about what was asked, from 0 to 1, whatever else there is; 1 where no words were asked for. */
  closeness: number;
  /** The words of the question that the article holds, as they were typed. */
  matched: string[];
  /** The same as they were looked for, each by itself: 高校授業料 is three. */
  held: string[];
  /**
   * Sentences, best first, then the headline where it adds a word; at most three, never empty. Chosen when they are asked
   * for: reading a text for them takes longer than finding it.
   */
  passages(): Passage[];
};

export type SearchOptions = {
  limit: number;
  now: Instant;
  /** The asker's, for “today”; UTC when it is not known. */
  zone?: string | undefined;
  /** The asker's language, as a first guess at the words' own. */
  language?: string | undefined;
  /**
   * True for people: an article that shares only a lesser part of the question is not an answer.
   * False for pipelines, which rank and cut for themselves.
   */
  onlyAnswers: boolean;
  /** True for a wish that stands: a word that no article holds yet is not taken for another that is spelled like it. */
  asTyped?: boolean | undefined;
  /** Nothing that stands before this moment in the order of time, see `latestArticles`; then nothing near is looked for either. */
  since?: Instant | undefined;
};

export type SearchResult = {
  /** Best first. */
  hits: Hit[];
  /** The words that were looked for, as typed or as corrected; empty when the question held only common words. */
  words: string[];
  understood: Understood;
  /** Where there is no hit: what could be asked for instead, and would find something. */
  nearest: string[];
};

/** An article that answers, as far as that is known without its text. */
export type FoundArticle = Pick<Article, "id" | "source" | "published"> &
  Pick<Hit, "score" | "closeness" | "matched" | "held">;

/** What a sentence is measured by that may answer a question. */
export type AnswerWanted = {
  /** The words that were looked for, each by itself. */
  words: string[];
  /** Those of them that few articles of the archive hold, but any. */
  telling: string[];
  figure: AskedFigure | undefined;
};

export type FoundArticles = Omit<SearchResult, "hits"> & {
  wanted: AnswerWanted;
  /** Best first. */
  found: FoundArticle[];
  /** What was found in one of these articles, now that it was read; undefined for any other. */
  hitOf(article: Article): Hit | undefined;
};

/** Words to articles. Never throws for anything that can be typed. */
export type Searcher = {
  search(question: string, options: SearchOptions): Promise<SearchResult>;
  /** The same, with no text read: for who shows a few of many, because reading takes longer than ranking. */
  find(question: string, options: SearchOptions): Promise<FoundArticles>;
};

/** The newest articles between two moments, of these publishers or of all. */
export type LatestWanted = {
  limit: number;
  since?: Instant | undefined;
  until?: Instant | undefined;
  publishers?: readonly string[] | undefined;
  /** Only those of which it is known when they were published: what was first seen today need not be of today. */
  isDated?: boolean | undefined;
};

/** What a searcher needs of the store. */
export type Archive = {
  candidates(query: CandidateQuery): Promise<Candidates>;
  latestArticles(query: LatestWanted): Promise<Article[]>;
  articlesById(ids: number[]): Promise<Article[]>;
  languages(): Promise<string[]>;
  publisherNames(): Promise<string[]>;
  wordsLike(word: string): Promise<KnownWord[]>;
  wordsMadeWith(parts: readonly string[]): Promise<KnownWord[]>;
  knownWords(words: readonly string[]): Promise<KnownWord[]>;
};
