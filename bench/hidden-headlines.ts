// Whether the articles that are about a word come before those that mention it: news without its headlines is asked for
// words of these headlines, by ones and by twos. TIDINGS_BENCH names the folder with quality/data: node bench/hidden-headlines.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NewArticle } from "../src/article.ts";
import { systemClock } from "../src/clock.ts";
import { rankByWords } from "../src/search/rank-by-words.ts";
import { openSqliteStore } from "../src/store/sqlite/open-sqlite-store.ts";
import { termsOf } from "../src/text/terms.ts";
import { seededRandom } from "./synthetic-articles.ts";

/** Words that no other article than those under such headlines has, or that hundreds have, ask nothing of a ranking. */
const [LEAST_BESIDE, MOST_WITH] = [2, 400];
const MOST_RIGHT = 12;
const SHORTEST_WORD = 4;
const QUESTIONS = 300;
const RESULTS = 10;

type Row = { title: string; title_derived?: boolean; body: string; source: string };
type Question = { words: string; right: Set<number> };

const folder = process.env.TIDINGS_BENCH;
if (folder === undefined) throw new Error("Set TIDINGS_BENCH to the folder that holds quality/data.");
const rows = readFileSync(join(folder, "quality/data/retr_newsmix_corpus.jsonl"), "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line): Row => JSON.parse(line))
  .filter((row) => !row.title_derived);
const store = await openSqliteStore(":memory:");
if (!store.ok) throw new Error(store.failure.message);
await store.value.saveArticles(rows.map(withoutHeadline), systemClock.now());
const searcher = rankByWords(store.value);

const wordsOf = (text: string): string[] =>
  [...new Set(termsOf(text, undefined))].filter((word) => word.length >= SHORTEST_WORD);
const bodies = rows.map(({ body }) => new Set(wordsOf(body)));
console.log(`${rows.length} articles; MAP@${RESULTS} in per cent`);
await report("one word", (words) => words.map((word) => [word]));
await report("two words", (words) =>
  words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other].sort())),
);

function withoutHeadline({ body, source }: Row, at: number) {
  const article: NewArticle = {
    keys: [`id:${at}`],
    source,
    title: "Report",
    titleIsGuessed: false,
    text: body,
    paragraphs: [{ start: 0, end: body.length }],
    language: "en",
    published: "unknown",
    isSample: false,
  };
  return { article, terms: { title: "report", body: termsOf(body, "en").join(" ") } };
}

async function report(what: string, choices: (words: string[]) => string[][]): Promise<void> {
  const asked = questionsOf(choices).slice(0, QUESTIONS);
  const precisions: number[] = [];
  for (const { words, right } of asked) {
    const { hits } = await searcher.search(words, {
      limit: RESULTS,
      now: systemClock.now(),
      onlyAnswers: false,
    });
    precisions.push(
      averagePrecision(
        hits.map(({ article }) => article.id - 1),
        right,
      ),
    );
  }
  const map = precisions.reduce((sum, one) => sum + one, 0) / precisions.length;
  console.log(`${what}: ${(100 * map).toFixed(1)} of ${precisions.length} questions`);
}

/** Questions whose words stand in more articles than have them in their headlines, in an order of chance. */
function questionsOf(choices: (words: string[]) => string[][]): Question[] {
  const right = new Map<string, Set<number>>();
  for (const [at, { title }] of rows.entries()) {
    for (const words of choices(wordsOf(title))) {
      const key = words.join(" ");
      right.set(key, (right.get(key) ?? new Set()).add(at));
    }
  }
  const random = seededRandom(7);
  return [...right]
    .map(([words, at]): Question => ({ words, right: at }))
    .filter(({ words, right: { size } }) => size <= MOST_RIGHT && isAmongOthers(words.split(" "), size))
    .map((question) => ({ question, by: random() }))
    .sort((one, other) => one.by - other.by)
    .map(({ question }) => question);
}

function isAmongOthers(words: string[], right: number): boolean {
  const held = bodies.filter((body) => words.every((word) => body.has(word))).length;
  return held > 2 * right + LEAST_BESIDE && held <= MOST_WITH;
}

/** At ten: https://trec.nist.gov/pubs/trec15/appendices/CE.MEASURES06.pdf, divided by what can be among so many. */
function averagePrecision(found: number[], right: Set<number>): number {
  const hits = found.flatMap((article, at) => (right.has(article) ? [at + 1] : []));
  return hits.reduce((sum, rank, at) => sum + (at + 1) / rank, 0) / Math.min(right.size, RESULTS);
}
