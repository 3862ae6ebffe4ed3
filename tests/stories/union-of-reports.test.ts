import { describe, expect, test } from "vitest";
import type { CitedSentence } from "../../src/article.ts";
import { readReport } from "../../src/stories/read-report.ts";
import { unionOfReports } from "../../src/stories/union-of-reports.ts";
import { reportOf } from "./report-of.ts";

/** The union of these texts, each an hour after the one before, all of their sentences on offer. */
function unionOf(texts: string[], count = 10, language = "en"): string[] {
  const reports = texts.map((text) => reportOf(text, language));
  const offered: CitedSentence[] = reports.flatMap(({ article }) => readReport(article));
  const first = readReport(reports.at(-1)?.article ?? reports[0]?.article ?? never())[0] ?? never();
  return unionOfReports(reports, { offered, first, count }).map(({ text }) => text);
}

function never(): never {
  throw new Error("A report without a sentence.");
}

describe("a story from all its sources", () => {
  test("says each fact once, in the sentence that says most, the newest report first", () => {
    expect(
      unionOf([
        "A fire broke out in the harbour of Lirio on Friday night, the police said. Nobody was hurt, mayor Ida Brandt said.",
        "A fire broke out in Lirio harbour. The ferry Aurora sank at pier four.",
      ]),
    ).toEqual([
      "The ferry Aurora sank at pier four.",
      "A fire broke out in the harbour of Lirio on Friday night, the police said.",
      "Nobody was hurt, mayor Ida Brandt said.",
    ]);
  });

  test.each([
    [
      "en",
      "The fire in Lirio harbour hurt 12 sailors, police said.",
      "The fire in Lirio harbour hurt 19 sailors, police said.",
    ],
    [
      "de",
      "Das Feuer im Hafen von Lirio verletzte 12 Matrosen.",
      "Das Feuer im Hafen von Lirio verletzte 19 Matrosen.",
    ],
    [
      "en",
      "The fire in Lirio harbour hurt nine sailors, police said.",
      "The fire in Lirio harbour hurt eleven sailors, police said.",
    ],
    [
      "de",
      "Das Feuer im Hafen von Lirio verletzte neun Matrosen.",
      "Das Feuer im Hafen von Lirio verletzte elf Matrosen.",
    ],
    ["fr", "L’incendie du port de Lirio a blessé 12 marins.", "L’incendie du port de Lirio a blessé 19 marins."],
    ["tr", "Lirio limanındaki yangında 12 denizci yaralandı.", "Lirio limanındaki yangında 19 denizci yaralandı."],
  ])("in %s: of two states of one figure the newest stands", (language, before, after) => {
    expect(unionOf([before, after], 10, language)).toEqual([after]);
  });

  test("what was taken back is not told as if it stood, though most of its words are the same", () => {
    const [before, after] = [
      "The drug maker Corvane has agreed to take over Lythe Biotech for 2.1 billion in cash, both companies said.",
      "The drug maker Corvane has withdrawn its offer of 2.1 billion for Lythe Biotech, both companies said.",
    ];
    expect(unionOf([before, after])).toEqual([after]);
    expect(unionOf([before, `The regulator objected. ${after}`])).not.toContain(before);
  });

  test("a number in words and in digits is one fact", () => {
    const [before, after] = [
      "In Lirio twelve sailors drowned.",
      "Twelve sailors, 12 in all, drowned off the coast of Lirio.",
    ];
    expect(unionOf([before, after])).toEqual([after]);
  });

  test("is no longer than asked for", () => {
    const texts = [
      "Otters are back in the upper Velm.",
      "The court of Grafenfurt sat on Monday.",
      "Snow fell on Tarnbridge.",
    ];
    expect(unionOf(texts, 2)).toHaveLength(2);
  });
});
