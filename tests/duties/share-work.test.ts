import { describe, expect, test } from "vitest";
import { type Process, processes } from "./processes.ts";

const openProcesses = processes();

/** What happened, in order. */
function diary() {
  const lines: string[] = [];
  const inCharge = (who: string) => async () => {
    lines.push(`${who} begins`);
    return async () => void lines.push(`${who} ends`);
  };
  return { lines, inCharge };
}

async function twoInLine() {
  const { openProcess, pass } = await openProcesses();
  const { lines, inCharge } = diary();
  const [one, other] = [await openProcess(), await openProcess()];
  await one.duties.whileInCharge("send chat", inCharge("one"));
  await other.duties.whileInCharge("send chat", inCharge("other"));
  return { openProcess, one, other, lines, pass };
}

describe("of several processes", () => {
  test("one at a time is in charge", async () => {
    const { lines, pass } = await twoInLine();
    await pass(60);
    expect(lines).toEqual(["one begins"]);
  });

  test("another is in charge of another duty", async () => {
    const { one, other, lines, pass } = await twoInLine();
    await other.duties.whileInCharge("send mail", diaryInto(lines, "other, mail,"));
    await one.duties.whileInCharge("send mail", diaryInto(lines, "one, mail,"));
    await pass(30);
    expect(lines).toEqual(["one begins", "other, mail, begins"]);
  });

  test("one that stops hands over, and only when it has ended", async () => {
    const { one, lines, pass } = await twoInLine();
    await one.duties.stop();
    await pass(5);
    expect(lines).toEqual(["one begins", "one ends", "other begins"]);
  });

  test("one that is cut off ends by itself before another begins, which it does within 30 seconds", async () => {
    const { one, lines, pass } = await twoInLine();
    await pass(10);
    one.cut();
    await pass(8);
    expect(lines).toEqual(["one begins", "one ends"]);
    await pass(22);
    expect(lines).toEqual(["one begins", "one ends", "other begins"]);
  });

  test("the third takes over within 30 seconds when the second dies as soon as it has taken over", async () => {
    const { openProcess, one, other, lines, pass } = await twoInLine();
    const third = await openProcess();
    await third.duties.whileInCharge("send chat", diaryInto(lines, "third"));
    // Whichever of the two begins is cut off in that moment.
    one.cut();
    while (lines.length < 3) await pass(1);
    const [, , second] = lines;
    (second === "other begins" ? other : third).cut();
    await pass(30);
    const begun = lines.filter((line) => line.endsWith("begins"));
    expect(begun.toSorted()).toEqual(["one begins", "other begins", "third begins"]);
  });

  test("another takes over within 30 seconds of the PostgreSQL's return when one died while it was away", async () => {
    const { one, other, lines, pass } = await twoInLine();
    for (const each of [one, other]) each.cut();
    await pass(60);
    expect(lines).toEqual(["one begins", "one ends"]);
    other.mend();
    await pass(30);
    expect(lines).toEqual(["one begins", "one ends", "other begins"]);
  });

  test("one that cannot begin for minutes, as no other can, begins within 30 seconds of when it could", async () => {
    const { openProcess, pass } = await openProcesses();
    const { lines, inCharge } = diary();
    let isThere = false;
    const begin = async () => {
      if (!isThere) throw new Error("the platform does not answer");
      return await inCharge("one of them")();
    };
    for (const process of [await openProcess(), await openProcess()])
      await process.duties.whileInCharge("send chat", begin);
    await pass(300);
    expect(lines).toEqual([]);
    isThere = true;
    await pass(30);
    expect(lines).toEqual(["one of them begins"]);
  });

  test("one that was cut off stands by when it is back", async () => {
    const { one, other, lines, pass } = await twoInLine();
    one.cut();
    await pass(30);
    one.mend();
    await pass(10);
    await other.duties.stop();
    await pass(5);
    expect(lines).toEqual(["one begins", "one ends", "other begins", "other ends", "one begins"]);
  });

  test("a PostgreSQL that is away for a moment takes nobody's duty away", async () => {
    const { one, other, lines, pass } = await twoInLine();
    for (const each of [one, other]) each.cut();
    await pass(4);
    for (const each of [one, other]) each.mend();
    await pass(30);
    expect(lines).toEqual(["one begins"]);
  });

  test("one that starts while the PostgreSQL is away is put in charge when it is back", async () => {
    const { openProcess, pass } = await openProcesses();
    const { lines, inCharge } = diary();
    const one = await openProcess();
    one.cut();
    await one.duties.whileInCharge("send chat", inCharge("one"));
    await pass(10);
    expect(lines).toEqual([]);
    one.mend();
    await pass(10);
    expect(lines).toEqual(["one begins"]);
  });

  test("one that cannot begin leaves it to another", async () => {
    const { openProcess, pass } = await openProcesses();
    const { lines, inCharge } = diary();
    const [one, other] = [await openProcess(), await openProcess()];
    await one.duties.whileInCharge("listen", () => Promise.reject(new Error("the port is taken")));
    await other.duties.whileInCharge("listen", inCharge("other"));
    await pass(30);
    expect(lines).toEqual(["other begins"]);
  });
});

const diaryInto = (lines: string[], who: string) => async () => {
  lines.push(`${who} begins`);
  return async () => void lines.push(`${who} ends`);
};

describe("what is done every minute", () => {
  /** Each process counts in `done`, where it gets to it. */
  async function minutely(processes: Process[], work: (number: number) => Promise<void>) {
    for (const [number, { duties }] of processes.entries())
      await duties.everyMinute("write digests", () => work(number));
  }

  test("is done once a minute by one of them", async () => {
    const { openProcess, pass } = await openProcesses();
    const done: number[] = [];
    await minutely([await openProcess(), await openProcess()], async (number) => void done.push(number));
    await pass(150);
    expect(done.length).toBeGreaterThanOrEqual(2);
    expect(done.length).toBeLessThanOrEqual(3);
  });

  test("is not begun again while it goes on", async () => {
    const { openProcess, pass } = await openProcesses();
    const { promise, resolve } = Promise.withResolvers<void>();
    let begun = 0;
    await minutely([await openProcess(), await openProcess()], async () => {
      begun += 1;
      await promise;
    });
    await pass(130);
    expect(begun).toBe(1);
    resolve();
  });

  test("is done by another when the one that had begun it died", async () => {
    const { openProcess, pass } = await openProcesses();
    const processes = [await openProcess(), await openProcess()];
    const begun: number[] = [];
    const { promise, resolve } = Promise.withResolvers<void>();
    await minutely(processes, async (number) => {
      begun.push(number);
      if (begun.length === 1) await promise;
    });
    while (begun.length === 0) await pass(1);
    const [dead = 0] = begun;
    processes[dead]?.cut();
    await pass(30);
    expect(begun.slice(0, 2)).toEqual([dead, 1 - dead]);
    resolve();
  });

  test("is done by one that started while the PostgreSQL was away, when it is back", async () => {
    const { openProcess, pass } = await openProcesses();
    const one = await openProcess();
    const done: number[] = [];
    one.cut();
    await minutely([one], async (number) => void done.push(number));
    await pass(10);
    one.mend();
    await pass(90);
    expect(done.length).toBeGreaterThanOrEqual(1);
  });

  test("comes again in the next minute when it failed", async () => {
    const { openProcess, pass } = await openProcesses();
    let tries = 0;
    await minutely([await openProcess()], async () => {
      tries += 1;
      throw new Error("the disk is full");
    });
    await pass(150);
    expect(tries).toBeGreaterThanOrEqual(2);
  });
});
