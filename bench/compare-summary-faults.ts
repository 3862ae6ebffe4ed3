// How many summaries in a hundred have a fault (see summary-faults.ts): ours, lead-3 and LexRank, each asked for one to
// four sentences. TIDINGS_BENCH names the folder with quality/data/summ_*.jsonl. With --show KIND it prints ours with it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Span } from "../src/article.ts";
import { extractive } from "../src/summarize/extractive.ts";
import { paragraphsIn } from "../src/text/paragraphs.ts";
import { type Fault, faultsOf } from "./summary-faults.ts";

const folder = process.env.TIDINGS_BENCH;
if (folder === undefined) throw new Error("Set TIDINGS_BENCH to the folder that holds quality/data.");
const { sentences: sentencesOf } = await import(join(folder, "quality/text.mjs"));

const KINDS: Fault[] = ["dangling", "cut quotation", "no speaker", "repeated fact"];
const LENGTHS = [1, 2, 3, 4];

type Text = { title?: string; text: string };
type System = { name: string; shorten(text: Text, sentences: number): Promise<Span[]> };

const systems: System[] = [
  { name: "lead", shorten: async ({ text }, sentences) => sentencesOf(text).slice(0, sentences) },
  { name: "LexRank", shorten: async ({ text }, sentences) => lexRank(text, sentences) },
  {
    name: "Tidings",
    shorten: ({ title, text }, sentences) =>
      extractive.summarize({ title, text, paragraphs: paragraphsIn(text) }, sentences),
  },
];

/** Erkan and Radev 2004 with their threshold of 0.1, over plain counts of words. */
function lexRank(text: string, count: number): Span[] {
  const all: (Span & { text: string })[] = sentencesOf(text);
  const bags = all.map((sentence) => Map.groupBy(sentence.text.toLowerCase().match(/\p{L}{4,}/gu) ?? [], String));
  const length = (bag: Map<string, string[]>) => Math.hypot(...[...bag.values()].map(({ length }) => length)) || 1;
  const edges = bags.map((one) =>
    bags.map((other) => {
      const dot = [...one].reduce((sum, [word, { length }]) => sum + length * (other.get(word)?.length ?? 0), 0);
      return Number(dot / length(one) / length(other) > 0.1);
    }),
  );
  const degrees = edges.map((row) => row.reduce((sum, edge) => sum + edge, 0) || 1);
  let ranks = all.map(() => 1);
  for (let round = 0; round < 20; round += 1) {
    ranks = edges.map((row) =>
      row.reduce((sum, edge, j) => sum + (0.85 * edge * (ranks[j] ?? 0)) / (degrees[j] ?? 1), 0.15),
    );
  }
  const best = [...ranks.keys()].sort((one, other) => (ranks[other] ?? 0) - (ranks[one] ?? 0)).slice(0, count);
  return all.filter((_, i) => best.includes(i));
}

const shown = process.argv[process.argv.indexOf("--show") + 1];
const data = join(folder, "quality/data");
console.log(`| set | sentences | system | any | ${KINDS.join(" | ")} |`);
console.log("|---|---|---|---|---|---|---|---|");
for (const name of readdirSync(data).filter((file) => /^summ_.*\.jsonl$/.test(file))) {
  const texts = readFileSync(join(data, name), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  for (const sentences of LENGTHS) for (const system of systems) await measure(name, texts, sentences, system);
}

async function measure(set: string, texts: Text[], sentences: number, system: System): Promise<void> {
  const counts = new Map<Fault | "any", number>();
  for (const text of texts) {
    const spans = await system.shorten(text, sentences);
    const faults = faultsOf(text.text, spans);
    for (const fault of faults) counts.set(fault, (counts.get(fault) ?? 0) + 1);
    if (faults.size > 0) counts.set("any", (counts.get("any") ?? 0) + 1);
    if (system.name === "Tidings" && faults.has(shown as Fault)) show(text.text, spans);
  }
  const share = (kind: Fault | "any") => (((counts.get(kind) ?? 0) / texts.length) * 100).toFixed(1);
  console.log(`| ${set} | ${sentences} | ${system.name} | ${(["any", ...KINDS] as const).map(share).join(" | ")} |`);
}

function show(text: string, spans: Span[]): void {
  console.log(`-- ${spans.map(({ start, end }) => text.slice(start, end)).join("\n   ")}`);
}
