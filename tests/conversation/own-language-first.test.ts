import { expect, test } from "vitest";
import { blocksOf, botWith, type Told } from "../fakes/bot-with.ts";

const english: Told = {
  title: "Captain of the Aurelia released",
  body: ["The captain of the Aurelia was released on Sunday after he had been questioned, prosecutors said."],
};
const spanish: Told = {
  title: "Aurelia: liberado el capitán",
  language: "es",
  body: ["El capitán del Aurelia fue liberado.", "El Aurelia se hundió el viernes."],
};
const german: Told = {
  title: "Aurelia: Kapitän frei",
  language: "de",
  body: ["Der Kapitän der Aurelia ist frei.", "Die Aurelia sank am Freitag."],
};

const titles = async (question: string, language?: string) => {
  const { ask } = await botWith([spanish, english, german]);
  return blocksOf(await ask(question, language === undefined ? {} : { language }), "story").map(({ title }) => title);
};

test.each([
  ["en", english.title],
  ["es", spanish.title],
  ["es-419", spanish.title],
  ["de", german.title],
  ["constructor", english.title],
])("what is written alike in many languages is answered in the reader's first: %s", async (language, first) => {
  const found = await titles("/topic Aurelia", language);
  expect(found[0]).toBe(first);
  expect(found).toHaveLength(3);
});

test("a question that shows its own language is answered in that", async () => {
  expect((await titles("/topic was ist mit der Aurelia", "en"))[0]).toBe(german.title);
});

test("an article in another language that holds more of the question comes first all the same", async () => {
  expect((await titles("/topic Aurelia capitán liberado", "en"))[0]).toBe(spanish.title);
});
