import { expect, test } from "vitest";
import { articleOf, wordsOf } from "../fakes/bot-with.ts";
import { freshBot } from "./fresh-bot.ts";

const TOPICS = Array.from({ length: 30 }, (_, at) => `harbour${at}`);
const fresh = freshBot();

test("who asks while digests are due is answered before they are written and sent", async () => {
  await fresh.parts.newsroom.keep(
    TOPICS.map((topic) =>
      articleOf({
        title: `The council of ${topic} has voted`,
        body: [`The council of ${topic} voted on a new bridge.`],
      }),
    ),
  );
  const groups = ["one", "two", "three"].map((id) => ({ platform: "chat", id, kind: "group" }) as const);
  for (const conversation of groups) await fresh.subscribe({ conversation, times: ["08:00"] });
  const answered: string[] = [];
  const asked = TOPICS.map(async (topic, at) => {
    const asker = { platform: "chat", id: `reader ${at}` };
    const conversation = { platform: "chat", id: `chat ${at}`, kind: "private" } as const;
    const answer = await fresh.ask(`/topic ${topic}`, { asker, conversation });
    expect(wordsOf(answer)).toContain(`council of ${topic}`);
    answered.push(...fresh.places().slice(0, 1));
  });
  await Promise.all([fresh.tickAt("2026-11-23T07:00:00Z"), ...asked]);
  expect(answered).toEqual([]);
  expect(fresh.places().toSorted()).toEqual(["one", "three", "two"]);
});
