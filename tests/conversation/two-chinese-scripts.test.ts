import { expect, test } from "vitest";
import { blocksOf, botWith } from "../fakes/bot-with.ts";

const traditional = {
  title: "渡輪在凱爾德島附近沉沒",
  language: "zh",
  body: ["渡輪星期五在凱爾德島附近沉沒。", "警方星期六逮捕了船長。"],
};
const simplified = {
  title: "渡轮在凯尔德岛附近沉没",
  language: "zh",
  body: ["渡轮星期五在凯尔德岛附近沉没。", "警方星期六逮捕了船长。"],
};

test.each([
  ["渡轮", traditional],
  ["凯尔德岛", traditional],
  ["渡輪", simplified],
  ["凱爾德島", simplified],
])("what is typed in one script is found in the other, as it stands there: %s", async (words, article) => {
  const { ask } = await botWith([article]);
  const [story] = blocksOf(await ask(`/topic ${words}`), "story");
  expect(story?.title).toBe(article.title);
  expect(story?.sentences[0]?.text).toBe(article.body[0]);
});

test("a Japanese desk is no machine", async () => {
  const { ask } = await botWith([
    { title: "工場の新しい機械", language: "ja", body: ["工場に新しい機 が入りました。"] },
    { title: "学校の新しい家具", language: "ja", body: ["学校に新しい机 が入りました。"] },
  ]);
  const titles = blocksOf(await ask("/topic 机", { language: "ja" }), "story").map(({ title }) => title);
  expect(titles).toEqual(["学校の新しい家具"]);
});
