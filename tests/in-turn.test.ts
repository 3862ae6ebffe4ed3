import { setImmediate as letOthers } from "node:timers/promises";
import { expect, test } from "vitest";
import { openTurns } from "../src/newsroom/in-turn.ts";

/** Work that ends when it is told to, and what has begun so far. */
function workToEnd(count: number) {
  const begun: number[] = [];
  const ends = Array.from({ length: count }, () => Promise.withResolvers<number>());
  const work = (index: number) => async () => {
    begun.push(index);
    return await (ends[index]?.promise ?? 0);
  };
  return {
    begun,
    work,
    end: (index: number) => ends[index]?.resolve(index),
    fail: (index: number) => ends[index]?.reject(new Error("no")),
  };
}

const settled = async () => {
  for (let turn = 0; turn < 5; turn++) await letOthers();
};

test("so many at once, the others in the order in which they came", async () => {
  const { inTurn } = openTurns(2);
  const { begun, work, end } = workToEnd(4);
  const all = [0, 1, 2, 3].map((index) => inTurn(work(index)));
  await settled();
  expect(begun).toEqual([0, 1]);
  end(1);
  await settled();
  expect(begun).toEqual([0, 1, 2]);
  for (const index of [0, 2, 3]) end(index);
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
});

test("what fails leaves its place to the next", async () => {
  const { inTurn } = openTurns(1);
  const { begun, work, end, fail } = workToEnd(2);
  const first = inTurn(work(0));
  const second = inTurn(work(1));
  await settled();
  fail(0);
  await expect(first).rejects.toThrow("no");
  end(1);
  expect(await second).toBe(1);
  expect(begun).toEqual([0, 1]);
});

test("what nobody waits for stands back until all is done that somebody waits for", async () => {
  const { inTurn, standBack } = openTurns(1, 60_000);
  const { work, end } = workToEnd(2);
  const order: string[] = [];
  const both = [0, 1].map((index) => inTurn(work(index)).then((done) => order.push(`answer ${done}`)));
  const digest = standBack().then(() => order.push("digest"));
  await settled();
  end(0);
  await settled();
  expect(order).toEqual(["answer 0"]);
  end(1);
  await Promise.all([...both, digest]);
  expect(order).toEqual(["answer 0", "answer 1", "digest"]);
  await standBack();
});

test("what nobody waits for is done all the same where there is always somebody", async () => {
  const { inTurn, standBack } = openTurns(1, 1);
  const { work, end } = workToEnd(1);
  const endless = inTurn(work(0));
  await standBack();
  end(0);
  await endless;
});

test("between two pieces of work, whatever else is ready is done", async () => {
  const { inTurn } = openTurns(1);
  const order: string[] = [];
  const note = (what: string) => async () => void order.push(what);
  const works = ["one", "two", "three"].map((each) => inTurn(note(each)));
  void letOthers().then(() => order.push("the network"));
  await Promise.all(works);
  expect(order.indexOf("the network")).toBeLessThan(order.indexOf("three"));
});
