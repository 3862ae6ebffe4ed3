// What the gate catches and what it refuses wrongly, a kind a line: over the sets written by hand, and where TIDINGS_BENCH
// names a folder with quality/data/*.jsonl over true and falsified sentences made from those texts. Sets that were kept aside
// while the gate was made are named so; which of them were looked at since, bench/README.md tells. With --set=FILE a set of
// your own, in the same form. With --show it prints what it got wrong.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { generate } from "./gate/generate.ts";
import { type Group, measure, readGroups, TRUE } from "./gate/measure.ts";

const FILES = ["summ_cnndm_val1000.jsonl", "retr_newsmix_corpus.jsonl"];
const MOST_OF_A_KIND = { true: 80, false: 180 };
const SEED = 4;

const byHand = (name: string): Group[] => readGroups(new URL(`../tests/summarize/gate/${name}.jsonl`, import.meta.url));
const own = process.argv.find((word) => word.startsWith("--set="))?.slice("--set=".length);
const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length);

const known: [string, () => Group[]][] = [
  ["by hand, worked on", () => byHand("worked-on")],
  ["by hand, kept aside", () => byHand("kept-aside")],
  ["by hand, written later", () => byHand("written-later")],
  ["by hand, written last", () => byHand("written-last")],
  ["generated, worked on", () => generated(0)],
  ["generated, kept aside", () => generated(1)],
];
const sets = own === undefined ? known : [[own, () => readGroups(own)] as const];

for (const [name, groups] of sets) {
  if (only !== undefined && only !== name) continue;
  const all = groups();
  if (all.length > 0) print(name, all);
}

/** Every second text, from the first or from the second one on. */
function generated(first: number): Group[] {
  const folder = process.env.TIDINGS_BENCH;
  if (folder === undefined) return [];
  const texts = FILES.map((file) => join(folder, "quality/data", file))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line): string => textOf(JSON.parse(line)));
  return generate(
    texts.filter((_, index) => index % 2 === first),
    MOST_OF_A_KIND,
    SEED,
  );
}

function textOf({ text, body }: { text?: string; body?: string }): string {
  return text ?? body ?? "";
}

function print(name: string, groups: Group[]): void {
  measure(groups.slice(0, 20));
  const started = performance.now();
  const { total, missed } = measure(groups);
  const ms = performance.now() - started;
  console.log(`\n${name}\n\n| kind | sentences | wrong |\n|---|---|---|`);
  for (const [kind, count] of total) console.log(`| ${kind} | ${count} | ${missed.get(kind)?.length ?? 0} |`);
  const sum = (isTrue: boolean) => {
    const kinds = [...total.keys()].filter((kind) => kind.startsWith(TRUE) === isTrue);
    const count = kinds.reduce((all, kind) => all + (total.get(kind) ?? 0), 0);
    const wrong = kinds.reduce((all, kind) => all + (missed.get(kind)?.length ?? 0), 0);
    return { count, wrong, share: ((100 * wrong) / Math.max(1, count)).toFixed(1) };
  };
  const [good, bad] = [sum(true), sum(false)];
  console.log(`\ntrue ones refused: ${good.wrong} of ${good.count} (${good.share} %)`);
  console.log(`falsified ones passed: ${bad.wrong} of ${bad.count} (${bad.share} %)`);
  console.log(`${(ms / (good.count + bad.count)).toFixed(3)} ms a sentence`);
  if (!process.argv.includes("--show")) return;
  for (const miss of [...missed.values()].flat())
    console.log(`\n[${miss.kind}] ${miss.text}\n   ${miss.reason}\n   < ${miss.sources.join(" | ")}`);
}
