import { describe, expect, test } from "vitest";
import { developmentsOf } from "../../src/stories/developments.ts";
import type { Report } from "../../src/stories/read-report.ts";
import { reportOf } from "./report-of.ts";

const told = (reports: Report[]) => developmentsOf(reports, () => false).map(({ sentence }) => sentence.text);

describe("what later reports add", () => {
  test.each([
    ["es", "Cuatro personas murieron en el terremoto de Lirio, según la policía.", "Cinco"],
    ["fr", "Quatre personnes sont mortes dans le séisme de Lirio, selon la police.", "Cinq"],
    ["ru", "Четыре человека погибли при землетрясении в Лирио, сообщила полиция.", "Пять"],
    ["pt", "Quatro pessoas morreram no terremoto de Lirio, segundo a polícia.", "Cinco"],
  ])("a number that rose is new, spelled out as it is: %s", (language, before, risen) => {
    const after = before.replace(/^\S+/u, risen);
    expect(told([reportOf(before, language), reportOf(after, language)])).toEqual([before, after]);
  });

  test.each([
    [
      "en",
      "A fire broke out in the harbour of Lirio on Friday, police said.",
      "Police said on Friday that a fire broke out in Lirio harbour. Two ships sank, captain Ines Varga told reporters.",
      "Two ships sank, captain Ines Varga told reporters.",
    ],
    [
      "de",
      "Im Hafen von Lirio ist am Freitag ein Feuer ausgebrochen, teilte die Polizei mit.",
      "Ein Feuer ist am Freitag im Hafen von Lirio ausgebrochen. Zwei Schiffe sanken, sagte Kapitänin Ines Varga vor Journalisten.",
      "Zwei Schiffe sanken, sagte Kapitänin Ines Varga vor Journalisten.",
    ],
    [
      "es",
      "Un incendio se declaró el viernes en el puerto de Lirio, según la policía.",
      "El incendio en el puerto de Lirio se declaró el viernes, según la policía. Dos barcos se hundieron, explicó la capitana Inés Varga.",
      "Dos barcos se hundieron, explicó la capitana Inés Varga.",
    ],
    [
      "ru",
      "В порту Лирио в пятницу начался пожар, сообщила полиция.",
      "Пожар начался в пятницу в порту Лирио. Два корабля затонули, рассказала капитан Инес Варга.",
      "Два корабля затонули, рассказала капитан Инес Варга.",
    ],
  ])("in %s: the sentence whose facts are new, not the one that repeats them", (language, before, after, fresh) => {
    expect(told([reportOf(before, language), reportOf(after, language)])).toEqual([before, fresh]);
  });

  test("a new figure in a known sentence is told", () => {
    const [before, after] = [
      "The fire in Lirio harbour hurt 12 sailors, police said.",
      "The fire in Lirio harbour hurt 19 sailors, police said.",
    ];
    expect(told([reportOf(before, "en"), reportOf(after, "en")])).toEqual([before, after]);
  });

  test("a report that says nothing new is left out, and one that repeats a figure as well", () => {
    const before = "The fire in Lirio harbour hurt 12 sailors, police said.";
    expect(told([reportOf(before, "en"), reportOf("Police said the fire hurt 12 sailors in Lirio.", "en")])).toEqual([
      before,
    ]);
  });

  test("the order is that of publication, whatever the order given", () => {
    const [one, other] = [
      reportOf("A fire broke out in Lirio harbour.", "en"),
      reportOf("It is out, said 40 firemen of Grafenfurt.", "en"),
    ];
    expect(told([other, one])).toEqual([one.article.text, other.article.text]);
  });
});

test("what happened is told rather than what somebody says of it", () => {
  const [before, after] = [
    "A blast in the Harlow plant killed three workers early on Monday, police said.",
    "Five workers died in the blast, the fire brigade of Harlow said after searching the hall. “We have stopped looking for survivors,” fire chief Dana Holt told reporters at noon.",
  ];
  const developments = developmentsOf([reportOf(before, "en"), reportOf(after, "en")], () => false);
  expect(developments[1]?.sentence.text).toMatch(/^Five workers died/);
});
