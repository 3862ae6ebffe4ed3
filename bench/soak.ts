// A day of articles, questions and digests with time scaled, and what the bot holds meanwhile: node bench/soak.ts [HOURS]
import { judgeSoak } from "./prove/judge-soak.ts";
import { runSoak } from "./prove/run-soak.ts";
import type { Sample } from "./prove/soak-words.ts";

const HOURS = 24;
const MEGABYTE = 1e6;
const SHOWN = 12;

const hours = Number(process.argv[2] ?? HOURS);
const began = performance.now();
const run = await runSoak(Math.round(hours * 60));
const minutes = ((performance.now() - began) / 60_000).toFixed(1);

const columns = [
  "hour",
  "heap MB",
  "outside MB",
  "resident MB",
  "descriptors",
  "waits for",
  "log MB",
  "articles",
  "deliveries",
  "key_value",
  "told",
];
console.log(`| ${columns.join(" | ")} |\n|${columns.map(() => "---").join("|")}|`);
const every = Math.max(1, Math.floor(run.samples.length / SHOWN));
for (const sample of [...run.samples.filter((_, at) => at % every === every - 1), ...run.later])
  console.log(rowOf(sample));
const { holds, figures } = judgeSoak(run);
console.log(`\n${holds ? "holds" : "FAILS"}, in ${minutes} minutes: ${figures}`);
process.exitCode = holds ? 0 : 1;

function rowOf({ at, heap, outside, resident, descriptors, waitsFor, log, rows }: Sample): string {
  const hour = (at - (run.samples[0]?.at ?? at)) / 3_600_000;
  const sizes = [heap, outside, resident].map((bytes) => (bytes / MEGABYTE).toFixed(1));
  const counts = [rows.articles, rows.deliveries, rows.key_value, rows.told];
  return `| ${[hour.toFixed(1), ...sizes, descriptors, waitsFor, (log / MEGABYTE).toFixed(1), ...counts].join(" | ")} |`;
}
