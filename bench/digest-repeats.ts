// How many repeats digests suppress, and how many real updates they let through: node bench/digest-repeats.ts
// TIDINGS_BENCH_SHOW=tuning lists the mistakes of the half that may be looked at.
import {
  HALVES,
  type Labelled,
  labelledNews,
  morningsOf,
  type Outcome,
  outcomesOf,
} from "../tests/digest/labelled-digests.ts";

for (const half of HALVES) {
  const articles = labelledNews(half);
  for (const times of [["08:00"], ["08:00", "20:00"]]) await report(half, articles, times);
}

async function report(half: (typeof HALVES)[number], articles: Labelled[], times: string[]): Promise<void> {
  const outcomes = outcomesOf(await morningsOf(articles, times));
  console.log(`\n## ${half}: ${articles.length} articles, digests at ${times.join(" and ")}\n`);
  console.log("| what became of them | articles | right |\n|---|---|---|");
  const kinds = Map.groupBy(outcomes, ({ became }) => became);
  for (const [became, of] of [...kinds].sort())
    console.log(`| ${became} | ${of.length} | ${of[0]?.isRight ? "yes" : "no"} |`);
  console.log(
    `\nRepeats suppressed: ${share(outcomes, "repeat,")}; updates told as such: ${share(outcomes, "update,")};`,
  );
  console.log(`new events told: ${share(outcomes, "new event,")}.`);
  if (process.env.TIDINGS_BENCH_SHOW === half && half === "tuning") listMistakes(outcomes);
}

function share(outcomes: Outcome[], what: string): string {
  const of = outcomes.filter(({ became }) => became.startsWith(what));
  const right = of.filter(({ isRight }) => isRight).length;
  return `${right} of ${of.length} (${Math.round((100 * right) / of.length)} %)`;
}

function listMistakes(outcomes: Outcome[]): void {
  for (const { article, became } of outcomes.filter(({ isRight }) => !isRight))
    console.log(`- ${article.id}: ${became}: ${article.title}`);
}
