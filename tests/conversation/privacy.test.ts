import { expect, test } from "vitest";
import { blocksOf, botWith, room, wordsOf } from "../fakes/bot-with.ts";

const flood = { title: "Flood in Lirio", body: ["The flood reached the old town of Lirio."] };

async function lively() {
  const bot = await botWith([flood]);
  for (const line of ["/settings zone:UTC", "/subscribe flood 08:00", "/follow whales", "/mute quiz", "/topic flood"]) {
    await bot.ask(line);
  }
  const file = async () => {
    const [{ bytes } = { bytes: new Uint8Array() }] = blocksOf(await bot.ask("/export_data"), "file");
    return JSON.parse(new TextDecoder().decode(bytes));
  };
  return { ...bot, file };
}

test("/export_data is a file with everything that was chosen and told", async () => {
  const { file } = await lively();
  const kept = await file();
  expect(kept).toMatchObject({
    subscriptions: [{ topics: ["flood"], times: ["08:00"] }],
    followed: ["whales"],
    told: [{ title: "Flood in Lirio", by: "answer" }],
  });
  expect(JSON.stringify(kept.kept)).toContain("quiz");
});

test("/forget_me asks first, and then nothing is left", async () => {
  const { ask, press, file, parts } = await lively();
  const asked = await press(await ask("/privacy"), "Forget me");
  expect(await parts.newsroom.digests.subscriptionsOf(room)).toHaveLength(1);
  expect(wordsOf(await press(asked, "Forget everything"))).toContain("Nothing of this conversation is kept any more");
  expect(await file()).toMatchObject({
    subscriptions: [],
    followed: [],
    told: [],
    toldTopics: [],
    deliveries: [],
    kept: [],
  });
});

test("a reader in a group is told what is kept of them, and deletes nothing of the group's", async () => {
  const { ask, parts } = await lively();
  const reader = { role: "reader" } as const;
  expect(wordsOf(await ask("/forget_me", reader))).toContain("In a group nothing is kept of you but");
  expect(wordsOf(await ask("/forget_me everything", reader))).toContain("Only those who manage");
  expect(wordsOf(await ask("/export_data", reader))).toContain("Only those who manage");
  expect(await parts.newsroom.digests.subscriptionsOf(room)).toHaveLength(1);
});
