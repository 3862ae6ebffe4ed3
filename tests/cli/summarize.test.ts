import { PassThrough, Readable, Writable } from "node:stream";
import { Command } from "commander";
import { expect, test } from "vitest";
import type { World } from "../../src/cli/subcommand.ts";
import { summarize } from "../../src/cli/summarize.ts";

/** Runs the filter over some input; `stdout` may be another one. */
async function filter(chunks: Iterable<string | Buffer> | Readable, otherStdout?: Writable) {
  const written: string[] = [];
  const complaints: string[] = [];
  const into = (list: string[]) =>
    new Writable({ write: (chunk, _encoding, done) => done(void list.push(String(chunk))) });
  const world: World = {
    stdin: chunks instanceof Readable ? chunks : Readable.from(chunks),
    stdout: otherStdout ?? into(written),
    stderr: into(complaints),
    environment: {},
    folder: "/",
    clock: { now: () => 0 },
    interrupted: new AbortController().signal,
  };
  let status = -1;
  const program = new Command("tidings");
  summarize(program, world, (code) => {
    status = code;
  });
  await program.parseAsync(["summarize"], { from: "user" });
  const answers = written
    .join("")
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  return { answers, status, complaints: complaints.join("") };
}

const article = {
  id: "a1",
  title: "Bridge closes",
  text: "\uFEFFThe council closed the old “harbour bridge” on Tuesday. 😀 Cracks were found in four of its piers.\r\n\r\nA ferry will carry people across. The repair takes two years.",
};

test("each article is answered by verbatim sentences with their places, three when no number is given", async () => {
  const { answers, status } = await filter([`${JSON.stringify(article)}\n`]);
  expect(status).toBe(0);
  expect(answers).toHaveLength(1);
  expect(answers[0].id).toBe("a1");
  expect(answers[0].sentences).toHaveLength(3);
  for (const { text, start, end } of answers[0].sentences) expect(article.text.slice(start, end)).toBe(text);
});

test("as many sentences as asked for, or all there are", async () => {
  const lines = [1, 2, 99].map((sentences) => JSON.stringify({ ...article, id: sentences, sentences }));
  const { answers } = await filter([lines.join("\n")]);
  expect(answers.map(({ id, sentences }) => [id, sentences.length])).toEqual([
    [1, 1],
    [2, 2],
    [99, 4],
  ]);
});

test("a text without a sentence has none; no title and null are the same", async () => {
  const { answers, status } = await filter([
    '{"id":1,"text":""}\n{"id":2,"text":"Rain fell.","title":null,"sentences":null}',
  ]);
  expect(answers).toEqual([
    { id: 1, sentences: [] },
    { id: 2, sentences: [{ text: "Rain fell.", start: 0, end: 10 }] },
  ]);
  expect(status).toBe(0);
});

test.each([
  ["broken JSON", '{"id":"x","text":"a"', null, "is not JSON"],
  ["no object", "[1]", null, "expected object"],
  ["no text", '{"id":"x"}', "x", '"text"'],
  ["a text that is a number", '{"id":7,"text":7}', 7, '"text"'],
  ["no sentences", '{"id":"x","text":"a","sentences":0}', "x", '"sentences"'],
  ["fewer than none", '{"id":"x","text":"a","sentences":-1}', "x", '"sentences"'],
  ["half a sentence", '{"id":"x","text":"a","sentences":1.5}', "x", '"sentences"'],
  ["half a character", '{"id":"x","text":"a\\ud83d"}', "x", "surrogate"],
  ["no id", '{"text":"a"}', null, '"id"'],
])("%s is answered by an error, and the lines around it are unharmed", async (_what, line, id, complaint) => {
  const { answers, status } = await filter([
    `{"id":"before","text":"One."}\n\n${line}\n{"id":"after","text":"Two."}\n`,
  ]);
  expect(answers.map((answer) => answer.id)).toEqual(["before", id, "after"]);
  expect(answers[1].error).toContain(complaint);
  expect(answers[1].error).toContain("Line 3");
  expect(answers[2].sentences).toHaveLength(1);
  expect(status).toBe(0);
});

test("the status is 1 when no line could be answered, and 0 when there was none", async () => {
  expect((await filter(["no\nno\n"])).status).toBe(1);
  expect(await filter(["\n \n"])).toMatchObject({ answers: [], status: 0 });
});

test("a line is answered while the next one has not come yet", async () => {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const done = filter(stdin, stdout);
  const answer = new Promise((resolve) => stdout.once("readable", () => resolve(String(stdout.read()))));
  stdin.write('{"id":1,"text":"Rain fell."}\n');
  expect(await answer).toContain("Rain fell.");
  stdin.end();
  expect((await done).status).toBe(0);
});

test("a reader who leaves, as head does, ends the filter quietly and the input is not read to its end", async () => {
  let lines = 0;
  function* endless() {
    while (lines < 100_000) {
      lines += 1;
      yield '{"id":1,"text":"Rain fell."}\n';
    }
  }
  const closed = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error("EPIPE"), { code: "EPIPE" })),
  });
  const { status, complaints } = await filter(endless(), closed);
  expect([status, complaints]).toEqual([0, ""]);
  expect(lines).toBeLessThan(1000);
});

test("a full disk behind the output is an error that is told", async () => {
  const full = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error("no space left"), { code: "ENOSPC" })),
  });
  const { status, complaints } = await filter(
    Array.from({ length: 50 }, () => '{"id":1,"text":"Rain."}\n'),
    full,
  );
  expect(status).toBe(1);
  expect(complaints).toContain("no space left");
});
