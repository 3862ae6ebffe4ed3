import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { expect, test } from "vitest";
import { openProgress } from "../../src/cli/import-progress.ts";
import { keepReadings } from "../../src/cli/keep-readings.ts";
import { tidings } from "../../src/cli/tidings.ts";
import type { Reading } from "../../src/ingest/reading.ts";
import { StoreFailure } from "../../src/store/store.ts";
import { articlesOf, folderWith, NOW, readOne } from "./reading.ts";

const row = (id: number, body = "It rained in Kent for nine days.") => JSON.stringify({ id, title: `T ${id}`, body });
const rows = (count: number) => Array.from({ length: count }, (_, id) => row(id)).join("\n");

/** All that was written so far and not looked at yet. */
function textIn(stream: PassThrough): string {
  let text = "";
  for (let chunk = stream.read(); chunk !== null; chunk = stream.read()) text += String(chunk);
  return text;
}

async function runIn(folder: string, words: string[], { input = "", interrupted = new AbortController().signal } = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const status = await tidings(words, {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    environment: { DATABASE_URL: `file:${join(folder, "store", "tidings.db")}` },
    folder,
    clock: { now: () => NOW },
    interrupted,
  });
  return { status, out: textIn(stdout), err: textIn(stderr) };
}

test("it ends with what was added, updated, already known and refused", async () => {
  const folder = folderWith({
    "news/rows.jsonl": `${rows(3)}\n{broken\n`,
    "news/a.txt": "Rain in Kent",
    "news/b.png": "x",
  });
  const first = await runIn(folder, ["import", join(folder, "news")]);
  expect(first).toMatchObject({
    status: 0,
    out: "added 4, updated 0, already known 0, refused 1, passed over 1 of other kinds\n",
  });
  expect(first.err).toMatch(/^refused: .*rows\.jsonl, line 4, is not JSON .*\n$/);

  writeFileSync(join(folder, "news", "a.txt"), "Rain in Kent, and more to come");
  const again = await runIn(folder, ["import", join(folder, "news")]);
  expect(again.out).toMatch(/^added 0, updated 1, already known 3, refused 1/);
});

test("an article that came in is found and summarized", async () => {
  const folder = folderWith({
    "rain.txt": "Rain in Kent\n\nIt rained in Kent for nine days, the weather office said on Monday.\n",
  });
  await runIn(folder, ["import", join(folder, "rain.txt")]);
  const { out } = await runIn(folder, ["search"], { input: '{"id":1,"query":"kent rain"}\n' });
  expect(JSON.parse(out).results[0]).toMatchObject({ title: "Rain in Kent", source: "rain.txt" });
});

test("standard input is read as JSON Lines or as a text, and a pipeline gets the counts as JSON", async () => {
  const folder = folderWith({});
  const counts = async (input: string) => JSON.parse((await runIn(folder, ["import", "-"], { input })).out);
  expect(await counts(rows(2))).toMatchObject({ added: 2, known: 0 });
  expect(await counts(rows(2))).toMatchObject({ added: 0, known: 2 });
  expect(await counts("Rain in Kent")).toMatchObject({ added: 1 });
});

test("where all failed the status is 1, and the reason stands on standard error", async () => {
  const folder = folderWith({ "empty.txt": "" });
  const { status, out, err } = await runIn(folder, ["import", join(folder, "empty.txt"), join(folder, "gone")]);
  expect(status).toBe(1);
  expect(out).toBe("added 0, updated 0, already known 0, refused 2\n");
  expect(err).toBe(
    `refused: ${join(folder, "empty.txt")} is empty: remove it, or fill it with an article\n` +
      `refused: ${join(folder, "gone")} is not there (any more): check the path\n`,
  );
});

test("no control character of a file's name or text reaches the terminal", async () => {
  const folder = folderWith({ "a\u001b[2J.json": "\u001b]0;x\u0007{" });
  const { err } = await runIn(folder, ["import", folder]);
  expect(err.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
});

async function* readingsOf(count: number): AsyncGenerator<Reading> {
  yield* await readOne("rows.jsonl", rows(count));
}
const handling = { interrupted: new AbortController().signal, onRefusal: () => {}, onProgress: () => {} };
const keepAll = async (articles: unknown[]) => articles.map((_, id) => ({ id, as: "added" as const }));

test("articles are kept in batches, in order, none lost and none twice", async () => {
  const batches: string[][] = [];
  const newsroom = {
    keep: (articles: { givenId?: string | undefined }[]) => {
      batches.push(articles.map(({ givenId = "" }) => givenId));
      return keepAll(articles);
    },
  };
  const { counts } = await keepReadings(readingsOf(1201), { ...handling, newsroom });
  expect(counts.added).toBe(1201);
  expect(batches.map(({ length }) => length)).toEqual([500, 500, 201]);
  expect(batches.flat()).toEqual(Array.from({ length: 1201 }, (_, id) => `${id}`));
});

test("large articles make small batches", async () => {
  const sizes: number[] = [];
  const keep = (articles: unknown[]) => {
    sizes.push(articles.length);
    return keepAll(articles);
  };
  const large = async function* () {
    const [article] = articlesOf(await readOne("a.txt", "It rained. ".repeat(200_000)));
    for (let at = 0; at < 5; at += 1) if (article) yield { article };
  };
  await keepReadings(large(), { ...handling, newsroom: { keep } });
  expect(sizes).toEqual([2, 2, 1]);
});

test("an interrupt keeps what was read and reads no more", async () => {
  const interruption = new AbortController();
  let kept = 0;
  const keep = (articles: unknown[]) => {
    kept += articles.length;
    if (kept >= 500) interruption.abort();
    return keepAll(articles);
  };
  const end = await keepReadings(readingsOf(2000), {
    ...handling,
    newsroom: { keep },
    interrupted: interruption.signal,
  });
  expect(end).toMatchObject({ counts: { added: 500 }, stopped: "interrupted" });
});

test("an interrupted import says how to go on, with status 130, and goes on when it is run again", async () => {
  const folder = folderWith({ "rows.jsonl": rows(700) });
  const stopped = await runIn(folder, ["import", join(folder, "rows.jsonl")], { interrupted: AbortSignal.abort() });
  expect(stopped).toMatchObject({ status: 130, err: expect.stringContaining("run again, goes on from there") });
  expect((await runIn(folder, ["import", join(folder, "rows.jsonl")])).out).toMatch(/^added 700,/);
});

test("a store that fails halfway stops the import with what is stored and what to do", async () => {
  let batches = 0;
  const keep = (articles: unknown[]) => {
    batches += 1;
    if (batches === 2) return Promise.reject(new StoreFailure("The disk is full: free some space."));
    return keepAll(articles);
  };
  const end = await keepReadings(readingsOf(1500), { ...handling, newsroom: { keep } });
  expect(end).toMatchObject({ counts: { added: 500 }, stopped: { because: "The disk is full: free some space." } });
});

test("progress is silent for two seconds, and then says each minute how much is left", () => {
  let now = 0;
  const stderr = new PassThrough();
  const progress = openProgress({ stderr, clock: { now: () => now } });
  const lineAt = (seconds: number, bytes: number) => {
    now = seconds * 1000;
    progress.report(() => ({ articles: 7, bytes, all: 100e6 }));
    return textIn(stderr);
  };
  expect(lineAt(1.9, 1e6)).toBe("");
  expect(lineAt(2, 10e6)).toBe("articles: 7, 10.0 MB (10%), about 18 s left\n");
  expect(lineAt(61, 20e6)).toBe("");
  expect(lineAt(62, 20e6)).toBe("articles: 7, 20.0 MB (20%), about 5 min left\n");
});

test("on a terminal a bar shows it, and refusals stand above the bar", () => {
  let now = 0;
  const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const progress = openProgress({ stderr, clock: { now: () => now } });
  now = 3000;
  progress.report(() => ({ articles: 7, bytes: 50e6, all: 100e6 }));
  progress.say("refused: a.txt is empty");
  progress.close();
  const shown = textIn(stderr);
  expect(shown).toMatch(/50%\s+articles: 7, 50\.0 MB/);
  expect(shown).toContain("\r\u001b[Krefused: a.txt is empty\n");
});
