// How fast articles come in, and what memory that takes: node bench/import.ts [SIZE …]
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { syntheticArticles } from "./synthetic-articles.ts";

const SIZES = [1_000, 10_000, 100_000];
const KIBIBYTES_PER_MEGABYTE = 1e6 / 1024;
const root = join(import.meta.dirname, "..");

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
console.log("| articles | articles/s | seconds | peak memory MB | database MB |\n|---|---|---|---|---|");
for (const size of sizes) await measure(size);

/** A new store each time; the process's own start is part of the time. */
async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
  try {
    const database = join(folder, "tidings.db");
    const start = performance.now();
    const peak = await importInto(database, size);
    const seconds = (performance.now() - start) / 1000;
    const megabytes = statSync(database).size / 1e6;
    const figures = [size, Math.round(size / seconds), seconds.toFixed(1), Math.round(peak), Math.round(megabytes)];
    console.log(`| ${figures.join(" | ")} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The real command in a process of its own; comes to its peak memory in megabytes. */
async function importInto(database: string, size: number): Promise<number> {
  const command = [
    "--import",
    join(root, "bench", "tell-peak-memory.ts"),
    join(root, "bin", "tidings.js"),
    "import",
    "-",
  ];
  const child: ChildProcess = spawn(process.execPath, command, {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    stdio: ["pipe", "ignore", "pipe", "pipe"],
  });
  if (!child.stdin || !child.stderr) throw new Error("The import has no standard input or error.");
  const lines = syntheticArticles(size).map((row) => `${JSON.stringify(row)}\n`);
  const [said, peak, [status]] = await Promise.all([
    text(child.stderr),
    text(child.stdio[3] as Readable),
    once(child, "exit"),
    pipeline(lines, child.stdin),
  ]);
  if (status !== 0) throw new Error(`The import ended with status ${status}. It said: ${said}`);
  return Number(peak) / KIBIBYTES_PER_MEGABYTE;
}
