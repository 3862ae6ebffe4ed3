// How fast sources are read, in how much memory, and whether the bot answers meanwhile.
//   node bench/ingest.ts [SIZE …]    numbers of sources; 1000, 2500 and 5000 when none is given
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const sizes = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
const script = (name: string) => join(import.meta.dirname, "ingest", name);

async function told<Answer>(child: ChildProcess, message?: object | number): Promise<Answer> {
  const answer = once(child, "message");
  if (message !== undefined) child.send(message);
  return (await answer)[0];
}

type Measured = {
  read: number;
  added: number;
  seconds: number;
  delayMs: number[];
  answers: number;
  answerMs: number[];
  peakMegabytes: number;
};

const rounded = (numbers: number[]) => numbers.map((number) => number.toFixed(1)).join(" / ");
const line = (size: number, what: string, { read, added, seconds, ...rest }: Measured) =>
  `| ${size} | ${what} | ${read} | ${added} | ${seconds.toFixed(0)} | ${(added / seconds).toFixed(0)} | ${rounded(rest.delayMs)} | ${rest.answers === 0 ? "–" : rounded(rest.answerMs)} | ${rest.peakMegabytes.toFixed(0)} |`;

console.log(
  "| sources | round | read | new articles | seconds | articles/s | event loop late, ms: p50 / p99 / max | answer, ms: p50 / p99 | peak memory MB |",
);
console.log("|---|---|---|---|---|---|---|---|---|");
for (const size of sizes.length > 0 ? sizes : [1000, 2500, 5000]) {
  const web = fork(script("web-of-feeds.ts"));
  const port = await told<number>(web);
  const reader = fork(script("measured-reader.ts"), [`file:${join(folder, `${size}.db`)}`, String(port), String(size)]);
  await told(reader);
  console.log(line(size, "first", await told(reader, { read: true, ask: false })));
  console.log(line(size, "only asked", await told(reader, { read: false, ask: true })));
  await told(web, 1);
  console.log(line(size, "steady, while asked", await told(reader, { read: true, ask: true })));
  console.log(line(size, "nothing new", await told(reader, { read: true, ask: false })));
  for (const child of [reader, web]) {
    child.disconnect();
    await once(child, "exit");
  }
}
rmSync(folder, { recursive: true });
