import { expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

test("one thing comes from another only where a sentence says so of both", () => {
  const road = ["The road has been closed since March, officials said.", "The council is rebuilding a school."];
  expect(verdictOn(road, "The road has been closed because the council is rebuilding a school, officials said.")).toBe(
    "causes",
  );
  const flood = "The road was closed because the river flooded a tunnel.";
  expect(verdictOn(flood, "Because the river flooded a tunnel, the road was closed.")).toBe("passes");
  expect(
    verdictOn(
      [flood, "The school in Marl won a prize."],
      "The school in Marl won a prize because the road was closed.",
    ),
  ).not.toBe("passes");
});

test("whoever is fined for doing something is fined because of it", () => {
  const fined = "The inspectors fined the bakery for openly and regularly ignoring the rules.";
  expect(verdictOn(fined, "Because the bakery openly and regularly ignored the rules, the inspectors fined it.")).toBe(
    "passes",
  );
});

test("a claim stays somebody's, though it names its speaker", () => {
  const claim =
    "Prime Minister Ada Holm has time and again claimed that poverty has come down since she took office and that safe streets are at the top of her list.";
  expect(verdictOn(claim, "Poverty has come down since Prime Minister Ada Holm took office.")).toBe("attribution");
  expect(
    verdictOn(claim, "Prime Minister Ada Holm has claimed that poverty has come down since she took office."),
  ).toBe("passes");
});

test("she who was brought there is the one who did it, and nobody else", () => {
  const guard =
    "Ida Berg, a guard at the Marl Museum, was taken to court in May after she broke a vase while guarding Norvian painter Tom Reed.";
  expect(verdictOn(guard, "Ida Berg broke a vase while guarding Norvian painter Tom Reed.")).toBe("passes");
  expect(
    verdictOn(guard, "Tom Reed broke a vase while guarding Norvian painter Ida Berg, a guard at the Marl Museum."),
  ).toBe("roles");
});

test("what a relative clause is about may be what the sentence goes on about", () => {
  const barn = "The worst day was May 3, when a wooden barn that housed two tractors collapsed.";
  expect(verdictOn(barn, "On May 3, a wooden barn that was home to two tractors collapsed.")).toBe("passes");
});

test("too much is not too little", () => {
  const spent = "The auditor said the town spent too much on roads.";
  expect(verdictOn(spent, "The town spent too much on roads, the auditor said.")).toBe("passes");
  expect(verdictOn(spent, "The auditor said the town spent too little on roads.")).toBe("opposites");
});

test("who is told to do something is ordered to, and nobody says so", () => {
  const pilots = "Controllers directed the pilots to lower the flaps.";
  expect(verdictOn(pilots, "The pilots were told by controllers to lower the flaps.")).toBe("passes");
  const advice = "The coach told Ann Reed that she should not sell the house.";
  expect(verdictOn(advice, "The coach told Ann Reed not to sell the house.")).toBe("passes");
  expect(verdictOn(advice, "The coach told Ann Reed to sell the house.")).not.toBe("passes");
});

test("who was admitted to a ward admits nothing", () => {
  const ward = "The patient will be the third with measles admitted to the Marl hospital.";
  expect(verdictOn(ward, "It will be the third measles patient to be admitted to the Marl hospital.")).toBe("passes");
  const riot = "The firm admitted to the theft of hospital beds.";
  expect(verdictOn(riot, "The firm was behind the theft of hospital beds.")).not.toBe("passes");
});

test("a quotation that goes on in another sentence is one all the same", () => {
  const begun = "The owner said: ‘We cannot accept the price.";
  expect(verdictOn(begun, "‘We cannot accept the price,’ the owner said.")).toBe("passes");
  expect(verdictOn(begun, "‘We cannot accept the offer,’ the owner said.")).toBe("quotations");
  const ended = 'We were glad to be home," said Ann Reed.';
  expect(verdictOn(ended, 'Ann Reed said, "We were glad to be home."')).toBe("passes");
  expect(verdictOn(ended, 'Ann Reed said, "We were sad to be home."')).toBe("quotations");
});

test("letters in brackets stand beside what they stand for", () => {
  const officer = "Hull station house officer (SHO) Ann Reed closed the case.";
  expect(verdictOn(officer, "Hull SHO Ann Reed closed the case.")).toBe("passes");
});

test("a noun made of a verb and a small word says what both say", () => {
  const protest = "The protest, which began in May when President Ada Holm cracked down on street sellers, goes on.";
  expect(verdictOn(protest, "The protest began in May with President Ada Holm's crackdown on street sellers.")).toBe(
    "passes",
  );
});

test("names stand beside each other only where no comma is between them", () => {
  const plant = "La fábrica de Puerto Luz, en la isla de Nieve, cerró el martes.";
  expect(verdictOn(plant, "La fábrica de Puerto Luz cerró el martes.", "es")).toBe("passes");
});

test("in Spanish and French, instead of is not", () => {
  const weekly = "El agua se mide cada semana y no cada mes.";
  expect(verdictOn(weekly, "El agua se mide cada semana en lugar de cada mes.", "es")).toBe("passes");
  expect(verdictOn(weekly, "El agua se mide cada mes en lugar de cada semana.", "es")).not.toBe("passes");
});

test.each([
  ["fr", "Les pêcheurs de Brest ont quitté le port.", "Tous les pêcheurs de Brest ont quitté le port."],
  ["es", "Los pescadores de Vigo dejaron el puerto.", "Todos los pescadores de Vigo dejaron el puerto."],
  ["de", "Die Fischer von Husum verließen den Hafen.", "Alle Fischer von Husum verließen den Hafen."],
])("they are not all of them: %s", (language, source, claim) => {
  expect(verdictOn(`${source} 1990.`, source, language)).toBe("passes");
  expect(verdictOn(source, claim, language)).toBe("numbers");
});

test("in German, a land stands for its people's word and the other way round", () => {
  const bank = "Die jorkische Notenbank senkte am Montag den Zins.";
  expect(verdictOn(bank, "Die Notenbank von Jorkland senkte am Montag den Zins.", "de")).toBe("passes");
  expect(verdictOn(bank, "Die Notenbank von Karsien senkte am Montag den Zins.", "de")).toBe("names");
});

test("the “more” of “more than two” is compared as a number only", () => {
  const fare = [
    "Die norvische Bahn hat ihren Fahrpreis am Montag um einen Euro auf 3,75 Euro gesenkt.",
    "Es ist die erste Senkung seit mehr als zwei Jahren.",
  ];
  const claim =
    "Die Senkung des Fahrpreises auf 3,75 Euro am Montag ist die erste der norvischen Bahn seit mehr als zwei Jahren.";
  expect(verdictOn(fare, claim, "de")).toBe("passes");
  expect(verdictOn(fare, claim.replace("mehr", "weniger"), "de")).toBe("numbers");
});

test("a number of them is a number of what was counted before", () => {
  const observers = "The mission has 160 observers. Twelve of them are women.";
  expect(verdictOn(observers, "Twelve of the observers are women.")).toBe("passes");
  expect(verdictOn(observers, "160 of the observers are women.")).not.toBe("passes");
});
