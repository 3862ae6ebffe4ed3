// Learns src/summarize/learned-weights.ts: which sentences of an article belong into its summary. A logistic regression
// over the features of src/summarize/features.ts, whose right answers are the three sentences that together come
// nearest to the reference (greedily, by ROUGE-1 + ROUGE-2). TIDINGS_BENCH names the folder with quality/data/summ_*.jsonl
// and quality/rouge.mjs. Prints how far above lead-3 it comes on articles that it did not learn from: five-fold, and on
// each style of articles when it learned from the other styles only. With --write it writes the table.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chooseSentences } from "../src/summarize/choose-sentences.ts";
import { candidatesOf, readArticle } from "../src/summarize/extractive.ts";
import { type Features, featuresOf, type ReadArticle } from "../src/summarize/features.ts";
import { paragraphsIn } from "../src/text/paragraphs.ts";
import { type Example, learnLogistic } from "./learn-logistic.ts";

const folder = process.env.TIDINGS_BENCH;
if (folder === undefined) throw new Error("Set TIDINGS_BENCH to the folder that holds quality/data.");
const { tokenize, ngramScore } = await import(join(folder, "quality/rouge.mjs"));
const { sentences: leadSentences } = await import(join(folder, "quality/text.mjs"));

/** Styles of writing; each set counts about the same, however many articles it has. */
const SETS = [
  { name: "cnn", file: "summ_cnndm_val1000.jsonl", weight: 1 },
  { name: "dailymail", file: "summ_cnndm_train200.jsonl", weight: 2.5 },
  { name: "inshorts", file: "summ_inshorts_a.jsonl", weight: 2 },
];
const SENTENCES = 3;
const FOLDS = 5;
/** Against weights that only fit these articles. */
const RIDGE = 20;
/** A little of the plain formula (centroid + 0.3 × headline + 1 / place), which never fell below lead-3 on any style. */
const FORMULA = 0.15;
const FORMULA_WEIGHTS: Partial<Features> = { centroid: 1, headline: 0.3, early: 1 };

type Learned = {
  set: (typeof SETS)[number];
  article: ReadArticle;
  features: Features[];
  /** As the scorer counts words. */
  tokens: string[][];
  reference: string[];
  lead: string[];
  best: Set<number>;
};
type Weights = Record<keyof Features, number>;

const rouge = (reference: string[], tokens: string[]): [number, number] => [
  ngramScore(reference, tokens, 1).f,
  ngramScore(reference, tokens, 2).f,
];

function read(set: (typeof SETS)[number], line: string): Learned {
  const { title, text, reference } = JSON.parse(line);
  const article = readArticle({ title, text, paragraphs: paragraphsIn(text) });
  const tokens = article.sentences.map((sentence) => tokenize(sentence.text));
  const words = tokenize(reference);
  const lead = leadSentences(text).slice(0, SENTENCES);
  return {
    set,
    article,
    features: featuresOf(article),
    tokens,
    reference: words,
    lead: lead.flatMap((sentence: { text: string }) => tokenize(sentence.text)),
    best: bestSentences(tokens, words),
  };
}

function bestSentences(tokens: string[][], reference: string[]): Set<number> {
  const chosen: number[] = [];
  let reached = 0;
  while (chosen.length < SENTENCES) {
    const scores = tokens.map((_, i) => {
      if (chosen.includes(i)) return 0;
      const together = [...chosen, i].toSorted((one, other) => one - other).flatMap((place) => tokens[place] ?? []);
      const [one, two] = rouge(reference, together);
      return one + two;
    });
    const best = Math.max(...scores);
    if (best <= reached) break;
    reached = best;
    chosen.push(scores.indexOf(best));
  }
  return new Set(chosen);
}

/** `sentences` only explains why a sentence of a long article is less likely to be right; it tells none from another. */
type Explained = keyof Features | "sentences";

function learn(articles: Learned[]): Weights {
  const examples = articles.flatMap(({ set, features, best }): Example<Explained>[] =>
    features.map((values, i) => ({
      values: { ...values, sentences: Math.log(1 + features.length) },
      isRight: best.has(i),
      weight: set.weight,
    })),
  );
  const { sentences: _, ...learned } = learnLogistic(examples, RIDGE);
  const names = Object.keys(learned) as (keyof Features)[];
  return Object.fromEntries(
    names.map((name) => [name, learned[name] + FORMULA * (FORMULA_WEIGHTS[name] ?? 0)]),
  ) as Weights;
}

/** How far above lead-3 on these articles: ROUGE-1 and ROUGE-2, times 100. */
function gain(articles: Learned[], weights: Weights): [number, number] {
  const names = Object.keys(weights) as (keyof Features)[];
  const gains = articles.map(({ article, features, tokens, reference, lead }) => {
    const worths = features.map((values) => names.reduce((sum, name) => sum + weights[name] * values[name], 0));
    const places = chooseSentences(candidatesOf(article, worths), SENTENCES, article.size);
    const own = rouge(
      reference,
      places.flatMap((place) => tokens[place] ?? []),
    );
    const leads = rouge(reference, lead);
    return [own[0] - leads[0], own[1] - leads[1]] as const;
  });
  const mean = (values: number[]) => (100 * values.reduce((sum, value) => sum + value, 0)) / values.length;
  return [mean(gains.map(([one]) => one)), mean(gains.map(([, two]) => two))];
}

const all = SETS.flatMap((set) =>
  readFileSync(join(folder, "quality/data", set.file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => read(set, line)),
);

console.log("| set | articles | five-fold, above lead-3 (R1 / R2) | learned from the other sets only |");
console.log("|---|---|---|---|");
const folds = Array.from({ length: FOLDS }, (_, fold) => learn(all.filter((_, i) => i % FOLDS !== fold)));
for (const set of SETS) {
  const own = all.filter((article) => article.set === set);
  const parts = folds.map((weights, fold) => {
    const held = all.filter((article, i) => i % FOLDS === fold && article.set === set);
    const [one, two] = gain(held, weights);
    return [(one * held.length) / own.length, (two * held.length) / own.length] as const;
  });
  const fiveFold = [0, 1].map((n) => parts.reduce((sum, part) => sum + (part[n] ?? 0), 0));
  const others = gain(own, learn(all.filter((article) => article.set !== set)));
  console.log(`| ${set.name} | ${own.length} | ${shown(fiveFold)} | ${shown(others)} |`);
}

function shown(gains: readonly number[]): string {
  return gains.map((value) => `${value < 0 ? "" : "+"}${value.toFixed(2)}`).join(" / ");
}

if (process.argv.includes("--write")) {
  const rows = Object.entries(learn(all)).map(([name, weight]) => `  ["${name}", ${Number(weight.toFixed(3))}],`);
  writeFileSync(
    new URL("../src/summarize/learned-weights.ts", import.meta.url),
    `import type { Features } from "./features.ts";

/**
 * How much each feature of a sentence weighs. Written by \`bench/learn-summary-weights.ts\`, which says how: from 1,442
 * articles of CNN, the Daily Mail and Inshorts' sources with the summaries that their editors wrote.
 */
export const learnedWeights: readonly [keyof Features, number][] = [
${rows.join("\n")}
];
`,
  );
}
