// How long from `npm start` to the first answer, and how much memory the bot holds when nobody asks.
// Linux only for the memory: it is read from /proc.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const RUNS = 5;
const IDLE_SECONDS = 5;
const SAMPLES_QUESTION = "/topic flood\n";

const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
const first = await measure(join(folder, "0.db"));
const runs: Measured[] = [];
for (let run = 0; run < RUNS; run += 1) runs.push(await measure(join(folder, "0.db")));
rmSync(folder, { recursive: true });

console.log("| what | value |\n|---|---|");
console.log(`| \`npm start\` on an empty store to the first answer (samples are read in) | ${first.milliseconds} ms |`);
console.log(
  `| \`npm start\` on a filled store to the first answer, median of ${RUNS} | ${median(runs.map((run) => run.milliseconds))} ms |`,
);
console.log(`| resident memory ${IDLE_SECONDS} s later, median | ${median(runs.map((run) => run.megabytes))} MB |`);

type Measured = { milliseconds: number; megabytes: number };

async function measure(database: string): Promise<Measured> {
  const started = performance.now();
  const npm = spawn("npm", ["start", "--silent"], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ["pipe", "pipe", "inherit"],
  });
  npm.stdin.write(SAMPLES_QUESTION);
  let answer = "";
  for await (const chunk of npm.stdout) {
    answer += chunk;
    if (answer.includes("matched:")) break;
  }
  if (!answer.includes("matched:")) throw new Error(`no answer came: ${answer}`);
  const milliseconds = Math.round(performance.now() - started);
  await pause(IDLE_SECONDS * 1000);
  const megabytes = residentMegabytes(npm.pid ?? 0);
  npm.stdin.end();
  return { milliseconds, megabytes };
}

/** Of the process that does the work: the last in the chain that npm started. */
function residentMegabytes(root: number): number {
  const parents = new Map(
    readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const status = readFileSync(`/proc/${name}/status`, "utf8");
          return [[Number(/PPid:\s+(\d+)/.exec(status)?.[1]), Number(name)] as const];
        } catch {
          // It ended while we looked.
          return [];
        }
      }),
  );
  let process = root;
  for (let child = parents.get(process); child !== undefined; child = parents.get(process)) process = child;
  const status = readFileSync(`/proc/${process}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

function median(numbers: number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
}
