import { describe, expect, test } from "vitest";
import { silentLog } from "../../src/log.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Reply } from "../../src/reply.ts";
import { articleOf, botWith, drivenClock, type Told, wordsOf } from "../fakes/bot-with.ts";
import { runDigests } from "../fakes/run-digests.ts";
import { sourceWith } from "../fakes/source-with.ts";
import { newSubscription } from "../store/store-samples.ts";

const flood = (published: Told["published"], url = "https://courier.example/flood"): Told => ({
  title: "Flood reaches the old town",
  body: ["The flood reached the old town of Lirio in the night."],
  url,
  ...(published ? { published } : {}),
});

/** The second digest of a conversation: the first one was calm, and a source was read for the first time in between. */
async function digestAfterFirstReading(told: Told[], isBacklog = true) {
  const clock = drivenClock("2026-11-21T06:00:00Z");
  const { ask, parts } = await botWith([], { clock });
  await ask("/subscribe flood 08:00 UTC");
  const sent: Reply[] = [];
  const tick = () =>
    runDigests({ ...parts, phrasesFor, log: silentLog }, async ({ reply }) => {
      sent.push(reply);
      return { sent: ["1"] };
    });
  clock.moveTo("2026-11-21T08:00:00Z");
  await tick();
  clock.moveTo("2026-11-22T06:00:00Z");
  await sourceWith(parts.store, told, { now: clock.now(), isBacklog });
  const next = async (moment = "2026-11-22T08:00:00Z") => {
    clock.moveTo(moment);
    await tick();
    return wordsOf(sent.at(-1) ?? { blocks: [{ kind: "text", text: "" }] });
  };
  return { next, parts };
}

describe("what the first reading of a source finds", () => {
  test("is not told as new when it has no date", async () => {
    const { next } = await digestAfterFirstReading([flood(undefined)]);
    expect(await next()).toContain("Nothing new on flood");
  });

  test("is not told as new when it was published more than a day before", async () => {
    const { next } = await digestAfterFirstReading([flood({ instant: Date.parse("2026-11-21T05:59:00Z") })]);
    expect(await next()).toContain("Nothing new on flood");
  });

  test("is told when it says itself that it is of the last day", async () => {
    const { next } = await digestAfterFirstReading([flood({ instant: Date.parse("2026-11-21T06:01:00Z") })]);
    expect(await next()).toContain("The flood reached the old town");
  });

  test("is told as new when a later reading finds it", async () => {
    const { next } = await digestAfterFirstReading([flood(undefined)], false);
    expect(await next()).toContain("The flood reached the old town");
  });

  test("is told with what is new of the same story", async () => {
    const { next, parts } = await digestAfterFirstReading([flood(undefined)]);
    await parts.newsroom.keep([articleOf(flood({ date: "2026-11-22" }, "https://gazette.example/flood"))]);
    expect(await next()).toContain("The flood reached the old town");
  });

  test("is shown in a first digest that has nothing else, said to be the latest there is", async () => {
    const { next, parts } = await digestAfterFirstReading([flood(undefined)]);
    const [first] = await parts.newsroom.digests.subscriptionsOf({ platform: "chat", id: "room", kind: "group" });
    expect(first).toBeDefined();
    await parts.newsroom.digests.subscribe(
      newSubscription({
        conversation: { platform: "chat", id: "other", kind: "group" },
        topics: ["flood"],
        zone: "UTC",
      }),
    );
    expect(await next()).toMatch(/Nothing of the last two days on flood\. The latest I have:[\s\S]*The flood reached/);
  });
});

/** What two readers get whose first digests come at one moment: one was there when something was imported, one came later. */
async function firstDigestsAround(told: Told[]) {
  const clock = drivenClock("2026-11-21T06:00:00Z");
  const { parts } = await botWith([], { clock });
  const subscribe = (id: string) =>
    parts.newsroom.digests.subscribe(
      newSubscription({ conversation: { platform: "chat", id, kind: "group" }, topics: ["flood"], zone: "UTC" }),
    );
  await subscribe("earlier");
  clock.moveTo("2026-11-21T06:30:00Z");
  await parts.newsroom.keep(told.map(articleOf));
  clock.moveTo("2026-11-21T07:00:00Z");
  await subscribe("later");
  clock.moveTo("2026-11-21T08:00:00Z");
  const sent = new Map<string, string>();
  await runDigests({ ...parts, phrasesFor, log: silentLog }, async ({ conversation, reply }) => {
    sent.set(conversation.id, wordsOf(reply));
    return { sent: ["1"] };
  });
  return { earlier: sent.get("earlier") ?? "", later: sent.get("later") ?? "" };
}

describe("what was imported without a date", () => {
  const tale = { title: "Flood in an old tale", body: ["The flood in the old tale drowned a valley of Lirio."] };

  test("is no news to who came later, and is said to be the latest there is where there is nothing else", async () => {
    const { later } = await firstDigestsAround([tale]);
    expect(later).toMatch(/Nothing of the last two days on flood\. The latest I have:[\s\S]*The flood in the old tale/);
  });

  test("does not stand beside the news of those who came later", async () => {
    const { later } = await firstDigestsAround([tale, flood({ date: "2026-11-21" })]);
    expect(later).toContain("The flood reached the old town");
    expect(later).not.toContain("old tale");
  });

  test("is news to who was waiting when it came in", async () => {
    const { earlier } = await firstDigestsAround([tale, flood({ date: "2026-11-21" })]);
    expect(earlier).toContain("The flood in the old tale");
    expect(earlier).not.toContain("The latest I have");
  });
});
