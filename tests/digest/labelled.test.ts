import { expect, test } from "vitest";
import { HALVES, labelledNews, morningsOf, outcomesOf } from "./labelled-digests.ts";

// A little below what `bench/digest-repeats.ts` measures: enough to notice when digests begin to repeat themselves.
test.each(HALVES)("of ten days of labelled news (%s), digests repeat little and lose little", async (half) => {
  const outcomes = outcomesOf(await morningsOf(labelledNews(half), ["08:00", "20:00"]));
  const share = (what: string, became: string) => {
    const of = outcomes.filter((each) => each.became.startsWith(what));
    return of.filter((each) => each.became === became).length / of.length;
  };
  expect(share("repeat,", "repeat, suppressed")).toBeGreaterThan(0.8);
  expect(share("new event,", "new event, told")).toBeGreaterThan(0.8);
  expect(share("update,", "update, lost")).toBeLessThan(0.4);
});
