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

test("who hits whom is not turned round, whatever articles they have", () => {
  const crash = "A truck hit a bus near Marl.";
  expect(verdictOn(crash, "Near Marl, a bus was hit by a truck.")).toBe("passes");
  expect(verdictOn(crash, "A bus hit a truck near Marl.")).toBe("roles");
});

test("in German, who is named first criticises, and what is compared stays in its place", () => {
  const quarrel = "Ministerin Ada Holm kritisierte Bürgermeister Ben Roth.";
  expect(verdictOn(quarrel, "Bürgermeister Ben Roth wurde von Ministerin Ada Holm kritisiert.", "de")).toBe("passes");
  expect(verdictOn(quarrel, "Bürgermeister Ben Roth kritisierte Ministerin Ada Holm.", "de")).not.toBe("passes");
  const rents = "Die Mieten stiegen schneller als die Löhne.";
  expect(verdictOn(rents, "Schneller als die Löhne stiegen die Mieten.", "de")).toBe("passes");
  expect(verdictOn(rents, "Die Löhne stiegen schneller als die Mieten.", "de")).toBe("roles");
});

test("what is reported or looming is not so yet", () => {
  const sale = "The site was sold to Coram for a reported 90 million dollars.";
  expect(verdictOn(sale, "The site was sold to Coram, reportedly for 90 million dollars.")).toBe("passes");
  expect(verdictOn(sale, "The site was sold to Coram for 90 million dollars.")).toBe("hedges");
  expect(verdictOn("Talks in Oslo are imminent.", "Talks in Oslo have begun.")).not.toBe("passes");
});

test("an institution may be called by its letters, with or without an “'s”", () => {
  const envoy = "Ida Kay, envoy of the United Nations, left Marl.";
  expect(verdictOn(envoy, "The UN's envoy Ida Kay left Marl.")).toBe("passes");
  expect(verdictOn(envoy, "The EU's envoy Ida Kay left Marl.")).not.toBe("passes");
});

test.each([
  ["en", "According to the commission, 44 percent voted.", "According to observers, 44 percent voted."],
  ["de", "Nach Angaben der Polizei brannten drei Häuser.", "Nach Angaben von Beobachtern brannten drei Häuser."],
  ["fr", "Selon la commission, 44 % ont voté.", "Selon les observateurs, 44 % ont voté."],
  ["es", "Según la comisión, votó el 44 %.", "Según los observadores, votó el 44 %."],
])("observers are not whoever else says so: %s", (language, source, claim) => {
  expect(verdictOn(source, claim, language)).not.toBe("passes");
});

test("where adjectives stand behind, a name goes on with them", () => {
  const list = "Le gouvernement aura besoin de la Liste bleue.";
  expect(verdictOn(list, "De la Liste bleue, le gouvernement aura besoin.", "fr")).toBe("passes");
  expect(verdictOn(list, "Le gouvernement aura besoin de la Liste verte.", "fr")).toBe("content");
});

test("what is told of one name is not told of another that stands beside it", () => {
  const two = ["Coach Ivo Menn has known Ada Turk for years.", "Turk learned to swim in the river when she was five."];
  expect(verdictOn(two, "Ada Turk learned to swim in the river when she was five.")).toBe("passes");
  expect(verdictOn(two, "Ivo Menn learned to swim in the river when she was five.")).toBe("merged");
});

test("a theft and a fire are not made up", () => {
  const stakes = "Thirty stakes could not be found, because the ice that held them was gone.";
  expect(verdictOn(stakes, "Thirty stakes could not be found, because they had been stolen.")).toBe("content");
  expect(verdictOn("The party complained about the statue.", "The party burned the statue.")).toBe("content");
});

test("a spokeswoman is not whoever else has a name", () => {
  const critic = "Per Lund called the plan for the bridge unrealistic.";
  expect(verdictOn(critic, "The plan for the bridge is unrealistic, Per Lund said.")).toBe("passes");
  expect(verdictOn(critic, "A spokeswoman called the plan for the bridge unrealistic.")).not.toBe("passes");
});

test("of two, the one who is hurt stays the one who is hurt", () => {
  const crash = "Der Fahrer wurde verletzt, der Lokführer blieb unverletzt.";
  expect(verdictOn(crash, "Der Lokführer blieb unverletzt, der Fahrer wurde verletzt.", "de")).toBe("passes");
  expect(verdictOn(crash, "Der Lokführer wurde verletzt, der Fahrer blieb unverletzt.", "de")).toBe("opposites");
  expect(verdictOn("The driver was hurt, the guard was unhurt.", "The guard was hurt.")).toBe("opposites");
});

test("what somebody was ordered to do is a duty", () => {
  const ruling = "The court ordered the state to pay her 12,000 euros.";
  expect(verdictOn(ruling, "The state has to pay her 12,000 euros.")).toBe("passes");
  expect(verdictOn("The state paid her 12,000 euros.", "The state has to pay her 12,000 euros.")).toBe("hedges");
});

test("who welcomes a decision does not regret it", () => {
  expect(verdictOn("Reed welcomed the decision on the bridge.", "Reed regretted the decision on the bridge.")).toBe(
    "opposites",
  );
  expect(verdictOn("Der Fahrer wurde leicht verletzt.", "Der Fahrer wurde schwer verletzt.", "de")).toBe("opposites");
});

test("who denies it says that it is not so, and unpopular is not popular", () => {
  const met = "The minister denied that he had met the banker.";
  expect(verdictOn(met, "The minister said he had not met the banker.")).toBe("passes");
  expect(verdictOn(met, "The minister said he had met the banker.")).not.toBe("passes");
  expect(verdictOn("The plan was unpopular.", "The plan was not popular.")).toBe("passes");
});

test("votes may be written as a score", () => {
  const vote = "The council approved the plan by seven votes to two.";
  expect(verdictOn(vote, "The council voted 7-2 for the plan.")).toBe("passes");
  expect(verdictOn(vote, "The council voted 2-7 for the plan.")).toBe("numbers");
});

test("in German, “nicht” at the end denies what stands at the beginning", () => {
  const signs = "Hinweise auf einen fremden Staat gebe es bislang nicht.";
  expect(verdictOn(signs, "Hinweise auf einen fremden Staat gibt es bislang nicht.", "de")).toBe("passes");
  expect(verdictOn(signs, "Es gibt Hinweise auf einen fremden Staat.", "de")).toBe("negation");
});

test("a word that is only part of a title elsewhere does not hide what was exchanged", () => {
  const court = "Marl station house officer Ann Reed said the boy was brought to court which sent him to farm home.";
  const claim = "Station house officer Ann Reed said the boy was brought to court, which sent him to";
  expect(verdictOn(court, `${claim} farm home.`)).toBe("passes");
  expect(verdictOn(court, `${claim} prison.`)).toBe("content");
});

test("quotation marks that became question marks on the way are still marks", () => {
  const plan = "The mayor called the plan ?unfair?, a paper said.";
  expect(verdictOn(plan, 'The mayor called the plan "unfair", a paper said.')).toBe("passes");
  expect(verdictOn(plan, 'The mayor called the plan "unfit", a paper said.')).toBe("quotations");
});

test("who boasts says so, whatever stands between that and what is said", () => {
  const boast = "Last week, leader Kim Roe boasted that his country could strike any target after a test.";
  expect(verdictOn(boast, "Kim boasted last week that his country could strike any target.")).toBe("passes");
  expect(verdictOn(boast, "His country could strike any target after a test.")).not.toBe("passes");
});
