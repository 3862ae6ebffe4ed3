import { describe, expect, test } from "vitest";
import { coversQuestion, neededInPairs } from "../../src/search/covers-question.ts";

const equally = (words: number) => Array.from({ length: words }, () => 4);
const holding = (held: number, words: number) => Array.from({ length: words }, (_, word) => word < held);

describe("an article answers", () => {
  test.each([
    [1, 1, true],
    [1, 2, false],
    [2, 2, true],
    [1, 3, false],
    [2, 3, true],
    [2, 4, false],
    [3, 4, true],
    [3, 6, false],
    [4, 6, true],
    [3, 9, true],
    [2, 9, false],
    [0, 9, false],
  ])("by %i of %i words that tell equally: %s", (held, words, answers) => {
    expect(coversQuestion(holding(held, words), equally(words))).toBe(answers);
  });

  test("by the telling words of a question, not by as many common ones", () => {
    expect(coversQuestion([true, true, false, false], [6, 6, 1, 1])).toBe(true);
    expect(coversQuestion([false, false, true, true], [6, 6, 1, 1])).toBe(false);
  });

  test("without one rare word, which may be a slip", () => {
    expect(coversQuestion([false, true, true], [7.4, 3.2, 3.4])).toBe(true);
  });

  test("without a word that no article holds, as if it were an average one", () => {
    expect(coversQuestion([true, true, false], [3, 4, 0])).toBe(true);
    expect(coversQuestion([true, false, false], [3, 4, 0])).toBe(false);
  });
});

describe("two of three words are asked for", () => {
  const word = { as: "word" } as const;
  const iran = { ...word, text: "iran" };
  const drones = { ...word, text: "drones" };
  const training = { ...word, text: "training" };

  test("where nothing else is sought", () => {
    expect(neededInPairs([iran, drones, training])).toEqual([iran, drones, training]);
    expect(neededInPairs([iran, drones, training, { text: "war", as: "unwanted" }])).toEqual([iran, drones, training]);
    expect(neededInPairs([iran, drones])).toBeUndefined();
    expect(neededInPairs([iran, drones, training, { ...word, text: "spring" }])).toBeUndefined();
    expect(neededInPairs([iran, drones, training, { ...word, text: "die", commonIn: "de" }])).toBeUndefined();
    expect(neededInPairs([iran, drones, { text: "peace talks", as: "phrase" }])).toBeUndefined();
  });
});
