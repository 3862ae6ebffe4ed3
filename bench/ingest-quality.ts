// How Tidings reads beside feedsmith, rss-parser and Readability on jsdom, each as its documentation shows it, in one run.
// TIDINGS_BENCH_INGEST names the data of the public ingest kit; without it only the generated feeds are read.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseFeed } from "feedsmith";
import { JSDOM, VirtualConsole } from "jsdom";
import RssParser from "rss-parser";
import { assemble } from "../src/ingest/assemble-article.ts";
import { readFeed } from "../src/ingest/feed/read-feed.ts";
import { readPage } from "../src/ingest/page/read-page.ts";
import { percentile } from "./percentile.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const MEBIBYTE = 2 ** 20;

type FeedReader = { name: string; items(bytes: Uint8Array): Promise<number> };

const rssParser = new RssParser();
const feedReaders: FeedReader[] = [
  {
    name: "Tidings",
    items: async (bytes) => {
      const feed = readFeed({ bytes }, NOW);
      if (!feed.ok) throw new Error(feed.failure.message);
      return feed.value.items.length;
    },
  },
  {
    name: "feedsmith",
    items: async (bytes) => {
      const { feed } = parseFeed(Buffer.from(bytes).toString());
      return ("items" in feed ? feed.items : "entries" in feed ? feed.entries : [])?.length ?? 0;
    },
  },
  {
    name: "rss-parser",
    items: async (bytes) => (await rssParser.parseString(Buffer.from(bytes).toString())).items.length,
  },
];

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

async function timed<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value | undefined }> {
  const began = performance.now();
  const value = await work().catch(() => undefined);
  return { ms: performance.now() - began, value };
}

/** A feed of this size: 2,000 items, so that no reader stops before the end, as long as it takes. */
function generatedFeed(megabytes: number): Uint8Array {
  const words = "the council closed the bridge on Tuesday because cracks were found in four of its piers ";
  const text = words.repeat(Math.ceil((megabytes * MEBIBYTE) / 2000 / words.length));
  const item = (at: number) =>
    `<item><title>Bridge ${at}</title><link>https://example.org/${at}</link><guid>${at}</guid><pubDate>Thu, 02 May 2024 10:00:00 GMT</pubDate><description><![CDATA[<p>${text}</p>]]></description></item>`;
  return Buffer.from(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://example.org/</link><description>d</description>${Array.from({ length: 2000 }, (_, at) => item(at)).join("")}</channel></rss>`,
  );
}

async function measureSpeed(): Promise<void> {
  tell("| feed | reader | items | MB/s | Tidings / it |\n|---|---|---|---|---|");
  for (const megabytes of [1, 10]) {
    const bytes = generatedFeed(megabytes);
    let own = Number.NaN;
    for (const { name, items } of feedReaders) {
      const rounds = [];
      for (let round = 0; round < 5; round += 1) rounds.push(await timed(() => items(bytes)));
      const speed =
        bytes.length /
        MEBIBYTE /
        (percentile(
          rounds.map(({ ms }) => ms),
          50,
        ) /
          1000);
      if (name === "Tidings") own = speed;
      tell(
        `| ${megabytes} MB | ${name} | ${rounds[0]?.value ?? "none"} | ${speed.toFixed(0)} | ${(own / speed).toFixed(2)} |`,
      );
    }
  }
}

/** Whether a file of the kit is read at all; what it says is the matter of `score-feeds.mjs`. */
async function measureFeedFiles(data: string): Promise<void> {
  const folder = join(data, "feeds", "files");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  tell(`\n| ${files.length} feed files of the kit | read | refused or failed | slowest ms |\n|---|---|---|---|`);
  for (const { name, items } of feedReaders) {
    const runs = [];
    for (const file of files) {
      const stored = readFileSync(join(file.parentPath, file.name));
      const bytes = file.name.endsWith(".gz") ? gunzipSync(stored) : stored;
      runs.push(await timed(() => items(bytes)));
    }
    const read = runs.filter(({ value }) => value !== undefined).length;
    tell(`| ${name} | ${read} | ${runs.length - read} | ${Math.max(...runs.map(({ ms }) => ms)).toFixed(0)} |`);
  }
}

type PageReader = { name: string; text(markup: string, url: string): string };

const pageReaders: PageReader[] = [
  {
    name: "Tidings",
    text: (markup, url) => {
      const page = readPage(markup, NOW, url);
      if (!page.ok) return "";
      const { text, title } = page.value;
      const draft = { text, title, url, origin: { name: url }, isWholeFile: true };
      const { article } = assemble(draft, { now: NOW, isSample: false });
      return article.paragraphs.map(({ start, end }) => article.text.slice(start, end)).join("\n\n");
    },
  },
  {
    name: "Readability on jsdom",
    text: (markup, url) => {
      const { window } = new JSDOM(markup, { url, virtualConsole: new VirtualConsole() });
      const article = new Readability(window.document).parse();
      window.close();
      return article?.textContent ?? "";
    },
  },
];

type Truth = Record<string, { articleBody: string; url: string }>;

function measurePages(data: string): void {
  const truth: Truth = JSON.parse(readFileSync(join(data, "articles", "ground-truth.json"), "utf8"));
  tell(`\n| ${Object.keys(truth).length} pages of the kit | F1 | empty | p50 ms | p95 ms |\n|---|---|---|---|---|`);
  for (const { name, text } of pageReaders) {
    const times: number[] = [];
    const pages = Object.entries(truth).map(([id, { articleBody, url }]) => {
      const markup = gunzipSync(readFileSync(join(data, "articles", "html", `${id}.html.gz`))).toString();
      const began = performance.now();
      const body = text(markup, url);
      times.push(performance.now() - began);
      return { body, ...compare(articleBody, body) };
    });
    const empty = pages.filter(({ body }) => body.trim() === "").length;
    tell(
      `| ${name} | ${f1Of(pages).toFixed(3)} | ${empty} | ${percentile(times, 50).toFixed(0)} | ${percentile(times, 95).toFixed(0)} |`,
    );
  }
}

type Shares = { right: number; tooMuch: number; missing: number };

/** As the kit's README says: runs of four words, right, too many and missing, divided by their sum. */
function compare(wanted: string, found: string): Shares {
  const [expected, got] = [runsOfFour(wanted), runsOfFour(found)];
  const shares: Shares = { right: 0, tooMuch: 0, missing: 0 };
  for (const key of new Set([...expected.keys(), ...got.keys()])) {
    const [one, other] = [expected.get(key) ?? 0, got.get(key) ?? 0];
    shares.right += Math.min(one, other);
    shares.tooMuch += Math.max(0, other - one);
    shares.missing += Math.max(0, one - other);
  }
  const sum = shares.right + shares.tooMuch + shares.missing || 1;
  return { right: shares.right / sum, tooMuch: shares.tooMuch / sum, missing: shares.missing / sum };
}

function runsOfFour(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const run = words.slice(at, at + 4).join(" ");
    if (run !== "") runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Of the mean precision over pages with an answer and the mean recall over all. */
function f1Of(pages: Shares[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const part = (right: number, wrong: number) => (right + wrong === 0 ? 0 : right / (right + wrong));
  const answered = pages.filter(({ right, tooMuch }) => right + tooMuch > 0);
  const precision = mean(answered.map(({ right, tooMuch }) => part(right, tooMuch)));
  const recall = mean(pages.map(({ right, missing }) => part(right, missing)));
  return (2 * precision * recall) / (precision + recall);
}

await measureSpeed();
const data = process.env.TIDINGS_BENCH_INGEST;
if (data === undefined) tell("\nThe kit was not read: set TIDINGS_BENCH_INGEST to its data folder.");
else {
  await measureFeedFiles(data);
  measurePages(data);
}
