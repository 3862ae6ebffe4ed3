import { expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

const CURFEW = "The mayor imposed a curfew after shops were looted on Friday.";

test("what came first does not come later", () => {
  expect(verdictOn(CURFEW, "After shops were looted on Friday, the mayor imposed a curfew.")).toBe("passes");
  expect(verdictOn(CURFEW, "Shops were looted on Friday before the mayor imposed a curfew.")).toBe("passes");
  expect(verdictOn(CURFEW, "The mayor imposed a curfew before shops were looted on Friday.")).not.toBe("passes");
  expect(verdictOn(CURFEW, "Shops were looted on Friday after the mayor imposed a curfew.")).toBe("dates");
});

test("it is not turned round where what came first is only “that”, or “his or her”", () => {
  const sank = "The ferry drifted on after that.";
  expect(verdictOn([sank, "1990."], "The ferry drifted on before that.")).toBe("dates");
  const breath = "Smoke harms a child long before his or her first breath.";
  expect(verdictOn([breath, "1990."], "Smoke harms a child long after his or her first breath.")).toBe("dates");
});

test("what has lasted since something did not end with it", () => {
  const rents = "Rents have doubled since the factory opened.";
  expect(verdictOn(rents, "Since the opening of the factory, rents have doubled.")).toBe("passes");
  expect(verdictOn(rents, "Rents had doubled before the factory opened.")).not.toBe("passes");
});

test("what happened at the same time did not happen before", () => {
  const singers = "As the singers left the stage, they waved to the crowd.";
  expect(verdictOn(singers, "The singers waved to the crowd as they left the stage.")).toBe("passes");
  expect(verdictOn(singers, "Before the singers left the stage, they waved to the crowd.")).toBe("dates");
});

test.each([
  ["de", "Die Stadt sperrte die Brücke, nachdem das Wasser gestiegen war.", "nachdem", "bevor"],
  ["fr", "La ville a fermé le pont après la montée des eaux.", "après", "avant"],
  ["es", "La ciudad cerró el puente después de la crecida del río.", "después", "antes"],
])("nor does it in other languages: %s", (language, source, after, before) => {
  expect(verdictOn([source, "1990."], source.replace(after, before), language)).not.toBe("passes");
});

test("whoever says that something would happen does not say that it has, nor the other way round", () => {
  const court = "The mayor said that the boy was brought to court.";
  expect(verdictOn(court, "The boy was brought to court, the mayor said.")).toBe("passes");
  expect(verdictOn(court, "The mayor said that the boy would be brought to court.")).toBe("hedges");
});

test("of what is being prepared, nothing was carried out", () => {
  const raid = "The ministry is preparing a raid on illegal casinos.";
  expect(verdictOn(raid, "A raid on illegal casinos is being prepared by the ministry.")).toBe("passes");
  expect(verdictOn(raid, "The ministry has carried out a raid on illegal casinos.")).toBe("hedges");
});

test.each([
  ["fr", "La ville fermera le théâtre en mai.", "La ville a fermé le théâtre."],
  ["es", "El ayuntamiento cerrará el teatro en mayo.", "El ayuntamiento cerró el teatro."],
  ["de", "Die Stadt wird das Theater im Mai schließen.", "Die Stadt hat das Theater geschlossen."],
])("what is yet to come is not told as done in other languages either: %s", (language, source, claim) => {
  expect(verdictOn([source, "1990."], source, language)).toBe("passes");
  expect(verdictOn(source, claim, language)).toBe("hedges");
});

test("what is told first without a comma came first, in German", () => {
  const sale = "Nach dem Brand wurde das Haus verkauft.";
  expect(verdictOn(sale, "Das Haus wurde nach dem Brand verkauft.", "de")).toBe("passes");
  expect(verdictOn(sale, "Vor dem Brand wurde das Haus verkauft.", "de")).toBe("dates");
});
