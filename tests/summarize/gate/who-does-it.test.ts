import { expect, test } from "vitest";
import { verdictOn } from "./verdict-on.ts";

const SUIT =
  "Dozens of nurses have filed complaints against Medora, saying the chain has not paid them for night shifts.";
const CUP = "Lorden, who knocked out the Velders in the semi-final of 2011, won the cup again on Sunday.";
const VOW = "In May the coach told a radio station that he intended to give Hale the captain's armband in Dover.";

test("who does it stays who does it", () => {
  expect(verdictOn(SUIT, "Medora has filed complaints against dozens of nurses.")).toBe("roles");
  expect(verdictOn(SUIT, "Complaints have been filed against Medora by dozens of nurses.")).toBe("passes");
  expect(verdictOn(CUP, "The Velders knocked out Lorden in the semi-final of 2011.")).toBe("roles");
  expect(verdictOn(CUP, "In the semi-final of 2011 the Velders were knocked out by Lorden.")).toBe("passes");
});

test("what one is shown to have done is not told of another who stands beside", () => {
  const leave = "Ruth Adler left the bank in June, and Tom Reyes, who ran its office in Ghent, retired in July.";
  expect(verdictOn(leave, "Ruth Adler ran its office in Ghent.")).toBe("roles");
  expect(verdictOn(leave, "Tom Reyes ran its office in Ghent.")).toBe("passes");
});

test("whom something was done to did not do it", () => {
  const shot = "The suspect was shot near the border town of Elm, police said.";
  expect(verdictOn(shot, "The suspect shot an officer near the border town of Elm, police said.")).toBe("roles");
});

test("of a list of those who are something, no other name joins", () => {
  const favourites =
    "The favourites are Odense and Malmo, and Turku, Bergen and Tartu are among the others still in it.";
  expect(verdictOn(favourites, "The favourites are Odense and Bergen.")).toBe("roles");
  expect(verdictOn(favourites, "Odense and Malmo are the favourites.")).toBe("passes");
});

test("a plan is not a deed, and a deed no plan", () => {
  expect(
    verdictOn(VOW, "In May the coach told a radio station that he gave Hale the captain's armband in Dover."),
  ).not.toBe("passes");
  const merger = "The two ports will merge their pilot services in autumn, the harbour board said.";
  expect(verdictOn(merger, "The two ports merged their pilot services, the harbour board said.")).not.toBe("passes");
  const merged = "The two ports merged their pilot services in autumn.";
  expect(verdictOn(merged, "The two ports will merge their pilot services in autumn.")).not.toBe("passes");
});

test("what was caused to happen happened", () => {
  const frost = "A sudden frost caused the main pipe to burst on Monday, leaving 40 houses without water.";
  expect(verdictOn(frost, "The main pipe burst on Monday because of a sudden frost.")).toBe("passes");
});

test("a verb takes the place of another one only where the two may say the same", () => {
  const tax = "The new rules will ease the load on small farms from March.";
  expect(verdictOn(tax, "From March, the new rules will double the load on small farms.")).not.toBe("passes");
  expect(verdictOn("Voters accepted the offer.", "Voters weighed the offer.")).toBe("content");
  expect(verdictOn("The firm will disclose the results.", "The firm will reveal the results.")).toBe("passes");
});

test("a place stays with what is there, and a name between the words around it", () => {
  const talks = "The siege of Arden could end the march on Belmar, a town in the northern Ulster hills near Kent Bay.";
  expect(verdictOn(talks, "The siege of Belmar could end.")).toBe("roles");
  expect(verdictOn(talks, "The town lies in the northern Kent hills.")).toBe("names");
});

test("what is said of some, of the most or of a long time is not said of all and always", () => {
  const habit = "The island has a long record of cancelling ferries in winter.";
  expect(verdictOn(habit, "The island has always cancelled ferries in winter.")).toBe("numbers");
  const cause = "The main cause of the delay was fog, the airport said.";
  expect(verdictOn(cause, "The only cause of the delay was fog, the airport said.")).toBe("numbers");
  expect(verdictOn("Any member can vote.", "Some members can vote.")).toBe("numbers");
});

test("what two do is not made into what one of them does", () => {
  const lake =
    "The dispute is between Arden, which controls the north shore, and Belmar, which controls the dam, the Echo said.";
  expect(verdictOn(lake, "Belmar controls the north shore, the Echo said.")).not.toBe("passes");
  expect(verdictOn(lake, "Belmar controls the dam, the Echo said.")).toBe("passes");
});

test("what was done to one is not told of another", () => {
  const two = ["Adler was stabbed in the arm and taken to a clinic.", "The suspect was driven to the same clinic."];
  expect(verdictOn(two, "The suspect was stabbed in the arm.")).not.toBe("passes");
  expect(verdictOn(two, "Adler was stabbed by the suspect.")).not.toBe("passes");
});

test("another noun behind the same adjective is another person", () => {
  const asked = "The angry father asked his son about the dent and filmed it.";
  expect(verdictOn(asked, "The angry son asked his father about the dent and filmed it.")).toBe("roles");
});

test("what may happen will not happen for sure", () => {
  const rates = "The board said on Monday it may trim the tariff next year by less than it expected.";
  expect(verdictOn(rates, "The board said on Monday it will trim the tariff next year by less than it expected.")).toBe(
    "hedges",
  );
});

test("what belongs to one does not belong to the other", () => {
  const songs = "The choir sang Adler's Winter Night and Roe's Silver Road.";
  expect(verdictOn(songs, "The choir sang Roe's Winter Night and Adler's Silver Road.")).not.toBe("passes");
});

test("behind a relative clause it is not whoever is named in it", () => {
  const mayor = "The mayor, who met the teachers, left the party.";
  expect(verdictOn(mayor, "The mayor left the party.")).toBe("passes");
  expect(verdictOn(mayor, "The teachers left the party.")).toBe("roles");
});

test("who has a plain name does not stand for somebody else when both are there", () => {
  const shots = "The officers fired at the victims.";
  expect(verdictOn(shots, "Officers fired at the victims.")).toBe("passes");
  expect(verdictOn(shots, "The victims fired at the officers.")).toBe("roles");
});

test("where they come from stays theirs at the beginning of a sentence, too", () => {
  const port = "Investors in Norvia own most of the port of Karsia.";
  expect(verdictOn(port, "Most of the port of Karsia is owned by investors in Norvia.")).toBe("passes");
  expect(verdictOn(port, "Investors in Karsia own most of the port of Norvia.")).not.toBe("passes");
});

test("what is done to two of them is not exchanged", () => {
  const attack = "The attack wounded a soldier and killed two children.";
  expect(verdictOn(attack, "The attack killed two children and wounded a soldier.")).toBe("passes");
  expect(verdictOn(attack, "The attack killed a soldier and wounded two children.")).toBe("roles");
});

test.each([
  ["de", "Alto wurde von Bero gekauft.", "Bero kaufte Alto.", "Alto kaufte Bero."],
  ["es", "El cartero mordió al perro.", "El perro fue mordido por el cartero.", "El perro mordió al cartero."],
  [
    "en",
    "Rye costs twice as much as wheat.",
    "Rye is twice as expensive as wheat.",
    "Wheat costs twice as much as rye.",
  ],
])("who does it, and what costs more, stays so: %s", (language, source, passing, claim) => {
  expect(verdictOn(source, passing, language)).toBe("passes");
  expect(verdictOn(source, claim, language)).toBe("roles");
});
