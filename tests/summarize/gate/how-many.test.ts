import { expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

const MOST = "Most teachers in Marl backed the strike.";

test("“most” is not “all”, and “some” not “most”", () => {
  expect(verdictOn(MOST, "The strike was backed by most teachers in Marl.")).toBe("passes");
  expect(verdictOn("The majority of teachers in Marl backed the strike.", MOST)).toBe("passes");
  expect(verdictOn(MOST, "All teachers in Marl backed the strike.")).toBe("numbers");
  expect(verdictOn("Some teachers in Marl backed the strike.", MOST)).toBe("numbers");
  expect(verdictOn("A few teachers in Marl left.", "Several teachers in Marl left.")).toBe("passes");
});

test.each([
  ["de", "Die meisten Lehrer in Marl unterstützen den Streik.", "Alle Lehrer in Marl unterstützen den Streik."],
  ["de", "Drei der Fähren sanken am Montag.", "Alle Fähren sanken am Montag."],
  ["fr", "La plupart des enseignants soutiennent la grève.", "Tous les enseignants soutiennent la grève."],
  ["es", "La mayoría de los profesores apoya la huelga.", "Todos los profesores apoyan la huelga."],
  ["ru", "Большинство учителей города поддержали забастовку.", "Все учителя города поддержали забастовку."],
])("nor is it in other languages: %s, %s", (language, source, claim) => {
  expect(verdictOn(source, claim, language)).toBe("numbers");
  expect(verdictOn(`${source} 1990.`, source, language)).toBe("passes");
});

test("a number of them is not all of them, unless it is said with the number", () => {
  const bridges = "Three of the bridges in Hull were closed on Monday.";
  expect(verdictOn(bridges, "All of the bridges in Hull were closed on Monday.")).toBe("numbers");
  const ferries = "Three ferries left the port, and one of them sank.";
  expect(verdictOn(ferries, "Three ferries left the port, and all of them sank.")).toBe("numbers");
  expect(verdictOn("The seven miners were rescued.", "All seven miners were rescued.")).toBe("passes");
});

test("few are not simply they, and little is not some", () => {
  const few = "Few teachers in Marl backed the strike.";
  expect(verdictOn(few, "Teachers in Marl backed the strike.")).not.toBe("passes");
  const doubt = "Experts have little doubt that the dam will hold.";
  expect(verdictOn(doubt, "Experts doubt that the dam will hold.")).not.toBe("passes");
  expect(verdictOn("The little ferry left Hull.", "The ferry left Hull.")).toBe("passes");
});

test("by how much is not where to", () => {
  const bread = "Bread prices in Marl rose by 3 percent in May.";
  expect(verdictOn(bread, "In May, bread prices in Marl rose 3 percent.")).toBe("passes");
  expect(verdictOn(bread, "Bread prices in Marl rose to 3 percent in May.")).toBe("numbers");
  expect(verdictOn("Bread prices rose about 3 percent.", "Bread prices rose to about 3 percent.")).toBe("numbers");
  const cut = "The bank cut its rate from 4 to 3 percent.";
  expect(verdictOn(cut, "The bank lowered its rate to 3 percent.")).toBe("passes");
  expect(verdictOn(cut, "The bank lowered its rate by 3 percent.")).toBe("numbers");
  expect(verdictOn("Die Miete stieg um 40 Euro.", "Die Miete stieg auf 40 Euro.", "de")).toBe("numbers");
  expect(verdictOn("Der Zins sinkt von 4 auf 3 Prozent.", "Der Zins sinkt um 3 Prozent.", "de")).toBe("numbers");
});

test("an age may be written in each of its ways, in German as well", () => {
  const trial = "The trial included patients between the ages of 20 and 35.";
  expect(verdictOn(trial, "The trial included patients aged 20 to 35.")).toBe("passes");
  const woman = "Eine 71-jährige Frau stürzte am Sonntag in Marl.";
  expect(verdictOn(woman, "Eine 71 Jahre alte Frau stürzte am Sonntag in Marl.", "de")).toBe("passes");
  expect(verdictOn(woman, "71 Frauen stürzten am Sonntag in Marl.", "de")).not.toBe("passes");
  expect(verdictOn("He is older than 70.", "He is over 70.")).toBe("passes");
  expect(verdictOn("He is older than 70.", "He is younger than 70.")).not.toBe("passes");
});

test("the unit of a second number may go without saying", () => {
  const two = ["Anna Bell was sentenced to five years in prison.", "Her brother got three years."];
  expect(verdictOn(two, "Anna Bell was sentenced to five years in prison and her brother to three.")).toBe("passes");
  const other = two.map((text) => text.replace("three years", "three months"));
  expect(verdictOn(other, "Anna Bell was sentenced to five years in prison and her brother to three.")).toBe("units");
});

test("a rank and a year of comparison have no bound", () => {
  expect(verdictOn("Harlow moved up to third in the table.", "Harlow climbed to third place in the table.")).toBe(
    "passes",
  );
  const houses = "2025 wurden 300 Häuser gebaut, 5 Prozent weniger als 2024.";
  expect(verdictOn(houses, "Gegenüber 2024 sank die Zahl gebauter Häuser um 5 Prozent auf 300.", "de")).toBe("passes");
  expect(verdictOn("Weniger als 2024 Häuser wurden gebaut.", "2024 Häuser wurden gebaut.", "de")).toBe("numbers");
});

test("a distance is not made longer by “over”", () => {
  const chase = "They chased the man for several hundred metres.";
  expect(verdictOn(chase, "They chased the man over hundreds of metres.")).toBe("passes");
});

test("nearly all are most, and no daily figure is a monthly one", () => {
  expect(verdictOn("Nearly all teachers in Marl left.", "Most teachers in Marl left.")).toBe("passes");
  expect(verdictOn("Nearly all teachers in Marl left.", "All teachers in Marl left.")).toBe("numbers");
  const site = "The site has 4,000 monthly visitors.";
  expect(verdictOn(site, "The site has 4,000 visitors a month.")).toBe("passes");
  expect(verdictOn(site, "The site has 4,000 daily visitors.")).toBe("opposites");
});

test("an age belongs to the name before it", () => {
  const rescue = "Anna Bell, 43, and her son Tom, 12, were rescued.";
  expect(verdictOn(rescue, "Rescued were Anna Bell, 43, and her son Tom, 12.")).toBe("passes");
  expect(verdictOn(rescue, "Anna Bell, 12, and her son Tom, 43, were rescued.")).toBe("numbers");
  const captain = "The captain is Jo Menn, who is 36 and has two sons.";
  expect(verdictOn(captain, "Jo Menn, 36, is the captain.")).toBe("passes");
});

test("a score is a score, whatever stands around it", () => {
  const cup = "Harlow came from two goals down against Wessex and then beat them 4–3 on penalties.";
  expect(verdictOn(cup, "Harlow beat Wessex 4-3 in a penalty shoot-out after trailing by two goals.")).toBe("passes");
  expect(verdictOn(cup, "Harlow beat Wessex 3-4 on penalties.")).toBe("numbers");
});

test("when something begins is not when it ends", () => {
  const trains = "The trains between Marl and Hull are suspended from Monday.";
  expect(verdictOn(trains, "Since Monday, the trains between Marl and Hull are suspended.")).toBe("passes");
  expect(verdictOn(trains, "The trains between Marl and Hull are suspended until Monday.")).toBe("dates");
  expect(verdictOn("Das Bad ist bis März gesperrt.", "Das Bad ist ab März gesperrt.", "de")).toBe("dates");
});

test("a date does not come from a sentence about something else", () => {
  const two = ["Authorities moved 1,200 people out of Marl.", "The last fire, in February, destroyed 60 houses."];
  expect(verdictOn(two, "In February, 1,200 people were moved out of Marl.")).toBe("merged");
  const talks = ["The talks in Marl began on Monday.", "They ended without a result."];
  expect(verdictOn(talks, "The talks in Marl, which began on Monday, ended without a result.")).toBe("passes");
});
