import { Readable, Writable } from "node:stream";
import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import type { World } from "../../src/cli/subcommand.ts";

async function filter(rows: readonly unknown[]) {
  const written: string[] = [];
  const world: World = {
    stdin: Readable.from([rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n")]),
    stdout: new Writable({ write: (chunk, _encoding, done) => done(void written.push(String(chunk))) }),
    stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
    environment: {},
    folder: "/",
    clock: { now: () => 0 },
    interrupted: new AbortController().signal,
  };
  let status = -1;
  const program = new Command("tidings");
  check(program, world, (code) => {
    status = code;
  });
  await program.parseAsync(["check"], { from: "user" });
  const lines = written.join("").split("\n").slice(0, -1);
  return { answers: lines.map((line) => JSON.parse(line)), status };
}

const sources = [
  { n: 1, text: "The council closed the old bridge on Tuesday." },
  { n: 7, text: "The repair may cost about 3 million pounds, engineers said." },
];

test("each sentence gets a verdict, in order, and a refused one a reason", async () => {
  const sentences = [
    { text: "On Tuesday the old bridge was closed by the council.", rests_on: [1] },
    { text: "The repair will cost about 3 million pounds, engineers said.", rests_on: [7] },
    { text: "The council closed the old bridge on Tuesday.", rests_on: [] },
  ];
  const { answers, status } = await filter([{ id: "a", sources, sentences }]);
  expect(status).toBe(0);
  expect(answers).toEqual([
    {
      id: "a",
      verdicts: [
        { ok: true },
        { ok: false, reason: expect.stringMatching(/^hedges: /) },
        { ok: false, reason: expect.stringMatching(/^rests on: /) },
      ],
    },
  ]);
});

test("the language may be given, and is told from the sources otherwise", async () => {
  const german = [{ n: 1, text: "Der Stadtrat hat am Dienstag die alte Brücke nach einer Prüfung nicht geschlossen." }];
  const sentences = [{ text: "Der Stadtrat hat am Dienstag die alte Brücke geschlossen.", rests_on: [1] }];
  const { answers } = await filter([
    { id: 1, sources: german, sentences },
    { id: 2, sources: german, sentences, language: "de" },
  ]);
  for (const { verdicts } of answers) expect(verdicts[0].reason).toMatch(/^negation: /);
});

test("a wrong line is answered by what is wrong with it, and harms no other", async () => {
  const { answers, status } = await filter([
    "no JSON",
    { id: 2, sources: [sources[0], sources[0]], sentences: [] },
    { id: 3, sources, sentences: [{ text: "x" }] },
    { id: 4, sources, sentences: [] },
  ]);
  expect(status).toBe(0);
  expect(answers[0]).toMatchObject({ id: null, error: expect.stringContaining("not JSON") });
  expect(answers[1]).toMatchObject({ id: 2, error: expect.stringContaining("two sentences one number") });
  expect(answers[2]).toMatchObject({ id: 3, error: expect.stringContaining("rests_on") });
  expect(answers[3]).toEqual({ id: 4, verdicts: [] });
});

describe("a sentence or two, of which nobody has said what language they are in,", () => {
  const verdictsOn = async (text: string, ...claims: string[]) => {
    const sentences = claims.map((claim) => ({ text: claim, rests_on: [1] }));
    const { answers } = await filter([{ id: 1, sources: [{ n: 1, text }], sentences }]);
    return answers[0].verdicts.map(({ ok }: { ok: boolean }) => ok);
  };

  test.each([
    [
      "Police arrested two men in Leeds.",
      "Two men were arrested by police in Leeds.",
      "Three men were arrested in Leeds.",
    ],
    ["Boeing cut 1,200 jobs Monday.", "On Monday, Boeing cut 1,200 jobs.", "Boeing did not cut 1,200 jobs Monday."],
    ["Profits rose 5%.", "Profits increased by 5 percent.", "Profits may have risen 5%."],
  ])("%s may be said in other words, and not falsely", async (source, other, wrong) => {
    expect(await verdictsOn(source, other, wrong)).toEqual([true, false]);
  });

  test.each([
    ["Der Rat schloss Brücken.", "Der Rat schloss Brücken nicht."],
    ["Il consiglio chiude i ponti.", "Il consiglio non chiude i ponti."],
    ["Kommunen stenger broen.", "Kommunen stenger ikke broen."],
  ])("%s is not turned round by a small word", async (source, turned) => {
    expect(await verdictsOn(source, turned)).toEqual([false]);
  });
});
