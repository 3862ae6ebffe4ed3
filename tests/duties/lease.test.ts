import type { PgBoss } from "pg-boss";
import { expect, test } from "vitest";
import { holdLease } from "../../src/duties/lease.ts";
import { drivenTime } from "../fakes/driven-time.ts";

const SECOND = 1000;

/** A lease whose signs of life are answered as the test says, by their number, from 1 on. */
function leaseWith(answer: (number: number) => Promise<{ affected: number }>) {
  const { timer, pass } = drivenTime(0);
  let signs = 0;
  const touch = () => {
    signs += 1;
    return answer(signs);
  };
  let lost: string | undefined;
  const boss = { touch: touch as unknown as PgBoss["touch"] };
  const lease = holdLease("charge/listen", { id: "1", retryCount: 0 }, { boss, timer });
  void lease.lost.then((because) => {
    lost = because;
  });
  return { lease, pass: (seconds: number) => pass(seconds * SECOND), lost: () => lost, signs: () => signs };
}

const held = async () => ({ affected: 1 });
const silence = () => new Promise<never>(() => {});

test("is held for as long as signs of life come through", async () => {
  const { lost, pass } = leaseWith(held);
  await pass(600);
  expect(lost()).toBeUndefined();
});

test("is held when a connection was cut without a word and the next sign goes over another", async () => {
  const { lost, pass } = leaseWith((number) => (number % 2 === 0 ? silence() : held()));
  await pass(600);
  expect(lost()).toBeUndefined();
});

test("is lost 7 seconds after the last sign of life that came through, whether the others hang or are refused", async () => {
  for (const fault of [silence, () => Promise.reject(new Error("the network is cut"))]) {
    const { lost, pass } = leaseWith((number) => (number === 1 ? held() : fault()));
    await pass(6.9);
    expect(lost()).toBeUndefined();
    await pass(0.2);
    expect(lost()).toContain("no sign of life");
  }
});

test("is lost at once when another process was put in charge", async () => {
  const { lost, pass } = leaseWith(async (number) => ({ affected: number === 1 ? 1 : 0 }));
  await pass(2.6);
  expect(lost()).toContain("another process");
});

test("is not held longer by a sign that comes through late", async () => {
  const late = Promise.withResolvers<{ affected: number }>();
  const { lost, pass } = leaseWith((number) => (number === 1 ? held() : number === 2 ? late.promise : silence()));
  await pass(6);
  // It was sent after 2.5 seconds, and counts from there.
  late.resolve({ affected: 1 });
  await pass(3.4);
  expect(lost()).toBeUndefined();
  await pass(0.2);
  expect(lost()).toContain("no sign of life");
});

test("gives no sign of life once it is dropped", async () => {
  const { lease, pass, signs, lost } = leaseWith(held);
  await pass(10);
  lease.drop();
  const given = signs();
  await pass(60);
  expect([signs(), lost()]).toEqual([given, undefined]);
});
