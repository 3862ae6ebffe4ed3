import fc from "fast-check";
import { expect, test } from "vitest";
import { changesBetween } from "../../src/stories/changes-between.ts";

const before = {
  title: "Four dead in Tavra earthquake",
  text: "An earthquake struck Tavra on Friday. At least 4 people died when roofs gave way.\n\nRoads are blocked by rocks. The army has sent 2 helicopters.",
};

test("names what was added, what was taken out, and which numbers changed", () => {
  const after = {
    title: "Eleven dead in Tavra earthquake",
    text: "An earthquake struck Tavra on Friday. At least 11 people died when roofs gave way.\n\nThe army has sent 2 helicopters. A girl of six was pulled alive from a cellar.",
  };
  expect(changesBetween(before, after)).toEqual({
    title: { before: before.title, after: after.title, numbers: { before: [], after: [] } },
    added: ["A girl of six was pulled alive from a cellar."],
    removed: ["Roads are blocked by rocks."],
    changed: [
      {
        before: "At least 4 people died when roofs gave way.",
        after: "At least 11 people died when roofs gave way.",
        numbers: { before: ["4"], after: ["11"] },
      },
    ],
  });
});

test("other punctuation, spaces and places change nothing", () => {
  const text =
    "The army has sent 2 helicopters. Roads are  blocked by rocks!\n\nAn earthquake struck Tavra, on Friday. At least 4 people died when roofs gave way.";
  expect(changesBetween(before, { ...before, text })).toEqual({
    title: undefined,
    added: [],
    removed: [],
    changed: [],
  });
});

test("a sentence that was rewritten from the ground up is another one", () => {
  const after = { ...before, text: `${before.text} Snow is expected.` };
  expect(changesBetween(before, after).added).toEqual(["Snow is expected."]);
  expect(changesBetween(after, before).removed).toEqual(["Snow is expected."]);
});

test("nothing changes between a text and itself, and nothing is named that neither text says", () => {
  const texts = fc.array(fc.constantFrom("Four died. ", "Five died in Tavra. ", "Roads are shut! ", "\n\n", "7 "));
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const [first, second] = [one, other].map((parts) => ({ title: "T", text: parts.join("") }));
      if (!first || !second) return;
      expect(changesBetween(first, first)).toEqual({ title: undefined, added: [], removed: [], changed: [] });
      const { added, removed, changed } = changesBetween(first, second);
      for (const said of [...removed, ...changed.map((each) => each.before)]) expect(first.text).toContain(said);
      for (const said of [...added, ...changed.map((each) => each.after)]) expect(second.text).toContain(said);
    }),
  );
});
