import { expect, test, vi } from "vitest";
import { botWith, wordsOf } from "../fakes/bot-with.ts";

const TOPICS = Array.from({ length: 40 }, (_, at) => `harbour${at}`);
const told = TOPICS.map((topic) => ({
  title: `The council of ${topic} has voted`,
  body: [`The council of ${topic} voted on Monday for a new bridge over the river.`],
}));

test("of many questions at the same moment the first are answered before the last are looked at", async () => {
  const { ask } = await botWith(told, { settings: { CONVERSATION_QUESTIONS_PER_MINUTE: "1000" } });
  const done: string[] = [];
  const asked = TOPICS.map(async (topic, at) => {
    const asker = { platform: "chat", id: `reader ${at}` };
    const conversation = { platform: "chat", id: `room ${at}`, kind: "private" } as const;
    const answer = await ask(`/topic ${topic}`, { asker, conversation });
    done.push(topic);
    return { topic, answer };
  });
  const first = await Promise.race(asked);
  // Whoever comes by network in between is heard as well.
  await new Promise((resolve) => setImmediate(resolve));
  expect(done.length).toBeLessThan(TOPICS.length / 2);
  expect(TOPICS.indexOf(first.topic)).toBeLessThan(4);
  for (const { topic, answer } of await Promise.all(asked)) expect(wordsOf(answer)).toContain(`council of ${topic}`);
});

test("of many who ask the same again, too", async () => {
  const { ask, parts } = await botWith(told, { settings: { CONVERSATION_QUESTIONS_PER_MINUTE: "1000" } });
  const looks = vi.spyOn(parts.store, "candidates");
  const askAll = () =>
    TOPICS.map((topic, at) => {
      const asker = { platform: "chat", id: `reader ${at}` };
      const conversation = { platform: "chat", id: `room ${at}`, kind: "private" } as const;
      return ask(`/topic ${topic}`, { asker, conversation });
    });
  await Promise.all(askAll());
  const looksOfAll = looks.mock.calls.length;
  looks.mockClear();
  const again = askAll();
  await Promise.race(again);
  expect(looks.mock.calls.length).toBeLessThan(looksOfAll / 2);
  for (const answer of await Promise.all(again)) expect(wordsOf(answer)).toContain("Nothing new");
});
