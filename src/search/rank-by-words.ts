import type { Article } from "../article.ts";
import { chatterIn } from "./chatter.ts";
import { choosePassages } from "./choose-passages.ts";
import { coversQuestion } from "./covers-question.ts";
import { type LookUp, lookUp } from "./look-up.ts";
import { type Ranked, rank } from "./rank.ts";
import { readQuestion } from "./read-question.ts";
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
    const [first, ...others] = readQuestion(question, options.language).map(({ text }) => text);
    if (first === undefined) return { hits: [], words: [] };
    const asked: Asked = { words: [first, ...others], lookUp: lookUp([first, ...others], stemmedIn(options.language)) };
    const best = await bestArticles(archive, asked, options);
    return { hits: await withPassages(archive, asked, best), words: asked.words };
  },
});

type Asked = { words: string[]; lookUp: LookUp };

const stemmedIn = (asker = "en"): [string, ...string[]] => [
  asker,
  ...Object.keys(chatterIn).filter((language) => language !== asker),
];

async function bestArticles(archive: Archive, { lookUp }: Asked, options: SearchOptions): Promise<Ranked[]> {
  const limit = Math.max(FEWEST_CANDIDATES, options.limit * CANDIDATES_PER_HIT);
  const found = await archive.candidates({ terms: lookUp.terms, limit });
  return rank(found, lookUp)
    .filter((ranked) => (options.onlyAnswers ? answers(ranked) : ranked.score > 0))
    .slice(0, options.limit);
}

const answers = ({ parts, weights }: Ranked): boolean =>
  coversQuestion(
    parts.map((part) => part > 0),
    weights,
  );

/** An article that went between the two questions to the archive is left out. */
async function withPassages(archive: Archive, asked: Asked, best: Ranked[]): Promise<Hit[]> {
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
    matched: words.filter((_, word) => (parts[word] ?? 0) > 0),
    passages: choosePassages(article, wanted, score),
  };
}
