import { expect, test } from "vitest";
import { openFrontDoor } from "../../src/main.ts";
import { openNewsroom } from "../../src/newsroom/open-newsroom.ts";
import type { Newsroom } from "../../src/newsroom.ts";
import { english } from "../../src/phrases/english.ts";
import { german } from "../../src/phrases/german.ts";
import type { Question } from "../../src/question.ts";
import { type Store, StoreFailure } from "../../src/store/store.ts";
import { botWith, room, wordsOf } from "../fakes/bot-with.ts";

const question: Question = {
  command: "news",
  options: {},
  conversation: room,
  asker: { platform: "chat", id: "anna" },
  role: "reader",
  language: "de-AT",
  attachments: [],
};

/** A bot whose store answers nothing but what `silence` comes to. */
async function botWithout(silence: () => Promise<never>) {
  const { parts } = await botWith([]);
  return openFrontDoor({ ...parts, newsroom: { ...parts.newsroom, settingsOf: silence } });
}

test("who asks while the store fails is told so, in the asker's language", async () => {
  const bot = await botWithout(() => Promise.reject(new StoreFailure("PostgreSQL is restarting.")));
  expect(wordsOf(await bot.answer(question))).toBe(`${german.storeAway} ${german.storeAwayRemedy}`);
  expect(await bot.languageOf(room, "de-AT")).toBe("de");
  expect(wordsOf(await bot.answer({ ...question, language: "en" }))).toContain(english.storeAway);
});

test("who asks while the store says nothing at all is told so, and does not wait for it", async () => {
  const bot = await botWithout(() => new Promise(() => {}));
  expect(wordsOf(await bot.answer(question))).toBe(`${german.storeAway} ${german.storeAwayRemedy}`);
  expect(await bot.languageOf(room, "de-AT")).toBe("de");
});

test("who presses a button while the store is away is told so, and not that the button is too old", async () => {
  const silence = () => new Promise<never>(() => {});
  const failure = () => Promise.reject(new StoreFailure("PostgreSQL is restarting."));
  for (const recallChoice of [silence, failure]) {
    const { parts } = await botWith([]);
    const bot = openFrontDoor({ ...parts, newsroom: { ...parts.newsroom, recallChoice } });
    const ask = await bot.recallChoice("any");
    if (!ask) throw new Error("The button asks nothing.");
    expect(wordsOf(await bot.answer({ ...question, ...ask }))).toBe(`${german.storeAway} ${german.storeAwayRemedy}`);
  }
  const { parts } = await botWith([]);
  expect(await openFrontDoor(parts).recallChoice("any")).toBeUndefined();
});

test("who waits for a slow answer is told when the store goes away meanwhile", async () => {
  const { parts } = await botWith([]);
  const begun = performance.now();
  const silence = new Promise<never>(() => {});
  const slow: Newsroom = {
    ...parts.newsroom,
    // The first look whether the store is there finds it; the next one does not.
    settingsOf: (...where) => (performance.now() - begun > 3_000 ? silence : parts.newsroom.settingsOf(...where)),
    holdsSamples: () => silence,
  };
  const bot = openFrontDoor({ ...parts, newsroom: slow });
  expect(wordsOf(await bot.answer(question))).toBe(`${german.storeAway} ${german.storeAwayRemedy}`);
}, 15_000);

test("an answer that takes its time while the store is there is waited for", async () => {
  const { parts, ask } = await botWith([]);
  const late = Promise.withResolvers<void>();
  const newsroom = parts.newsroom;
  const slow = { ...newsroom, holdsSamples: () => late.promise.then(() => newsroom.holdsSamples()) };
  const answered = openFrontDoor({ ...parts, newsroom: slow }).answer({ ...question, command: "news", language: "en" });
  // The first look whether the store is there comes after two seconds, and finds it.
  setTimeout(late.resolve, 4_500);
  expect(wordsOf(await answered)).toBe(wordsOf(await ask("/news")));
});

test("an answer comes also where nothing that belongs to it can be written down any more", async () => {
  const { parts, ask } = await botWith([{ title: "Rain in Kent", body: ["It rained in Kent for nine days."] }]);
  const silence = new Promise<never>(() => {});
  const { store } = parts;
  const silent: Store = {
    ...store,
    keyValue: (name) => ({ ...store.keyValue(name), set: () => silence, setMany: () => silence }),
  };
  const newsroom = openNewsroom({ ...parts, store: silent });
  const bot = openFrontDoor({ ...parts, newsroom });
  const [answer, buttons] = await Promise.all([
    bot.answer({ ...question, language: "en" }),
    Promise.all(Array.from({ length: 30 }, (_, page) => bot.keepChoice({ command: "news", options: { page } }))),
  ]);
  expect(wordsOf(answer)).toBe(wordsOf(await ask("/news")));
  expect(new Set(buttons).size).toBe(30);
});
