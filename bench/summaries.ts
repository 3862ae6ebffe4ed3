// How many articles a second one process shortens to three sentences, and how many lead-3 does, which only divides.
// Over synthetic articles, and over real ones where TIDINGS_BENCH names a folder with quality/data/summ_*.jsonl.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../src/article.ts";
import { extractive } from "../src/summarize/extractive.ts";
import { paragraphsIn } from "../src/text/paragraphs.ts";
import { sentencesIn } from "../src/text/sentences.ts";
import { syntheticArticles } from "./synthetic-articles.ts";

const SENTENCES = 3;
const SYNTHETIC_ARTICLES = 2_000;
/** The first round warms the compiler and the stems up; the fastest of the others counts. */
const ROUNDS = 4;

type Text = { title?: string | undefined; text: string };

const sets = new Map<string, Text[]>([["synthetic", synthetic()], ...real(process.env.TIDINGS_BENCH)]);

console.log("| articles | number | words each | first round, articles/s | articles/s | lead-3, articles/s |");
console.log("|---|---|---|---|---|---|");
for (const [name, texts] of sets) {
  const own = await rates(texts, ({ title, text }) =>
    extractive.summarize({ title, text, paragraphs: paragraphsIn(text) }, SENTENCES),
  );
  const lead = await rates(texts, lead3);
  const words = texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0) / texts.length;
  console.log(
    `| ${name} | ${texts.length} | ${Math.round(words)} | ${own[0]} | ${Math.max(...own.slice(1))} | ${Math.max(...lead.slice(1))} |`,
  );
}

async function lead3({ text }: Text): Promise<Span[]> {
  return paragraphsIn(text)
    .flatMap((paragraph) => sentencesIn(text, paragraph))
    .slice(0, SENTENCES);
}

/** Articles a second in each round. */
async function rates(texts: Text[], shorten: (text: Text) => Promise<Span[]>): Promise<number[]> {
  const measured: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const started = performance.now();
    for (const text of texts) await shorten(text);
    measured.push(Math.round((texts.length / (performance.now() - started)) * 1000));
  }
  return measured;
}

function synthetic(): Text[] {
  return [...syntheticArticles(SYNTHETIC_ARTICLES)].map(({ title, body }) => ({ title, text: body }));
}

function real(folder: string | undefined): [string, Text[]][] {
  if (folder === undefined) return [];
  const data = join(folder, "quality/data");
  return readdirSync(data)
    .filter((name) => /^summ_.*\.jsonl$/.test(name))
    .map((name) => [name, rowsOf(join(data, name))]);
}

function rowsOf(path: string): Text[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
