import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { HostileCases } from "./hostile/hostile-case.ts";
import { hostileFeeds } from "./hostile/hostile-feeds.ts";
import { hostilePages } from "./hostile/hostile-pages.ts";
import { hostileTexts } from "./hostile/hostile-texts.ts";
import type { HostileResult } from "./hostile/run-hostile.ts";

const MOST_SECONDS = 5;
const MOST_MEGABYTES = 512;
/** Other tests share the machine: what its clock says is more than what the reading takes. */
const SLACK = Number(process.env.CI ? 3 : 2);
/** What Node, the readers and the case itself take in memory before anything is read. */
const BASE_MEGABYTES = 250;

/** Reads all cases of a kind in a program of its own, and comes to what it said of each. */
async function resultsOf(kind: string): Promise<{ status: number | null; results: HostileResult[] }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "hostile", "run-hostile.ts"), kind], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = new Promise<number | null>((resolve) => child.on("close", resolve));
  const text = (await child.stdout.setEncoding("utf8").toArray()).join("");
  const results = text
    .split("\n")
    .filter(Boolean)
    .map((line): HostileResult => JSON.parse(line));
  return { status: await exit, results };
}

const kinds: [string, HostileCases][] = [
  ["feeds", hostileFeeds],
  ["pages", hostilePages],
  ["texts", hostileTexts],
];

test.each(kinds)(
  "hostile %s: each ends in an answer or a reason, in time and within bounds, and none takes the program with it",
  async (kind, cases) => {
    const { status, results } = await resultsOf(kind);
    expect(status).toBe(0);
    expect(results.map(({ name }) => name)).toEqual(Object.keys(cases));
    for (const { name, said, isRefused, seconds, megabytes } of results) {
      // A reason says what is wrong and, behind the colon, what to do.
      if (isRefused)
        expect([name, said]).toEqual([name, expect.stringMatching(/^(?:is|has|shows|nests|takes) .+: .+/)]);
      expect([name, seconds < MOST_SECONDS * SLACK]).toEqual([name, true]);
      expect([name, megabytes < MOST_MEGABYTES + BASE_MEGABYTES]).toEqual([name, true]);
    }
  },
  300_000,
);

test("the hostile set has at least 60 members", () => {
  const all = kinds.flatMap(([, cases]) => Object.keys(cases));
  expect(all.length).toBeGreaterThanOrEqual(60);
});
