import { expect, test } from "vitest";
import { paragraphsIn } from "../../src/text/paragraphs.ts";

const divide = (text: string) => paragraphsIn(text).map(({ start, end }) => text.slice(start, end));

test("empty lines and line ends divide paragraphs, white space stays outside", () => {
  expect(divide("\uFEFF\n  One. \r\n\r\n \t\r\nTwo.\nThree.\u2029Four.\n\n")).toEqual([
    "One.",
    "Two.",
    "Three.",
    "Four.",
  ]);
});

test("lines that were wrapped at a width are one paragraph", () => {
  const wrapped = [
    "The cabinet met on Tuesday and agreed to raise the tax",
    "on fuel, officials said, but gave no date for it. The",
    "President said that he knew nothing of it.",
  ].join("\n");
  expect(divide(`${wrapped}\n\n${wrapped}`)).toEqual([wrapped, wrapped]);
});

test("the lines of a list stay apart", () => {
  expect(divide("Apples\nPears\nPlums\nQuinces")).toHaveLength(4);
});

test("a headline above a line of its own is not wrapped", () => {
  expect(
    divide("Cabinet agrees to raise the tax on fuel next year\nBy our correspondent in Wellington, New Zealand"),
  ).toHaveLength(2);
});

test("a text of nothing but space has no paragraph", () => {
  expect(divide("")).toEqual([]);
  expect(divide(" \n\t\n ")).toEqual([]);
});

test("half a million lines are divided in seconds", () => {
  const before = performance.now();
  expect(divide("A line of some words.\n".repeat(500_000)).length).toBeGreaterThan(0);
  expect(performance.now() - before).toBeLessThan(15_000);
});
