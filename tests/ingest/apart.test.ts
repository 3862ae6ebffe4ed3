import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { openThread } from "../../src/ingest/apart/thread.ts";
import { openThreads } from "../../src/ingest/apart/threads.ts";
import { succeed } from "../../src/outcome.ts";

const REMEDY = "save the text of the article alone";
const ECHO = `
  import { parentPort, threadId } from "node:worker_threads";
  parentPort.on("message", (task) => {
    if (task === "spin") for (;;);
    if (task === "swell") for (const all = []; ; ) all.push(new Array(1e5).fill(all.length));
    if (task === "leave") process.exit(3);
    if (task === "who") return parentPort.postMessage({ ok: true, value: threadId });
    if (task === "throw") setTimeout(() => { throw new Error("it broke"); });
    else parentPort.postMessage(task === "catch" ? { threw: "too odd" } : { ok: true, value: task });
  });`;

/** A worker that does what its task says. */
function worker(): URL {
  const folder = mkdtempSync(join(tmpdir(), "tidings-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "worker.mjs");
  writeFileSync(file, ECHO);
  return pathToFileURL(file);
}

const limits = { seconds: 20, megabytes: 64 };

describe("what is read in a thread of its own", () => {
  test("is answered task by task, in order", async () => {
    const { run } = openThread<string>(worker(), limits);
    expect(await Promise.all(["a", "b", "c"].map((task) => run(task, REMEDY)))).toEqual(["a", "b", "c"].map(succeed));
  });

  test.each([
    ["spin", /^takes more than 0.5 seconds to read: /],
    ["swell", /^takes more than 32 MB to read: /],
    ["leave", /^cannot be read \(its thread ended\): /],
    ["throw", /^cannot be read \(it broke\): /],
    ["catch", /^cannot be read \(too odd\): /],
  ])("fails with the reason where it goes wrong (%s), and the next task is answered", async (task, reason) => {
    const { run } = openThread<string>(worker(), { seconds: task === "spin" ? 0.5 : 20, megabytes: 32 });
    const [failed, next] = await Promise.all([run(task, REMEDY), run("next", REMEDY)]);
    expect(failed).toMatchObject({ ok: false, failure: { message: expect.stringMatching(reason) } });
    expect(failed).toMatchObject({ failure: { message: expect.stringContaining(REMEDY) } });
    expect(next).toEqual(succeed("next"));
  });

  test("keeps its thread where a task cannot even be handed over", async () => {
    const { run } = openThread<unknown>(worker(), limits);
    const [refused, next] = await Promise.allSettled([run(() => {}, REMEDY), run("next", REMEDY)]);
    expect(refused.status).toBe("rejected");
    expect(next).toEqual({ status: "fulfilled", value: succeed("next") });
  });
});

describe("what several threads share", () => {
  test("is answered although one of them is held up", async () => {
    const { run } = openThreads<string>(worker(), 2, { ...limits, seconds: 4 });
    const answered: string[] = [];
    const noted = async (task: string) => {
      await run(task, REMEDY);
      answered.push(task);
    };
    await Promise.all([noted("spin"), noted("a"), noted("b"), noted("c")]);
    expect(answered).toEqual(["a", "b", "c", "spin"]);
  });

  test("starts no thread while another has nothing to do", async () => {
    const { run } = openThreads<string>(worker(), 3, limits);
    const first = await run("who", REMEDY);
    expect([await run("who", REMEDY), await run("who", REMEDY)]).toEqual([first, first]);
  });

  test("starts as many threads as it may, and gives each the next task when it is free", async () => {
    const { run } = openThreads<string>(worker(), 2, limits);
    const answers = await Promise.all(Array.from({ length: 10 }, () => run<number>("who", REMEDY)));
    expect(new Set(answers.map((answer) => answer.ok && answer.value)).size).toBe(2);
  });

  test("is answered by another thread after one was ended", async () => {
    const { run } = openThreads<string>(worker(), 1, { ...limits, seconds: 0.5 });
    const [failed, next] = await Promise.all([run("spin", REMEDY), run("next", REMEDY)]);
    expect([failed.ok, next]).toEqual([false, succeed("next")]);
  });
});

test("a thread with nothing to do keeps no process alive", () => {
  const module = JSON.stringify(new URL("../../src/ingest/apart/read-apart.ts", import.meta.url).href);
  const script = `import { readPageApart } from ${module}; await readPageApart("<p>It rained.</p>", 0); console.log("read");`;
  const child = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { timeout: 20_000 });
  expect([child.status, child.stdout.toString(), child.stderr.toString()]).toEqual([0, "read\n", ""]);
});
