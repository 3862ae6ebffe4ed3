import { describe, expect, onTestFinished, test } from "vitest";
import { silentLog } from "../../src/log.ts";
import { openFrontDoor, openHouse } from "../../src/main.ts";
import { german } from "../../src/phrases/german.ts";
import type { Question } from "../../src/question.ts";
import { articleOf, configWith, drivenClock, room, wordsOf } from "../fakes/bot-with.ts";
import { openCuttableNetwork } from "../fakes/cuttable-network.ts";
import { freshDatabase } from "../fakes/fresh-postgres.ts";

const server = process.env.TEST_DATABASE_URL;
const DOES_NOT_HANG = 60_000;

describe.skipIf(!server)("a bot whose network to PostgreSQL is cut", () => {
  const fresh = freshDatabase(server ?? "");

  async function botOverNetwork() {
    const address = new URL(await fresh());
    const network = await openCuttableNetwork(Number(address.port));
    address.host = `127.0.0.1:${network.port}`;
    const config = configWith({ DATABASE_URL: address.href });
    const clock = drivenClock("2026-11-22T18:00:00Z");
    const house = await openHouse(config, clock);
    if (!house.ok) throw new Error(house.failure.message);
    const { store, newsroom } = house.value;
    onTestFinished(async () => {
      network.close();
      await store.close();
    });
    await newsroom.keep([articleOf({ title: "Rain in Kent", body: ["It rained in Kent for nine days."] })]);
    const bot = openFrontDoor({ ...house.value, config, clock, log: silentLog });
    const question: Question = {
      ...{ command: "search", options: { words: "Kent" }, conversation: room, attachments: [] },
      ...{ asker: { platform: "chat", id: "anna" }, role: "reader", language: "de" },
    };
    const ask = async () => {
      const begun = performance.now();
      const answer = wordsOf(await bot.answer(question));
      return { answer, seconds: (performance.now() - begun) / 1000 };
    };
    return { network, ask };
  }

  test("tells who asks, and answers again as soon as whoever connects anew gets through", {
    timeout: DOES_NOT_HANG,
  }, async () => {
    const { network, ask } = await botOverNetwork();
    const before = await ask();
    expect(before.answer).toContain("Rain in Kent");

    network.cut();
    const away = `${german.storeAway} ${german.storeAwayRemedy}`;
    const told = await Promise.all([ask(), ask(), ask()]);
    expect(told.map(({ answer }) => answer)).toEqual([away, away, away]);

    network.mendInSilence();
    expect((await ask()).answer).toBe(before.answer);

    // What is connected and has nothing to do is cut off while nobody looks, and stays silent.
    network.cut();
    network.mendInSilence();
    const after = await Promise.all([ask(), ask(), ask()]);
    expect(after.map(({ answer }) => answer)).toEqual([before.answer, before.answer, before.answer]);
    // It does not hang: a statement may take a minute.
    expect(Math.max(...[...told, ...after].map(({ seconds }) => seconds))).toBeLessThan(15);
  });
});
