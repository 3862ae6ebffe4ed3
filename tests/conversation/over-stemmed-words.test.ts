import { expect, test } from "vitest";
import { blocksOf, botWith } from "../fakes/bot-with.ts";

test.each([
  ["паром", "Капитан парома арестован", "Полиция арестовала капитана затонувшего парома."],
  ["парома", "Паром затонул", "Утром в пятницу у острова затонул паром."],
  ["альбом", "Выход альбома отложен", "Певица отложила выход нового альбома до весны."],
  ["экзамен", "Школы ждут экзамена", "Школы страны готовятся к началу экзамена по истории."],
])("a word whose own end looks like an ending is found in its other forms: %s", async (word, title, sentence) => {
  const { ask } = await botWith([
    { title, language: "ru", body: [sentence] },
    { title: "Пар над рекой", language: "ru", body: ["Над рекой стоял густой туман, и никто не вышел гулять."] },
  ]);
  const stories = blocksOf(await ask(`/topic ${word}`, { language: "ru" }), "story");
  expect(stories[0]?.title).toBe(title);
  expect(stories[0]?.sentences[0]?.text).toBe(sentence);
});
