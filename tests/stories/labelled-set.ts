import { readFileSync } from "node:fs";
import type { NewArticle } from "../../src/article.ts";
import { newArticle, newsroomWith } from "./newsroom-with.ts";

/** An article whose story was told apart by hand; see the README.md beside the files. */
export type Labelled = {
  id: string;
  title: string;
  body: string;
  source: string;
  published_at: string;
  language: string;
  story: string;
  copyOf?: string;
  difficulty: string;
};

/** The two halves: thresholds were chosen by looking at the first one only. */
export const HALVES = ["tuning", "held-out"] as const;

export const labelledSet = (half: (typeof HALVES)[number]): Labelled[] =>
  readFileSync(new URL(`./labelled/${half}.jsonl`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Labelled);

const articleOf = ({ id, title, body, source, language, published_at }: Labelled): NewArticle =>
  newArticle({ givenId: id, title, body, source, language, published: { instant: Date.parse(published_at) } });

/** What a newsroom makes of them, in the order given: the number of the story, and the id of the first article of the text. */
export async function toldOf(articles: Labelled[], batch = articles.length) {
  const { newsroom, store } = await newsroomWith();
  const numbers: number[] = [];
  for (let from = 0; from < articles.length; from += batch) {
    const kept = await newsroom.keep(articles.slice(from, from + batch).map(articleOf));
    numbers.push(...kept.map(({ id }) => id));
  }
  const outlines = await store.storiesOf(numbers);
  await store.close();
  const told = new Map(
    outlines.flatMap(({ id, articles: members }) => members.map(({ article, copyOf }) => [article, { id, copyOf }])),
  );
  const idOf = (number: number | undefined) => articles[numbers.indexOf(number ?? -1)]?.id;
  return numbers.map((number) => ({ story: told.get(number)?.id, copyOf: idOf(told.get(number)?.copyOf) }));
}

/** One pair of articles that belong together, or were put together, or both. */
export type Pair = { one: Labelled; other: Labelled; belongs: boolean; isTogether: boolean };

export function pairsOf(articles: Labelled[], stories: (number | undefined)[]): Pair[] {
  return articles.flatMap((one, at) =>
    articles.slice(at + 1).flatMap((other, next) => {
      const belongs = one.story === other.story;
      const isTogether = stories[at] === stories[at + 1 + next];
      return belongs || isTogether ? [{ one, other, belongs, isTogether }] : [];
    }),
  );
}

export function pairFigures(pairs: Pair[]): { precision: number; recall: number; f1: number } {
  const right = pairs.filter(({ belongs, isTogether }) => belongs && isTogether).length;
  const belonging = pairs.filter(({ belongs }) => belongs).length;
  const together = pairs.filter(({ isTogether }) => isTogether).length;
  return { precision: right / together, recall: right / belonging, f1: (2 * right) / (together + belonging) };
}
