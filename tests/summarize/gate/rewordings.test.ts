import { expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

test("what is needed or awaited is not there yet", () => {
  const merger = "The merger still needs the consent of shareholders in Oslo.";
  expect(verdictOn(merger, "Shareholders in Oslo have not yet given their consent to the merger.")).toBe("passes");
  expect(verdictOn(merger, "Shareholders in Oslo have given their consent to the merger.")).not.toBe("passes");
  const plan = "The plan awaits approval by the senate.";
  expect(verdictOn(plan, "The senate has yet to approve the plan.")).toBe("passes");
  expect(verdictOn(plan, "The senate approved the plan.")).not.toBe("passes");
});

test("whoever has no name in the evidence is not somebody else", () => {
  expect(verdictOn("Ann Reed said the firm would survive.", "The boss said the firm would survive.")).toBe("passes");
  const doctors = "Doctors said the patient was recovering.";
  expect(verdictOn(doctors, "Her father said the patient was recovering.")).not.toBe("passes");
  expect(verdictOn("Prosecutors asked for seven years.", "The founder asked for seven years.")).not.toBe("passes");
});

test("a statement behind “as” has a subject of its own", () => {
  const goal = "Striker Bo Lund scored as Harlow beat Wessex 2-1 on Sunday.";
  expect(verdictOn(goal, "Harlow beat Wessex on Sunday.")).toBe("passes");
  expect(verdictOn(goal, "Wessex beat Harlow on Sunday.")).toBe("roles");
});

test("a word is not exchanged behind another article, nor in German behind an adjective", () => {
  const review = "The review was ordered by parliament and will take a year.";
  expect(verdictOn(review, "The review was ordered by the government and will take a year.")).toBe("content");
  const rescue = "Ein 40 Jahre alter Lehrer rettete am Sonntag zwei Kinder.";
  expect(verdictOn(rescue, "Ein 40-jähriger Lehrer rettete am Sonntag zwei Kinder.", "de")).toBe("passes");
  expect(verdictOn(rescue, "Ein 40 Jahre alter Pilot rettete am Sonntag zwei Kinder.", "de")).toBe("content");
});

test("who leads does not trail", () => {
  expect(verdictOn("The party leads in the polls.", "The party is ahead in the polls.")).toBe("passes");
  expect(verdictOn("The party leads in the polls.", "The party trails in the polls.")).toBe("opposites");
  expect(verdictOn("The road was closed for less than 5 days.", "The road was shut for fewer than 5 days.")).toBe(
    "passes",
  );
});

test("what is only expected in German is not a fact", () => {
  const fire = "Die Polizei geht davon aus, dass der Brand gelegt wurde.";
  expect(verdictOn(fire, "Der Brand wurde nach Einschätzung der Polizei wahrscheinlich gelegt.", "de")).toBe("passes");
  expect(verdictOn(fire, "Der Brand wurde gelegt.", "de")).not.toBe("passes");
});

test("who “spricht von” something says so, and may have a title behind the name", () => {
  const said = 'Bürgermeister Ulf Brandt sprach von einem "Schlag ins Gesicht".';
  expect(verdictOn(said, 'Ulf Brandt, der Bürgermeister, nannte es einen "Schlag ins Gesicht".', "de")).toBe("passes");
  expect(verdictOn("Ulf Brandt sprach von einem Skandal.", "Es war ein Skandal.", "de")).toBe("attribution");
});
