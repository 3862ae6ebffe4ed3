import { expect, test } from "vitest";
import { allCommands } from "../../commands/all-commands.ts";
import { english } from "../../src/phrases/english.ts";
import { blocksOf, botWith, wordsOf } from "../fakes/bot-with.ts";

/** What `table[word]` finds in every object: people type these words like any other. */
const WORDS = ["constructor", "__proto__", "toString", "valueOf"];
const times = (word: string) => [`/topic since ${word}`, `/topic last 3 ${word}`, `/subscribe rain at ${word} ${word}`];

test.each(WORDS)("“%s” is a word like any other, wherever it is typed", async (word) => {
  const { ask } = await botWith([{ title: `A new ${word}`, body: [`The ${word} was shown in Kent.`] }]);
  expect(blocksOf(await ask(`/topic ${word} Kent`), "story").map(({ title }) => title)).toEqual([`A new ${word}`]);
  const typed = [word, ...times(word), ...allCommands.map(({ name }) => `/${name} ${word}`)];
  for (const line of typed) {
    const answer = wordsOf(await ask(line));
    expect([line, answer.includes(english.failed)]).toEqual([line, false]);
  }
});
