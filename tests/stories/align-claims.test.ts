import { describe, expect, test } from "vitest";
import { disagreementsIn } from "../../src/stories/align-claims.ts";
import type { Report } from "../../src/stories/read-report.ts";
import { reportOf } from "./report-of.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-20T08:00:00Z");

/** A report so many hours after the first. */
const at = (hours: number, text: string, language = "en", more: { source?: string; copyOf?: number } = {}): Report => {
  const { article } = reportOf(text, language);
  const published = { instant: START + hours * HOUR };
  return { article: { ...article, published, source: more.source ?? article.source }, copyOf: more.copyOf };
};

const told = (...reports: Report[]) =>
  disagreementsIn(reports).map(({ claims }) => claims.map(({ text }) => text).toSorted());

describe("figures that differ", () => {
  test.each([
    [
      "en",
      "At Harrowmouth airport 38 flights were cancelled on Wednesday.",
      "The drones closed Harrowmouth airport, and 41 flights were cancelled.",
      ["38 flights", "41 flights"],
    ],
    [
      "en",
      "Officials in Lirio said that Forty-one flights were cancelled.",
      "The airport of Lirio cancelled 38 flights, officials said.",
      ["38 flights", "Forty-one flights"],
    ],
    [
      "de",
      "Am Flughafen Lirio wurden 38 Flüge gestrichen, teilten die Behörden mit.",
      "In Lirio sind am Flughafen einundvierzig Flüge gestrichen worden.",
      ["38 Flüge", "einundvierzig Flüge"],
    ],
    [
      "es",
      "En el aeropuerto de Lirio 38 vuelos fueron cancelados por la niebla.",
      "La niebla cerró el aeropuerto de Lirio y 41 vuelos fueron cancelados.",
      ["38 vuelos", "41 vuelos"],
    ],
    [
      "ru",
      "В аэропорту Лирио 38 рейсов отменены из-за тумана.",
      "Из-за тумана в аэропорту Лирио 41 рейсов отменены.",
      ["38 рейсов", "41 рейсов"],
    ],
  ])("in %s are shown side by side", (language, one, other, expected) => {
    expect(told(at(0, one, language), at(1, other, language))).toEqual([expected]);
  });

  test("are counted once for copies of one text", () => {
    const first = at(0, "At Lirio airport 38 flights were cancelled.");
    const copy = at(1, first.article.text, "en", { copyOf: first.article.id });
    const [found] = disagreementsIn([first, copy, at(2, "Lirio airport said 35 flights were cancelled.")]);
    expect(found?.claims.map(({ articles }) => articles.length)).toEqual([1, 1]);
  });
});

describe("what is no disagreement", () => {
  test.each([
    [
      "a rounded figure",
      "Some 6,000 passengers were stranded at Lirio airport.",
      "At Lirio airport 6,200 passengers were stranded.",
    ],
    [
      "another thing counted",
      "In Lirio 12 people were killed by the blast.",
      "In Lirio 40 houses were destroyed by the blast.",
    ],
    [
      "another thing said of it",
      "In the blast in Lirio 12 people were killed.",
      "In the blast in Lirio 40 people were injured.",
    ],
    [
      "another place",
      "In the floods around Tarnbridge 12 people were killed.",
      "In the floods around Aldermoor 40 people were killed.",
    ],
    [
      "another year",
      "In the Lirio floods 12 people were killed.",
      "In the Lirio floods of 2019, 40 people were killed.",
    ],
    [
      "a change that the later report tells",
      "Police in Lirio said 3 people were killed in the flood.",
      "In the Lirio flood 5 people were killed, police said, after 3 at noon.",
    ],
    [
      "two parts that one report tells apart",
      "In Lirio 12 people were killed. In the hills 40 people were killed.",
      "In Lirio 30 people were killed, in the town and the hills.",
    ],
    [
      "a percentage of something else",
      "In Lirio turnout rose by 4 percent of voters.",
      "In Lirio prices fell by 6 percent of wages.",
    ],
    [
      "an age",
      "A 30-year old sailor was hurt in Lirio, police said.",
      "A 73-year old sailor was hurt in Lirio, police said.",
    ],
    [
      "who says so",
      "In Lirio 2 million votes, according to officials, are counted.",
      "In Lirio 11 million votes, according to officials, are left.",
    ],
    [
      "what belongs to a name",
      "In Lirio 6 Congress members joined the party on Friday.",
      "In Lirio 3 Congress members joined the party on Friday.",
    ],
    [
      "a time of day",
      "Trains in Lirio stopped at 10.55 pm when the storm came.",
      "Trains in Lirio stopped at 9.30 pm when the storm came.",
    ],
    ["a figure without a story around it", "12 people were killed.", "40 people were killed."],
  ])("%s", (_, one, other) => {
    expect(told(at(0, one), at(1, other))).toEqual([]);
  });

  test.each([
    ["de", "Bei dem Brand in Lirio wurden 12 Menschen getötet.", "Bei dem Brand in Lirio wurden 40 Menschen verletzt."],
    ["fr", "À Lirio, 12 personnes ont été tuées par la crue.", "À Lirio, 40 personnes ont été blessées par la crue."],
    ["tr", "Lirio selinde 12 kişi öldü, dedi polis.", "Lirio selinde 40 kişi yaralandı, dedi polis."],
  ])("what only looks alike in %s", (language, one, other) => {
    expect(told(at(0, one, language), at(1, other, language))).toEqual([]);
  });

  test("a toll that has risen by the later report", () => {
    const [one, other] = ["In the Lirio flood 12 people were killed.", "In the Lirio flood 19 people were killed."];
    expect(told(at(0, one), at(10, other))).toEqual([]);
    expect(told(at(0, one), at(1, other))).toHaveLength(1);
  });

  test("what a source has put right since", () => {
    expect(
      told(
        at(0, "In the Lirio flood 12 people were killed.", "en", { source: "Echo" }),
        at(1, "In the Lirio flood 9 people were killed.", "en", { source: "Echo" }),
        at(2, "In the Lirio flood 9 people were killed.", "en", { source: "Bote" }),
      ),
    ).toEqual([]);
  });

  test("reports of other weeks", () => {
    expect(
      told(at(0, "In the Lirio flood 19 people were killed."), at(80, "In the Lirio flood 12 people were killed.")),
    ).toEqual([]);
  });
});

// The first report is of Friday, 20 November 2026.
describe("days that differ", () => {
  test.each([
    [
      "en",
      "The parliament of Lirio will vote on the budget on Tuesday 24 November.",
      "Lirio's parliament will vote on its budget on Wednesday, November 25.",
      ["Tuesday 24 November", "Wednesday, November 25"],
    ],
    [
      "en",
      "The Lirio bridge collapsed on Tuesday after the storm, police said.",
      "After the storm the Lirio bridge collapsed on 18 November.",
      ["18 November", "Tuesday"],
    ],
    [
      "en",
      "On Tuesday, parliament in Lirio votes on the budget of the navy.",
      "The parliament in Lirio votes on the budget of the navy on Monday.",
      ["Monday", "Tuesday"],
    ],
    [
      "de",
      "Das Parlament in Lirio stimmt am Dienstag, dem 24. November, über den Haushalt ab.",
      "In Lirio stimmt das Parlament am Mittwoch über den Haushalt ab.",
      ["Dienstag, dem 24. November", "Mittwoch"],
    ],
    [
      "fr",
      "Le parlement de Lirio vote le budget de la marine mardi 24 novembre.",
      "Le parlement de Lirio vote le budget de la marine mercredi.",
      ["mardi 24 novembre", "mercredi"],
    ],
    [
      "es",
      "El parlamento de Lirio vota el presupuesto de la marina el martes 24 de noviembre.",
      "El parlamento de Lirio vota el presupuesto de la marina el miércoles.",
      ["martes 24 de noviembre", "miércoles"],
    ],
  ])("in %s are shown side by side: %s", (language, one, other, expected) => {
    expect(told(at(0, one, language), at(1, other, language))).toEqual([expected]);
  });

  test.each([
    ["a weekday and its date", "on Tuesday", "on 24 November"],
    ["a weekday that has passed and its date", "on Wednesday", "on 18 November"],
    ["one date in two spellings", "on Tuesday 24 November", "on November 24, 2026"],
    ["one weekday, however far away", "on Friday", "on Friday"],
    ["another occasion", "on Tuesday 24 November", "on 24 March 2027"],
    ["two days of one sentence", "from Tuesday to Thursday", "on Wednesday"],
    ["a weekday that is not that of its date", "on Monday 24 November", "on 25 November"],
  ])("%s is no disagreement", (_, one, other) => {
    const vote = (day: string) => `The parliament of Lirio will vote on the budget ${day}.`;
    expect(told(at(0, vote(one)), at(1, vote(other)))).toEqual([]);
  });

  test.each([
    [
      "when something was said",
      "The parliament of Lirio will vote on the budget, its speaker said on Tuesday.",
      "The parliament of Lirio will vote on the budget, its speaker said on Wednesday.",
    ],
    [
      "when a statement was made",
      "The parliament of Lirio rejected the budget in a statement on Tuesday.",
      "The parliament of Lirio rejected the budget in a statement on Wednesday.",
    ],
    [
      "a change of plan",
      "The parliament of Lirio will vote on the budget on Tuesday.",
      "The parliament of Lirio postponed the vote on the budget to Wednesday.",
    ],
    [
      "another thing that happens",
      "The parliament of Lirio will debate the budget on Tuesday.",
      "The parliament of Lirio passes the budget on Wednesday.",
    ],
    [
      "two days that one report tells apart",
      "The parliament of Lirio will vote on the budget on Tuesday. The navy sails on Wednesday.",
      "The parliament of Lirio will vote on the budget on Wednesday.",
    ],
    [
      "another place",
      "The parliament of Lirio will vote on the budget on Tuesday.",
      "The parliament of Tarnbridge will vote on the budget on Wednesday.",
    ],
  ])("%s is no disagreement", (_, one, other) => {
    expect(told(at(0, one), at(1, other))).toEqual([]);
  });

  test("copies count once", () => {
    const first = at(0, "The parliament of Lirio will vote on the budget on Tuesday.");
    const copy = at(1, first.article.text, "en", { copyOf: first.article.id });
    const other = at(2, "The parliament of Lirio will vote on the budget on Wednesday.");
    const [found] = disagreementsIn([first, copy, other]);
    expect(found?.claims.map(({ articles }) => articles.length)).toEqual([1, 1]);
  });

  test("a source that has put its day right agrees", () => {
    const vote = (day: string) => `The parliament of Lirio will vote on the budget on ${day}.`;
    expect(
      told(
        at(0, vote("Tuesday"), "en", { source: "Echo" }),
        at(1, vote("Wednesday"), "en", { source: "Echo" }),
        at(2, vote("Wednesday"), "en", { source: "Bote" }),
      ),
    ).toEqual([]);
  });
});

describe("who says so", () => {
  test.each([
    [
      "en",
      "Twelve people were killed when a bus hit a mine near Lirio, police said.",
      "The army said twelve people were killed when a bus hit a mine near Lirio.",
      ["The army said", "police said"],
    ],
    [
      "en",
      "According to prosecutors, the mayor of Lirio was paid by a builder of bridges.",
      "The mayor of Lirio was paid by a builder of bridges, police said on Friday.",
      ["According to prosecutors", "police said"],
    ],
    [
      "de",
      "Beim Brand im Hafen von Lirio starben zwölf Menschen, teilte die Polizei mit.",
      "Laut Feuerwehr starben beim Brand im Hafen von Lirio zwölf Menschen.",
      ["Laut Feuerwehr", "teilte die Polizei mit"],
    ],
  ])("in %s is shown side by side where it differs: %s", (language, one, other, expected) => {
    expect(told(at(0, one, language), at(1, other, language))).toEqual([expected]);
  });

  test.each([
    ["one body in other words", "twelve people died in the Lirio mine fire", "The police said", "according to police"],
    ["what may be part of the other", "twelve people died in the Lirio mine fire", "Police said", "officials said"],
  ])("%s is no disagreement", (_, claim, one, other) => {
    expect(told(at(0, `${one} ${claim}.`), at(1, `${claim}, ${other}.`))).toEqual([]);
  });

  test("another claim is no disagreement", () => {
    expect(
      told(
        at(0, "Twelve people were killed when a bus hit a mine near Lirio, police said."),
        at(1, "A bus drove over a mine field near Lirio in the night, the army said."),
      ),
    ).toEqual([]);
  });

  test("a report that names both tells of both", () => {
    const claim = "Twelve people were killed when a bus hit a mine near Lirio";
    expect(told(at(0, `${claim}, police said. The army sent help.`), at(1, `${claim}, the army said.`))).toEqual([]);
  });
});
