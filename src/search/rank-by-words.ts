import type { Article } from "../article.ts";
import { choosePassages } from "./choose-passages.ts";
import { coversQuestion } from "./covers-question.ts";
import { type LookUp, lookUp } from "./look-up.ts";
import { type Ranked, rank } from "./rank.ts";
import { type AskedWord, readQuestion } from "./read-question.ts";
import type { Archive, Hit, Searcher, SearchOptions } from "./searcher.ts";

/**
 * An engine's own order is only near ours, so that more are ranked than are asked for. Reading the counts of a candidate
 * is what a search spends most of its time on.
 */
const CANDIDATES_PER_HIT = 3;
const FEWEST_CANDIDATES = 50;

/** A searcher by words alone: BM25F over the counts of the archive, with the sentences that hold the words. */
export const rankByWords = (archive: Archive): Searcher => ({
  async search(question, options) {
    const [first, ...others] = readQuestion(question, options.language);
    if (first === undefined) return { hits: [], words: [] };
    const words: Asked["words"] = [first, ...others];
    const asked: Asked = { words, lookUp: lookUp(words, await archive.languages()) };
    const best = await bestArticles(archive, asked, options);
    return { hits: await asHits(archive, asked, best), words: words.map(({ text }) => text) };
  },
});

type Asked = { words: [AskedWord, ...AskedWord[]]; lookUp: LookUp };

async function bestArticles(archive: Archive, { words, lookUp }: Asked, options: SearchOptions): Promise<Ranked[]> {
  const limit = Math.max(FEWEST_CANDIDATES, options.limit * CANDIDATES_PER_HIT);
  const found = await archive.candidates({ terms: lookUp.terms, limit });
  return rank(found, lookUp)
    .filter((ranked) => ranked.score > 0 && (!options.onlyAnswers || answers(ranked, words)))
    .slice(0, options.limit);
}

/** Covered must be the words that are certainly meant; where there are none, all that there are. */
function answers({ parts, weights }: Ranked, words: AskedWord[]): boolean {
  const isCertain = words.map(({ commonIn }) => commonIn === undefined);
  const counts = (_: unknown, word: number) => !isCertain.includes(true) || isCertain[word] === true;
  return coversQuestion(parts.map((part) => part > 0).filter(counts), weights.filter(counts));
}

/** An article that went between the two questions to the archive is left out. */
async function asHits(archive: Archive, asked: Asked, best: Ranked[]): Promise<Hit[]> {
  const found = await archive.articlesById(best.map(({ candidate }) => candidate.article));
  const articles = new Map(found.map((article) => [article.id, article]));
  return best.flatMap((ranked) => {
    const article = articles.get(ranked.candidate.article);
    return article === undefined ? [] : [hitOf(article, ranked, asked)];
  });
}

function hitOf(article: Article, { candidate, parts, weights, score }: Ranked, { words, lookUp }: Asked): Hit {
  const wanted = lookUp.placesIn(candidate.language).map((places, word) => ({
    forms: places.flatMap((place) => lookUp.terms[place]?.forms ?? []),
    weight: weights[word] ?? 0,
  }));
  return {
    article,
    score,
    matched: words.filter((_, word) => (parts[word] ?? 0) > 0).map(({ text }) => text),
    passages: () => choosePassages(article, wanted, score),
  };
}
