import type { Article } from "../article.ts";
import { choosePassages } from "./choose-passages.ts";
import type { Search } from "./open-search.ts";
import type { Ranked } from "./rank.ts";
import type { Archive, Hit } from "./searcher.ts";

/** What is handed out of ranked articles, in their order. An article that went between the two questions to the archive is left out. */
export async function hitsOf(archive: Pick<Archive, "articlesById">, search: Search, best: Ranked[]): Promise<Hit[]> {
  const found = await archive.articlesById(best.map(({ candidate }) => candidate.article));
  const articles = new Map(found.map((article) => [article.id, article]));
  return best.flatMap((ranked) => {
    const article = articles.get(ranked.candidate.article);
    return article === undefined ? [] : [hitOf(article, ranked, search)];
  });
}

function hitOf(
  article: Article,
  { candidate, parts, weights, score, closeness }: Ranked,
  { sought, lookUp }: Search,
): Hit {
  const places = lookUp.placesIn(candidate.language).map((those, at) => (sought[at]?.as === "unwanted" ? [] : those));
  const wanted = places.map((those, at) => ({
    forms: those.flatMap((place) => lookUp.terms[place]?.forms ?? []),
    weight: weights[at] ?? 0,
  }));
  return {
    article,
    score,
    closeness,
    matched: sought.filter((_, at) => (parts[at] ?? 0) > 0).map(({ text }) => text),
    passages: () => choosePassages(article, wanted, score),
  };
}
