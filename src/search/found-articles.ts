import type { Article } from "../article.ts";
import { choosePassages } from "./choose-passages.ts";
import { joinedWords } from "./joined-words.ts";
import type { Search } from "./open-search.ts";
import type { Ranked } from "./rank.ts";
import type { FoundArticle, FoundArticles, Hit } from "./searcher.ts";

/** What is handed out of ranked articles, in their order. */
export function foundArticles(search: Search, best: readonly Ranked[]): Pick<FoundArticles, "found" | "hitOf"> {
  const ranked = new Map(best.map((one) => [one.candidate.article, one]));
  return {
    found: best.map((one) => foundArticle(one, search)),
    hitOf(article) {
      const one = ranked.get(article.id);
      return one && hitOf(article, one, search);
    },
  };
}

const foundArticle = (ranked: Ranked, search: Search): FoundArticle => ({
  id: ranked.candidate.article,
  source: ranked.candidate.source,
  published: ranked.candidate.published,
  score: ranked.score,
  closeness: ranked.closeness,
  ...matchedBy(ranked, search),
});

function matchedBy({ parts }: Ranked, search: Search): Pick<Hit, "matched" | "held"> {
  const held = search.sought.filter((_, at) => (parts[at] ?? 0) > 0);
  return { matched: joinedWords(held, search), held: held.map(({ text }) => text) };
}

function hitOf(article: Article, ranked: Ranked, search: Search): Hit {
  const { candidate, weights, score, closeness } = ranked;
  const { sought, lookUp } = search;
  const places = lookUp.placesIn(candidate.language).map((those, at) => (sought[at]?.as === "unwanted" ? [] : those));
  const wanted = places.map((those, at) => ({
    forms: those.flatMap((place) => lookUp.terms[place]?.forms ?? []),
    weight: weights[at] ?? 0,
  }));
  return {
    article,
    score,
    closeness,
    ...matchedBy(ranked, search),
    passages: () => choosePassages(article, wanted, score),
  };
}
