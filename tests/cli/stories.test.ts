import { expect, test } from "vitest";
import { tidingsHere } from "../fakes/tidings-here.ts";

const strike =
  "Crews of the Lindholm ferries went back to work on Friday after an eleven-day strike. The union and the operator Nordsund agreed on six per cent more pay. Nordsund said that the strike had cost it four million crowns. The first ferry left Lindholm harbour at noon, with two hundred passengers and a brass band on board.";
const rows = [
  { id: "a", title: "Ferry strike ends", body: strike, source: "Nordland Post", published_at: "2026-11-20" },
  { id: 2, title: "Otters return", body: "Otters live along the upper Velm again.", source: "Courier" },
  { id: "c", title: "Strike over", body: strike, source: "Coast Gazette", published_at: "2026-11-20" },
  {
    id: "d",
    title: "Lindholm ferries sail again as strike ends",
    body: "The strike on the ferries of Lindholm is over: the operator Nordsund and the union signed a deal on pay in the night. The crews get six per cent more.",
    source: "Globe",
    published_at: "2026-11-20",
  },
  { id: "e", title: "Ferry strike at an end", body: strike, source: "Nordland Post", published_at: "2026-11-21" },
];
const linesOf = (values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");
const answersIn = (out: string) =>
  out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

test("stories are told by their first article, copies by the first of their text, in the order of the rows", async () => {
  const { status, out } = await tidingsHere().run(["stories"], { input: linesOf(rows) });
  expect(answersIn(out)).toEqual([
    { id: "a", story: "a" },
    { id: 2, story: 2 },
    { id: "c", story: "a", copyOf: "a" },
    { id: "d", story: "a" },
    { id: "e", story: "a", copyOf: "a" },
  ]);
  expect(status).toBe(0);
});

test("a row that is no article is answered with what is wrong, and harms no other", async () => {
  const input = `not json\n\n${linesOf([{ id: 7 }, { title: "Nameless", body: "No id." }, rows[1]])}`;
  const { status, out } = await tidingsHere().run(["stories"], { input });
  expect(answersIn(out)).toEqual([
    { id: null, error: expect.stringContaining("Line 1") },
    { id: 7, error: expect.stringContaining("Line 3 has neither a title nor a body") },
    { id: null, error: 'Line 4 has no "id" to be answered by. Give each article its own.' },
    { id: 2, story: 2 },
  ]);
  expect(status).toBe(0);
});

test("no row that can be answered is a failure, no row at all is none", async () => {
  expect(await tidingsHere().run(["stories"], { input: "[]\n" })).toMatchObject({ status: 1 });
  expect(await tidingsHere().run(["stories"], { input: "" })).toMatchObject({ status: 0, out: "" });
});
