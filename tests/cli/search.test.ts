import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { World } from "../../src/cli/subcommand.ts";
import { tidings } from "../../src/cli/tidings.ts";

const ferry = {
  id: "nordland-7",
  url: "https://nordland.example/ferries",
  title: "Ferry strike ends",
  body: "“It is over,” she said. 🙂 Crews of the Lindholm ferries ended their strike on Friday.\n\nThe first ferry left at noon.",
  source: "Nordland Post",
  published_at: "2026-11-20T08:30:00Z",
};
const otters = {
  title: "Otters return",
  body: "Otters live along the upper Velm again. Anglers fear for the trout of the river.",
  source: "Harbour Courier",
  published_at: "2026-11-19",
};
const undated = {
  id: 12,
  title: "Otters and ferries",
  body: "No ferry disturbs the otters.",
  source: "Harbour Courier",
};

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tidings-test-"));
  const imported = await run(["import", "-"], linesOf([ferry, otters, undated]));
  expect(imported.status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** `npx tidings …` over the store of this file, in a world that differs as told. */
const start = (words: string[], input: Iterable<string> | Readable, stdout: Writable, world: Partial<World> = {}) =>
  tidings(words, {
    stdin: input instanceof Readable ? input : Readable.from(input),
    stdout,
    stderr: writeTo(() => {}),
    environment: { DATABASE_URL: `file:${join(folder, "tidings.db")}` },
    folder,
    clock: { now: () => Date.UTC(2026, 10, 21) },
    interrupted: new AbortController().signal,
    ...world,
  });

const writeTo = (take: (text: string) => void): Writable =>
  new Writable({ write: (chunk, _encoding, done) => done(void take(String(chunk))) });

async function run(words: string[], input: Iterable<string>, world: Partial<World> = {}) {
  const [written, complaints]: [string[], string[]] = [[], []];
  const stdout = writeTo((text) => written.push(text));
  const status = await start(words, input, stdout, { stderr: writeTo((text) => complaints.push(text)), ...world });
  return { status, answers: written.join("").split("\n").slice(0, -1), complaints: complaints.join("") };
}

const linesOf = (rows: unknown[]): string[] => rows.map((row) => `${JSON.stringify(row)}\n`);

async function search(...rows: unknown[]) {
  const { status, answers } = await run(["search"], linesOf(rows));
  return { status, answers: answers.map((line) => JSON.parse(line)) };
}

test("a query is answered by articles as they were imported, and passages that can be checked in them", async () => {
  const { answers, status } = await search({ id: "q1", query: "ferry strike", limit: 1 });
  expect(status).toBe(0);
  expect(answers).toMatchObject([
    {
      id: "q1",
      results: [
        {
          article: "nordland-7",
          url: ferry.url,
          title: ferry.title,
          source: "Nordland Post",
          published: "2026-11-20T08:30:00.000Z",
          score: expect.any(Number),
        },
      ],
    },
  ]);
  const [{ passages }] = answers[0].results;
  expect(passages[0].text).toBe("🙂 Crews of the Lindholm ferries ended their strike on Friday.");
  for (const { in: where, text, start, end } of passages) {
    expect((where === "title" ? ferry.title : ferry.body).slice(start, end)).toBe(text);
  }
});

test("a day stays a day, and what is not known is null", async () => {
  const { answers } = await search({ id: 1, query: "otters" });
  const published = answers[0].results.map(({ title, published, url }: typeof ferry & { published: string }) => [
    title,
    published,
    url,
  ]);
  expect(published).toContainEqual(["Otters return", "2026-11-19", null]);
  expect(published).toContainEqual(["Otters and ferries", null, null]);
});

test("an article that came without an id is known by its number", async () => {
  const { answers } = await search({ id: 1, query: "anglers trout" });
  expect(answers[0].results[0].article).toEqual(expect.any(Number));
});

test("pipelines get all that holds a word, at most as many as they ask for", async () => {
  const { answers } = await search({ id: 1, query: "ferry otters" }, { id: 2, query: "ferry otters", limit: 2 });
  expect(answers.map(({ results }) => results.length)).toEqual([3, 2]);
});

test("answers come in order, and a bad line is answered without harm to the others", async () => {
  const { answers: lines, status } = await run(
    ["search"],
    [
      `{"id":"a","query":"ferry"}\n{"id":"b","query":7}\nferry?\n{"id":"c","query":"ferry","limit":0}\n{"id":"d","query":""}\n`,
    ],
  );
  const answers = lines.map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(answers.map(({ id }) => id)).toEqual(["a", "b", null, "c", "d"]);
  expect(answers[0].results).not.toHaveLength(0);
  for (const refused of answers.slice(1, 4)) expect(refused.error).toMatch(/^Line \d.*A line looks like \{/);
  expect(answers[4].results).toEqual([]);
});

test("a query is answered before the next one is typed", async () => {
  const typed = new Readable({ read() {} });
  const answer = Promise.withResolvers<string>();
  const finished = start(["search"], typed, writeTo(answer.resolve));
  typed.push(`{"id":"first","query":"ferry"}\n`);
  expect(JSON.parse(await answer.promise)).toMatchObject({ id: "first" });
  typed.push(null);
  expect(await finished).toBe(0);
});

test("what is no database is refused with the reason", async () => {
  const environment = { DATABASE_URL: `file:${folder}` };
  const { status, complaints, answers } = await run(["search"], [`{"id":1,"query":"ferry"}\n`], { environment });
  expect(status).toBe(1);
  expect(answers).toEqual([]);
  expect(complaints).toMatch(/^The search could not start\. .+/);
});
