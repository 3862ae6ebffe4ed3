import { describe, expect, test } from "vitest";
import { outdatedTolls } from "../../src/stories/outdated-tolls.ts";
import { tollsIn } from "../../src/stories/read-tolls.ts";
import { reportOf } from "./report-of.ts";

const YEAR = 2026;
const told = (sentence: string, language: string) =>
  tollsIn(sentence, language, YEAR)
    .map(({ of, value }) => `${value} ${of}`)
    .join(", ");

describe("a sentence says how many were killed, injured or are missing", () => {
  test.each([
    ["en", "At least 12 people died, the coast guard said.", "12 dead"],
    ["en", "At least 19 dead as ferry sinks near Kelder", "19 dead"],
    ["en", "Ferry toll rises to 27; search goes on", "27 dead"],
    ["en", "The death toll from the sinking of the ferry Aurelia rose to 27 on Friday evening.", "27 dead"],
    ["en", "He survived the sinking off Kelder, which killed at least twenty-seven people.", "27 dead"],
    ["en", "The coast guard lowered the death toll of the disaster to 25 from 27.", "25 dead"],
    ["en", "A blast killed three soldiers and a guard.", "3 dead"],
    ["en", "Some 1,200 people have been killed and 3,400 injured, the ministry said.", "1200 dead, 3400 injured"],
    ["en", "Bomb kills 5, wounds 20", "5 dead, 20 injured"],
    ["en", "Rescue teams searched the water for 40 missing passengers.", "40 missing"],
    ["de", "Mindestens 19 Menschen kamen ums Leben, wie die Polizei mitteilte.", "19 dead"],
    ["de", "Die Zahl der Toten stieg auf 27.", "27 dead"],
    ["de", "Bei dem Anschlag wurden drei Soldaten getötet und 14 verletzt.", "3 dead, 14 injured"],
    ["fr", "Au moins 19 personnes sont mortes vendredi dans le naufrage.", "19 dead"],
    ["es", "La cifra de muertos sube a 48", "48 dead"],
    ["it", "Il bilancio sale a 48 morti", "48 dead"],
    ["nl", "Dodental loopt op tot 48", "48 dead"],
    ["ru", "Число погибших выросло до 48 человек", "48 dead"],
    ["uk", "Загинуло 27 людей", "27 dead"],
    ["pl", "Zginęło co najmniej 27 osób", "27 dead"],
  ])("(%s) %s", (language, sentence, expected) => {
    expect(told(sentence, language)).toBe(expected);
  });

  test.each([
    ["a part", "Two of the dead were children."],
    ["more than before", "Three more people died overnight."],
    ["an age", "A 27-year-old man was killed."],
    ["an age at the end", "He died at 84."],
    ["a share", "27% of patients died."],
    ["things", "The company killed 300 jobs."],
    ["hours", "Police killed the man after 4 hours."],
    ["another year", "The 2004 tsunami killed 230,000 people."],
    ["people of whom nothing happened", "The ferry carried 245 people."],
  ])("but not %s", (_what, sentence) => {
    expect(told(sentence, "en")).toBe("");
  });

  test("in a language without a list nothing is read", () => {
    expect(told("27 zabitých", "sk")).toBe("");
  });
});

/** Of these reports, each an hour after the one before, those whose own text gives a number that is replaced. */
function outdatedAmong(texts: string[], language = "en"): string[] {
  const articles = texts.map((text) => reportOf(text, language).article);
  const isOutdated = outdatedTolls(articles);
  return articles.filter((article) => isOutdated(article, article.text)).map(({ text }) => text);
}

const nineteen = "At least 19 people were killed on the ferry Aurelia.";
const twentySeven = "The death toll of the Aurelia rose to 27 on Friday.";

describe("a later report replaces a number of dead", () => {
  test("by a higher one, whatever the order in which they come", () => {
    expect(outdatedAmong([nineteen, twentySeven])).toEqual([nineteen]);
    expect(outdatedAmong(["An hour ago the ferry Aurelia sank.", nineteen])).toEqual([]);
  });

  test("by a lower one only where it names the one before; else it lags behind", () => {
    const lowered = "The coast guard lowered the toll of the Aurelia to 25 from 27.";
    expect(outdatedAmong([twentySeven, lowered])).toEqual([twentySeven]);
    expect(outdatedAmong([twentySeven, nineteen])).toEqual([]);
  });

  test("not where it is about another place", () => {
    const [one, other] = ["Shells killed 5 people in the town of Arvon.", "Later shells killed 12 people in Belmar."];
    expect(outdatedAmong([one, other])).toEqual([]);
  });

  test("not of the injured", () => {
    const injured = "The sinking of the Aurelia left 40 people injured.";
    expect(outdatedAmong([nineteen, injured])).toEqual([]);
  });

  test("of the missing by whatever is later: they are found", () => {
    const [many, few] = ["Off the Aurelia 40 people are missing.", "Off the Aurelia 11 people are missing."];
    expect(outdatedAmong([many, few])).toEqual([many]);
  });
});
