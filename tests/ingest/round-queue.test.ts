import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HostMemory, openHostQueue } from "../../src/ingest/host-queue.ts";
import { type HostState, nextTurn } from "../../src/ingest/next-turn.ts";
import { drivenTime } from "../fakes/driven-time.ts";
import { NOON } from "./fetch-with.ts";

const SECOND = 1000;

function rememberedHosts(): HostMemory & { until: Map<string, number> } {
  const until = new Map<string, number>();
  return {
    until,
    openAt: async (host) => until.get(host),
    async leaveAlone(host, moment) {
      until.set(host, moment);
    },
  };
}

/** A queue on a clock that is driven, and what was asked through it: seconds after noon, host, what. */
function queueWith(memory = rememberedHosts()) {
  const time = drivenTime(NOON);
  const queue = openHostQueue({ ...time, memory });
  const begun: string[] = [];
  const ended: string[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const seconds = () => (time.clock.now() - NOON) / SECOND;

  /** Asks something that takes so many seconds. */
  const ask = (host: string, what: string, takes = 0, wishes = {}) =>
    queue.inTurn(
      host,
      () => {
        begun.push(`${seconds()} ${host} ${what}`);
        atOnce += 1;
        mostAtOnce = Math.max(mostAtOnce, atOnce);
        return new Promise<string>((resolve) =>
          time.timer(takes * SECOND, () => {
            atOnce -= 1;
            ended.push(`${seconds()} ${host} ${what}`);
            resolve(what);
          }),
        );
      },
      wishes,
    );
  return { queue, time, ask, begun, ended, mostAtOnce: () => mostAtOnce };
}

describe("a queue of hosts", () => {
  test("asks a host one thing at a time, with two seconds between", async () => {
    const { ask, time, begun, mostAtOnce } = queueWith();
    const answers = [ask("one.example", "a", 3), ask("one.example", "b"), ask("one.example", "c")];
    await time.pass(60 * SECOND);
    expect(await Promise.all(answers)).toEqual(["a", "b", "c"]);
    expect(begun).toEqual(["0 one.example a", "5 one.example b", "7 one.example c"]);
    expect(mostAtOnce()).toBe(1);
  });

  test("asks eight hosts at once, and no more", async () => {
    const { ask, time, begun, mostAtOnce } = queueWith();
    for (let host = 0; host < 20; host += 1) void ask(`${host}.example`, "x", 4);
    await time.pass(60 * SECOND);
    expect(begun).toHaveLength(20);
    expect(mostAtOnce()).toBe(8);
    expect(begun.filter((line) => line.startsWith("0 "))).toHaveLength(8);
  });

  test("lets hosts take turns: one with many questions does not keep another waiting", async () => {
    const { ask, time, begun } = queueWith();
    for (let question = 0; question < 50; question += 1) void ask("many.example", String(question), 1);
    for (let host = 0; host < 8; host += 1) void ask(`${host}.example`, "x", 1);
    await time.pass(3 * SECOND);
    expect(begun.filter((line) => line.endsWith(" x"))).toHaveLength(8);
    await time.pass(1000 * SECOND);
    expect(begun).toHaveLength(58);
  });

  test("leaves places to others when many hosts hang that hung before", async () => {
    const { ask, time, ended } = queueWith();
    for (let host = 0; host < 20; host += 1) void ask(`${host}.hangs.example`, "hangs", 30, { isDoubtful: true });
    for (let host = 0; host < 20; host += 1) void ask(`${host}.works.example`, "works", 0);
    await time.pass(3 * SECOND);
    expect(ended.filter((line) => line.endsWith("works"))).toHaveLength(20);
    await time.pass(200 * SECOND);
    expect(ended.filter((line) => line.endsWith("hangs"))).toHaveLength(20);
  });

  test("waits for as long as a host wants between two pages", async () => {
    const { ask, time, begun } = queueWith();
    void ask("slow.example", "a", 0, { pause: 10 * SECOND });
    void ask("slow.example", "b", 0, { pause: SECOND });
    void ask("slow.example", "c", 0);
    await time.pass(60 * SECOND);
    expect(begun).toEqual(["0 slow.example a", "10 slow.example b", "12 slow.example c"]);
  });

  test("goes on when a question breaks, and tells whoever asked it", async () => {
    const { queue, ask, time } = queueWith();
    const broken = queue.inTurn("one.example", () => Promise.reject(new Error("broken")));
    const next = ask("one.example", "next");
    await Promise.all([expect(broken).rejects.toThrow("broken"), time.pass(10 * SECOND)]);
    expect(await next).toBe("next");
  });

  test("knows after a restart, or beside another process, when a host was asked", async () => {
    const memory = rememberedHosts();
    const first = queueWith(memory);
    void first.ask("one.example", "before", 0);
    await first.time.pass(SECOND);
    // As if it had been killed: another queue over the same memory, on a clock that stands at noon again.
    const second = queueWith(memory);
    void second.ask("one.example", "after");
    void second.ask("two.example", "at once");
    await second.time.pass(10 * SECOND);
    expect(second.begun).toEqual(["0 two.example at once", "2 one.example after"]);
  });

  test("leaves a host alone for long enough when it was killed in the middle of a question", async () => {
    const memory = rememberedHosts();
    const killed = queueWith(memory);
    void killed.ask("one.example", "never ends", 1_000_000);
    await killed.time.pass(0);
    const second = queueWith(memory);
    void second.ask("one.example", "after");
    await second.time.pass(29 * SECOND);
    expect(second.begun).toEqual([]);
    await second.time.pass(20 * SECOND);
    expect(second.begun).toHaveLength(1);
  });

  test("drops what waits when it is closed, and ends what has begun", async () => {
    const { queue, ask, time } = queueWith();
    const begun = ask("one.example", "begun", 5);
    const waits = ask("one.example", "waits");
    await time.pass(SECOND);
    queue.close();
    expect(await waits).toBeUndefined();
    expect(await ask("two.example", "too late")).toBeUndefined();
    await time.pass(10 * SECOND);
    expect(await begun).toBe("begun");
  });

  test("whatever is asked: each once, never two of a host, never too soon, never too many", async () => {
    const question = fc.record({ host: fc.integer({ min: 0, max: 12 }), takes: fc.integer({ min: 0, max: 40 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(question, fc.boolean()), { maxLength: 60 }), async (questions) => {
        const { ask, time, begun, ended, mostAtOnce } = queueWith();
        const answers = questions.map(([{ host, takes }, isDoubtful], place) =>
          ask(`${host}`, `${place}`, takes, { isDoubtful }),
        );
        await time.pass(10_000 * SECOND);
        expect(await Promise.all(answers)).toEqual(questions.map((_, place) => `${place}`));
        expect(mostAtOnce()).toBeLessThanOrEqual(8);
        for (let host = 0; host <= 12; host += 1) {
          const times = (lines: string[]) =>
            lines.filter((line) => line.split(" ")[1] === `${host}`).map((line) => Number(line.split(" ")[0]));
          const ends = times(ended);
          for (const [place, start] of times(begun).slice(1).entries()) {
            expect(start).toBeGreaterThanOrEqual((ends[place] ?? 0) + 2);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("whose turn it is", () => {
  const host = (name: string, rest: Partial<HostState> = {}): HostState => ({
    name,
    running: undefined,
    next: { isDoubtful: false },
    openAt: NOON,
    ...rest,
  });
  const places = { all: 2, doubtful: 1 };
  const sure = { isDoubtful: false };
  const doubtful = { isDoubtful: true };

  test.each<[string, HostState[], ReturnType<typeof nextTurn>]>([
    ["nobody's without hosts", [], undefined],
    ["the first one's that is open", [host("a", { openAt: NOON + 1 }), host("b"), host("c")], { host: "b" }],
    [
      "nobody's yet when all are to be left alone",
      [host("a", { openAt: NOON + 5 }), host("b", { openAt: NOON + 2 })],
      { lookAgainAt: NOON + 2 },
    ],
    [
      "nobody's when all places are taken",
      [host("a", { running: sure }), host("b", { running: sure }), host("c")],
      undefined,
    ],
    ["nobody's that is being asked", [host("a", { running: sure })], undefined],
    ["nobody's that has no question", [host("a", { next: undefined })], undefined],
    ["not that of a second doubtful one", [host("a", { running: doubtful }), host("b", { next: doubtful })], undefined],
    [
      "a sure one's before a second doubtful one's",
      [host("a", { running: doubtful }), host("b", { next: doubtful }), host("c")],
      { host: "c" },
    ],
  ])("%s", (_, hosts, expected) => {
    expect(nextTurn(hosts, places, NOON)).toEqual(expected);
  });
});
