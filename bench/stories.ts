// How well articles are joined to stories and copies recognized: node bench/stories.ts
// TIDINGS_BENCH_INGEST names the data of the public ingest kit; without it, only our own labelled set is measured.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { htmlDraft } from "../src/ingest/html-article.ts";
import { paragraphsIn } from "../src/text/paragraphs.ts";
import { HALVES, labelledSet, type Pair, pairFigures, pairsOf, toldOf } from "../tests/stories/labelled-set.ts";
import { newsroomWith } from "../tests/stories/newsroom-with.ts";
import { seededRandom } from "./synthetic-articles.ts";

const FEWEST_UNITS = 400;
const BOILERPLATE =
  "sign up for our newsletter and get the stories that matter in your inbox every morning follow us for more news and opinion all rights reserved this material may not be published or copied without permission terms of service and privacy policy apply contact the editor";
const BOILERPLATE_WORDS = 120;

for (const half of HALVES) {
  const articles = labelledSet(half);
  // All at once, as an import; one after the other, as a feed; without the copies, which are the easy pairs.
  await reportStories(`${half}, at once`, articles, articles.length);
  await reportStories(`${half}, one by one`, articles, 1);
  const originals = articles.filter(({ copyOf }) => copyOf === undefined);
  await reportStories(`${half}, without copies`, originals, originals.length);
}
const kit = process.env.TIDINGS_BENCH_INGEST;
if (kit) await reportCopies(join(kit, "articles"));
else console.log("\nNear-duplicates were not measured: set TIDINGS_BENCH_INGEST to the kit's data folder.");

async function reportStories(what: string, articles: ReturnType<typeof labelledSet>, batch: number): Promise<void> {
  const told = await toldOf(articles, batch);
  const pairs = pairsOf(
    articles,
    told.map(({ story }) => story),
  );
  const { precision, recall, f1 } = pairFigures(pairs);
  const stories = new Set(articles.map(({ story }) => story)).size;
  console.log(`\n## ${what}: ${articles.length} articles, ${stories} stories`);
  console.log(`precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, pair F1 ${f1.toFixed(3)}`);
  console.log("| wrong | kind | pairs |\n|---|---|---|");
  for (const [kind, wrong] of kindsOf(pairs, false)) console.log(`| put together | ${kind} | ${wrong} |`);
  for (const [kind, wrong] of kindsOf(pairs, true)) console.log(`| kept apart | ${kind} | ${wrong} |`);
}

/** Mistakes of one sort by what makes the pair hard, most first. */
function kindsOf(pairs: Pair[], belongs: boolean): [kind: string, pairs: number][] {
  const wrong = pairs.filter((pair) => pair.belongs === belongs && pair.isTogether !== belongs);
  const kinds = Map.groupBy(wrong, ({ one, other }) =>
    [...new Set([one.difficulty, other.difficulty])].sort().join(" / "),
  );
  return [...kinds].map(([kind, of]): [string, number] => [kind, of.length]).sort(([, one], [, other]) => other - one);
}

type ReadableDocument = ConstructorParameters<typeof Readability>[0];
type PageText = { id: string; ours: string; readability: string; reference: string };

async function reportCopies(folder: string): Promise<void> {
  const pages = (await pageTexts(folder)).filter(({ reference }) => reference.length > FEWEST_UNITS);
  const random = seededRandom(1);
  const variants: Record<string, (page: PageText) => string> = {
    "5 % of the words edited": ({ ours }) => edited(ours, 0.05, random),
    "10 %": ({ ours }) => edited(ours, 0.1, random),
    "20 %": ({ ours }) => edited(ours, 0.2, random),
    "last half cut": ({ ours }) => ours.slice(0, ours.length / 2),
    "120 words of boilerplate": ({ ours }) => `${ours}\n\n${boilerplate()}`,
    "as readability gives it": ({ readability }) => readability,
    "as the kit's authors give it": ({ reference }) => reference,
  };
  console.log(
    `\n## copies of ${pages.length} pages\n| what became of the text | recall | false pairs |\n|---|---|---|`,
  );
  for (const [what, variant] of Object.entries(variants)) {
    const { found, falsePairs } = await measureCopies(pages, variant);
    console.log(`| ${what} | ${(found / pages.length).toFixed(3)} | ${falsePairs} |`);
  }
}

/** Our texts are in the store; then come the variants, as articles of another publisher. */
async function measureCopies(pages: PageText[], variant: (page: PageText) => string) {
  const { keep, store } = await newsroomWith();
  const told = (source: string, textOf: (page: PageText) => string) =>
    pages.map((page) => {
      const text = textOf(page);
      return { title: page.id, body: text, paragraphs: paragraphsIn(text), givenId: `${source} ${page.id}`, source };
    });
  const originals = await keep(...told("Original", ({ ours }) => ours));
  const copies = await keep(...told("Copy", variant));
  const outlines = await store.storiesOf([...originals, ...copies].map(({ id }) => id));
  await store.close();
  const copyOf = new Map(outlines.flatMap(({ articles }) => articles.map((each) => [each.article, each.copyOf])));
  const found = copies.filter(({ id }, at) => copyOf.get(id) === originals[at]?.id).length;
  const falsePairs = [...originals, ...copies].filter(({ id }, at) => {
    const first = copyOf.get(id);
    return first !== undefined && first !== originals[at - originals.length]?.id;
  }).length;
  return { found, falsePairs };
}

async function pageTexts(folder: string): Promise<PageText[]> {
  const truth = JSON.parse(readFileSync(join(folder, "ground-truth.json"), "utf8")) as Record<
    string,
    { articleBody: string }
  >;
  const texts: PageText[] = [];
  for (const [id, { articleBody }] of Object.entries(truth)) {
    const html = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`))).toString("utf8");
    const draft = await htmlDraft(html, { name: id }, { now: Date.UTC(2026, 0, 1), isSample: false });
    const readability =
      new Readability(parseHTML(html).document as unknown as ReadableDocument).parse()?.textContent ?? "";
    if (draft.ok) texts.push({ id, ours: draft.value.text, readability, reference: articleBody });
  }
  return texts;
}

function edited(text: string, share: number, random: () => number): string {
  return text.replace(/\p{L}+/gu, (word) => (random() < share ? strangeWord(random) : word));
}

function boilerplate(): string {
  const words = BOILERPLATE.split(" ");
  return Array.from({ length: BOILERPLATE_WORDS }, (_, at) => words[at % words.length]).join(" ");
}

function strangeWord(random: () => number): string {
  return Array.from({ length: 6 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join("");
}
